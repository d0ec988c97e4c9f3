import { describe, expect, test } from "vitest";
import { permalinks, relativeTo } from "./permalink.ts";

describe("the address of a key", () => {
  test.each([
    { key: "sendMessage", want: "send-message" },
    { key: "/api/backends/{id}", want: "api-backends-id" },
    { key: "lot.bidPlaced", want: "lot-bid-placed" },
    { key: "olá Ação", want: "ola-acao" },
    { key: "URLList", want: "url-list" },
    { key: "index", want: "index-c73d2feb" },
  ])("of $key is $want", ({ key, want }) => {
    const address = permalinks([key])(key);
    expect(address.replace(/-[0-9a-f]{8}$/, "-mark")).toBe(want.replace(/-[0-9a-f]{8}$/, "-mark"));
  });

  test("does not change with what stands beside it", () => {
    expect(permalinks(["placeBid"])("placeBid")).toBe(permalinks(["bids", "placeBid", "x"])("placeBid"));
  });

  test("is no other's, in whatever order they come", () => {
    const keys = ["/a/{b}", "/a-b", "日本", "中国"];
    const [there, back] = [permalinks(keys), permalinks(keys.toReversed())];
    expect(new Set(keys.map(there)).size).toBe(4);
    expect(keys.map(there)).toEqual(keys.map(back));
  });
});

test.each([
  { from: "index.md", to: "auction/index.md", want: "./auction/index.md" },
  { from: "auction/operations/live/bid.md", to: "auction/channels/live/hall.md", want: "../../channels/live/hall.md" },
  { from: "auction/operations/live/bid.md", to: "auction/operations/live/ask.md", want: "./ask.md" },
  { from: "a/b.md", to: "ports.md", want: "../ports.md" },
])("$from names $to as $want", ({ from, to, want }) => {
  expect(relativeTo(from, to)).toBe(want);
});
