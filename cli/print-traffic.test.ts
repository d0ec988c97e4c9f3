import { expect, test } from "vitest";
import { printTraffic } from "./print-traffic.ts";

const plain = (_: string, text: string): string => text;

test("a refused message names where it was, what was expected and who promised it", () => {
  const entry = {
    level: "warning",
    system: "auction",
    about: "floor.placeBid",
    summary: "the bid was refused",
    message: "bid",
    pointer: "/amount",
    expected: "a number",
    got: '"seven"',
    source: { file: "asyncapi/floor.yaml", pointer: "/components/messages/bid", line: 28, column: 5 },
  } as const;
  expect(printTraffic(entry, plain).split("\n")).toEqual([
    "warning auction floor.placeBid: the bid was refused",
    "  message bid at /amount",
    '  expected a number, got "seven"',
    "  promised in asyncapi/floor.yaml:28:5",
  ]);
});

test("an entry without evidence is one line", () => {
  const entry = { level: "info", system: "auction", about: "floor", summary: "a callback was answered" } as const;
  expect(printTraffic(entry, plain)).toBe("info auction floor: a callback was answered");
});
