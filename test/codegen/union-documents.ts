import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { number, object, schema, text } from "./shorthand.ts";

const flag = { type: "boolean" };
const whole = { type: "integer" };
const of = (...names: readonly string[]): object => ({ oneOf: names.map(schema) });

/** Unions of many kinds and what they are made of; each is the body of a request. */
const unionSchemas: Readonly<Record<string, unknown>> = {
  Pet: of("Cat", "Dog"),
  Cat: object({ kind: { const: "cat" }, lives: whole }, { properties: { kind: { const: "cat" }, lives: whole, size: { enum: ["tiny", "big"] } } }),
  Dog: object({ kind: { const: "dog" }, barks: flag }, { properties: { kind: { const: "dog" }, barks: flag, size: { enum: ["big", "huge"] } } }),

  Happening: {
    oneOf: [schema("Opened"), schema("Closed")],
    discriminator: { propertyName: "type", mapping: { opened: "#/components/schemas/Opened", closed: "#/components/schemas/Closed" } },
  },
  Opened: object({ type: text, by: text }),
  Closed: object({ type: text, why: text }),

  Payment: { type: "object", required: ["id", "method"], properties: { id: text, method: text }, oneOf: [
    object({ method: { const: "card" }, digits: text }),
    object({ method: { enum: ["cash", "coins"] }, paid: number }),
  ] },

  Frame: { oneOf: [
    object({ op: { const: 0 }, seq: whole }),
    object({ op: { const: 1 }, ok: { const: true }, value: text }),
    object({ op: { const: 1 }, ok: { const: false }, reason: text }),
  ] },

  Envelope: { oneOf: [
    object({ head: object({ type: { const: "price" } }), amount: number }),
    object({ head: object({ type: { const: "title" } }), title: text }),
  ] },

  Contact: { anyOf: [object({ email: text }), object({ phone: text })] },
  Key: { oneOf: [object({ id: text, name: text }), object({ id: whole, rank: whole })] },
  Owner: object({ name: text, pet: schema("Pet") }),
  Twice: { oneOf: [whole, number] },
  Signed: { oneOf: [object({ token: { const: "a" } }), object({ token: { const: "b" } })] },
  Word: { oneOf: [text, whole, { type: "null" }] },
}; // prettier-ignore

/** One system with these schemas as bodies, and a channel with a message that is a union. */
export async function readUnions(): Promise<Contract> {
  const root = mkdtempSync(join(tmpdir(), "sockwright-unions-"));
  try {
    const bodies = Object.keys(unionSchemas).map((name) => [`/${name.toLowerCase()}`, { post: bodyOf(name) }]);
    const info = { title: "Unions", version: "1.0.0", "x-system": "unions" };
    const api = { openapi: "3.1.0", info, paths: Object.fromEntries(bodies), components: { schemas: unionSchemas } };
    writeFileSync(join(root, "api.json"), JSON.stringify(api));
    writeFileSync(join(root, "live.json"), JSON.stringify({ ...live, info }));
    const reading = await readContract(["api.json", "live.json"], { root });
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 1));
    return reading.contract;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const bodyOf = (name: string): object => ({
  operationId: `send${name}`,
  requestBody: { required: true, content: { "application/json": { schema: schema(name) } } },
  responses: { "204": { description: "Taken." } },
});

const Move = {
  oneOf: [object({ type: { const: "step" }, to: text }), object({ type: { const: "rest" }, seconds: whole })],
};

const live = {
  asyncapi: "3.0.0",
  servers: { board: { host: "localhost:7600", protocol: "ws" } },
  channels: { board: { address: "/board", messages: { move: { payload: Move } } } },
  operations: {
    move: { action: "receive", channel: { $ref: "#/channels/board" }, messages: [{ $ref: "#/channels/board/messages/move" }] },
  },
}; // prettier-ignore
