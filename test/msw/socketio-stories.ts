import type { Contract, Message } from "../../contract/index.ts";
import { wireFormOf, writeArguments } from "../../contract/wire/index.ts";
import { saidByClients } from "./said-by-clients.ts";
import type { SocketStory } from "./socket-story.ts";
import type { SocketIoWay } from "./stage.ts";
import { until } from "./until.ts";

interface Opening {
  readonly way: SocketIoWay;
  readonly port: number;
  readonly path: string;
  readonly namespace: string;
}

interface Said {
  readonly event: string;
  readonly args: readonly unknown[];
  readonly acknowledged: boolean;
}

const enter: SocketStory<Opening, Said>["enter"] = async (stage, { way, port, path, namespace }, hear) => {
  const { io } = await import("socket.io-client");
  const socket = io(stage.base(port) + namespace, {
    path,
    transports: stage.socketIoTransports[way],
    auth: { token: stage.token() },
    forceNew: true,
    reconnection: false,
  });
  let isOver = false;
  const over = (what: string): void => {
    isOver = true;
    hear(what);
  };
  socket.on("connect", () => {
    // Only a client that has moved says that it is there.
    const isThere = way !== "from polling to WebSocket" || socket.io.engine.transport.name === "websocket";
    if (isThere) hear("connect");
    else socket.io.engine.once("upgrade", () => hear("connect"));
  });
  socket.on("connect_error", (error) => over(JSON.stringify([error.message, (error as { data?: unknown }).data])));
  socket.on("disconnect", (reason) => over(`disconnect ${reason}`));
  socket.onAny((...event) => hear(JSON.stringify(event)));
  return {
    get isOpen() {
      return !isOver;
    },
    say({ event, args, acknowledged }) {
      const acknowledge = (...answer: unknown[]): void => hear(`acknowledged ${JSON.stringify(answer)}`);
      socket.emit(event, ...args, ...(acknowledged ? [acknowledge] : []));
    },
    async close() {
      const { engine } = socket.io;
      const isClosed = (): boolean => (engine as { readonly readyState?: string } | undefined)?.readyState === "closed";
      socket.close();
      await until(isClosed);
    },
  };
};

const argumentsOf = (message: Message, payload: unknown): readonly unknown[] =>
  wireFormOf(message.contentType) === "bytes"
    ? [new TextEncoder().encode(String(payload))]
    : writeArguments(message.payload, payload);

/** For each namespace: everything that clients may say in it, with and without acknowledgement, and something that they may not. */
export function socketIoStories(
  contract: Contract,
  way: SocketIoWay = "over WebSocket",
): readonly SocketStory<Opening, Said>[] {
  return contract.channels.flatMap((channel) => {
    if (channel.protocol !== "socketio") return [];
    const said = saidByClients(contract, channel.id).map(({ message, payload }) => ({
      event: message.name,
      args: argumentsOf(message, payload),
    }));
    const { port = 0, path = "" } = channel.endpoints[0] ?? {};
    const open = { way, port, path, namespace: channel.namespace };
    const wrong = [
      { event: "nonsense", args: [1] },
      { event: said[0]?.event ?? "", args: [] },
      { event: said[0]?.event ?? "", args: [{}, new Uint8Array([1, 2])] },
    ];
    const all = [...said, ...wrong].flatMap((one) => [
      { say: { ...one, acknowledged: true }, by: 0 },
      { say: { ...one, acknowledged: false }, by: 0 },
    ]);
    return {
      title: `${channel.id} ${way}`,
      channel: channel.id,
      enter,
      steps: [
        { open },
        { open },
        ...said.map((one) => ({ say: { ...one, acknowledged: false }, by: 1 })),
        ...all,
        { advance: "1m" },
        { open: { ...open, namespace: "/nowhere" } },
        { close: 0 },
        { advance: "1m" },
        { close: 1 },
        { close: 2 },
      ],
    };
  });
}
