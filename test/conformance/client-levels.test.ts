import { join } from "node:path";
import { expect, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { clientPlan } from "../../conformance/index.ts";

test.for([
  { document: "counter.yaml", has: "no x-reconnect", id: "client/counter/asked/reconnect/after-4002", level: "SHOULD" },
  { document: "../graded-clients/pier.yaml", has: "x-reconnect", id: "after-1001", level: "MUST" },
])("coming back after a while is a $level where a channel has $has", async ({ document, id, level }) => {
  const reading = await readContract([join(import.meta.dirname, document)], { root: import.meta.dirname });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  const titles = clientPlan(reading.contract).filter((check) => check.id.endsWith(id));
  expect(titles.map(({ title }) => title)).toContainEqual(expect.stringMatching(`^${level} come back to `));
});
