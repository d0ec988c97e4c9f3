import { expect, test } from "vitest";
import { openWitness, type Passing } from "../../conformance/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { brokenIn, keptIn } from "./behind-proxy.ts";

const contract = await readAuction();
const hall = "websocket/auction-live/hall";

type Side = "client" | "server";

const welcome = { type: "welcome", house: "london" };
const bid = { type: "bid", request_id: "r1", lot_id: "lot-1", amount: 10 };
const taken = { type: "bid_taken", request_id: "r1", bid_id: "bid-1" };

/** What was said, when and by whom; a number is a close code. */
type Said = readonly [at: number, from: Side, what: object | number | string];

/** Judges a connection to the hall on which this was said, up to `until`. */
function judge(
  said: readonly Said[],
  until = 10_000,
  target = "/live/hall/london?token=t",
): ReturnType<ReturnType<typeof openWitness>["results"]> {
  const witness = openWitness({ contract, origin: () => "http://127.0.0.1:1" });
  const request = {
    method: "GET",
    target,
    headers: [["Upgrade", "websocket"]] as const,
    body: new Uint8Array(),
    bodyBytes: 0,
    isComplete: true,
  };
  const pass = (at: number, seen: Passing["seen"]): void => witness.take({ port: 7401, connection: 1, at, seen });
  pass(0, { kind: "opened" });
  pass(0, { kind: "request", request });
  pass(0, { kind: "connected", response: { ...request, headers: [], status: 101, request } });
  for (const [at, from, what] of said) {
    if (typeof what === "number") pass(at, { kind: "close", from, code: what, reason: "" });
    else pass(at, { kind: "frame", from, data: typeof what === "string" ? what : JSON.stringify(what) });
  }
  return witness.results(until);
}

const pings = (times: readonly number[]): readonly Said[] =>
  times.flatMap((at): Said[] => [
    [at, "client", { type: "ping" }],
    [at, "server", { type: "pong" }],
  ]);

test.each<{ readonly given: string; readonly said: readonly Said[]; readonly until?: number; readonly by: string }>([
  {
    given: "an answer that comes late",
    said: [
      [0, "client", bid],
      [5001, "server", taken],
    ],
    by: "replies/placeBid/in-time",
  },
  { given: "no answer", said: [[0, "client", bid]], by: "replies/placeBid/in-time" },
  {
    given: "an answer to another question",
    said: [
      [0, "client", bid],
      [9, "server", { ...taken, request_id: "r2" }],
    ],
    by: "replies/placeBid/in-time",
  },
  { given: "a close with a code that nobody documents", said: [[0, "server", 4123]], by: "close/code" },
  { given: "a client's close with such a code", said: [[0, "client", 4123]], by: "closes/code" },
  { given: "a ping that is left out", said: pings([30_000, 90_000]), until: 90_000, by: "says/heartbeat" },
  { given: "a client that never pings", said: [], until: 60_000, by: "says/heartbeat" },
  {
    given: "more messages than are allowed in a second",
    said: Array.from({ length: 21 }, (_, at): Said => [at, "client", { type: "watch", lot_id: "lot-1" }]),
    by: "says/rate",
  },
  {
    given: "a message that is too long",
    said: [[0, "client", { type: "watch", lot_id: "x".repeat(2048) }]],
    by: "says/size",
  },
  {
    given: "a message of the server in the mouth of a client",
    said: [[0, "client", welcome]],
    by: "says/undocumented",
  },
  {
    given: "a message of a client in the mouth of the server",
    said: [[0, "server", bid]],
    by: "receives/undocumented",
  },
])("$given is caught by $by", ({ said, until, by }) => {
  expect(Object.keys(brokenIn(judge(said, until)))).toEqual([`${hall}/${by}`]);
});

test.each<{ readonly given: string; readonly said: readonly Said[]; readonly until?: number; readonly keeps: string }>([
  {
    given: "answers in time, in another order",
    said: [
      [0, "client", bid],
      [1, "client", { ...bid, request_id: "r2" }],
      [2, "server", { ...taken, request_id: "r2" }],
      [3, "server", taken],
    ],
    keeps: "replies/placeBid/in-time",
  },
  {
    given: "pings on time, give or take",
    said: pings([30_200, 60_100, 90_900]),
    until: 91_000,
    keeps: "says/heartbeat",
  },
  {
    given: "a documented close, and its echo",
    said: [
      [0, "server", 4002],
      [1, "client", 4002],
    ],
    keeps: "close/code",
  },
  { given: "a greeting", said: [[0, "server", welcome]], keeps: "receives/welcome/schema/required" },
])("$given is fine, and $keeps is seen to be kept", ({ said, until, keeps }) => {
  const results = judge(said, until);
  expect(brokenIn(results)).toEqual({});
  expect(keptIn(results)).toContain(`${hall}/${keeps}`);
});

test.each<{ readonly given: string; readonly said: readonly Said[]; readonly until: number }>([
  {
    given: "an error in the place of an answer",
    said: [
      [0, "client", bid],
      [1, "server", { type: "refused", message: "no" }],
    ],
    until: 20_000,
  },
  {
    given: "a connection that ends before the answer is due",
    said: [
      [0, "client", bid],
      [100, "server", 1001],
    ],
    until: 20_000,
  },
  { given: "an answer that is not due yet", said: [[0, "client", bid]], until: 4000 },
])("$given says nothing about answers", ({ said, until }) => {
  const found = judge(said, until).find(({ check }) => check.id === `${hall}/replies/placeBid/in-time`);
  expect(found?.verdict.outcome).toBe("not-asked");
});

test.each<{ readonly given: string; readonly said: readonly Said[]; readonly want: "broken" | "kept" | "not-asked" }>([
  { given: "stays", said: [[5000, "server", welcome]], want: "broken" },
  { given: "is closed at once by the server", said: [[20, "server", 1008]], want: "kept" },
  { given: "leaves at once by itself", said: [[20, "client", 1000]], want: "not-asked" },
])("whether clients without a credential are kept out is $want when one of them $given", ({ said, want }) => {
  const results = judge(said, said[0]![0], "/live/hall/london");
  const verdictOf = (id: string): string | undefined =>
    results.find(({ check }) => check.id === `${hall}/${id}`)?.verdict.outcome;
  expect(verdictOf("handshake/token-missing")).toBe(want);
  expect(verdictOf("handshake/credential")).toBe("broken");
});

test("what nobody could read is inconclusive for its port, and no fault of anybody", () => {
  const witness = openWitness({ contract, origin: () => "http://127.0.0.1:1" });
  const seen = {
    kind: "unreadable",
    from: "client",
    why: "it is encrypted (TLS)",
    fault: "reader",
    bytes: new Uint8Array(),
  } as const;
  witness.take({ port: 7401, connection: 1, at: 0, seen });
  const results = witness.results(1);
  expect(brokenIn(results)).toEqual({});
  const found = results.find(({ check }) => check.id === `${hall}/says/undocumented`);
  expect(found?.verdict).toEqual({
    outcome: "inconclusive",
    because: "what passed on port 7401 could not be read: it is encrypted (TLS)",
  });
});

test("every promise has an id of its own", () => {
  const ids = judge([]).map(({ check }) => check.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
