import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivenClock, type DrivenClock, type MockServer, startMockServer } from "../../index.ts";
import { tellOutages } from "./outages.ts";
import { type App, hasBrowser, openApp, systems, systemsAt, type Visit } from "./visitor.ts";

let app: App;
beforeAll(async () => {
  if (hasBrowser) app = await openApp();
});
afterAll(() => app?.[Symbol.asyncDispose]());

describe.runIf(hasBrowser)("beside the mock server", () => {
  let clock: DrivenClock;
  let mock: MockServer;
  let visit: Visit;
  beforeAll(async () => {
    clock = drivenClock(Date.now());
    mock = await startMockServer({ clock, ports: "random" });
    visit = await app.visit(systemsAt((declared) => mock.url(declared)));
    await visit.connected();
  });
  afterAll(async () => {
    await visit?.[Symbol.asyncDispose]();
    await mock?.[Symbol.asyncDispose]();
  });

  test("every dashboard shows what its system says, as it says it", async () => {
    const veloflux = await visit.show("veloflux");
    await veloflux.getByRole("row", { name: /backend-2.*unhealthy.*5,000 ms/ }).waitFor();
    await veloflux.getByText("Pico de tráfego esperado às 18h").waitFor();
    const requests = veloflux.getByRole("slider", { name: "Requests per second over time" });
    expect(await requests.getAttribute("aria-valuemax")).toBe("0");
    for (let round = 1; round <= 3; round += 1) {
      clock.advance("5s");
      await veloflux.locator(`[role="slider"][aria-label^="Requests"][aria-valuemax="${round}"]`).waitFor();
    }

    const campaigns = await visit.show("campaigns");
    await campaigns.getByRole("region", { name: "aquecimento 2" }).waitFor();
    await campaigns.getByRole("meter", { name: "Health of Atendimento 1" }).waitFor();
    await campaigns.getByRole("log").getByText("Meta diária atingida: 137/120").first().waitFor();
    await campaigns.getByText("📊 Processando 1 campanhas ativas").waitFor();

    const conversations = await visit.show("conversations");
    for (const member of ["Ana", "Bruno"])
      await conversations
        .getByRole("log", { name: `Messages, seen by ${member}` })
        .getByText("Tudo ótimo. Você viu o relatório?")
        .waitFor();
    for (const member of ["Ana", "Bruno"])
      await conversations.locator(`[data-member="${member}"] .presence`, { hasText: "online" }).waitFor();

    const cidadao = await visit.show("cidadao-ai");
    await cidadao.getByText("Conectado ao Cidadão.AI em tempo real").waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("a backend that is added and drained over HTTP shows so when the channel tells of it", async () => {
    const veloflux = await visit.show("veloflux");
    await veloflux.getByRole("button", { name: "Add a backend" }).click();
    await veloflux.getByLabel("Address").fill("10.0.0.14:8080");
    await veloflux.getByLabel("Region").fill("sa-east-1");
    await veloflux.getByRole("button", { name: "Add", exact: true }).click();
    const row = veloflux.getByRole("row", { name: /10\.0\.0\.14:8080/ });
    await row.getByRole("button", { name: /^Drain/ }).click();
    await row.getByText("draining").waitFor();
    await row.getByRole("button", { name: /^Remove/ }).click();
    await row.waitFor({ state: "detached" });
    expect(visit.complaints).toEqual([]);
  });

  test("what one member types, says and reads is seen by the other", async () => {
    const conversations = await visit.show("conversations");
    const seenBy = (name: string): ReturnType<typeof conversations.getByRole> =>
      conversations.getByRole("log", { name: `Messages, seen by ${name}` });
    await seenBy("Bruno").getByText("Ainda não.").waitFor();
    const line = conversations.getByRole("textbox", { name: "Message from Ana" });
    await line.pressSequentially("Já vi, obrigada!");
    await seenBy("Bruno").getByText("Ana is typing").waitFor();
    await line.press("Enter");
    await seenBy("Bruno").getByText("Já vi, obrigada!").waitFor();
    await seenBy("Bruno").getByText("Ana is typing").waitFor({ state: "detached" });
    await seenBy("Ana").getByRole("listitem").filter({ hasText: "Já vi, obrigada!" }).getByLabel("read").waitFor();
    await conversations.getByRole("combobox", { name: "Bruno is" }).selectOption("away");
    await conversations.locator('[data-member="Ana"] .presence', { hasText: "away" }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("an answer grows while it is streamed, and an investigation goes on until its report", async () => {
    const cidadao = await visit.show("cidadao-ai");
    await cidadao.getByRole("button", { name: "Investigar contratos do ministério" }).click();
    const answer = cidadao.getByRole("listitem").filter({ hasText: "Zumbi dos Palmares" });
    for (const piece of [/contratos$/, /procurar preços$/, /Aviso quando$/, /houver novidades\.$/]) {
      await answer.getByRole("paragraph").filter({ hasText: piece }).waitFor();
      clock.advance(150);
    }
    await cidadao.getByRole("button", { name: "Follow" }).click();
    const bar = (progress: number): Promise<void> =>
      cidadao.locator(`[role="progressbar"][aria-valuenow="${progress}"]`).waitFor();
    await bar(45);
    for (let step = 0; step < 7; step += 1) clock.advance("2s");
    await bar(100);
    await cidadao.getByText("Preço 300% acima da média").waitFor();
    await cidadao.getByRole("listitem").filter({ hasText: "REL-2025-001" }).getByText("Relatório pronto").waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("the keyboard reaches everything, and reads single values off a chart", async () => {
    const { page } = visit;
    await visit.show("veloflux");
    await page.getByRole("link", { name: "Skip to the dashboard" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.getByRole("slider", { name: "Processor and memory over time" }).and(page.locator(":focus")).waitFor();
    const chart = page.getByRole("slider", { name: "Response time over time" });
    await chart.focus();
    await page.keyboard.press("Home");
    await chart.and(page.locator('[aria-valuenow="0"]')).waitFor();
    await page.keyboard.press("ArrowRight");
    await chart.and(page.locator('[aria-valuenow="1"]')).waitFor();
    expect(await chart.getAttribute("aria-valuetext")).toMatch(/^\d\d:\d\d:\d\d: Average \d+ ms$/);
    expect(visit.complaints).toEqual([]);
  });

  test.each([
    { colorScheme: "light", asked: "axe.run()", that: ["color-contrast", "label", "list"] },
    // The rest does not depend on colours.
    { colorScheme: "dark", asked: "axe.run({ runOnly: ['color-contrast'] })", that: ["color-contrast"] },
  ] as const)("everything is labelled and can be read, $colorScheme", async ({ colorScheme, asked, that }) => {
    const { page } = visit;
    await page.emulateMedia({ colorScheme });
    await page.addScriptTag({ content: axe.source });
    for (const system of systems) {
      await visit.show(system);
      const { passes, violations } = await page.evaluate<axe.AxeResults>(asked);
      expect(
        violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html })),
        system,
      ).toEqual([]);
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining([...that]));
    }
    expect(visit.complaints).toEqual([]);
  });

  test.each(["light", "dark"] as const)("on a phone nothing is wider than the page, %s", async (colorScheme) => {
    await visit.page.setViewportSize({ width: 390, height: 844 });
    await visit.page.emulateMedia({ colorScheme });
    for (const system of systems) {
      await visit.show(system);
      expect(await visit.page.evaluate<number>("document.documentElement.scrollWidth"), system).toBe(390);
    }
    expect(visit.complaints).toEqual([]);
  });
});

describe.runIf(hasBrowser)("when the mock is away", () => {
  tellOutages(() => app);
});

describe.runIf(hasBrowser)("with no server at all", () => {
  test("every dashboard shows data that is made inside the page", async () => {
    await using visit = await app.visit("msw");
    await visit.connected();
    const veloflux = await visit.show("veloflux");
    await veloflux.getByRole("button", { name: "Add a backend" }).click();
    await veloflux.getByLabel("Address").fill("10.0.0.14:8080");
    await veloflux.getByRole("button", { name: "Add", exact: true }).click();
    await veloflux.getByRole("row", { name: /10\.0\.0\.14:8080/ }).waitFor();
    const campaigns = await visit.show("campaigns");
    await campaigns.getByRole("meter", { name: "Health of Atendimento 1" }).waitFor();
    const conversations = await visit.show("conversations");
    await conversations.getByRole("textbox", { name: "Message from Ana" }).fill("Olá!! Tudo bem?");
    await visit.page.keyboard.press("Enter");
    await conversations.locator('[data-member="Bruno"]').getByText("Olá!! Tudo bem?").waitFor();
    const cidadao = await visit.show("cidadao-ai");
    await cidadao.getByRole("button", { name: "Investigar contratos do ministério" }).click();
    await cidadao.getByText("Aviso quando houver novidades.").waitFor();

    expect(visit.sockets).toEqual([]);
    const own = new URL(visit.page.url()).origin;
    expect(visit.asked.filter((url) => new URL(url).origin !== own)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
