import { expect, test } from "vitest";
import type { Contract, JsonSchema } from "../../contract/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { summariseContract } from "../../codegen/contract-summary.ts";
import { describeDrift } from "../../codegen/describe-drift.ts";

const auction = await readAuction();

/** The auction with a change, as a copy. */
function changed(change: (contract: Mutable) => void): Contract {
  const copy = structuredClone(auction) as unknown as Mutable;
  change(copy);
  return copy as unknown as Contract;
}

interface Mutable {
  channels: { id: string; endpoints: { path: string }[] }[];
  messages: { id: string; key: string; name: string; payload: JsonSchema; description: string }[];
  operations: { id: string; messages?: string[]; reply?: unknown; method?: string; responses?: { status: string }[] }[];
  schemas: Record<string, { schema: Fields }>;
}

interface Fields {
  properties: Record<string, unknown>;
  required: string[];
}

const lot = (contract: Mutable): Fields => contract.schemas["auction.Lot"]!.schema;
const operation = (contract: Mutable, id: string): Mutable["operations"][number] =>
  contract.operations.find((one) => one.id === id)!;
const message = (contract: Mutable, key: string): Mutable["messages"][number] =>
  contract.messages.find((one) => one.id === `auction-live.hall.${key}`)!;

test.each<{ says: string; change: (contract: Mutable) => void }>([
  {
    says: 'type Lot gained an optional field "reserve" (number)',
    change: (contract) => (lot(contract).properties["reserve"] = { type: "number" }),
  },
  {
    says: 'type Lot gained a required field "reserve" (number)',
    change: (contract) => {
      lot(contract).properties["reserve"] = { type: "number" };
      lot(contract).required.push("reserve");
    },
  },
  {
    says: 'type Lot lost the field "price"',
    change: (contract) => {
      delete lot(contract).properties["price"];
      lot(contract).required = lot(contract).required.filter((name) => name !== "price");
    },
  },
  {
    says: 'field "price" of type Lot was number (minimum 0) and is string',
    change: (contract) => (lot(contract).properties["price"] = { type: "string" }),
  },
  {
    says: 'field "title" of type Lot was required and is optional',
    change: (contract) => (lot(contract).required = lot(contract).required.filter((name) => name !== "title")),
  },
  {
    says: 'channel "hall" lost the message "welcome"',
    change: (contract) => (contract.operations = contract.operations.filter(({ id }) => id !== "auction-live.greet")),
  },
  {
    says: 'message "placeBid" of "hall" is not answered any more',
    change: (contract) => delete operation(contract, "auction-live.placeBid").reply,
  },
  {
    says: 'channel "hall" moved from /live/hall/{house} to /hall/{house}',
    change: (contract) => {
      const hall = contract.channels.find(({ id }) => id === "auction-live.hall")!;
      hall.endpoints[0]!.path = "/hall/{house}";
    },
  },
  {
    says: 'message "refused" of "hall" gained an optional field "hint" (string)',
    change: (contract) => {
      const payload = message(contract, "refused").payload as unknown as Fields;
      payload.properties["hint"] = { type: "string" };
    },
  },
  {
    says: 'operation "readLot" lost the answer 404',
    change: (contract) => {
      const read = operation(contract, "auction-api.readLot");
      read.responses = read.responses!.filter(({ status }) => status !== "404");
    },
  },
  {
    says: 'operation "readLot" (GET /lots/{id}) is gone',
    change: (contract) => (contract.operations = contract.operations.filter(({ id }) => id !== "auction-api.readLot")),
  },
])("the change says: $says", ({ says, change }) => {
  const before = summariseContract(auction, "auction");
  const after = summariseContract(changed(change), "auction");
  expect(describeDrift(before, after)).toContain(says);
  expect(describeDrift(after, after)).toEqual([]);
});

const list = [{ const: "list" }];
const named = { type: "object", properties: { a: { type: "string" } } };
const rest = (held: JsonSchema): JsonSchema => ({ ...named, additionalProperties: held });
const tuple = (items?: JsonSchema): JsonSchema => ({
  type: "array",
  prefixItems: list,
  minItems: 1,
  ...(items === undefined ? {} : { items }),
});
/** An object whose condition asks for a field; written as JSON, since nothing awaits it. */
const conditional = (needed: string): JsonSchema =>
  JSON.parse(`{"type": "object", "if": {"required": ["a"]}, "then": {"required": ["${needed}"]}}`) as JsonSchema;
const base = { $ref: "#/schemas/auction.NewLot" };

