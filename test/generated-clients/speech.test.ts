import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import type { Client, WebSocketOptions } from "../../codegen/runtime/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { compilers, type GeneratedPackage, generatedPackage } from "../codegen/generated-package.ts";
import { next } from "./auction-clients.ts";

interface ListenTalk {
  server: {
    voice: Uint8Array;
    words: { type: "words"; text: string };
    answer: { type: "answer"; meta: { id: number } };
  };
  client: {
    sound: Uint8Array<ArrayBuffer>;
    call: { meta: { id?: number; verbose?: boolean } };
    here: { load: number };
  };
  requests: { call: ListenTalk["server"]["answer"] };
}

let speech: GeneratedPackage;
let openListen: (options: WebSocketOptions) => Client<ListenTalk>;
let server: WebSocketServer;

beforeAll(async () => {
  const reading = await readContract([join(import.meta.dirname, "speech.yaml")]);
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  speech = await generatedPackage(reading.contract, (path) => !path.endsWith("msw.ts") && !path.endsWith("hooks.ts"));
  ({ openListen } = (await speech.load("speech/client.ts")) as unknown as { openListen: typeof openListen });
  server = new WebSocketServer({
    port: 0,
    host: "127.0.0.1",
    handleProtocols: (offered) => [...offered].at(-1) ?? false,
  });
  await once(server, "listening");
});
afterAll(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
  speech[Symbol.dispose]();
});

const visit = async (): Promise<{ client: Client<ListenTalk>; socket: WebSocket; request: IncomingMessage }> => {
  const arrival = once(server, "connection") as Promise<[WebSocket, IncomingMessage]>;
  const baseUrl = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const client = openListen({ baseUrl, params: { language: "pt" }, query: { rate: 16_000 } });
  const [socket, request] = await arrival;
  await client.connect();
  return { client, socket, request };
};

test("offers the documented subprotocols, and fills path and query", async () => {
  const { client, request } = await visit();
  await using _open = client;
  expect(request.url).toBe("/v1/listen/pt?rate=16000");
  expect(request.headers["sec-websocket-protocol"]).toMatch(/^speech\.v2, ?speech\.v1$/);
});

test("sound travels as bytes, both ways, beside JSON", async () => {
  const { client, socket } = await visit();
  await using _open = client;
  const heard = once(socket, "message") as Promise<[Buffer, boolean]>;
  await client.send("sound", new Uint8Array([1, 2, 3]));
  expect(await heard).toEqual([Buffer.from([1, 2, 3]), true]);
  const voice = next<Uint8Array>((listener) => client.on("voice", listener));
  const words = next<{ text: string }>((listener) => client.on("words", listener));
  socket.send(new Uint8Array([9, 8]));
  socket.send('{"type":"words","text":"olá"}');
  expect(await voice).toEqual(new Uint8Array([9, 8]));
  expect((await words).text).toBe("olá");
});

test("a correlation id that is a number, and lies deeper, is made up and found again", async () => {
  const { client, socket } = await visit();
  await using _open = client;
  const calls: { meta: { id: number; verbose?: boolean } }[] = [];
  const both = new Promise<void>((resolve) => {
    socket.on("message", (data: Buffer) => {
      calls.push(JSON.parse(data.toString()) as (typeof calls)[number]);
      if (calls.length === 2) resolve();
    });
  });
  const asked = [client.request("call", { meta: {} }), client.request("call", { meta: { verbose: true } })];
  await both;
  expect(calls.map(({ meta }) => meta)).toEqual([{ id: 1 }, { id: 2, verbose: true }]);
  for (const id of [2, 1]) socket.send(JSON.stringify({ type: "answer", meta: { id } }));
  expect((await Promise.all(asked)).map(({ meta }) => meta.id)).toEqual([1, 2]);
});

test("the server's ping is answered with the documented answer", async () => {
  const { client, socket } = await visit();
  await using _open = client;
  const heard = once(socket, "message") as Promise<[Buffer]>;
  socket.send('{"type":"there?"}');
  expect(JSON.parse((await heard)[0].toString())).toEqual({ type: "here", load: 0 });
});

test.each(compilers)("the types say so too, under %s", (compiler) => {
  speech.write(
    "use.ts",
    `import { openListen } from "./speech/client.ts";
import type { ListenServerMessage } from "./speech/messages.ts";
import type { ListenHandlers } from "./speech/server.ts";
const client = openListen({ params: { language: "pt" }, query: { rate: 16000, model: "small" } });
void client.send("sound", new Uint8Array(1));
client.on("voice", (voice) => voice.byteLength);
void client.send("here", { load: 1 });
const say = (message: ListenServerMessage): string =>
  message instanceof Uint8Array ? "voice" : message.type === "words" ? message.text : message.type;
export const hear: Pick<ListenHandlers, "sound"> = { sound: (bytes, { channel }) => channel.send("voice", bytes.slice(1)) };
void say;
// @ts-expect-error sound is bytes
void client.send("sound", "text");
// @ts-expect-error the query needs its rate
openListen({ params: { language: "pt" } });
// @ts-expect-error an answer has a load
void client.send("here");
`,
  );
  expect(speech.compile(compiler)).toBe("");
});
