import { once } from "node:events";
import { io, type Socket } from "socket.io-client";
import { WebSocket } from "ws";
import type { Ledger } from "./ledger.ts";
import { numberedStream, type NumberedStream } from "./numbered-stream.ts";
import { openRawClient, type RawClient } from "./raw-client.ts";
import { openRawHttp } from "./raw-http.ts";
import type { SoakedMock } from "./soaked-mock.ts";

/** What the load does, one at a time: each settles when all of it is done and as it should be. @throws where it is not */
export interface Operations extends Disposable {
  readonly kinds: Readonly<Record<string, () => Promise<void>>>;
  /** The frames of those who hear the calls on the floor. */
  readonly floor: readonly NumberedStream[];
}

/** Of a hundred, so many are of each kind. */
export const shares: Readonly<Record<string, number>> = {
  get: 30,
  "row: post, get, delete": 12,
  "WebSocket round trip": 42,
  "call to the floor": 2,
  "Socket.IO round trip": 12,
  "WebSocket visit": 1.5,
  "Socket.IO visit": 0.5,
};

const connections = { http: 32, echo: 32, floor: 20, desk: 8 };
const item = { name: "Candeeiro", price: 19.5, quantity: 3, tags: ["interior", "elétrico"] };

function expectStatus({ status }: { readonly status: number }, want: number, what: string): void {
  if (status !== want) throw new Error(`${what} was answered ${status}`);
}

/** Says something of which the answer comes back on the same connection, in order. */
interface Echo {
  readonly client: RawClient;
  readonly waiting: { readonly id: string; readonly resolve: () => void }[];
}

async function openEcho(port: number, ledger: Ledger): Promise<Echo> {
  const waiting: Echo["waiting"] = [];
  const client = await openRawClient(port, "/echo", (text) => {
    const { id } = JSON.parse(text) as { id: string };
    const at = waiting.findIndex((one) => one.id === id);
    if (at < 0) return ledger.fault("extra: an answer that nobody waits for");
    if (at > 0) ledger.fault("out of order: an answer before that to an earlier question");
    waiting.splice(at, 1)[0]?.resolve();
    return undefined;
  });
  client.onLost = (why) => ledger.fault(`a connection of the echo was cut off: ${why}`);
  return { client, waiting };
}

export async function openOperations(mock: SoakedMock, ledger: Ledger): Promise<Operations> {
  using opened = new DisposableStack();
  const [sockets, desk] = [mock.port(7901), mock.port(7903)];
  const http = opened.use(await openRawHttp(mock.port(7902), connections.http));
  const echoes: Echo[] = [];
  for (let index = 0; index < connections.echo; index += 1) echoes.push(await openEcho(sockets, ledger));
  opened.defer(() => echoes.forEach(({ client }) => client.end()));

  const floor: NumberedStream[] = [];
  const calls = new Map<number, { left: number; readonly resolve: () => void }>();
  const callers: RawClient[] = [];
  for (let index = 0; index < connections.floor; index += 1) {
    const frames = numberedStream();
    floor.push(frames);
    const caller = await openRawClient(sockets, "/floor", (text) => {
      const { serial } = JSON.parse(text) as { serial: number };
      frames.hear(serial);
      const call = calls.get(serial);
      if (call === undefined) return ledger.fault("extra: a call that nobody made");
      call.left -= 1;
      if (call.left > 0) return undefined;
      calls.delete(serial);
      return call.resolve();
    });
    caller.onLost = (why) => ledger.fault(`a listener of the floor was cut off: ${why}`);
    callers.push(caller);
  }
  opened.defer(() => callers.forEach((caller) => caller.end()));

  const desks: Socket[] = [];
  for (let index = 0; index < connections.desk; index += 1) desks.push(await openDesk(desk, ["websocket"]));
  for (const one of desks) one.on("disconnect", (why) => ledger.fault(`a connection of the desk was cut off: ${why}`));
  opened.defer(() => desks.forEach((one) => one.off("disconnect").disconnect()));

  let serial = 0;
  const count = (): number => (serial += 1);
  let called = 0;

  async function trip(socket: Socket): Promise<void> {
    const said = { id: `question-${count()}`, text: "Tudo em ordem." };
    const answer = (await socket.emitWithAck("ask", said)) as typeof said;
    if (answer.id !== said.id) throw new Error("an acknowledgement of something else");
  }

  const kinds: Operations["kinds"] = {
    async get() {
      const answer = await http.ask("GET", "/items/item-1");
      expectStatus(answer, 200, "GET");
      if ((JSON.parse(answer.body) as { id: string }).id !== "item-1") throw new Error("GET brought another item");
    },
    async "row: post, get, delete"() {
      const name = `${item.name} ${count()}`;
      const posted = await http.ask("POST", "/items", { ...item, name });
      expectStatus(posted, 201, "POST");
      const { id } = JSON.parse(posted.body) as { id: string };
      const path = `/items/${encodeURIComponent(id)}`;
      const got = await http.ask("GET", path);
      expectStatus(got, 200, "GET of what was posted");
      if ((JSON.parse(got.body) as { name: string }).name !== name) throw new Error("GET brought another item");
      expectStatus(await http.ask("DELETE", path), 204, "DELETE");
    },
    "WebSocket round trip": () =>
      new Promise((resolve) => {
        const number = count();
        const echo = echoes[number % echoes.length];
        const id = `question-${number}`;
        echo?.waiting.push({ id, resolve });
        echo?.client.say({ id, text: "Servidor saudável, tudo em ordem." });
      }),
    "call to the floor": () =>
      new Promise((resolve) => {
        called += 1;
        calls.set(called, { left: callers.length, resolve });
        callers[0]?.say({ serial: called, words: "Dou-lhe duas" });
      }),
    "Socket.IO round trip": () => trip(desks[count() % desks.length] as Socket),
    async "WebSocket visit"() {
      const visitor = new WebSocket(`ws://127.0.0.1:${sockets}/topics`, { perMessageDeflate: false });
      visitor.once("open", () => visitor.send(JSON.stringify({ type: "join", topic: "news" })));
      const [text] = (await once(visitor, "message")) as [Buffer];
      if ((JSON.parse(text.toString()) as { type: string }).type !== "joined") throw new Error("not joined first");
      const closed = once(visitor, "close");
      visitor.close(1000);
      const [code] = (await closed) as [number];
      if (code !== 1000) throw new Error(`a visitor was closed with ${code}`);
    },
    async "Socket.IO visit"() {
      const socket = await openDesk(desk, [count() % 2 === 0 ? "polling" : "websocket"]);
      await trip(socket);
      socket.disconnect();
    },
  };
  const ends = opened.move();
  return { kinds, floor, [Symbol.dispose]: () => ends.dispose() };
}

async function openDesk(port: number, transports: ("polling" | "websocket")[]): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${port}`, { transports, forceNew: true, reconnection: false });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  return socket;
}
