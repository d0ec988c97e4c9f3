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

/** Ids as they were. */
const redirects = { "talk.shout": "talk.say", "talk.parlour": "talk.room", "api.fetchRow": "api.readRow" };

/** Everything that was opened, in order. */
const open = new AsyncDisposableStack();
let dist: string;
let pages: readonly string[];

// VitePress takes its time, the more so on a busy machine.
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-site-"));
  open.defer(() => rm(folder, { recursive: true, force: true }));
  const translations = [{ contract: await readHostile("pt-BR"), language: "pt-BR" }];
  const { files } = docsSite(await readHostile(), { translations, redirects });
  writeFolder(folder, files, { added: files.map(({ path }) => path), changed: [], stale: [], unchanged: [] });
  dist = await buildSite(folder, findVitePress(folder, folder));
  pages = files.map(({ path }) => path).filter((path) => path.endsWith(".md"));
}, 300_000);

afterAll(() => open.disposeAsync());

const htmlOf = (page: string): string => page.replace(/\.md$/, ".html");

/** The pages of one language, by their address without it. */
const pagesIn = (language: "en" | "pt-BR"): readonly string[] =>
  pages.flatMap((path) => {
    const isTranslated = path.startsWith("pt-BR/");
    if (isTranslated !== (language === "pt-BR")) return [];
    return [isTranslated ? path.slice("pt-BR/".length) : path];
  });

