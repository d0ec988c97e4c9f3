import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../cli/run.ts";

const document = (type: string): string => `openapi: 3.1.0
info: { title: Lots, version: 1.0.0 }
servers: [{ url: 'http://localhost:5007' }]
paths:
  /lots:
    get:
      summary: List lots
      responses: { '200': { description: All., content: { application/json: { schema: { type: ${type} } } } } }
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-translations-"));
  await writeFile(join(folder, "lots.yaml"), document("array"));
  await writeFile(join(folder, "sockwright.config.mjs"), 'export default { documents: ["lots.yaml"] };');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function said(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const plain = (_: unknown, text: string): string => text;
  const say = (text: string): void => void lines.push(text);
  await run(args, { print: say, say, style: plain, dataStyle: plain, folder });
  return lines.join("\n");
}

const overlayFile = (): string => join(folder, "overlays/pt-BR/lots.overlay.yaml");

test("whoever translates is told how many texts are empty, until none is", async () => {
  expect(await said("docs", "--translate", "pt-BR")).toContain("1 overlay written: fill in what is empty (3 texts)");
  expect(await said("docs", "--translate", "pt-BR")).toContain("0 overlays written: fill in what is empty (3 texts)");
  const empty = await readFile(overlayFile(), "utf8");
  await writeFile(overlayFile(), empty.replaceAll(/: ''/g, ": Palavras"));
  expect(await said("docs", "--translate", "pt-BR")).toContain("0 overlays written: nothing is left to translate");
});

test("check says that it did not look at translations while the documents have errors", async () => {
  await said("docs", "--translate", "pt-BR");
  const unseen = "overlays, translations among them, were not looked at";
  expect(await said("check")).not.toContain(unseen);
  await writeFile(join(folder, "lots.yaml"), document("aray"));
  expect(await said("check")).toContain(unseen);
});
