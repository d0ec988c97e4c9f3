import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Channel, Contract, HttpOperation, MessageOperation } from "../model.ts";
import { checkContract, readContract } from "./index.ts";

const root = join(import.meta.dirname, "../../test/documents/good");

async function read(...files: readonly string[]): Promise<Contract> {
  const reading = await readContract(files, { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 2));
  return reading.contract;
}

const documents = [
  { name: "a chat in JSON", files: ["chat.json"], warnings: [] },
  { name: "sensors in AsyncAPI 2", files: ["iot.yaml"], warnings: [] },
  { name: "trading in many files", files: ["trading/asyncapi.yaml", "trading/openapi.yaml"], warnings: [] },
  { name: "a Socket.IO game", files: ["game/asyncapi.yaml"], warnings: ["keyword-differs"] },
  { name: "a library in OpenAPI 3.0", files: ["library-3.0.yaml"], warnings: [] },
  { name: "one path on two hosts", files: ["two-hosts.yaml"], warnings: [] },
  { name: "hostile names", files: ["hostile.yaml"], warnings: [] },
] as const;

describe.each(documents)("$name", ({ files, warnings }) => {
  test("passes every check", async () => {
    const { ok, diagnostics } = await checkContract(files, { root });
    expect({ ok, ids: diagnostics.map(({ id }) => id) }).toEqual({ ok: true, ids: warnings });
  });

  test("makes a contract that survives JSON", async () => {
    const contract = await read(...files);
    expect(JSON.parse(JSON.stringify(contract))).toEqual(contract);
  });

  test("makes the same contract each time", async () => {
    expect(JSON.stringify(await read(...files))).toBe(JSON.stringify(await read(...files)));
  });

  test("has every reference end at a named schema", async () => {
    const contract = await read(...files);
    const references = [...JSON.stringify(contract).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, reference]) => reference ?? "",
    );
    const ids = references.map((reference) =>
      decodeURIComponent(reference.replace("#/schemas/", "")).replaceAll("~1", "/").replaceAll("~0", "~"),
    );
    expect(ids.filter((id) => !Object.hasOwn(contract.schemas, id))).toEqual([]);
  });
});

