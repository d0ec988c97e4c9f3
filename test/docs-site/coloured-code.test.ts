import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMarkdownRenderer, type UserConfig } from "vitepress";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docsSite } from "../../docs-site/index.ts";
import { readAuction } from "../contracts/read-auction.ts";

const open = new AsyncDisposableStack();
let render: (markdown: string) => Promise<string>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-colours-"));
  open.defer(() => rm(folder, { recursive: true, force: true }));
  await symlink(join(import.meta.dirname, "../../node_modules"), join(folder, "node_modules"), "junction");
  for (const { path, text } of docsSite(await readAuction()).files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const config = (await import(pathToFileURL(join(folder, ".vitepress/config.mjs")).href)) as { default: UserConfig };
  const renderer = await createMarkdownRenderer(folder, config.default.markdown);
  render = (markdown) => Promise.resolve(renderer.render(markdown, {}));
}, 60_000);

afterAll(() => open.disposeAsync());

const json = (letters: number): string => `{\n  "text": "${"a".repeat(letters)}"\n}`;
const fenced = (code: string): string => `\`\`\`json\n${code}\n\`\`\`\n`;

test.each([
  { what: "short code", code: json(20), isColoured: true },
  { what: "long code, which would make the page ten times as heavy", code: json(2_000), isColoured: false },
])("$what is coloured: $isColoured, and says its language and can be copied", async ({ code, isColoured }) => {
  const html = await render(fenced(code));
  expect(html.includes("--shiki-light")).toBe(isColoured);
  expect(html).toContain('<div class="language-json');
  expect(html).toContain('<span class="lang">json</span>');
  expect(html).toContain('class="copy"');
  expect(html.replaceAll(/<[^>]*>/g, "")).toContain("a".repeat(20));
});
