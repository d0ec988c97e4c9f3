import { io } from "socket.io-client";
import type { MockServer } from "../../mock-server/index.ts";
import { type Ear, openEar } from "./heard.ts";

/** Someone at an auction, whatever protocol carries the voice. */
export interface Bidder extends AsyncDisposable {
  readonly ear: Ear;
  watch(lot: string): void;
  unwatch(lot: string): void;
  /** Bids, and resolves to the house's answer. */
  bid(lot: string, amount: number): Promise<Readonly<Record<string, unknown>>>;
  /** Says something that the contract does not allow. */
  mumble(): void;
}

export interface Transport {
  readonly name: string;
  enter(mock: MockServer): Promise<Bidder>;
}

async function enterHall(mock: MockServer): Promise<Bidder> {
  const ear = openEar();
  const socket = new WebSocket(`${mock.url(7401, "ws")}/live/hall/london?token=${mock.token({ sub: "ada" })}`);
  socket.addEventListener("message", ({ data }) => {
    const payload = JSON.parse(String(data)) as { type: string };
    ear.hear({ name: payload.type, payload });
  });
  const closed = new Promise((resolve) => socket.addEventListener("close", resolve, { once: true }));
  await ear.next("welcome");
  const say = (payload: object): void => socket.send(JSON.stringify(payload));
  return {
    ear,
    watch: (lot) => say({ type: "watch", lot_id: lot }),
    unwatch: (lot) => say({ type: "unwatch", lot_id: lot }),
    bid(lot, amount) {
      say({ type: "bid", lot_id: lot, amount });
      return ear.next("bid_taken");
    },
    mumble: () => say({ type: "bid", lot_id: 7 }),
    async [Symbol.asyncDispose]() {
      socket.close();
      await closed;
    },
  };
}

function enterFloor(transport: "websocket" | "polling"): Transport["enter"] {
  return async (mock) => {
    const ear = openEar();
    const socket = io(`${mock.url(7402)}/floor`, { transports: [transport], forceNew: true });
    // The hall's names for the same things, so that one story fits both.
    socket.onAny((event: string, payload: Readonly<Record<string, unknown>>) => {
      ear.hear({ name: event.replaceAll("-", "_"), payload });
    });
    await new Promise((resolve, reject) => {
      socket.once("connect", () => resolve(undefined));
      socket.once("connect_error", reject);
    });
    return {
      ear,
      watch: (lot) => void socket.emit("watch", { lot_id: lot }),
      unwatch: (lot) => void socket.emit("unwatch", { lot_id: lot }),
      bid: (lot, amount) => socket.emitWithAck("bid", { lot_id: lot, amount }) as ReturnType<Bidder["bid"]>,
      mumble: () => void socket.emit("bid", { lot_id: 7 }),
      async [Symbol.asyncDispose]() {
        const gone = new Promise((resolve) => socket.once("disconnect", resolve));
        socket.close();
        await gone;
      },
    };
  };
}

/** Every protocol that can tell the story of an auction. */
export const transports: readonly Transport[] = [
  { name: "WebSocket", enter: enterHall },
  { name: "Socket.IO over WebSocket", enter: enterFloor("websocket") },
  { name: "Socket.IO over polling", enter: enterFloor("polling") },
];
