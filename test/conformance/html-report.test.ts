import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportAsHtml } from "../../conformance/index.ts";
import { hostileReport, hostileTexts } from "./hostile-report.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** As with the other tests in a browser: without one they are left out. */
describe.skipIf(!existsSync(executablePath))("the page of a run, in a browser", () => {
  let open: AsyncDisposableStack;
  let browser: Browser;
  let page: Page;
  let url: string;
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    open = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), "sockwright-report-"));
    open.defer(() => rm(folder, { recursive: true, force: true }));
    url = pathToFileURL(join(folder, "report.html")).href;
    await writeFile(join(folder, "report.html"), reportAsHtml(hostileReport));
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
    open.defer(() => browser.close());
    page = await browser.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (line) => complaints.push(line.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(url);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  });
  afterAll(() => open?.disposeAsync());

  test("asks for nothing but itself, and holds no element that documents or servers wrote", async () => {
    expect(asked).toEqual([url]);
    expect(complaints).toEqual([]);
    expect(await page.locator("script, img, iframe, link, form, object, svg, [style], [onerror]").count()).toBe(0);
    expect(await page.evaluate("document.querySelectorAll('style').length")).toBe(1);
  });

  test.each(hostileTexts)("shows $text as the text that it is", async ({ text }) => {
    expect(await page.evaluate<string>("document.body.textContent")).toContain(text);
  });

  test("tells by cause what is broken, with what crossed the wire in order and with its time", async () => {
    const article = page.getByRole("article").filter({ hasText: "MUST take a bid" });
    const lines = await article.locator(".wire").first().locator("> li").allInnerTexts();
    expect(lines.map((line) => line.replaceAll(/\s+/g, " ").trim())).toEqual([
      expect.stringMatching(/^0 ms #1 → upgrade ws:\/\/127\.0\.0\.1:1\/hall\?token=•••/),
      "3 ms #1 ← 101",
      expect.stringMatching(/^5 ms #1 → \{"bid":"<script>/),
      '12.0 s #1 ← close 1011 "<b>failed</b>"',
    ]);
    expect(await article.getByText("1 more alike").count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "3 of 5 promises are broken, and 1 waiver must be removed or renewed",
    );
  });

  test("shows no secret", async () => {
    expect(await page.content()).not.toContain("opaque");
  });

  test("says what was covered, and what was not and why", async () => {
    const coverage = page.getByRole("region", { name: "Coverage of the contract" });
    expect(await coverage.getByRole("meter", { name: "statuses" }).getAttribute("value")).toBe("50");
    expect(await coverage.innerText()).toContain("1 statuses not reached: no <i>credential</i> is known");
  });

  test.each(["light", "dark"] as const)("can be read by everybody, %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    // Put in from outside: the policy of the page lets no script in.
    await page.evaluate(axe.source);
    const { passes, violations } = await page.evaluate<axe.AxeResults>("axe.run()");
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "list", "region"]));
  });

  test.each([390, 320])("is never wider than a phone of %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(width);
  });

  test("lets no script of its own run", async () => {
    const ran = await page.evaluate<string>(`(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'ran'";
      document.body.append(script);
      script.remove();
      return document.title;
    })()`);
    expect(ran).toBe("Broken: conformance report");
  });
});
