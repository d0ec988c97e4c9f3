import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Contract } from "../../model.ts";
import { readContract } from "../index.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-views-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const named = (name: string): object => ({ $ref: `#/schemas/lots.${name}` });
const id = { type: "string", readOnly: true };
const secret = { type: "string", writeOnly: true };
const text = { type: "string" };
const json = (schema: unknown): object => ({ content: { "application/json": { schema } } });

interface Given {
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** What clients send and what they are answered. */
  readonly asked?: unknown;
  readonly answered?: unknown;
  /** What a message of a WebSocket channel carries. */
  readonly said?: unknown;
  readonly openapi?: string;
}

async function read({ schemas = {}, asked, answered, said, openapi = "3.1.0" }: Given): Promise<Contract> {
  const operation = {
    ...(asked !== undefined && { requestBody: json(asked) }),
    responses: { 200: { description: "Done.", ...(answered !== undefined && json(answered)) } },
  };
  const info = { title: "Lots", version: "1", "x-system": "lots" };
  writeFileSync(
    join(root, "api.json"),
    JSON.stringify({ openapi, info, paths: { "/lots": { post: operation } }, components: { schemas } }),
  );
  const talk = {
    asyncapi: "3.0.0",
    info,
    servers: { hall: { host: "localhost:7700", protocol: "ws" } },
    channels: { hall: { address: "/hall", messages: { lot: { payload: said } } } },
    operations: { say: { action: "send", channel: { $ref: "#/channels/hall" } } },
  };
  writeFileSync(join(root, "talk.json"), JSON.stringify(talk).replaceAll('"#/components', '"api.json#/components'));
  const reading = await readContract(said === undefined ? ["api.json"] : ["api.json", "talk.json"], { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.contract;
}

async function seen(given: Given): Promise<Readonly<Record<string, unknown>>> {
  const { operations, messages, schemas } = await read(given);
  const http = operations.find((operation) => operation.kind === "http");
  const asked = http?.body?.content[0]?.schema;
  const answered = http?.responses[0]?.content[0]?.schema;
  return {
    ...(asked !== undefined && { asked }),
    ...(answered !== undefined && { answered }),
    ...(messages[0] && { said: messages[0].payload }),
    ...Object.fromEntries(Object.values(schemas).map(({ name, schema }) => [name, schema])),
  };
}

const object = (properties: object, ...required: readonly string[]): object => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
});

