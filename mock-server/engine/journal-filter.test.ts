import { expect, test } from "vitest";
import type { JournalEntry } from "./journal-entry.ts";
import { InvalidFilter, readJournalFilter } from "./journal-filter.ts";

const at = "2026-03-01T08:00:00.000Z";
const entries: readonly JournalEntry[] = [
  {
    id: 1,
    at,
    kind: "request",
    verdict: "kept",
    system: "lighthouse",
    port: 7711,
    operation: "listLamps",
    request: { method: "GET", target: "/lamps?colour=red", headers: {} },
    response: { status: 200, headers: {} },
  },
  { id: 2, at, kind: "refused", verdict: "broken", channel: "lighthouse.light", code: 401 },
  {
    id: 3,
    at,
    kind: "heard",
    verdict: "broken",
    channel: "lighthouse.light",
    connection: 1,
    payload: { type: "shout" },
  },
  {
    id: 4,
    at,
    kind: "said",
    verdict: "kept",
    channel: "lighthouse.light",
    message: "beam",
    listeners: 2,
    payload: { bearing: 12 },
  },
  { id: 5, at, kind: "closed", verdict: "kept", channel: "lighthouse.light", connection: 1, code: 1001, reason: "" },
];

test.each([
  { filter: "", want: [1, 2, 3, 4, 5] },
  { filter: "verdict:broken", want: [2, 3] },
  { filter: "kind:heard,said", want: [3, 4] },
  { filter: "kind:heard,said -message:beam", want: [3] },
  { filter: "channel:*.light -verdict:broken", want: [4, 5] },
  { filter: "path:/lamps method:get", want: [1] },
  { filter: "status:4*", want: [2] },
  { filter: "code:1001", want: [5] },
  { filter: "SHOUT", want: [3] },
  { filter: "operation:list", want: [] },
  { filter: "message:.*", want: [] },
])("$filter finds $want", ({ filter, want }) => {
  expect(entries.filter(readJournalFilter(filter)).map(({ id }) => id)).toEqual(want);
});

test("asks only about what entries have", () => {
  expect(() => readJournalFilter("channels:light")).toThrow(InvalidFilter);
  expect(() => readJournalFilter("constructor:x")).toThrow(/expected one of kind, verdict/);
});
