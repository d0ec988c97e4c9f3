import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeTrial } from "../../cli/write-trial.ts";
import type { Contract } from "../../contract/index.ts";
import { docsSite } from "../../docs-site/index.ts";
import { buildInPageMock } from "../../toolchain/build-in-page-mock.mjs";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { attacks, readHostile } from "../docs-site/hostile.ts";
import { serveFolder } from "../docs-site/serve-folder.ts";
import { choose, complaintsOfAxe, crossed, visit } from "./visit.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** As with the other tests in a browser: without one they are left out. */
describe.skipIf(!existsSync(executablePath))("everything can be tried on a page that has the mock inside it", () => {
  const open = new AsyncDisposableStack();
  let browser: Browser;
  let folder: string;
  /** The page of the shipped systems. */
  let url: string;

  /** Below a path of its own, as sites often are. */
  async function pageOf(name: string, contract: Contract): Promise<string> {
    const site = docsSite(contract, { translations: [{ contract, language: "pt-BR" }] });
    const contracts = new Map(Object.keys(site.trials).map((language) => [language, contract]));
    writeTrial(join(folder, name), site, contracts, join(folder, "mock"));
    const { url: served } = open.use(await serveFolder(join(folder, name)));
    return `${served}/.vitepress/try-it/`;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sockwright-in-page-"));
    open.defer(() => rm(folder, { recursive: true, force: true }));
    await mkdir(join(folder, "mock"));
    await buildInPageMock(join(folder, "mock"));
    browser = open.use(await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }));
    url = await pageOf("shipped", await readFourSystems());
  }, 120_000);
  afterAll(() => open.disposeAsync());

  /** Nothing but the files of the page is asked for, whatever is sent. */
  const leaving = (asked: readonly string[]): readonly string[] =>
    asked.filter((address) => !address.startsWith(new URL(url).origin));

  test("a request is answered, remembered, and judged", async () => {
    await using visited = await visit(browser, url);
    const { page } = visited;
    await choose(page, "veloflux-api.createBackend");
    await page.getByLabel("Body").fill('{"address":"backend-9:8080","pool":"web"}');
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Kept: this is what the contract says.").waitFor();
    expect(await page.locator(".status").innerText()).toContain("201");
    await page.getByLabel("Body").fill('{"address": 7}');
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Broken:").waitFor();
    expect(await page.locator(".status").innerText()).toMatch(/^4\d\d/);
    expect(await page.locator(".answers").innerText()).toMatch(/veloflux-api\.yaml:\d+/);
    await choose(page, "veloflux-api.listBackends");
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator(".answers").getByText('"backend-9:8080"').waitFor();
    expect(leaving(visited.asked)).toEqual([]);
    expect(visited.complaints).toEqual([]);
  }, 60_000);

  test("a message is said over a WebSocket, and an event over Socket.IO", async () => {
    await using visited = await visit(browser, url);
    const { page } = visited;
    await choose(page, "conversations.sendMessage");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await crossed(page, "Server: connected").filter({ hasText: "Kept:" }).waitFor();
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed(page, "Server: message_sent").filter({ hasText: "Kept:" }).first().waitFor();
    await page.getByLabel("Payload").first().fill("{ nothing of the kind");
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed(page, "nothing of the kind").filter({ hasText: "Broken:" }).waitFor();
    await choose(page, "campaigns.requestDashboard");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("status").getByText("Connected.").waitFor();
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed(page, "Acknowledgement of").waitFor();
    expect(leaving(visited.asked)).toEqual([]);
    expect(visited.complaints).toEqual([]);
  }, 60_000);

  test("whoever has no credentials is refused, as the contract says", async () => {
    await using visited = await visit(browser, url);
    const { page } = visited;
    await choose(page, "conversations.sendMessage");
    await page.getByLabel("token (query)").fill("");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("status").getByText("Closed with").waitFor();
    expect(leaving(visited.asked)).toEqual([]);
  });

  test("the mock says what it is told to say", async () => {
    await using visited = await visit(browser, url);
    const { page } = visited;
    await choose(page, "campaigns.notify");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("status").getByText("Connected.").waitFor();
    await page.getByRole("button", { name: "Let it say it" }).click();
    await page.getByRole("status").getByText("Heard by 1.").waitFor();
    await crossed(page, "Server: notification").filter({ hasText: "Kept:" }).first().waitFor();
    await page.getByLabel("Payload").last().fill('{"id": 1}');
    await page.getByRole("button", { name: "Let it say it" }).click();
    await page.getByRole("alert").filter({ hasText: "expected" }).waitFor();
    await choose(page, "campaigns.reportCampaignStatus");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("status").getByText("Connected.").waitFor();
    await page.getByRole("button", { name: "Let it say it" }).click();
    await page.getByRole("status").getByText("Heard by nobody").waitFor();
    expect(visited.complaints).toEqual([]);
  }, 60_000);

  test("it speaks the language of its address, and leads to the pages about what is tried", async () => {
    await using visited = await visit(browser, `${url}?language=pt-BR#campaigns.notify`);
    const { page } = visited;
    await page.getByRole("heading", { level: 2 }).waitFor();
    expect(await page.title()).toBe("Experimente");
    const about = page.getByRole("link", { name: "Sobre isto na documentação" });
    expect(await about.getAttribute("href")).toMatch(/\/pt-BR\/campaigns\/operations\/campaigns\/notify\.html$/);
    expect(await page.getByRole("link", { name: "Documentação", exact: true }).getAttribute("href")).toMatch(
      /\/pt-BR\/$/,
    );
    expect(await page.getByText("O mock está dentro desta página").count()).toBe(1);
  });

  test.each([
    { operation: "veloflux-api.createBackend", colorScheme: "light", viewport: { width: 1280, height: 800 } },
    { operation: "conversations.sendMessage", colorScheme: "dark", viewport: { width: 360, height: 740 } },
  ] as const)(
    "$operation is accessible, $colorScheme, and no wider than $viewport.width",
    async ({ operation, colorScheme, viewport }) => {
      await using visited = await visit(browser, url, { colorScheme, viewport });
      const { page } = visited;
      await choose(page, operation);
      await page.getByRole("button", { name: /^(?:Send|Connect)$/ }).click();
      await page.getByText("Kept:").first().waitFor();
      expect(await complaintsOfAxe(page, axe.source)).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(viewport.width);
    },
    60_000,
  );

  test("what documents say stays text", async () => {
    await using visited = await visit(browser, await pageOf("hostile", await readHostile()));
    const { page } = visited;
    const links = await page.locator("#list a").all();
    for (const link of links) {
      await link.click();
      await page.getByRole("heading", { level: 2 }).and(page.locator(":focus")).waitFor();
    }
    expect(links.length).toBeGreaterThan(2);
    expect(await page.locator("img, iframe, object, svg, main style, main script").count()).toBe(0);
    expect(await page.locator("body").innerText()).toContain(attacks[0]);
    expect(visited.complaints).toEqual([]);
  }, 60_000);
});
