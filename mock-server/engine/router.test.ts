import { expect, test } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { routerOf } from "./router.ts";

/** What some of the parameters below are written like. */
const parameters = [
  { name: "as-label", style: "label" },
  { name: "as-matrix", style: "matrix" },
];

/** A router of a contract that has these paths and nothing else. */
function routerFor(...paths: readonly string[]): ReturnType<typeof routerOf> {
  const channels = paths.map((path) => ({ id: path, protocol: "http", parameters, endpoints: [{ port: 80, path }] }));
  return routerOf({ channels } as unknown as Contract);
}

test.each([
  { template: "/lots/{id}", path: "/lots/7", want: { id: "7" } },
  { template: "/lots/{id}", path: "/lots/", want: undefined },
  { template: "/lots/{id}", path: "/lots/7/bids", want: undefined },
  { template: "/lots/{id}/bids/{bid}", path: "/lots/a%2Fb/bids/2", want: { id: "a/b", bid: "2" } },
  { template: "/lots/{id}.json", path: "/lots/a.json.json", want: { id: "a.json" } },
  { template: "/lots/{from}-{to}", path: "/lots/1-2", want: { from: "1", to: "2" } },
  { template: "/lots/{from}-{to}", path: "/lots/1-", want: undefined },
  { template: "/lots/{from}-to-{to}.{as}", path: "/lots/a-b-to-c.d.csv", want: { from: "a-b", to: "c", as: "d.csv" } },
  { template: "/map/{x},{y}/{zoom}", path: "/map/1.5,-2/9", want: { x: "1.5", y: "-2", zoom: "9" } },
  { template: "/{a}{b}", path: "/xyz", want: { a: "x", b: "yz" } },
  { template: "/{a}{as-label}", path: "/xyz.pdf.zip", want: { a: "xyz", "as-label": ".pdf.zip" } },
  {
    template: "/{a}{as-label}{as-matrix}",
    path: "/x.y;as=z",
    want: { a: "x", "as-label": ".y", "as-matrix": ";as=z" },
  },
  { template: "/{a}{as-label}", path: "/xyz", want: undefined },
  { template: "/a.b/{id}", path: "/aXb/7", want: undefined },
])("$path in $template is $want", ({ template, path, want }) => {
  const route = routerFor(template).find(80, path);
  expect(typeof route === "object" ? route.channels[0]?.params : route).toEqual(want);
});

test("of two templates with as many parameters, the one with more text wins", () => {
  const route = routerFor("/{a}-{b}", "/lots-{id}-{of}").find(80, "/lots-1-2");
  expect(typeof route === "object" ? route.channels[0]?.params : route).toEqual({ id: "1", of: "2" });
});

test("a long path that almost fits many parameters in one segment is answered at once", () => {
  // By trying again, this would take longer than the test may.
  expect(routerFor("/{a}-{b}-{c}-{d}-{e}").find(80, `/${"-".repeat(16_000)}/`)).toBeUndefined();
});
