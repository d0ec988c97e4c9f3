import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readContract, readContractCached } from "./index.ts";

const documents = join(import.meta.dirname, "../../test/documents");
let root = "";
let cacheFolder = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-read-"));
  cacheFolder = join(root, "cache");
  cpSync(join(documents, "good/trading"), join(root, "trading"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = ["trading/asyncapi.yaml", "trading/openapi.yaml"];

test("the second reading is the first one, kept", async () => {
  const first = await readContractCached(files, { root, cacheFolder });
  const second = await readContractCached(files, { root, cacheFolder });
  expect([first.cached, second.cached]).toEqual([false, true]);
  expect({ ...second, cached: false }).toEqual(first);
  expect({ ...second, cached: undefined }).toEqual({ ...(await readContract(files, { root })), cached: undefined });
});

test("a change in a file that a document refers to is seen", async () => {
  await readContractCached(files, { root, cacheFolder });
  const file = join(root, "trading/schemas/tick.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("multipleOf: 0.01", "multipleOf: 0.5"));
  const second = await readContractCached(files, { root, cacheFolder });
  expect(second.cached).toBe(false);
  expect(second.ok && second.contract.schemas["trading.Money"]?.schema).toEqual({ type: "number", multipleOf: 0.5 });
});

test("another perspective, system or list of documents is another contract", async () => {
  await readContractCached(files, { root, cacheFolder });
  const others = [
    await readContractCached(files, { root, cacheFolder, perspective: "client" }),
    await readContractCached(files, { root, cacheFolder, systems: { "trading/openapi.yaml": "orders" } }),
    await readContractCached(files.slice(0, 1), { root, cacheFolder }),
  ];
  expect(others.map(({ cached }) => cached)).toEqual([false, false, false]);
});

test("half a file in the cache is read past", async () => {
  await readContractCached(files, { root, cacheFolder });
  for (const name of readdirSync(cacheFolder)) writeFileSync(join(cacheFolder, name), '{"hashes":{');
  expect(await readContractCached(files, { root, cacheFolder })).toMatchObject({ ok: true, cached: false });
});

test("a cache that cannot be written to costs nothing but time", async () => {
  writeFileSync(join(root, "a-file"), "");
  expect(await readContractCached(files, { root, cacheFolder: join(root, "a-file/cache") })).toMatchObject({
    ok: true,
    cached: false,
  });
});

test("faults are not kept", async () => {
  rmSync(join(root, "trading/servers.yaml"));
  await readContractCached(files, { root, cacheFolder });
  cpSync(join(documents, "good/trading/servers.yaml"), join(root, "trading/servers.yaml"));
  expect(await readContractCached(files, { root, cacheFolder })).toMatchObject({ ok: true });
});
