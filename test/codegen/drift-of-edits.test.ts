import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ContractSummary, describeDrift, summariseContract } from "../../codegen/index.ts";
import { readContract } from "../../contract/read/index.ts";

const house = join(import.meta.dirname, "../contracts/auction");
const documents = ["auction-api.yaml", "auction-floor.yaml", "auction-live.yaml"];

interface Edit {
  readonly in: "auction-api" | "auction-floor" | "auction-live" | "schemas";
  readonly from: string;
  readonly to: string;
  /** Every sentence, and no other. */
  readonly says: readonly string[];
}

/** What the documents promise after an edit. */
async function summaryOf(edit?: Edit): Promise<ContractSummary> {
  const folder = mkdtempSync(join(tmpdir(), "sockwright-drift-"));
  try {
    cpSync(house, folder, { recursive: true });
    if (edit !== undefined) {
      const path = join(folder, `${edit.in}.yaml`);
      const text = readFileSync(path, "utf8");
      if (text.split(edit.from).length !== 2) throw new Error(`the document does not have it once: ${edit.from}`);
      writeFileSync(
        path,
        text.replace(edit.from, () => edit.to),
      );
    }
    const reading = await readContract(
      documents.map((name) => join(folder, name)),
      { root: folder },
    );
    if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
    return summariseContract(reading.contract, "auction");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const edits: readonly Edit[] = [
  {
    in: "schemas",
    from: "price: {type: number, minimum: 0}\n      opened_at",
    to: "price: {type: number, minimum: 1}\n      opened_at",
    says: ['field "price" of type Lot was number (minimum 0) and is number (minimum 1)'],
  },
  {
    in: "schemas",
    from: "enum: [open, sold, withdrawn]",
    to: "enum: [open, sold, paused]",
    says: [
      'field "status" of type Lot may be "paused" now',
      'field "status" of type Lot may not be "withdrawn" any more',
    ],
  },
  {
    in: "schemas",
    from: "title: {type: string, minLength: 1, maxLength: 80}\n      status",
    to: "title: {type: [string, 'null'], minLength: 1, maxLength: 90}\n      status",
    says: [
      'field "title" of type Lot may be null now',
      'field "title" of type Lot had to be minLength 1, maxLength 80 and has to be minLength 1, maxLength 90',
    ],
  },
  {
    in: "schemas",
    from: "    additionalProperties: false\n",
    to: "",
    says: ["type NewLot was object (closed to other fields) and is object"],
  },
  {
    in: "schemas",
    from: "bidder: {type: string}",
    to: "bidder: {type: object, required: [id], properties: {id: {type: string}}}",
    says: [
      'field "bidder" of type Bid was string and is object',
      'type Bid gained a required field "bidder.id" (string)',
    ],
  },
  {
    in: "schemas",
    from: "      bidder: {type: string}\n",
    to: "      bidder: {type: string}\n      place: {type: object, properties: {row: {type: integer}}}\n",
    says: ['type Bid gained an optional field "place" (object)'],
  },
  {
    in: "schemas",
    from: "required: [message, code]",
    to: "required: [message]",
    says: ['field "code" of type Problem was required and is optional'],
  },
  {
    in: "auction-live",
    from: "x-limits: {maxMessageBytes: 2048, maxConnections: 3, idleTimeout: PT2M, messageRate: 20, per: PT1S}",
    to: "x-limits: {maxMessageBytes: 4096, idleTimeout: PT90S, messageRate: 5, per: PT1M}",
    says: [
      'limit of bytes in a message of channel "hall" was 2048 and is 4096',
      'channel "hall" lost limit of connections: 3',
      'limit of messages of channel "hall" was 20 in 1 s and is 5 in 1 min',
      'limit of silence of channel "hall" was 2 min and is 90 s',
    ],
  },
  {
    in: "auction-live",
    from: '"4002"',
    to: '"4003"',
    says: [
      'channel "hall" lost close code 4002: by the server for heartbeat (reconnect: now)',
      'channel "hall" gained close code 4003: by the server for heartbeat (reconnect: now)',
    ],
  },
  {
    in: "auction-live",
    from: "reconnect: backoff, when: overload",
    to: "reconnect: never, when: overload",
    says: [
      'close code 1013 of channel "hall" was by the server in the handshake for overload (reconnect: backoff) and is by the server in the handshake for overload (reconnect: never)',
    ],
  },
  {
    in: "auction-live",
    from: "    x-heartbeat: {interval: PT30S, initiator: client, operation: ping, missed: 1}\n",
    to: "    x-reconnect: {initialMs: 500, factor: 2, maxMs: 8000, maxAttempts: 3, queue: 10}\n",
    says: [
      'channel "hall" lost heartbeat: "ping" by the client every 30 s, 1 unanswered at most',
      'channel "hall" gained reconnection: after 500 ms, then 2 times as long up to 8 s, 3 attempts, 10 messages kept',
    ],
  },
  {
    in: "auction-live",
    from: "frequency: 10",
    to: "frequency: 5",
    says: [
      'schedule of "lots" of channel "hall" was on connect; when a Lot changes; every 10 s and is on connect; when a Lot changes; every 5 s',
    ],
  },
  {
    in: "auction-live",
    from: "x-room: $message.payload#/bid/lot_id",
    to: "x-room: $message.payload#/bid/id",
    says: ['room of "bidPlaced" of channel "hall" was $message.payload#/bid/lot_id and is $message.payload#/bid/id'],
  },
  {
    in: "auction-live",
    from: "in: query, name: token",
    to: "in: query, name: key",
    says: ['authentication of channel "hall" was token in the query and is key in the query'],
  },
  {
    in: "auction-live",
    from: "enum: [london, porto]",
    to: "enum: [london, porto, lisbon]",
    says: ['field "house" of type HallParameters may be "lisbon" now'],
  },
  {
    in: "auction-live",
    from: "host: localhost:7401",
    to: "host: localhost:7409",
    says: [
      'server "auction-live.house" was ws://localhost:7401/live and is ws://localhost:7409/live',
      'port of channel "hall" was 7401 and is 7409',
    ],
  },
  {
    in: "auction-floor",
    from: "address: /floor",
    to: "address: /room",
    says: ['channel "floor" moved from /floor to /room'],
  },
  {
    in: "auction-floor",
    from: "{type: number, minimum: 0, maximum: 1000}",
    to: "{type: integer, minimum: 0, maximum: 1000}",
    says: [
      'message "price" of "floor" was [string, number (minimum 0, maximum 1000)] (minItems 2) and is [string, number (whole, minimum 0, maximum 1000)] (minItems 2)',
    ],
  },
  {
    in: "auction-floor",
    from: "transports: [websocket, polling]",
    to: "transports: [websocket]",
    says: [
      'Socket.IO settings of channel "floor" was {"transports":["websocket","polling"],"pingIntervalMs":25000,"pingTimeoutMs":20000} and is {"transports":["websocket"],"pingIntervalMs":25000,"pingTimeoutMs":20000}',
    ],
  },
  {
    in: "auction-floor",
    from: '    reply:\n      messages: [{$ref: "#/channels/floor/messages/bidTaken"}]\n',
    to: "",
    says: [
      'message "bid" of "floor" is not answered any more',
      // The name went from one message to another.
      'message "bidTaken" of "hall" carried HallBidTaken and carries BidTaken',
      'the answer to "placeBid" of "hall" was HallBidTaken and is BidTaken',
      'type BidTaken gained an optional field "request_id" (string)',
      'type BidTaken gained a required field "type" ("bid_taken")',
      "type HallBidTaken is gone",
    ],
  },
  {
    in: "auction-api",
    from: "operationId: withdrawLot\n",
    to: "operationId: withdrawLot\n      deprecated: true\n      security: []\n",
    says: [
      'operation "withdrawLot" lost authentication: bearer token',
      'operation "withdrawLot" gained deprecation: announced',
    ],
  },
  {
    in: "auction-api",
    from: "Location: {required: true, schema: {type: string}}",
    to: "Location: {schema: {type: string}}",
    says: ['header Location of answer 201 of operation "createLot" was required and is optional'],
  },
  {
    in: "auction-api",
    from: "Location: {required: true, schema: {type: string}}",
    to: "Location: {required: true, schema: {type: string, format: uri}}",
    says: ['header Location of answer 201 of operation "createLot" was string and is string (format uri)'],
  },
  {
    in: "auction-api",
    from: "http://localhost:7401",
    to: "http://127.0.0.1:7401",
    says: ['server "auction-api.0" was http://localhost:7401 and is http://127.0.0.1:7401'],
  },
  {
    in: "auction-api",
    from: '"204": {description: Gone.}',
    to: '"202": {description: Gone.}',
    says: ['operation "withdrawLot" gained the answer 202', 'operation "withdrawLot" lost the answer 204'],
  },
  {
    in: "auction-api",
    from: "{name: page, in: query, schema: {type: integer, minimum: 1}}",
    to: "{name: page, in: query, required: true, schema: {type: integer, minimum: 1}}",
    says: ['field "page" of the query of operation "listLots" was optional and is required'],
  },
  {
    in: "auction-api",
    from: "operationId: createLot\n      requestBody:\n        required: true\n",
    to: "operationId: createLot\n      requestBody:\n",
    says: ['the body of operation "createLot" is optional now'],
  },
  {
    in: "auction-api",
    from: "{name: page, in: query, schema: {type: integer, minimum: 1}}",
    to: "{name: page, in: query, explode: false, schema: {type: integer, minimum: 1}}",
    says: ['style of "page" in the query of operation "listLots" was form, exploded and is form'],
  },
  {
    in: "auction-api",
    from: "description: One lot.\n          content:\n            application/json",
    to: "description: One lot.\n          content:\n            application/vnd.k+json",
    says: ['content type of answer 200 of operation "readLot" was application/json and is application/vnd.k+json'],
  },
  {
    in: "auction-floor",
    from: "          items: false\n",
    to: "",
    says: [
      'message "price" of "floor" was [string, number (minimum 0, maximum 1000)] (minItems 2) and is [string, number (minimum 0, maximum 1000), ...unknown[]] (minItems 2)',
    ],
  },
  { in: "auction-api", from: "description: One lot.", to: "description: A lot.", says: [] },
];

const before = await summaryOf();

test.each(edits)("in $in, $from becoming $to is told", async (edit) => {
  const after = await summaryOf(edit);
  expect(describeDrift(before, after)).toEqual(edit.says);
  expect(after.hash).not.toBe(before.hash);
});

test("a summary in the words of an earlier version is read, and what it left out has not drifted", () => {
  const { wording: _, places: _places, ...old } = structuredClone(before);
  const operations = Object.entries(old.operations).map(([name, { writing: __, ...operation }]) => [name, operation]);
  const told = { ...old, operations: Object.fromEntries(operations) as ContractSummary["operations"] };
  const extra = { ...before.types["Lot"], "[key]": "number" };
  const now = { ...before, types: { ...before.types, Lot: extra } };
  expect(describeDrift(told, now)).toEqual([]);
  expect(describeDrift(before, now)).toEqual(["what any other field of type Lot holds is said now (number)"]);
});

test("a summary that was written before there were terms drifts in none of them", () => {
  const old = structuredClone(before) as { channels: Record<string, { terms?: unknown }> };
  for (const channel of Object.values(old.channels)) delete channel.terms;
  expect(describeDrift(old as unknown as ContractSummary, before)).toEqual([]);
});
