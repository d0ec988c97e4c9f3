import { expect, test } from "vitest";
import type { Contract } from "./index.ts";
import { systemTitle } from "./index.ts";

const contractOf = (...titles: readonly string[]): Contract =>
  ({
    documents: titles.map((title, at) => ({ system: "shop", title, format: at === 1 ? "asyncapi" : "openapi" })),
  }) as unknown as Contract;

test.each([
  { given: ["Shop API"], want: "Shop API" },
  { given: ["Corner shop API", "Corner shop realtime"], want: "Corner shop" },
  { given: ["Shop: API", "Shop, live"], want: "Shop" },
  { given: ["Lots", "Live bids"], want: "Live bids" },
  { given: [], want: "shop" },
])("$given make $want", ({ given, want }) => {
  expect(systemTitle(contractOf(...given), "shop")).toBe(want);
});
