import { expect, test } from "vitest";
import type { Fixed } from "./fixed-values.ts";
import { tellingValues } from "./telling-values.ts";

const open = { type: "connection", data: { status: "connected" } };

test.each<{ readonly given: readonly Fixed[]; readonly want: readonly Fixed[] }>([
  { given: [open, { type: "chat" }], want: [{ type: "connection" }, { type: "chat" }] },
  {
    given: [
      { type: "a", of: { n: 1 } },
      { type: "a", of: { n: 2 } },
    ],
    want: [
      { type: "a", of: { n: 1 } },
      { type: "a", of: { n: 2 } },
    ],
  },
  { given: [{ h: { k: "deep", l: { m: 1 } } }], want: [{ h: { k: "deep" } }] },
  {
    given: [
      ["op", { v: 1 }],
      [undefined, { v: 1 }],
    ],
    want: [["op"], [undefined, { v: 1 }]],
  },
  { given: [{ gone: null, of: { n: 1 } }, "ping", undefined], want: [{ gone: null }, "ping", undefined] },
])("$given are told apart by $want", ({ given, want }) => {
  expect(tellingValues(given)).toEqual(want);
});
