import { expect, test } from "vitest";
import type { Io, IoSocket } from "./io.ts";
import { openSocketIo, type SocketIoSpec } from "./socketio.ts";
import type { Client } from "./talk.ts";
import { drivenSurroundings, settled } from "./testing/driven-surroundings.ts";
import { rejection } from "./testing/hall.ts";

interface Floor {
  server: { picture: Uint8Array; price: [string, number]; note: string };
  client: { bid: { amount: number }; sketch: Uint8Array };
  requests: { bid: { bid_id: string }; sketch: Uint8Array };
}

const floor: SocketIoSpec = {
  baseUrl: "http://localhost:7402",
  path: "/floor",
  enginePath: "/socket.io/",
  server: { picture: { raw: "bytes" }, price: { spread: true }, note: {} },
  client: { bid: { acks: [{}] }, sketch: { raw: "bytes", acks: [{ raw: "bytes" }] } },
};

/** A socket that does nothing until it is told to. */
class PlayedSocket implements IoSocket {
  connected = false;
  active = true;
  _pid?: string;
  /** What the client wants to hear in the acknowledgement of what it said last. */
  acknowledge: (answer: unknown) => void = () => undefined;
  readonly #listeners = new Map<string, (value: never) => void>();
  #any: (event: string, ...values: unknown[]) => void = () => undefined;
  on(event: string, listener: (value: never) => void): void {
    this.#listeners.set(event, listener);
  }
  off(): void {
    this.#listeners.clear();
  }
  onAny(listener: (event: string, ...values: unknown[]) => void): void {
    this.#any = listener;
  }
  offAny(): void {
    this.#any = () => undefined;
  }
  emit(...said: unknown[]): void {
    this.acknowledge = said.at(-1) as (answer: unknown) => void;
  }
  connect(): void {}
  disconnect(): void {}
  accept(): Promise<void> {
    this.connected = true;
    this.#listeners.get("connect")?.(undefined as never);
    return settled();
  }
  end(reason: string): Promise<void> {
    this.connected = false;
    this.#listeners.get("disconnect")?.(reason as never);
    return settled();
  }
  say(event: string, ...values: unknown[]): void {
    this.#any(event, ...values);
  }
}

async function visit(): Promise<{
  client: Client<Floor>;
  socket: PlayedSocket;
  world: ReturnType<typeof drivenSurroundings>;
  heard: unknown[];
}> {
  const socket = new PlayedSocket();
  const world = drivenSurroundings();
  const client = openSocketIo<Floor>(() => socket, floor, { surroundings: world });
  const heard: unknown[] = [];
  client.on("$message", ({ key, payload }) => heard.push([key, payload]));
  client.on("$unknown", ({ why }) => heard.push(why));
  await settled();
  await socket.accept();
  return { client, socket, world, heard };
}

test("bytes are a Uint8Array, also in browsers, which get an ArrayBuffer", async () => {
  const { client, socket, heard } = await visit();
  socket.say("picture", new Uint8Array([1, 2]).buffer);
  expect(heard).toEqual([["picture", new Uint8Array([1, 2])]]);
  const asked = client.request("sketch", new Uint8Array([3]));
  socket.acknowledge(new Uint8Array([4]).buffer);
  expect(await asked).toEqual(new Uint8Array([4]));
});

test("the offset that a server adds which can recover sessions is no part of the message", async () => {
  const { socket, heard } = await visit();
  socket.say("note", "as it is");
  socket._pid = "session";
  socket.say("note", "sold", "offset-1");
  socket.say("price", "lot-1", 120, "offset-2");
  expect(heard).toEqual([
    ["note", "as it is"],
    ["note", "sold"],
    ["price", ["lot-1", 120]],
  ]);
});

test("neither is the function with which the server wants to have it acknowledged", async () => {
  const { socket, heard } = await visit();
  socket.say("note", "sold", () => undefined);
  expect(heard).toEqual([["note", "sold"]]);
});

test("an acknowledgement that comes too late is told of", async () => {
  const { client, socket, world, heard } = await visit();
  const asked = client.request("bid", { amount: 1 }, { timeoutMs: 1000 });
  await world.advance(1000);
  expect(await rejection(asked)).toMatchObject({ name: "NoReply" });
  socket.acknowledge({ bid_id: "b1" });
  expect(heard).toEqual(["bid was answered too late"]);
});

test("a base URL says where Engine.IO answers, and its query goes along with the client's own", async () => {
  const asked: unknown[] = [];
  const io: Io = (url, { path, query }) => {
    asked.push({ url, path, query });
    return new PlayedSocket();
  };
  const options = { query: { page: 2 }, surroundings: drivenSurroundings() };
  openSocketIo<Floor>(io, floor, { ...options, baseUrl: "https://gw.example/shop/io?key=1" });
  openSocketIo<Floor>(io, floor, { ...options, baseUrl: "https://gw.example" });
  await settled();
  expect(asked).toEqual([
    { url: "https://gw.example/floor", path: "/shop/io/", query: { key: "1", page: "2" } },
    { url: "https://gw.example/floor", path: "/socket.io/", query: { page: "2" } },
  ]);
});

test("a server that disconnects a client is not asked again, whether somebody looks or not", async () => {
  const { client, socket, world } = await visit();
  await world.set({ visible: false });
  await socket.end("io server disconnect");
  await world.set({ visible: true });
  await world.advance(60_000);
  expect(client.state).toBe("disconnected");
});