describe("the site of hostile documents, as VitePress builds it", () => {
  test("has each page as HTML, and beside it as Markdown", () => {
    expect(pages.length).toBeGreaterThan(6);
    const missing = pages.flatMap((page) => [page, htmlOf(page)]).filter((path) => !existsSync(join(dist, path)));
    expect(missing).toEqual([]);
    expect(existsSync(join(dist, "llms.txt"))).toBe(true);
  });

  test("has every page at the same address in both languages, that of an old id too", async () => {
    expect(pagesIn("pt-BR")).toEqual(pagesIn("en"));
    const moved = ["operations/talk/shout.md", "channels/talk/parlour.md", "operations/api/fetch-row.md"];
    expect(pagesIn("en")).toEqual(expect.arrayContaining(moved.map((path) => `hostile/${path}`)));
  });

  test("tells search engines of each page where it is in every language", async () => {
    for (const path of pagesIn("en")) {
      const to = htmlOf(path).replace(/(^|\/)index\.html$/, "$1");
      const want = [`en /${to}`, `pt-BR /pt-BR/${to}`, `x-default /${to}`];
      for (const folder of ["", "pt-BR/"]) {
        const html = await readFile(join(dist, folder, htmlOf(path)), "utf8");
        const found = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
        expect(found.map(([, language, href]) => `${language} ${href}`)).toEqual(want);
      }
    }
  });

  test("shows templates as they are written, and no file of the machine", async () => {
    const texts = await Promise.all(pages.map((page) => readFile(join(dist, htmlOf(page)), "utf8")));
    const all = texts.join("\n");
    expect(all.includes("&#123;&#123; 7 * 191 &#125;&#125;") || all.includes("{{ 7 * 191 }}")).toBe(true);
    // Not the whole of it, should one of these be there.
    const harm = ["1337", "root:x:", "&amp;lt;", /<img[^>]*onerror/i, /<style>\*\{/, /href="javascript:/i];
    expect(harm.filter((one) => (typeof one === "string" ? all.includes(one) : one.test(all)))).toEqual([]);
    expect(texts.filter((text) => !text.includes("<h1"))).toEqual([]);
    expect(texts.map((text) => /<html lang="([^"]+)"/.exec(text)?.[1])).toEqual(
      pages.map((path) => (path.startsWith("pt-BR/") ? "pt-BR" : "en")),
    );
  });
});

/** What stands on the page that is found. */
const answers: Readonly<Record<string, RegExp>> = {
  "agua FRIA": /rows|script/,
  "ports and traffic": /Ports and traffic/,
  "pressao da AGUA": /Ler uma linha|script/,
  "portas e trafego": /Portas e tráfego/,
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
    const shown = pages.filter((path) => !/rows-id|complain|shout|parlour|fetch-row/.test(path));
    for (const path of shown) {
      await page.goto(`${url}/${htmlOf(path)}`);
      complaints.push(...(await complaintsAbout(page)).map((words) => `${path} ${words}`));
    }
    expect(complaints).toEqual([]);
  }, 480_000);

  test.each([
    { start: "", given: ["4001", "agua FRIA", "ports and traffic"], not: "pressao" },
    { start: "pt-BR/", given: ["4001", "pressao da AGUA", "portas e trafego"], not: "traffic" },
  ])(
    "finds words of its language without their accents, events and codes: /$start",
    async ({ start, given, not }) => {
      await using context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${url}/${start}index.html`);
      await takenOver(page);
      // The title of this site lies over the button.
      await page.locator(".VPNavBarSearch button").first().dispatchEvent("click");
      const box = page.locator(".VPLocalSearchBox input");
      const results = page.locator(".VPLocalSearchBox .result");
      for (const words of given) {
        await box.fill(words);
        await results
          .filter({ hasText: answers[words] ?? words })
          .first()
          .waitFor();
      }
      await box.fill(not);
      await page.locator(".VPLocalSearchBox .no-results").waitFor();
      expect(await results.count()).toBe(0);
    },
    120_000,
  );

  test.each(["readRow", "GET /rows/{id}"])(
    "finds first what is called %s",
    async (words) => {
      await using context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${url}/index.html`);
      await takenOver(page);
      await page.locator(".VPNavBarSearch button").first().dispatchEvent("click");
      await page.locator(".VPLocalSearchBox input").fill(words);
      const first = page.locator(".VPLocalSearchBox .result").first();
      await first.waitFor();
      expect(await first.getAttribute("href")).toContain("/hostile/operations/api/read-row.html");
    },
    120_000,
  );

  test.each([
    { name: "a desk", viewport: { width: 1280, height: 900 } },
    { name: "a phone", viewport: { width: 360, height: 740 } },
  ])(
    "leads from a page to the same page in the other language, and back, on $name",
    async ({ viewport }) => {
      await using context = await browser.newContext({ viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(`${url}/hostile/operations/api/read-row.html`);
      await takenOver(page);
      for (const { label, to, words } of [
        { label: "Português (Brasil)", to: "/pt-BR/hostile/operations/api/read-row.html", words: "Pressão da água." },
        { label: "English", to: "/hostile/operations/api/read-row.html", words: "Água fria." },
      ]) {
        // Titles of this site lie over the buttons.
        const menus = page.locator(viewport.width > 1000 ? ".VPNavBarTranslations button" : ".VPNavBarHamburger");
        await menus.first().dispatchEvent("click");
        if (viewport.width < 1000) await page.locator(".VPNavScreenTranslations button").dispatchEvent("click");
        await page.getByRole("link", { name: label }).first().dispatchEvent("click");
        await page.waitForURL(`${url}${to}`);
        await page.getByText(words).first().waitFor();
        expect(await page.locator("html").getAttribute("lang")).toBe(to.startsWith("/pt-BR/") ? "pt-BR" : "en");
      }
    },
    120_000,
  );

  test.each(["", "pt-BR/"])(
    "sends on whoever comes to an old address: /%s",
    async (folder) => {
      await using context = await browser.newContext();
      const page = await context.newPage();
      for (const [before, now] of [
        ["operations/talk/shout", "operations/talk/say"],
        ["channels/talk/parlour", "channels/talk/room"],
        ["operations/api/fetch-row", "operations/api/read-row"],
      ] as const) {
        await page.goto(`${url}/${folder}hostile/${before}.html`);
        await page.waitForURL(`${url}/${folder}hostile/${now}.html`);
        expect(await page.locator("h1").count()).toBe(1);
      }
    },
    120_000,
  );
});
