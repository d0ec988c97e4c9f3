import { expect, test } from "vitest";
import { pick, plant } from "./marks.ts";

test.each([
  { path: ["id"], given: {}, want: { id: "new" } },
  { path: ["id"], given: undefined, want: { id: "new" } },
  { path: ["id"], given: { id: "own" }, want: { id: "own" } },
  { path: ["meta", "id"], given: { meta: { verbose: true } }, want: { meta: { verbose: true, id: "new" } } },
  { path: ["1"], given: [2, null, "boot"], want: [2, "new", "boot"] },
  { path: ["1"], given: [2, "own", "boot"], want: [2, "own", "boot"] },
  { path: ["2", "id"], given: [2, "boot", {}], want: [2, "boot", { id: "new" }] },
])("an id at /$path of $given gives $want", ({ path, given, want }) => {
  const planted = plant(path, given, "new");
  expect(planted).toEqual(want);
  expect(pick(path, planted)).toBe(pick(path, want));
});
