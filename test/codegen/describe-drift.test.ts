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
