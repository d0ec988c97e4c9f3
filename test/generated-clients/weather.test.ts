import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import type { Client, WebSocketOptions } from "../../codegen/runtime/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { type GeneratedPackage, generatedPackage } from "../codegen/generated-package.ts";
import { next } from "./auction-clients.ts";

interface StationTalk {
  server: {
    answer: ["answer", number];
    temp: ["temp", number];
    warn: ["warn", string];
    deep: { h: { k: "deep" }; v: number };
    count: number;
  };
  client: { get: ["get"] };
  requests: { get: StationTalk["server"]["answer"] };
}

let weather: GeneratedPackage;
let openStation: (options: WebSocketOptions) => Client<StationTalk>;
let server: WebSocketServer;

beforeAll(async () => {
  const reading = await readContract([join(import.meta.dirname, "weather.yaml")]);
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  weather = await generatedPackage(reading.contract, (path) => /\/(?:client\.ts|validators\/.*\.js)$/.test(path));
  ({ openStation } = (await weather.load("weather/client.ts")) as unknown as { openStation: typeof openStation });
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
});
afterAll(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
  weather[Symbol.dispose]();
});

const visit = async (): Promise<{ client: Client<StationTalk>; socket: WebSocket }> => {
  const arrival = once(server, "connection") as Promise<[WebSocket]>;
  const client = openStation({ baseUrl: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const [socket] = await arrival;
  await client.connect();
  return { client, socket };
};

test.each([
  { given: ["temp", 21.5], want: "temp" },
  { given: ["warn", 7], want: "$invalid warn" },
  { given: ["nope", 1], want: "$unknown" },
  { given: { h: { k: "deep" }, v: 1 }, want: "deep" },
  { given: { h: { k: "deep" }, v: "1" }, want: "$invalid deep" },
  { given: { h: { k: "shallow" }, v: 1 }, want: "$unknown" },
  { given: 3, want: "count" },
  { given: 3.5, want: "$invalid count" },
  { given: "3", want: "$unknown" },
])("a frame with $given is told as $want", async ({ given, want }) => {
  const { client, socket } = await visit();
  await using _open = client;
  const told = next<string>((listener) => {
    client.on("$message", ({ key }) => listener(key));
    client.on("$invalid", ({ key }) => listener(`$invalid ${key}`));
    return client.on("$unknown", () => listener("$unknown"));
  });
  socket.send(JSON.stringify(given));
  expect(await told).toBe(want);
});

test.each([{ before: ["nobody-knows-this"] }, { before: ["warn", 7] }, { before: 3.5 }, { before: { h: 1 } }])(
  "a request without an id waits for its own reply, after $before",
  async ({ before }) => {
    const { client, socket } = await visit();
    await using _open = client;
    const heard = once(socket, "message") as Promise<[Buffer]>;
    const asked = client.request("get", ["get"]);
    expect(JSON.parse((await heard)[0].toString())).toEqual(["get"]);
    socket.send(JSON.stringify(before));
    socket.send('["answer",21]');
    expect(await asked).toEqual(["answer", 21]);
  },
);
