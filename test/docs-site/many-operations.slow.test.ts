import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, findVitePress } from "../../cli/build-site.ts";
import { writeFolder } from "../../cli/generated-folder.ts";
import { takenOver } from "./complaints-about.ts";
import { siteOfRequests } from "./many.ts";
import { serveFolder } from "./serve-folder.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Everything that was opened, in order. */
const open = new AsyncDisposableStack();
let dist: string;
let pages: readonly string[];

// Two thousand pages: two minutes on two cores at rest.
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-thousand-"));
  open.defer(() => rm(folder, { recursive: true, force: true }));
  const { files } = await siteOfRequests(1_000);
  writeFolder(folder, files, { added: files.map(({ path }) => path), changed: [], stale: [], unchanged: [] });
  dist = await buildSite(folder, findVitePress(folder, folder));
  pages = files.map(({ path }) => path).filter((path) => path.endsWith(".md"));
}, 1_200_000);

afterAll(() => open.disposeAsync(), 120_000);

const operation = "shelves/operations/shelves/read-thing777.html";

describe("the site of a document with 1,000 operations, as VitePress builds it", () => {
  test("has each page as HTML, and none of them carries a list of all", async () => {
    expect(pages.filter((path) => path.startsWith("shelves/operations/"))).toHaveLength(1_000);
    const texts = await Promise.all(
      pages.map(async (path) => {
        const html = await readFile(join(dist, path.replace(/\.md$/, ".html")), "utf8");
        return { path, letters: html.length, links: html.split("<a ").length - 1 };
      }),
    );
    expect(texts.filter(({ letters, links }) => letters > 64_000 || links > 250)).toEqual([]);
    expect(texts.find(({ path }) => path === operation.replace(/html$/, "md"))?.links).toBeLessThan(60);
  });
});

const screens = [
  { name: "a desk", viewport: { width: 1280, height: 900 } },
  { name: "a phone", viewport: { width: 360, height: 740 } },
];

describe.runIf(existsSync(executablePath))("the same site in a browser", () => {
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    browser = open.use(await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }));
    ({ url } = open.use(await serveFolder(dist)));
  }, 120_000);

  // The address changes before the page does.
  const titleOf = (page: Page): Promise<string> => page.locator(".vp-doc h1").innerText();

  test.each(screens)(
    "finds an operation with its search, on $name",
    async ({ viewport }) => {
      await using context = await browser.newContext({ viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(`${url}/index.html`);
      await takenOver(page);
      await page.locator(".VPNavBarSearch button").first().click();
      await page.locator(".VPLocalSearchBox input").fill("thing 777");
      await page.locator(".VPLocalSearchBox .result").filter({ hasText: "Read thing 777" }).first().click();
      await page.waitForURL(`${url}/${operation}*`);
      await expect.poll(() => titleOf(page)).toContain("Read thing 777");
    },
    120_000,
  );

  test.each(screens)(
    "leads to an operation from the list at the side, and back to its group, on $name",
    async ({ viewport }) => {
      await using context = await browser.newContext({ viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(`${url}/shelves/connecting.html`);
      await takenOver(page);
      if (viewport.width < 1000) await page.locator(".VPLocalNav button.menu").click();
      await page.locator(".VPSidebar").getByRole("link", { name: "Shelf 17", exact: true }).click();
      await page.waitForURL(`${url}/shelves/groups/shelf-17.html`);
      await page.locator(".vp-doc").getByRole("link", { name: "things-777", exact: false }).click();
      await page.waitForURL(`${url}/${operation}`);
      await expect.poll(() => titleOf(page)).toContain("Read thing 777");
      await page.locator(".vp-doc").getByRole("link", { name: "Shelf 17", exact: true }).click();
      await page.waitForURL(`${url}/shelves/groups/shelf-17.html`);
    },
    120_000,
  );
});