test.each([
  {
    name: "a schema of both sides is two where it requires what is read-only",
    given: { schemas: { Lot: object({ id, title: text }, "id", "title") }, asked: ref("Lot"), answered: ref("Lot") },
    want: {
      asked: named("LotInput"),
      answered: named("Lot"),
      Lot: object({ id, title: text }, "id", "title"),
      LotInput: object({ id, title: text }, "title"),
    },
  },
  {
    name: "a schema of both sides is two where it requires what is write-only",
    given: { schemas: { User: object({ secret }, "secret") }, asked: ref("User"), answered: ref("User") },
    want: {
      asked: named("User"),
      answered: named("UserOutput"),
      User: object({ secret }, "secret"),
      UserOutput: object({ secret }),
    },
  },
  {
    name: "where each side sends it differently, the name stays with what the server sends",
    given: { schemas: { User: object({ id, secret }, "id", "secret") }, asked: ref("User"), answered: ref("User") },
    want: {
      asked: named("UserInput"),
      answered: named("User"),
      User: object({ id, secret }, "id"),
      UserInput: object({ id, secret }, "secret"),
    },
  },
  {
    name: "messages have it as it is written, with the name of the document",
    given: {
      schemas: { User: object({ id, secret }, "id", "secret") },
      asked: ref("User"),
      answered: ref("User"),
      said: ref("User"),
    },
    want: {
      asked: named("UserInput"),
      answered: named("UserOutput"),
      said: named("User"),
      User: object({ id, secret }, "id", "secret"),
      UserOutput: object({ id, secret }, "id"),
      UserInput: object({ id, secret }, "secret"),
    },
  },
  {
    name: "a schema that only clients send keeps its name",
    given: { schemas: { NewLot: object({ id, title: text }, "id", "title") }, asked: ref("NewLot") },
    want: { asked: named("NewLot"), NewLot: object({ id, title: text }, "title") },
  },
  {
    name: "what requires nothing of the kind stays one schema, optional properties too",
    given: {
      schemas: { Lot: object({ id, secret, title: text }, "title") },
      asked: ref("Lot"),
      answered: ref("Lot"),
    },
    want: { asked: named("Lot"), answered: named("Lot"), Lot: object({ id, secret, title: text }, "title") },
  },
  {
    name: "what leads to such a schema is two as well, and what does not is one, in circles too",
    given: {
      schemas: {
        Hall: object({ lots: { type: "array", items: ref("Lot") }, sign: ref("Sign"), next: ref("Hall") }, "lots"),
        Lot: object({ id, hall: ref("Hall") }, "id"),
        Sign: object({ text, on: ref("Sign") }, "text"),
      },
      asked: ref("Hall"),
      answered: ref("Hall"),
    },
    want: {
      asked: named("HallInput"),
      answered: named("Hall"),
      Hall: object({ lots: { type: "array", items: named("Lot") }, sign: named("Sign"), next: named("Hall") }, "lots"),
      Lot: object({ id, hall: named("Hall") }, "id"),
      Sign: object({ text, on: named("Sign") }, "text"),
      HallInput: object(
        { lots: { type: "array", items: named("LotInput") }, sign: named("Sign"), next: named("HallInput") },
        "lots",
      ),
      LotInput: object({ id, hall: named("HallInput") }),
    },
  },
  {
    name: "a mark is found behind a reference, and beside one",
    given: {
      schemas: { Key: id, Code: text },
      asked: object({ key: ref("Key"), code: { ...ref("Code"), readOnly: true }, on: text }, "key", "code", "on"),
    },
    want: {
      asked: object({ key: named("Key"), code: { ...named("Code"), readOnly: true }, on: text }, "on"),
      Key: id,
      Code: text,
    },
  },
  {
    name: "what one part of allOf requires and another one marks",
    given: { asked: { allOf: [{ required: ["id", "title"] }, { properties: { id } }] } },
    want: { asked: { allOf: [{ required: ["title"] }, { properties: { id } }] } },
  },
  {
    name: "a named schema that requires what only its neighbour marks is written out",
    given: { schemas: { Base: { required: ["id"] } }, asked: { allOf: [ref("Base"), { properties: { id } }] } },
    want: { asked: { allOf: [{ allOf: [{}] }, { properties: { id } }] }, Base: { required: ["id"] } },
  },
  {
    name: "what one property requires of others",
    given: { asked: { properties: { id }, dependentRequired: { title: ["id", "price"] } } },
    want: { asked: { properties: { id }, dependentRequired: { title: ["price"] } } },
  },
  {
    name: "branches that would both fit without what told them apart are no longer exclusive",
    given: { asked: { oneOf: [object({ id }, "id"), object({ title: text }, "title")] } },
    want: { asked: { anyOf: [object({ id }), object({ title: text }, "title")] } },
  },
  {
    name: "branches that a tag tells apart stay exclusive",
    given: {
      asked: {
        oneOf: [object({ id, kind: { const: "a" } }, "id", "kind"), object({ kind: { enum: ["b", "c"] } }, "kind")],
      },
    },
    want: {
      asked: { oneOf: [object({ id, kind: { const: "a" } }, "kind"), object({ kind: { enum: ["b", "c"] } }, "kind")] },
    },
  },
  {
    name: "conditions are left as they are: less required there would be more refused",
    given: { asked: { properties: { id }, not: { required: ["id"] }, if: { required: ["id"] } } },
    want: { asked: { properties: { id }, not: { required: ["id"] }, if: { required: ["id"] } } },
  },
  {
    name: "properties called as those that every object has",
    given: {
      asked: object(JSON.parse('{"__proto__":{"readOnly":true},"toString":{}}') as object, "__proto__", "toString"),
    },
    want: { asked: object(JSON.parse('{"__proto__":{"readOnly":true},"toString":{}}') as object, "toString") },
  },
  {
    name: "a name that is taken already is not given twice",
    given: {
      schemas: { Lot: object({ id }, "id"), LotInput: object({ title: text }, "title") },
      asked: ref("Lot"),
      answered: { anyOf: [ref("Lot"), ref("LotInput")] },
    },
    want: {
      asked: named("LotInput2"),
      answered: { anyOf: [named("Lot"), named("LotInput")] },
      Lot: object({ id }, "id"),
      LotInput: object({ title: text }, "title"),
      LotInput2: object({ id }),
    },
  },
  {
    name: "OpenAPI 3.0 says the same",
    given: { openapi: "3.0.3", asked: object({ id, title: text }, "id", "title") },
    want: { asked: object({ id, title: text }, "title") },
  },
])("$name", async ({ given, want }) => {
  expect(await seen(given)).toEqual(want);
});

test("a webhook is sent by the server, and answered by whoever receives it", async () => {
  const exchange = {
    requestBody: json(ref("User")),
    responses: { 200: { description: "Seen.", ...json(ref("User")) } },
  };
  const document = {
    openapi: "3.1.0",
    info: { title: "Lots", version: "1", "x-system": "lots" },
    webhooks: { joined: { post: exchange } },
    components: { schemas: { User: object({ id, secret }, "id", "secret") } },
  };
  writeFileSync(join(root, "hooks.json"), JSON.stringify(document));
  const reading = await readContract(["hooks.json"], { root });
  const [webhook] = reading.ok ? reading.contract.webhooks : [];
  expect([webhook?.body?.content[0]?.schema, webhook?.responses[0]?.content[0]?.schema]).toEqual([
    named("User"),
    named("UserInput"),
  ]);
});