test.each<{ was: JsonSchema; is: JsonSchema; says: readonly string[] }>([
  {
    was: rest({ type: "string" }),
    is: rest({ type: "number" }),
    says: ['any other field of "mark" of type Lot was string and is number'],
  },
  {
    was: rest({ type: ["string", "object"] }),
    is: rest({ type: ["number", "object"] }),
    says: [
      'any other field of "mark" of type Lot may be number now',
      'any other field of "mark" of type Lot may not be string any more',
    ],
  },
  {
    was: rest({ type: "integer" }),
    is: rest({ type: "number" }),
    says: ['any other field of "mark" of type Lot was number (whole) and is number'],
  },
  {
    was: named,
    is: rest(true),
    says: ['what any other field of "mark" of type Lot holds is said now (unknown)'],
  },
  {
    was: tuple({ type: "integer" }),
    is: tuple({ type: "string" }),
    says: [
      'field "mark" of type Lot was ["list", ...(number (whole))[]] (minItems 1) and is ["list", ...string[]] (minItems 1)',
    ],
  },
  {
    was: tuple({ type: "boolean" }),
    is: tuple({ type: "string" }),
    says: [
      'field "mark" of type Lot was ["list", ...boolean[]] (minItems 1) and is ["list", ...string[]] (minItems 1)',
    ],
  },
  {
    was: tuple(false),
    is: tuple(),
    says: ['field "mark" of type Lot was ["list"] (minItems 1) and is ["list", ...unknown[]] (minItems 1)'],
  },
  {
    was: conditional("b"),
    is: conditional("c"),
    says: ['the condition (then) in field "mark" of type Lot changed'],
  },
  {
    was: named,
    is: { ...named, if: { required: ["a"] }, else: { required: ["c"] } },
    says: ['the condition (if, else) in field "mark" of type Lot is new'],
  },
  {
    was: { ...named, patternProperties: { "^x": { minLength: 1 } } },
    is: { ...named, patternProperties: { "^x": { minLength: 2 } } },
    says: ['what properties matching ^x hold in field "mark" of type Lot changed'],
  },
  {
    was: { type: "array", items: { ...named, not: { required: ["a"] } } },
    is: { type: "array", items: named },
    says: ['what `not` forbids in field "mark" of type Lot is gone'],
  },
  {
    was: { allOf: [base, { required: ["mark"], properties: { mark: { type: "string" } } }] },
    is: { allOf: [base, { required: ["mark"] }] },
    says: ['field "mark" of type Lot was NewLot & { mark: string } and is NewLot & { mark: anything }'],
  },
  {
    was: { allOf: [base, { minProperties: 1 }] },
    is: { allOf: [base, { minProperties: 2 }] },
    says: ['field "mark" of type Lot was NewLot (minProperties 1) and is NewLot (minProperties 2)'],
  },
  {
    was: { anyOf: [{ type: "string" }, base] },
    is: { oneOf: [{ type: "string" }, base] },
    says: ['field "mark" of type Lot had to be nothing else and has to be exactly one of these'],
  },
  {
    was: {
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "number", minimum: 1 },
      ],
    },
    is: {
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "number", minimum: 2 },
      ],
    },
    says: [
      'field "mark" of type Lot may be number (minimum 2) now',
      'field "mark" of type Lot may not be number (minimum 1) any more',
    ],
  },
  {
    was: { allOf: [{ type: "string", minLength: 1 }] },
    is: { allOf: [{ type: "string", minLength: 2 }] },
    says: ['field "mark" of type Lot was string (minLength 1) and is string (minLength 2)'],
  },
  {
    was: named,
    is: { properties: named.properties },
    says: ['room for values of other kinds in field "mark" of type Lot is new'],
  },
  {
    was: named,
    is: { type: "object", properties: { ...named.properties, "b.c": { type: "string" } } },
    says: ['type Lot gained an optional field mark."b.c" (string)'],
  },
])("a field that was $was and is $is is told", ({ was, is, says }) => {
  const summary = (mark: JsonSchema): ReturnType<typeof summariseContract> =>
    summariseContract(
      changed((contract) => (lot(contract).properties["mark"] = mark)),
      "auction",
    );
  expect(describeDrift(summary(was), summary(is))).toEqual(says);
});

test("a description alone changes the hash and drifts in nothing", () => {
  const before = summariseContract(auction, "auction");
  const after = summariseContract(
    changed((contract) => (message(contract, "refused").description = "No.")),
    "auction",
  );
  expect(after.hash).not.toBe(before.hash);
  expect(describeDrift(before, after)).toEqual([]);
});

test("a line that moved changes nothing at all", () => {
  const moved = JSON.parse(JSON.stringify(auction).replaceAll(/"line":(\d+)/g, '"line":1$1')) as Contract;
  expect(summariseContract(moved, "auction")).toEqual(summariseContract(auction, "auction"));
});
