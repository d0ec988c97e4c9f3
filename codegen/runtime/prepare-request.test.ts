import { expect, test } from "vitest";
import { prepareRequest } from "./prepare-request.ts";
import type { Ask, OperationSpec } from "./rest.ts";

const urlOf = (spec: Partial<OperationSpec>, ask: Ask): string =>
  decodeURIComponent(
    prepareRequest({ method: "GET", path: "/", replies: {}, ...spec }, ask, undefined, undefined, {}).url,
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

test("each part of a path is encoded by itself", () => {
  const spec = { method: "GET", path: "/{color}", replies: {} };
  const { url } = prepareRequest(spec, { path: { color: ["a/b", "c,d"] } }, undefined, undefined, {});
  expect(url).toBe("/a%2Fb,c%2Cd");
});

test("a path without one of its parts is no path", () => {
  expect(() => urlOf({ path: "/{color}" }, { path: {} })).toThrow('the path needs "color"');
});
