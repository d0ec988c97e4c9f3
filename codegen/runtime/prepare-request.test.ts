import fc from "fast-check";
import { expect, test } from "vitest";
import { prepareRequest } from "./prepare-request.ts";
import type { Ask, OperationSpec } from "./rest.ts";

const urlOf = (spec: Partial<OperationSpec>, ask: Ask): string =>
  decodeURIComponent(
    prepareRequest("", { method: "GET", path: "/", replies: {}, ...spec }, ask, undefined, undefined, {}).url,
  ).replaceAll("+", " ");

const colors = { color: ["blue", "black"], size: { R: 1, G: 2 }, plain: "x y" };

test.each<{ given: OperationSpec["queryStyles"]; want: string }>([
  { given: {}, want: "/?color=blue&color=black&size[R]=1&size[G]=2&plain=x y" },
  { given: { color: ",", size: "," }, want: "/?color=blue,black&size=R,1,G,2&plain=x y" },
  { given: { color: "|", size: "properties" }, want: "/?color=blue|black&R=1&G=2&plain=x y" },
  { given: { color: " ", plain: "," }, want: "/?color=blue black&size[R]=1&size[G]=2&plain=x y" },
  { given: { color: "json", size: "json" }, want: '/?color=["blue","black"]&size={"R":1,"G":2}&plain=x y' },
])("a query in the styles $given is $want", ({ given, want }) => {
  expect(urlOf({ queryStyles: given ?? {} }, { query: colors })).toBe(want);
});

test.each([
  { path: "/{color}/{plain}", want: "/blue,black/x y" },
  { path: "/{size}", want: "/R,1,G,2" },
  { path: "/.{color}", pathSeparators: { color: "." }, want: "/.blue.black" },
  { path: "/;color={color}", pathSeparators: { color: ";color=" }, want: "/;color=blue;color=black" },
])("the path $path is filled as $want", ({ path, want, pathSeparators = {} }) => {
  expect(urlOf({ path, pathSeparators }, { path: colors })).toBe(want);
});

test("a parameter may be called as something that every object has", () => {
  const values = JSON.parse('{"constructor":["a","b"],"toString":{"R":1},"__proto__":"c"}') as object;
  expect(urlOf({ path: "/{constructor}/{toString}/{__proto__}" }, { path: values, query: values })).toBe(
    "/a,b/R,1/c?constructor=a&constructor=b&toString[R]=1&__proto__=c",
  );
});

test("each part of a path is encoded by itself", () => {
  const spec = { method: "GET", path: "/{color}", replies: {} };
  const { url } = prepareRequest("", spec, { path: { color: ["a/b", "c,d"] } }, undefined, undefined, {});
  expect(url).toBe("/a%2Fb,c%2Cd");
});

test.each<{ path: string; values: object; says: string }>([
  { path: "/{color}", values: {}, says: 'the path needs "color" and got "": /{color}' },
  { path: "/{color}", values: { color: null }, says: 'the path needs "color"' },
  { path: "/x-{color}", values: { color: undefined }, says: 'the path needs "color"' },
  { path: "/{color}", values: { color: "" }, says: 'the path needs "color"' },
  { path: "/{color}", values: { color: [] }, says: 'the path needs "color"' },
  { path: "/a/{color}/b", values: { color: "." }, says: 'the path needs "color" and got ".": /a/{color}/b' },
  { path: "/a/{color}", values: { color: ".." }, says: 'the path needs "color" and got ".."' },
  { path: "/a/.{color}", values: { color: "." }, says: 'the path needs "color"' },
  { path: "/a/{color}{size}", values: { color: ".", size: "." }, says: 'the path needs "color"' },
])("$path with $values would be another path, and is none", ({ path, values, says }) => {
  expect(() => urlOf({ path }, { path: values })).toThrow(says);
});

// What a URL does with a path (WHATWG, "path state") is asked of URL itself.
test("whatever a path is filled with, it stays in its place", () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom("/", "..", "../..", "a/../b", "\\", "?x", "#", "%2e%2e", "..;", "%2F"),
  );
  fc.assert(
    fc.property(
      value.filter((text) => text.isWellFormed() && !/^\.{0,2}$/.test(text)),
      (id) => {
        const spec = { method: "GET", path: "/lots/{id}/bids", replies: {} };
        const { url } = prepareRequest("", spec, { path: { id } }, undefined, undefined, {});
        const { pathname, search, hash } = new URL(`http://localhost${url}`);
        const [, lots, step = "", bids, ...rest] = pathname.split("/");
        expect([lots, decodeURIComponent(step), bids, rest, search, hash]).toEqual(["lots", id, "bids", [], "", ""]);
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});
