import { expect, test } from "vitest";
import { addPath, addQuery, fillPath } from "./address.ts";

test.each([
  { base: "https://gw.example", path: "/hall", want: "https://gw.example/hall" },
  { base: "https://gw.example/", path: "/hall", want: "https://gw.example/hall" },
  { base: "https://gw.example/shop/v2/api", path: "/hall", want: "https://gw.example/shop/v2/api/hall" },
  { base: "https://gw.example/shop//", path: "/hall/", want: "https://gw.example/shop/hall/" },
  { base: "https://gw.example/shop", path: "", want: "https://gw.example/shop" },
  { base: "https://gw.example/shop/?next=/a/&b=?/", path: "/hall", want: "https://gw.example/shop/hall?next=/a/&b=?/" },
  { base: "/api", path: "/hall", want: "/api/hall" },
  { base: "/", path: "/hall", want: "/hall" },
  { base: "", path: "/hall", want: "/hall" },
  { base: "https://gw.example", path: "/$&/$1", want: "https://gw.example/$&/$1" },
])("below $base the path $path is at $want", ({ base, path, want }) => {
  expect(addPath(base, path)).toBe(want);
});

test.each([
  { url: "ws://localhost/hall", query: {}, want: "ws://localhost/hall" },
  { url: "ws://localhost/hall", query: { a: 1, b: undefined, c: "x y" }, want: "ws://localhost/hall?a=1&c=x+y" },
  { url: "ws://localhost/hall?a=1", query: { b: true }, want: "ws://localhost/hall?a=1&b=true" },
  { url: "ws://localhost/hall", query: { a: [1, 2], b: [] }, want: "ws://localhost/hall?a=1&a=2" },
])("$url with $query is $want", ({ url, query, want }) => {
  expect(addQuery(url, query)).toBe(want);
});

test.each([
  { params: { house: "a/b?c#d" }, want: "ws://localhost/hall/a%2Fb%3Fc%23d/now?x=1" },
  { params: { house: "..." }, want: "ws://localhost/hall/.../now?x=1" },
])("the path of a channel with $params is $want", ({ params, want }) => {
  expect(fillPath("ws://localhost/hall/{house}/now?x=1", params)).toBe(want);
});

test.each([
  { params: undefined, says: 'the path needs "house" and got "": ws://localhost/{house}?x=1' },
  { params: { house: "" }, says: 'the path needs "house"' },
  { params: { house: ".." }, says: 'the path needs "house"' },
])("a channel with $params is nowhere", ({ params, says }) => {
  expect(() => fillPath("ws://localhost/{house}?x=1", params)).toThrow(says);
});
