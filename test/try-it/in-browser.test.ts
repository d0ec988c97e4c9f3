import { existsSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { drivenClock, openControl, startMockServer } from "../../mock-server/index.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { attacks, readHostile } from "../docs-site/hostile.ts";
import { readTexts } from "../docs-site/read-texts.ts";
import { choose, complaintsOfAxe, crossed, visit } from "./visit.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

const folder = join(import.meta.dirname, "../../mock-server/control");

/** As with the other tests in a browser: without one they are left out. */
describe.skipIf(!existsSync(executablePath))("everything that a mock plays can be tried on its page", () => {
  const open = new AsyncDisposableStack();
  let browser: Browser;
  let controlContract: Contract;
  /** The page of the shipped systems. */
  let url: string;

  async function pageOf(contract: Contract): Promise<string> {
    const clock = drivenClock(Date.UTC(2026, 2, 1, 8));
    const mock = open.use(await startMockServer({ contract, clock, ports: "random" }));
    const control = open.use(await openControl(mock, { contract: controlContract, clock, port: 0 }));
    return `${control.url}/docs`;
  }

  beforeAll(async () => {
    const files = ["control-api.yaml", "control-journal.yaml"].map((name) => join(folder, name));
    const reading = await readContract(files, { root: folder });
    if (!reading.ok) throw new Error("the control port has no contract");
    controlContract = reading.contract;
    browser = open.use(await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }));
    url = await pageOf(await readFourSystems());
  });
  afterAll(() => open.disposeAsync());

  test("a request is answered, and judged", async () => {
    await using visited = await visit(browser, url);
    const { page } = visited;
    await choose(page, "veloflux-api.createBackend");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Kept: this is what the contract says.").waitFor();
    expect(await page.locator(".status").innerText()).toContain("201");
    await page.getByLabel("Body").fill('{"address": 7}');
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Broken:").waitFor();
    expect(await page.locator(".status").innerText()).toMatch(/^4\d\d/);
    expect(await page.locator(".answers").innerText()).toMatch(/veloflux-api\.yaml:\d+/);
    expect(visited.complaints).toEqual([]);
  });

  test("a message is said over a WebSocket, and judged; what comes back is shown", async () => {
    await using visited = await visit(browser, url);
    const { page } = visited;
    await choose(page, "conversations.sendMessage");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await crossed(page, "Server: connected").filter({ hasText: "Kept:" }).waitFor();
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed(page, "You: ").filter({ hasText: "Kept:" }).waitFor();
    await crossed(page, "Server: message_sent").filter({ hasText: "Kept:" }).first().waitFor();
    await page.getByLabel("Payload").first().fill("{ nothing of the kind");
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed(page, "nothing of the kind").filter({ hasText: "Broken:" }).waitFor();
    await page.getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("status").getByText("Closed with 1000").waitFor();
    expect(visited.complaints).toEqual([]);
  });

  test("an event is emitted over Socket.IO, acknowledged, and judged", async () => {
    await using visited = await visit(browser, url);
    const { page } = visited;
    await choose(page, "campaigns.requestDashboard");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("status").getByText("Connected.").waitFor();
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed(page, "You: request-dashboard").filter({ hasText: "Kept:" }).waitFor();
    await crossed(page, "Acknowledgement of").waitFor();
    await page.getByLabel("Payload").first().fill('{"organizationId":"a feather"}');
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed(page, "a feather").filter({ hasText: "Broken:" }).waitFor();
    expect(visited.complaints).toEqual([]);
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
    expect(visited.complaints).toEqual([]);
  });

  test("what holds a secret is judged too, though the journal hides it", async () => {
    const gate = `asyncapi: 3.1.0
info: { title: Gate, version: 1.0.0 }
servers: { here: { host: localhost:5011, protocol: ws } }
channels:
  gate:
    address: /gate
    messages:
      pass:
        payload: { type: object, properties: { token: { type: string }, turns: { type: integer } } }
        examples: [{ payload: { token: swordfish, turns: 2 } }]
operations: { hand: { action: send, channel: { $ref: '#/channels/gate' } } }
`;
    await using visited = await visit(browser, await pageOf(await readTexts({ "gate.yaml": gate })));
    const { page } = visited;
    await choose(page, "gate.hand");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("status").getByText("Connected.").waitFor();
    await page.getByRole("button", { name: "Let it say it" }).click();
    await crossed(page, "Server: pass").filter({ hasText: "Kept:" }).first().waitFor();
    expect(visited.complaints).toEqual([]);
  });

  test.each([
    { operation: "veloflux-api.createBackend", colorScheme: "light", viewport: { width: 1280, height: 800 } },
    { operation: "conversations.sendMessage", colorScheme: "dark", viewport: { width: 360, height: 740 } },
  ] as const)(
    "$operation is accessible, $colorScheme, and no wider than $viewport.width",
    async (given) => {
      const { operation, colorScheme, viewport } = given;
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

  test("where the contract refuses the page itself, it says so", async () => {
    await using visited = await visit(browser, await pageOf(await readHarbour()));
    const { page } = visited;
    await choose(page, "harbour-api.createBerth");
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator(".answers").getByText('"Origin" is not what the contract asks for').waitFor();
    await choose(page, "harbour-tower.requestClearance");
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await crossed(page, "Refused.").waitFor();
    expect(await crossed(page, "Refused.").innerText()).toContain('the header parameter "Origin"');
  });

  test("what documents say stays text", async () => {
    await using visited = await visit(browser, await pageOf(await readHostile()));
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
