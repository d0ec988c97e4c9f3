import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadConfig } from "./load-config.ts";
import { UsageFault } from "./usage-fault.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-config-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (text: string, name = "sockwright.config.js"): Promise<void> => writeFile(join(folder, name), text);

test("without a file the configuration is empty", async () => {
  expect(await loadConfig(folder)).toMatchObject({
    config: {},
    files: expect.arrayContaining([join(folder, "sockwright.config.ts")]) as string[],
  });
});

test("a file says where it was and what it exports by default", async () => {
  await write(`export default { seed: "s", ports: "offset:-80", only: ["chat"], handlers: { chat: "./chat.ts" } };`);
  expect(await loadConfig(folder)).toMatchObject({
    config: { seed: "s", ports: "offset:-80", only: ["chat"], handlers: { chat: "./chat.ts" } },
    file: join(folder, "sockwright.config.js"),
  });
});

test.each([
  { text: "export const a = 1;", says: "exports no configuration" },
  { text: "export default [];", says: "exports no configuration" },
  { text: `export default { sed: "s" };`, says: `"sed" is not an entry` },
  { text: "export default { toString: 1 };", says: `"toString" is not an entry` },
  { text: "export default { seed: 7 };", says: `"seed" must be a text` },
  { text: `export default { ports: "some" };`, says: `"ports" must be "exact", "offset:N" or "random"` },
  { text: `export default { documents: "a.yaml" };`, says: `"documents" must be a list` },
  { text: `export default { auth: "maybe" };`, says: `"auth" must be "any", "strict" or "off"` },
  { text: `throw new Error("no luck");`, says: "cannot be loaded: no luck" },
])("a faulty file is a fault of use: $text", async ({ text, says }) => {
  await write(text);
  const loading = loadConfig(folder);
  await expect(loading).rejects.toThrow(UsageFault);
  await expect(loading).rejects.toThrow(says);
});
