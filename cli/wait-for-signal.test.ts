import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { waitForSignal } from "./wait-for-signal.ts";

test.each([
  { first: "SIGINT", second: "SIGINT", afterMs: 0, want: [], said: "as npm passes it on" },
  { first: "SIGINT", second: "SIGINT", afterMs: 500, want: [], said: "still one key" },
  { first: "SIGINT", second: "SIGINT", afterMs: 501, want: [130], said: "somebody is tired of waiting" },
  { first: "SIGTERM", second: "SIGINT", afterMs: 2_000, want: [130], said: "whatever came first" },
  { first: "SIGINT", second: "SIGTERM", afterMs: 2_000, want: [143], said: "with the number of the second" },
  { first: "SIGINT", second: "SIGHUP", afterMs: 2_000, want: [129], said: "a terminal that is closed" },
])("$first and $second after $afterMs ms: $said", async ({ first, second, afterMs, want }) => {
  let now = 1_000;
  const exits: number[] = [];
  const signals = Object.assign(new EventEmitter(), { exit: (code: number) => exits.push(code) });
  const asked = waitForSignal(signals, () => now);
  signals.emit(first);
  await asked;
  now += afterMs;
  signals.emit(second);
  expect(exits).toEqual(want);
});