describe("a chat in JSON", () => {
  const chat = async (): Promise<Contract> => read("chat.json");
  const room = async (): Promise<Channel> => (await chat()).channels[0] as Channel;

  test("belongs to the system its title names", async () => {
    expect((await chat()).documents[0]).toMatchObject({
      id: "chat",
      system: "tea-room",
      format: "asyncapi",
      formatVersion: "3.0.0",
    });
  });

  test("plays the server of this machine and describes the other", async () => {
    const { servers, ports } = await chat();
    expect(servers.map(({ id, host, port, pathname, role }) => ({ id, host, port, pathname, role }))).toEqual([
      { id: "chat.local", host: "localhost", port: 4601, pathname: "/tea", role: "mocked" },
      { id: "chat.live", host: "tea.example.com", port: 443, pathname: "", role: "remote" },
    ]);
    expect(ports).toMatchObject([{ number: 4601, secure: false, protocols: ["websocket"], servers: ["chat.local"] }]);
  });

  test("puts the server's path before the address", async () => {
    expect((await room()).endpoints).toEqual([{ port: 4601, path: "/tea/rooms/{room}" }]);
  });

  test("gives parameters the values they may have", async () => {
    expect((await room()).parameters).toMatchObject([
      {
        name: "room",
        in: "path",
        required: true,
        schema: { type: "string", enum: ["green", "black"], default: "green" },
      },
    ]);
  });

  test("asks for what the handshake requires, and negotiates the rest", async () => {
    expect(await room()).toMatchObject({
      handshake: [
        { name: "ticket", in: "query", required: false },
        { name: "lang", in: "query", required: true },
        { name: "X-Client", in: "header", required: false },
      ],
      subprotocols: ["tea.v2", "tea.v1"],
      compression: true,
    });
  });

  test("makes a credential optional that the handshake lists and does not require", async () => {
    expect(await room()).toMatchObject({
      security: [{ schemes: [{ scheme: "chat.ticket", scopes: [] }] }, { schemes: [] }],
    });
    expect((await chat()).securitySchemes["chat.ticket"]?.kind).toEqual({
      type: "apiKey",
      in: "query",
      name: "ticket",
    });
  });

  test("lets the channel's limits win over the server's", async () => {
    const limits = { maxMessageBytes: 1024, maxConnections: 50, idleTimeoutMs: 300_000, messageRate: 10, perMs: 1000 };
    expect(await room()).toMatchObject({ limits });
  });

  test("reads heartbeat, reconnection and close codes", async () => {
    expect(await room()).toMatchObject({
      heartbeat: { intervalMs: 20_000, initiator: "client", operation: "chat.sendPing", missed: 2 },
      reconnect: { initialMs: 500, factor: 2, maxMs: 8000, maxAttempts: 5 },
      closeCodes: [
        { code: 1008, phase: "handshake", by: "server", reconnect: "never", when: ["unauthorized", "policy"] },
      ],
    });
  });

  test("turns send and receive into sides", async () => {
    const sides = (await chat()).operations.map(({ key, from }) => `${key} ${from}`);
    expect(sides).toEqual(["say client", "broadcastSaid server", "sendPing client"]);
  });

  test("turns them the other way round for a document of the client", async () => {
    const reading = await readContract(["chat.json"], { root, perspective: "client" });
    expect(reading.ok && reading.contract.operations.map(({ from }) => from)).toEqual(["server", "client", "server"]);
  });

  test("fills in from traits what operation and message leave out", async () => {
    const { operations, messages } = await chat();
    expect(operations[0]).toMatchObject({ title: "Somebody talks", tags: ["talk"] });
    expect(messages.find(({ key }) => key === "said")).toMatchObject({
      title: "Something was said",
      headers: { properties: { at: { type: "string" } } },
    });
  });

  test("reads when a message is emitted, and to whom", async () => {
    const [, broadcast] = (await chat()).operations as readonly MessageOperation[];
    expect(broadcast?.emissions.map(({ source: _, ...emission }) => emission)).toEqual([
      { on: { kind: "connect" }, jitterMs: 0, to: "sender" },
      {
        on: { kind: "operation", operation: "chat.say" },
        everyMs: 100,
        jitterMs: 200,
        sequence: ["hello"],
        to: "others",
      },
      { on: { kind: "interval" }, everyMs: 2500, jitterMs: 0, to: "everyone" },
    ]);
  });

  test("finds the replies of an operation, and every message's room", async () => {
    const { operations, messages } = await chat();
    expect(operations[2]).toMatchObject({ reply: { messages: ["chat.room.pong"], delivery: "message" } });
    expect(
      messages.map(({ id, name, room: heard, subscription, correlationId }) => ({
        id,
        name,
        heard,
        subscription,
        correlationId,
      })),
    ).toEqual([
      {
        id: "chat.room.say",
        name: "say",
        heard: undefined,
        subscription: { key: "$message.payload#/room", effect: "add" },
        correlationId: undefined,
      },
      {
        id: "chat.room.said",
        name: "chat.said",
        heard: "$message.payload#/room",
        subscription: undefined,
        correlationId: "$message.payload#/id",
      },
      { id: "chat.room.ping", name: "ping", heard: undefined, subscription: undefined, correlationId: undefined },
      { id: "chat.room.pong", name: "pong", heard: undefined, subscription: undefined, correlationId: undefined },
    ]);
  });

  test("remembers the line of every example", async () => {
    const said = (await chat()).messages.find(({ key }) => key === "said");
    expect(said?.examples).toMatchObject([
      {
        name: "hello",
        summary: "A greeting",
        value: { text: "Olá" },
        source: { file: "chat.json", pointer: "/components/messages/said/examples/0/payload", line: 91, column: 66 },
      },
    ]);
  });
});

describe("sensors in AsyncAPI 2", () => {
  test("are read from the application's side, with the lines of their own text", async () => {
    const {
      documents: [document],
      operations,
    } = await read("iot.yaml");
    expect(document?.formatVersion).toBe("2.6.0");
    expect(
      operations.map(({ key, from, source }) => `${key} ${from} ${source.line}:${source.column}`).toSorted(),
    ).toEqual(["sendReading server 14:5", "setPoint client 19:5"]);
  });
});

