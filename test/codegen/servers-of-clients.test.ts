import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { generatedPackage } from "./generated-package.ts";

type Open = (...given: readonly unknown[]) => unknown;

/** The functions that open the clients of one document. */
async function clientsOf(document: string): Promise<Readonly<Record<string, Open>>> {
  const folder = mkdtempSync(join(tmpdir(), "sockwright-servers-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "talk.yaml"), document);
  const reading = await readContract(["talk.yaml"], { root: folder });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  const written = await generatedPackage(reading.contract, (path) => !path.endsWith("/msw.ts"));
  onTestFinished(() => written[Symbol.dispose]());
  const [system] = reading.contract.documents.map((one) => one.system);
  return (await written.load(`${system}/client.ts`)) as Readonly<Record<string, Open>>;
}

/** Where a WebSocket client connects to. */
async function dialled(open: Open, options: object = {}): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const leaving = new AbortController();
  class Dialled {
    constructor(url: string) {
      resolve(new URL(url).href);
      leaving.abort();
    }
    addEventListener(): void {}
    close(): void {}
  }
  open({ WebSocket: Dialled, signal: leaving.signal, reconnect: false, ...options });
  return promise;
}

/** Where a Socket.IO client connects to: server and namespace, and the path of its endpoint. */
async function seated(open: Open, options: object = {}): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const leaving = new AbortController();
  const io = (url: string, { path }: { readonly path: string }): unknown => {
    resolve(`${new URL(url).href} at ${path}`);
    leaving.abort();
    const seat = { connected: false, on: () => seat, onAny: () => seat, connect: () => seat, disconnect: () => seat };
    return { ...seat, io: { on: () => seat, engine: undefined } };
  };
  open(io, { signal: leaving.signal, reconnect: false, ...options });
  return promise;
}

