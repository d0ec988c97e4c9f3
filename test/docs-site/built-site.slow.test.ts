import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, findVitePress } from "../../cli/build-site.ts";
import { writeFolder } from "../../cli/generated-folder.ts";
import { docsSite } from "../../docs-site/index.ts";
import { complaintsAbout, takenOver } from "./complaints-about.ts";
import { readHostile } from "./hostile.ts";
import { serveFolder } from "./serve-folder.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Everything that was opened, in order. */
const open = new AsyncDisposableStack();
let dist: string;
let pages: readonly string[];

// VitePress takes its time, the more so on a busy machine.
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-site-"));
  open.defer(() => rm(folder, { recursive: true, force: true }));
  const { files } = docsSite(await readHostile());
  writeFolder(folder, files, { added: files.map(({ path }) => path), changed: [], stale: [], unchanged: [] });
  dist = await buildSite(folder, findVitePress(folder, folder));
  pages = files.map(({ path }) => path).filter((path) => path.endsWith(".md"));
}, 300_000);

afterAll(() => open.disposeAsync());

describe("the site of hostile documents, as VitePress builds it", () => {
  test("has each page as HTML, and beside it as Markdown", () => {
    expect(pages.length).toBeGreaterThan(6);
    const missing = pages
      .flatMap((page) => [page, page.replace(/\.md$/, ".html")])
      .filter((path) => !existsSync(join(dist, path)));
    expect(missing).toEqual([]);
    expect(existsSync(join(dist, "llms.txt"))).toBe(true);
  });

  test("shows templates as they are written, and no file of the machine", async () => {
    const texts = await Promise.all(pages.map((page) => readFile(join(dist, page.replace(/\.md$/, ".html")), "utf8")));
    const all = texts.join("\n");
    expect(all.includes("&#123;&#123; 7 * 191 &#125;&#125;") || all.includes("{{ 7 * 191 }}")).toBe(true);
    // Not the whole of it, should one of these be there.
    const harm = ["1337", "root:x:", "&amp;lt;", /<img[^>]*onerror/i, /<style>\*\{/, /href="javascript:/i];
    expect(harm.filter((one) => (typeof one === "string" ? all.includes(one) : one.test(all)))).toEqual([]);
    expect(texts.filter((text) => !text.includes("<h1"))).toEqual([]);
  });
});

/** What stands on the page that is found. */
const answers: Readonly<Record<string, RegExp>> = {
  "agua FRIA": /rows|script/,
  "ports and traffic": /Ports and traffic/,
};

describe.runIf(existsSync(executablePath))("the same site in a browser", () => {
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    browser = open.use(await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }));
    ({ url } = open.use(await serveFolder(dist)));
  }, 120_000);

  test("asks nobody else for anything, runs nothing, and is accessible in both themes", async () => {
    await using context = await browser.newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(url)) complaints.push(request.url());
    });
    // One page of each kind: all those of four systems are looked at by a script of its own.
    const shown = pages.filter((path) => !/rows-id|complain/.test(path));
    for (const path of shown) {
      await page.goto(`${url}/${path.replace(/\.md$/, ".html")}`);
      complaints.push(...(await complaintsAbout(page)).map((words) => `${path} ${words}`));
    }
    expect(complaints).toEqual([]);
  }, 240_000);

  test("finds words without their accents, events and codes", async () => {
    await using context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/index.html`);
    await takenOver(page);
    // The title of this site lies over the button.
    await page.locator(".VPNavBarSearch button").first().dispatchEvent("click");
    const box = page.locator(".VPLocalSearchBox input");
    const wanted = ["4001", "agua FRIA", "ports and traffic"];
    const found: string[] = [];
    for (const words of wanted) {
      await box.fill(words);
      const result = page.locator(".VPLocalSearchBox .result").filter({ hasText: answers[words] ?? words });
      await result.first().waitFor();
      found.push(words);
    }
    expect(found).toEqual(wanted);
  }, 120_000);
});
