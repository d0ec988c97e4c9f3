import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parsePlaced } from "../../contract/read/index.ts";
import { readScenario } from "../../contract/scenario/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const root = join(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(root, "schemas/scenario.schema.json"), "utf8")) as object;
const fits = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
const contract = await readLighthouse();

const shipped = readdirSync(join(root, "scenarios"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".yaml"),
);

test.each(shipped)("the schema for editors takes scenarios/%s", async (name) => {
  const parsed = await parsePlaced(readFileSync(join(root, "scenarios", name), "utf8"), "yaml");
  expect(parsed.ok && fits(parsed.value), JSON.stringify(fits.errors)).toBe(true);
});

describe("the schema says of a step what the reader says", () => {
  const beam = { channel: "light", message: "beam" };
  const lamp = { resource: "Lamp", key: "north" };
  test.each<{ step: unknown; want: boolean }>([
    { step: { wait: "1.5s" }, want: true },
    { step: { wait: "soon" }, want: false },
    { step: { wait: "1s", note: "Dusk." }, want: true },
    { step: { wait: "1s", mend: "all" }, want: false },
    { step: {}, want: false },
    { step: { sleep: "1s" }, want: false },
    { step: { emit: beam }, want: true },
    { step: { emit: { ...beam, with: { bearing: 1 }, example: "north", to: "everyone" } }, want: true },
    { step: { emit: { ...beam, to: "all" } }, want: false },
    { step: { emit: { message: "beam" } }, want: false },
    { step: { emit: { ...beam, loud: true } }, want: false },
    { step: { expect: { channel: "light" } }, want: true },
    { step: { expect: { channel: "light", message: "hail", where: { ship: "Ceres" }, within: "1m" } }, want: true },
    { step: { expect: { operation: "addLamp", status: 201 } }, want: true },
    { step: { expect: {} }, want: false },
    { step: { answer: { operation: "readLamp", status: 404, times: 2 } }, want: true },
    { step: { answer: { operation: "readLamp" } }, want: false },
    { step: { answer: { operation: "readLamp", status: 404, times: 0 } }, want: false },
    { step: { change: { ...lamp, set: { colour: "red" } } }, want: true },
    { step: { change: { ...lamp, remove: true } }, want: true },
    { step: { change: { ...lamp, set: {}, remove: true } }, want: false },
    { step: { change: lamp }, want: false },
    { step: { fault: { kind: "cap", connections: 1, channel: "light", for: "1m", as: "full" } }, want: true },
    { step: { fault: { kind: "flood" } }, want: false },
    { step: { fault: { kind: "drop", share: 2 } }, want: false },
    { step: { close: { channel: "light", code: 1001, to: "sender" } }, want: true },
    { step: { close: { channel: "light" } }, want: false },
  ])("$step: $want", ({ step, want }) => {
    const scenario = { scenario: "night", steps: [step] };
    expect([fits(scenario), readScenario(contract, scenario).ok]).toEqual([want, want]);
  });
});