/** Where an operation's request goes. */
async function asked(open: Open, operation: string, options: object = {}): Promise<string> {
  let asked = "";
  const fetch = (url: string): Promise<Response> => {
    asked = new URL(url).href;
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const client = open({ fetch, ...options }) as { request(key: string): Promise<unknown> };
  await client.request(operation);
  return asked;
}

const twoHosts = readFileSync(join(import.meta.dirname, "../documents/good/two-hosts.yaml"), "utf8");

const chat = (dev: string): string => `
asyncapi: 3.1.0
info: { title: Chat, version: 1.0.0 }
servers:
  prod: { host: chat.example.com, protocol: wss, pathname: /ws/v1 }
${dev}
  io: { host: io.example.com, protocol: socketio, pathname: /io }
  tls: { host: "io.example.com:443", protocol: socketio }
channels:
${["prod", "io", "tls"].map((server) => `  ${server}Room: { address: room, servers: [{ $ref: "#/servers/${server}" }], messages: { said: { payload: { type: object } } } }`).join("\n")}
  everywhere: { address: hall, messages: { said: { payload: { type: object } } } }
operations:
${["prodRoom", "ioRoom", "tlsRoom", "everywhere"].map((channel) => `  ${channel}Say: { action: send, channel: { $ref: "#/channels/${channel}" } }`).join("\n")}
`;
const dev = `  dev: { host: "localhost:3001", protocol: ws }`;

describe("a client of a channel connects to the server that its channel names", () => {
  test.each([
    { name: "one of two hosts on a port", document: twoHosts, open: "openQuotes", want: "wss://ws.exchange.example/" },
    { name: "the other", document: twoHosts, open: "openOrders", want: "wss://ws-auth.exchange.example/" },
    {
      name: "where nothing is local",
      document: chat(""),
      open: "openProdRoom",
      want: "wss://chat.example.com/ws/v1/room",
    },
    {
      name: "a remote one beside a local",
      document: chat(dev),
      open: "openProdRoom",
      want: "wss://chat.example.com/ws/v1/room",
    },
    {
      name: "the local one, where it names none",
      document: chat(dev),
      open: "openEverywhere",
      want: "ws://localhost:3001/hall",
    },
  ])("$name: $want", async ({ document, open, want }) => {
    expect(await dialled((await clientsOf(document))[open]!)).toBe(want);
  });

  test.each([
    { beside: "a local one", document: chat(dev), open: "openIoRoom", want: "http://io.example.com/room at /io/" },
    { beside: "others", document: chat(""), open: "openIoRoom", want: "http://io.example.com/room at /io/" },
    {
      beside: "a local one",
      document: chat(dev),
      open: "openTlsRoom",
      want: "https://io.example.com/room at /socket.io/",
    },
  ])("a Socket.IO server beside $beside: $want", async ({ document, open, want }) => {
    expect(await seated((await clientsOf(document))[open]!)).toBe(want);
  });
});

/** One path that takes the document's servers, one with servers of its own, and an operation with some. */
const api = (servers: string, ofPath: string, ofOperation: string): string => `
openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [${servers}]
paths:
  /pets:
    get: { operationId: listPets, responses: { "204": { description: none } } }
  /pictures:
    servers: [${ofPath}]
    get: { operationId: listPictures, responses: { "204": { description: none } } }
  /up:
    get: { operationId: listUploads, responses: { "204": { description: none } } }
    post: { operationId: upload, servers: [${ofOperation}], responses: { "204": { description: none } } }
`;
const url = (text: string): string => `{ url: "${text}" }`;
const main = url("https://api.example.com/v1");
const pictures = url("https://pictures.example.com/p");
const uploads = url("https://upload.example.com/u");
const local = url("http://localhost:3000/dev");

describe("a request goes to the nearest server of its operation", () => {
  test.each([
    { servers: [main, pictures, uploads], operation: "listPets", want: "https://api.example.com/v1/pets" },
    { servers: [main, pictures, uploads], operation: "listPictures", want: "https://pictures.example.com/p/pictures" },
    { servers: [main, pictures, uploads], operation: "listUploads", want: "https://api.example.com/v1/up" },
    { servers: [main, pictures, uploads], operation: "upload", want: "https://upload.example.com/u/up" },
    { servers: [main, pictures, local], operation: "listPets", want: "https://api.example.com/v1/pets" },
    { servers: [main, pictures, local], operation: "listPictures", want: "https://pictures.example.com/p/pictures" },
    { servers: [main, pictures, local], operation: "listUploads", want: "https://api.example.com/v1/up" },
    { servers: [main, pictures, local], operation: "upload", want: "http://localhost:3000/dev/up" },
    {
      servers: [`${main}, ${local}`, pictures, uploads],
      operation: "listPets",
      want: "http://localhost:3000/dev/pets",
    },
    { servers: [`${main}, ${local}`, pictures, uploads], operation: "upload", want: "https://upload.example.com/u/up" },
  ] as const)("$operation goes to $want", async ({ servers: [ofDocument, ofPath, ofOperation], operation, want }) => {
    const { openTalk } = await clientsOf(api(ofDocument, ofPath, ofOperation));
    expect(await asked(openTalk!, operation)).toBe(want);
  });
});

const gateway = "https://gw.example/shop/v2/api";
const variable = `{ url: "https://{region}.example.com/{version}", variables: { region: { default: eu }, version: { default: v3 } } }`;
const root = url("http://localhost:3000");

describe("a base URL stands in place of the server's URL, its path included", () => {
  test.each([
    { servers: main, operation: "listPets", baseUrl: gateway, want: `${gateway}/pets` },
    { servers: main, operation: "listPictures", baseUrl: gateway, want: `${gateway}/pictures` },
    { servers: main, operation: "upload", baseUrl: `${gateway}/`, want: `${gateway}/up` },
    { servers: main, operation: "listPets", baseUrl: "https://gw.example", want: "https://gw.example/pets" },
    { servers: `${root}, ${local}`, operation: "listPets", baseUrl: gateway, want: `${gateway}/pets` },
    { servers: `${local}, ${root}`, operation: "listPets", baseUrl: gateway, want: `${gateway}/pets` },
    { servers: variable, operation: "listPets", baseUrl: undefined, want: "https://eu.example.com/v3/pets" },
    { servers: variable, operation: "listPets", baseUrl: gateway, want: `${gateway}/pets` },
    { servers: main, operation: "listPets", baseUrl: `${gateway}?tenant=1`, want: `${gateway}/pets?tenant=1` },
  ])("$operation of $servers at $baseUrl goes to $want", async ({ servers, operation, baseUrl, want }) => {
    const { openTalk } = await clientsOf(api(servers, pictures, uploads));
    expect(await asked(openTalk!, operation, baseUrl === undefined ? {} : { baseUrl })).toBe(want);
  });

  test("a WebSocket's address, and the endpoint of Socket.IO, follow it", async () => {
    const clients = await clientsOf(chat(dev));
    const baseUrl = "wss://gw.example/shop/live/";
    expect(await dialled(clients["openProdRoom"]!, { baseUrl })).toBe("wss://gw.example/shop/live/room");
    expect(await dialled(clients["openEverywhere"]!, { baseUrl })).toBe("wss://gw.example/shop/live/hall");
    const seat = await seated(clients["openIoRoom"]!, { baseUrl: "https://gw.example/shop/io" });
    expect(seat).toBe("https://gw.example/room at /shop/io/");
  });
});