describe("trading in many files", () => {
  const trading = async (): Promise<Contract> => read("trading/asyncapi.yaml", "trading/openapi.yaml");
  const operation = async (key: string): Promise<HttpOperation> =>
    (await trading()).operations.find((one) => one.key === key) as HttpOperation;

  test("makes one named schema of one `$ref` target, whatever format and path lead to it", async () => {
    const { schemas } = await trading();
    const names = ["Instrument", "Money", "Order", "Subscribe", "Subscribed", "Tick"];
    expect(Object.keys(schemas).toSorted()).toEqual(names.map((name) => `trading.${name}`));
    expect(schemas["trading.Instrument"]?.source).toMatchObject({
      file: "trading/schemas/orders.json",
      pointer: "/$defs/Instrument",
      line: 3,
    });
  });

  test("keeps recursion inside and between external files", async () => {
    const { schemas } = await trading();
    expect(schemas["trading.Tick"]?.schema).toEqual({
      type: "object",
      required: ["kind", "price"],
      properties: {
        kind: { const: "tick" },
        price: { $ref: "#/schemas/trading.Money" },
        previous: { $ref: "#/schemas/trading.Tick" },
        instrument: { $ref: "#/schemas/trading.Instrument" },
      },
    });
    expect(schemas["trading.Instrument"]?.schema).toMatchObject({
      properties: {
        basket: { items: { $ref: "#/schemas/trading.Instrument" } },
        lastTick: { $ref: "#/schemas/trading.Tick" },
        spread: { $ref: "#/schemas/trading.Money", description: "Between bid and ask" },
      },
    });
  });

  test("shares a port between documents, and describes infrastructure without playing it", async () => {
    const { ports, servers } = await trading();
    expect(ports.map(({ number, secure, protocols, systems }) => ({ number, secure, protocols, systems }))).toEqual([
      { number: 4604, secure: true, protocols: ["http", "websocket"], systems: ["trading"] },
      { number: 4606, secure: true, protocols: ["http"], systems: ["trading"] },
      { number: 9192, secure: false, protocols: [], systems: ["trading"] },
    ]);
    expect(servers.find(({ protocol }) => protocol === "kafka")).toMatchObject({
      host: "kafka.internal",
      role: "infrastructure",
    });
  });

  test("links a channel with the operation that describes its upgrade", async () => {
    const { channels } = await trading();
    expect(channels.find(({ protocol }) => protocol === "websocket")).toMatchObject({
      endpoints: [{ port: 4604, path: "/prices" }],
      upgrade: "openapi.openPrices",
    });
  });

  test("lets an emission wait for an operation of another document of the system", async () => {
    const stream = (await trading()).operations.find(({ key }) => key === "streamPrices");
    expect(stream).toMatchObject({
      emissions: [{ on: { kind: "operation", operation: "openapi.placeOrder" }, to: "everyone" }],
    });
  });

  test("merges the parameters of path and operation, and leaves out those OpenAPI ignores", async () => {
    expect((await operation("readOrder")).parameters).toMatchObject([
      { name: "id", in: "path", required: true, style: "simple", explode: false },
      { name: "fields", in: "query", required: true, style: "form", explode: false },
    ]);
  });

  test("keeps responses in document order, with headers, links and callbacks", async () => {
    const place = await operation("placeOrder");
    expect(place.responses.map(({ status }) => status)).toEqual(["404", "201", "default"]);
    expect(place.responses[1]).toMatchObject({
      headers: [{ name: "Location", in: "header" }],
      links: [{ name: "read", operation: "openapi.readOrder", parameters: { id: "$response.body#/id" } }],
    });
    expect(place.callbacks).toMatchObject([
      {
        name: "filled",
        url: "{$request.body#/hook}",
        method: "post",
        body: { content: [{ schema: { $ref: "#/schemas/trading.Order" } }] },
      },
    ]);
  });

  test("takes security from the operation, else from the document", async () => {
    const bearer = { schemes: [{ scheme: "openapi.bearer", scopes: [] }] };
    expect((await operation("placeOrder")).security).toEqual([bearer]);
    expect((await operation("readOrder")).security).toEqual([bearer, { schemes: [] }]);
    expect((await operation("openPrices")).security).toEqual([]);
  });

  test("honours servers of a path and of an operation", async () => {
    const { channels } = await trading();
    const endpoints = (key: string): unknown => channels.find((channel) => channel.key === key)?.endpoints;
    expect(endpoints("/orders")).toEqual([{ port: 4604, path: "/v1/orders" }]);
    expect(endpoints("/prices")).toEqual([{ port: 4604, path: "/prices" }]);
    expect((await operation("get /status")).endpoints).toEqual([{ port: 4606, path: "/own/status" }]);
  });

  test("reads where requests are handed on to", async () => {
    const status = (await trading()).channels.find(({ key }) => key === "/status");
    expect(status).toMatchObject({ proxy: { target: "http://localhost:4605", pathname: "/health" } });
  });
});

