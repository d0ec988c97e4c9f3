import { expect, test } from "vitest";
import type { Check } from "./check.ts";
import { openLanes } from "./lanes.ts";
import { kept } from "./verdict.ts";

const checkIn = (id: string, lane?: Check["lane"]): Check => ({
  id,
  title: "MUST wait for a free place",
  asks: { file: "auction.yaml", pointer: "", line: 1, column: 1 },
  about: { system: "auction", document: "auction", ports: [] },
  covers: [],
  needsMs: 0,
  company: "any",
  ...(lane && { lane }),
  run: () => Promise.resolve(kept),
});

test("a check whose lane is full lets those behind it pass, and comes when a place is free", async () => {
  const hall = { name: "hall", width: 1 };
  const [first, second, free] = [checkIn("hall/1", hall), checkIn("hall/2", hall), checkIn("lots/1")] as const;
  const lanes = openLanes([first, second, free]);
  expect(await lanes.take()).toBe(first);
  expect(await lanes.take()).toBe(free);
  const next = lanes.take();
  lanes.release(first);
  expect(await next).toBe(second);
  expect(await lanes.take()).toBeUndefined();
});
