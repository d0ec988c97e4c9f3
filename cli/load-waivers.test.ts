import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadWaivers } from "./load-waivers.ts";
import { UsageFault } from "./usage-fault.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "sockwright-waivers-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(name: string, text: string): Promise<unknown> {
  await writeFile(join(folder, name), text);
  return loadWaivers(folder, name);
}

const whole = "- id: http/lots\n  reason: being mended\n  owner: floor\n  expires: 2027-02-28\n";

test("waivers come with the line that each is written on", async () => {
  const entry = { id: "http/lots", reason: "being mended", owner: "floor", expires: "2027-02-28" };
  const second = "\n# Another\n- { id: b, reason: c, owner: d, expires: 2027-01-01 }\n";
  expect(await load("waivers.yaml", `${whole}${second}`)).toEqual([
    { ...entry, source: { file: "waivers.yaml", line: 1 } },
    { id: "b", reason: "c", owner: "d", expires: "2027-01-01", source: { file: "waivers.yaml", line: 7 } },
  ]);
  expect(await load("waivers.json", `[\n${JSON.stringify(entry)}\n]`)).toEqual([
    { ...entry, source: { file: "waivers.json", line: 2 } },
  ]);
});

test.each([{ text: "" }, { text: "# nothing yet\n" }, { text: "[]" }])(
  "a file that holds $text waives nothing",
  async ({ text }) => {
    expect(await load("waivers.yaml", text)).toEqual([]);
  },
);

test("without a file nothing is waived", async () => {
  expect(await loadWaivers(folder, undefined)).toEqual([]);
});

test.each([
  { text: "id: x\n", says: "waivers.yaml:1: a list of waivers is expected, each with id, reason, owner, expires" },
  { text: "- id: x\n- id: [x\n", says: /^waivers\.yaml:[23]: / },
  { text: "- http/lots\n", says: "waivers.yaml:1: a waiver is expected" },
  { text: `${whole}- id: x\n  reason: y\n  owner: z\n`, says: 'waivers.yaml:5: a waiver needs "expires"' },
  {
    text: whole.replace("28", "30"),
    says: 'waivers.yaml:4: "expires" must be a day such as 2027-01-31, and is "2027-02-30"',
  },
  { text: whole.replace("2027-02-28", "next week"), says: 'waivers.yaml:4: "expires" must be a day' },
  { text: whole.replace("floor", "''"), says: 'waivers.yaml:3: "owner" must be a text' },
  { text: `${whole}  untill: 3\n`, says: 'waivers.yaml:5: "untill" is no entry of a waiver' },
])("a file that is wrong is refused with its line: $says", async ({ text, says }) => {
  const loading = load("waivers.yaml", text);
  await expect(loading).rejects.toThrow(UsageFault);
  await expect(loading).rejects.toThrow(says);
});

test("every fault of a file is told at once", async () => {
  const text = "- id: 7\n  reason: y\n  owner: z\n  expires: soon\n- nothing\n";
  await expect(load("waivers.yaml", text)).rejects.toThrow(
    /waivers\.yaml:1: .*\n +waivers\.yaml:4: .*\n +waivers\.yaml:5: /,
  );
});

test("a file that is named and not there is a fault of use", async () => {
  await expect(loadWaivers(folder, "nowhere.yaml")).rejects.toThrow(/nowhere\.yaml cannot be read/);
});
