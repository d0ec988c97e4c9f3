import { expect, test } from "vitest";
import { addQuery } from "./address.ts";

test.each([
  { url: "ws://localhost/hall", query: {}, want: "ws://localhost/hall" },
  { url: "ws://localhost/hall", query: { a: 1, b: undefined, c: "x y" }, want: "ws://localhost/hall?a=1&c=x+y" },
  { url: "ws://localhost/hall?a=1", query: { b: true }, want: "ws://localhost/hall?a=1&b=true" },
  { url: "ws://localhost/hall", query: { a: [1, 2], b: [] }, want: "ws://localhost/hall?a=1&a=2" },
])("$url with $query is $want", ({ url, query, want }) => {
  expect(addQuery(url, query)).toBe(want);
});
