import { expect, test } from "vitest";
import type { Contract, JsonSchema, Message } from "../model.ts";
import { matcherOf } from "./match-message.ts";

const contract: Contract = {
  documents: [],
  servers: [],
  ports: [],
  channels: [],
  operations: [],
  messages: [],
  webhooks: [],
  schemas: {},
  securitySchemes: {},
};
const source = { file: "lots.yaml", pointer: "", line: 1, column: 1 };

const message = (key: string, payload: JsonSchema): Message => ({
  id: key,
  key,
  name: key,
  channel: "lots",
  title: "",
  description: "",
  contentType: "application/json",
  payload,
  examples: [],
  source,
});
const tagged = (property: string, value: unknown, more: Record<string, JsonSchema> = {}): JsonSchema => ({
  type: "object",
  required: [property],
  properties: { [property]: { const: value }, ...more },
});

test.each([
  {
    what: "by a constant",
    messages: [message("bid", tagged("type", "bid")), message("ping", tagged("type", "ping"))],
    given: { type: "ping" },
    want: "ping",
  },
  {
    what: "by a constant in a property of another name",
    messages: [message("open", tagged("op", 1)), message("close", tagged("op", 2))],
    given: { op: 2 },
    want: "close",
  },
  {
    what: "by the constants of a union's branches",
    messages: [
      message("move", { oneOf: [tagged("type", "up"), tagged("type", "down")] }),
      message("stop", tagged("type", "stop")),
    ],
    given: { type: "down" },
    want: "move",
  },
  {
    what: "by trying, where the tag may be left out",
    messages: [
      message("named", { type: "object", required: ["name"], properties: { type: { const: "named" } } }),
      message("numbered", { type: "object", required: ["number"], properties: { type: { const: "numbered" } } }),
    ],
    given: { number: 7 },
    want: "numbered",
  },
  {
    what: "by trying, where nothing ties them down",
    messages: [message("text", { type: "string" }), message("number", { type: "number" })],
    given: 7,
    want: "number",
  },
])("a message is known $what", ({ messages, given, want }) => {
  expect(matcherOf(contract, messages)(given)).toMatchObject({ ok: true, message: { key: want } });
});

test.each([
  {
    what: "the fault of the message that its tag names",
    given: { type: "bid", amount: "ten" },
    want: { closest: { key: "bid" }, fault: { pointer: "/amount" } },
  },
  {
    what: "the tags that there are",
    given: { type: "sing" },
    want: { expected: '`type` to be one of "bid", "ping"', got: '"sing"' },
  },
  { what: "that it has no tag", given: {}, want: { got: "none" } },
  { what: "that it is no object", given: 7, want: { got: "none" } },
  { what: "that an inherited tag is none", given: Object.create({ type: "ping" }) as object, want: { got: "none" } },
])("what fits none is told $what", ({ given, want }) => {
  const bid = message("bid", tagged("type", "bid", { amount: { type: "number" } }));
  const match = matcherOf(contract, [bid, message("ping", tagged("type", "ping"))])(given);
  expect(match).toMatchObject({ ok: false, ...want });
});

test("where clients say nothing, everything they say is too much", () => {
  expect(matcherOf(contract, [])({ type: "ping" })).toMatchObject({ ok: false });
});
