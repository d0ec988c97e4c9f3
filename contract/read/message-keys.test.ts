import { join } from "node:path";
import { expect, test } from "vitest";
import type { Contract } from "../model.ts";
import { checkContract, readContract } from "./index.ts";

const root = join(import.meta.dirname, "../../test/documents/good");

async function read(): Promise<Contract> {
  const reading = await readContract(["hall-2.yaml"], { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 2));
  return reading.contract;
}

test("messages of AsyncAPI 2 are called as their components, by themselves, or after their schema or operation", async () => {
  const { messages } = await read();
  expect(messages.map(({ id, source }) => `${id} ${source.line}`)).toEqual([
    "hall-2./hall.bid 47",
    "hall-2./hall.opened 42",
    "hall-2./hall.wave 13",
    "hall-2./hall.nod 15",
    "hall-2./hall.Note 17",
    "hall-2./plain.ping 24",
    "hall-2./plain.subscribe.ping 28",
    "hall-2./bare.tick 34",
    "hall-2./barer.subscribe 38",
  ]);
});

test("a component that two operations share is one message", async () => {
  const { operations } = await read();
  const said = Object.fromEntries(
    operations.map(({ id, ...operation }) => [id, operation.kind === "message" ? operation.messages : []]),
  );
  expect(said["hall-2.say"]).toEqual(["bid", "opened", "wave", "nod", "Note"].map((key) => `hall-2./hall.${key}`));
  expect(said["hall-2.hear"]).toEqual(["hall-2./hall.opened"]);
});

test("the document passes every check that knows AsyncAPI 2", async () => {
  const { ok } = await checkContract(["hall-2.yaml"], { root });
  expect(ok).toBe(true);
});