describe("a Socket.IO game", () => {
  const game = async (): Promise<Contract> => read("game/asyncapi.yaml");

  test("has namespaces on one endpoint", async () => {
    expect((await game()).channels).toMatchObject([
      { protocol: "socketio", namespace: "/", endpoints: [{ port: 4607, path: "/engine/" }] },
      { protocol: "socketio", namespace: "/arena", endpoints: [{ port: 4607, path: "/engine/" }] },
    ]);
  });

  test("reads the settings of Engine.IO", async () => {
    const socketio = {
      transports: ["websocket"],
      pingIntervalMs: 25_000,
      pingTimeoutMs: 20_000,
      connectTimeoutMs: 45_000,
      maxPayload: 1_000_000,
    };
    expect((await game()).channels[0]).toMatchObject({ socketio });
  });

  test("answers in the acknowledgement unless the document says otherwise", async () => {
    const { operations, messages } = await game();
    expect(operations).toMatchObject([
      { key: "join", reply: { messages: ["asyncapi.lobby.joined"], delivery: "ack", timeoutMs: 5000 } },
      { key: "move", reply: { messages: ["asyncapi.arena.score"], delivery: "message" } },
    ]);
    expect(messages.map(({ name }) => name)).toEqual(["join-arena", "joined", "move", "score"]);
  });
});

describe("a library in OpenAPI 3.0", () => {
  test("speaks JSON Schema 2020-12 once it is read", async () => {
    const { schemas } = await read("library-3.0.yaml");
    expect(schemas["lending-library.Book"]?.schema).toEqual({
      type: "object",
      properties: {
        title: { type: ["string", "null"], examples: ["Emma"] },
        pages: { type: "integer", exclusiveMinimum: 0, maximum: 9999 },
        sequel: { anyOf: [{ type: "null" }, { allOf: [{ $ref: "#/schemas/lending-library.Book" }] }] },
        author: { $ref: "#/schemas/lending-library.Author" },
      },
    });
  });

  test("plays a remote server where there is no other", async () => {
    const { servers, channels, ports } = await read("library-3.0.yaml");
    expect(servers).toMatchObject([{ host: "main.library.example", port: 443, pathname: "/api", role: "mocked" }]);
    expect(channels[0]?.endpoints).toEqual([{ port: 443, path: "/api/books" }]);
    expect(ports).toMatchObject([{ number: 443, secure: true }]);
  });

  test("reads a parameter that travels as JSON", async () => {
    const [operation] = (await read("library-3.0.yaml")).operations as readonly HttpOperation[];
    expect(operation?.parameters).toMatchObject([
      { name: "filter", contentType: "application/json", schema: { type: "object" } },
    ]);
  });
});

describe("hostile names", () => {
  test("stay names", async () => {
    const {
      schemas,
      channels,
      operations,
      documents: [document],
    } = await read("hostile.yaml");
    expect(document?.title).toBe("`${process.exit(1)}` \"quotes\" 'and' \\");
    expect(channels[0]?.key).toBe("/__proto__/{constructor}");
    expect(operations[0]?.id).toBe("hostile.__proto__");
    const named = Object.values(schemas).map(({ name }) => name);
    expect(named.toSorted()).toEqual(["__proto__", "a/b~c d"]);
    const properties = schemas[Object.keys(schemas).find((id) => id.endsWith("__proto__")) ?? ""]?.schema as {
      properties: object;
    };
    expect(Object.keys(properties.properties)).toEqual(["__proto__", "toString"]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
