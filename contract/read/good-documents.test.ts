import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Contract, HttpOperation } from "../model.ts";
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
  { name: "payments with webhooks", files: ["payments.yaml"], warnings: [] },
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
      { key: "jump", from: "client" },
    ]);
    expect(messages.map(({ name }) => name)).toEqual(["join-arena", "joined", "move", "jump", "score"]);
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

describe("payments with webhooks", () => {
  const payments = (): Promise<Contract> => read("payments.yaml");

  test("has each method of a webhook as a request of the server, named by its `operationId` or by method and name", async () => {
    const { webhooks } = await payments();
    expect(webhooks.map(({ id, name, method }) => [id, name, method])).toEqual([
      ["payments.post payment.refunded", "payment.refunded", "post"],
      ["payments.pingReceiver", "ping", "get"],
      ["payments.head ping", "ping", "head"],
      ["payments.post disputed", "disputed", "post"],
    ]);
  });

  test("says what the server sends, what it takes for an answer, and where that is written", async () => {
    const [refunded, ping] = (await payments()).webhooks;
    expect(refunded).toMatchObject({
      system: "payments",
      document: "payments",
      title: "A payment was refunded",
      description: "Told again until it is taken, at most for a day.",
      tags: ["refunds"],
      deprecated: false,
      parameters: [{ name: "X-Signature", in: "header", required: true, examples: [{ value: "sha256=00ff" }] }],
      body: {
        required: true,
        content: [{ schema: { $ref: "#/schemas/payments.Refund" }, examples: [{ name: "whole" }] }],
      },
      responses: [{ status: "204" }, { status: "default" }],
      source: { file: "payments.yaml", pointer: "/webhooks/payment.refunded/post", line: 48 },
    });
    expect(ping).toMatchObject({ deprecated: true, parameters: [{ name: "challenge", in: "query" }] });
  });

  test("takes security from the webhook alone: what the document asks for is asked of clients", async () => {
    const [refunded, ping] = (await payments()).webhooks;
    expect(refunded?.security).toEqual([{ schemes: [{ scheme: "payments.signature", scopes: [] }] }, { schemes: [] }]);
    expect(ping?.security).toEqual([]);
  });

  test("has callbacks with headers and answers, also through `components.pathItems`", async () => {
    const [create] = (await payments()).operations as HttpOperation[];
    expect(create?.callbacks).toMatchObject([
      {
        name: "settled",
        url: "{$request.body#/notify}",
        method: "post",
        title: "The payment is settled",
        parameters: [{ name: "X-Attempt" }],
        responses: [{ status: "204" }, { status: "409" }],
        security: [],
      },
      {
        name: "failed",
        url: "{$request.body#/notify}/failed",
        source: { pointer: "/components/pathItems/Failed/post" },
      },
    ]);
  });
});

test("a document of webhooks only has no server: nothing is played", async () => {
  const { servers, ports, webhooks } = await read("only-webhooks.yaml");
  expect({ servers, ports, webhooks: webhooks.length }).toEqual({ servers: [], ports: [], webhooks: 1 });
});
