import { expect, test } from "vitest";
import { openRecollection } from "./recollection.ts";

test("the newest things are kept, oldest first", () => {
  const memory = openRecollection<number>(3, 1_000_000);
  for (let count = 1; count <= 100; count += 1) memory.keep(count, count);
  expect(memory.things.slice(-3)).toEqual([98, 99, 100]);
  expect(memory.things.length).toBeLessThanOrEqual(6);
});

test.each([
  { given: "texts", payload: "x".repeat(5_000) },
  { given: "lists in a list", payload: Array.from({ length: 1_000 }, () => []) },
  { given: "bytes", payload: Buffer.alloc(10_000) },
  { given: "undefined in a list", payload: Array.from({ length: 1_000 }, () => undefined) },
])("$given that weigh too much make room for newer ones", ({ payload }) => {
  const memory = openRecollection<number>(1_000, 100_000);
  for (let count = 1; count <= 100; count += 1) memory.keep(count, payload);
  expect(memory.things.length).toBeLessThanOrEqual(10);
  expect(memory.things.at(-1)).toBe(100);
});

test("one thing is kept whatever it weighs", () => {
  const memory = openRecollection<string>(3, 10);
  memory.keep("small", "x");
  memory.keep("large", "x".repeat(1_000));
  expect(memory.things).toEqual(["large"]);
});
