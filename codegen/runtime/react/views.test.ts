import { expect, test } from "vitest";
import { openKeeper } from "./views.ts";

test("keeps the last messages of the wanted kinds, newest first", () => {
  const keeper = openKeeper({ last: ["bid", "lot"], keep: 2 });
  for (const [key, payload] of [
    ["bid", 1],
    ["pong", 2],
    ["lot", 3],
    ["bid", 4],
  ] as const)
    keeper.hear(key, payload);
  expect(keeper.value()).toEqual([4, 3]);
});

test("keeps all messages in the order in which they came, when told to", () => {
  const keeper = openKeeper({ order: "oldest-first" });
  for (const payload of [1, 2, 3]) keeper.hear("bid", payload);
  expect(keeper.value()).toEqual([1, 2, 3]);
});

test("keeps the latest for each value of a property", () => {
  const keeper = openKeeper({ latest: "lot", by: "id" });
  for (const payload of [
    { id: "a", price: 1 },
    { id: "b", price: 2 },
    { id: "a", price: 3 },
  ])
    keeper.hear("lot", payload);
  keeper.hear("bid", { id: "c" });
  expect(keeper.value()).toEqual(
    new Map([
      ["a", { id: "a", price: 3 }],
      ["b", { id: "b", price: 2 }],
    ]),
  );
});

test("gives the same value until something is kept, and another one then, which later messages do not change", () => {
  for (const view of [{ latest: "lot", by: "id" }, { last: ["lot"] }]) {
    const keeper = openKeeper(view);
    keeper.hear("lot", { id: "a" });
    const before = keeper.value();
    keeper.hear("bid", {});
    expect(keeper.value()).toBe(before);
    keeper.hear("lot", { id: "b" });
    expect(keeper.value()).not.toBe(before);
    expect([...(before as Iterable<unknown>)]).toHaveLength(1);
  }
});
