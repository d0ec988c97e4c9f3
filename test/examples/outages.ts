import { expect, test } from "vitest";
import { drivenClock, startMockServer } from "../../index.ts";
import { startMockProcess } from "./mock-process.ts";
import { type App, systems, systemsAt } from "./visitor.ts";

// The browser's own words about attempts that were refused; the app has no others.
const refused = /^WebSocket connection to 'ws:\/\/127\.0\.0\.1:\d+\/[^']*' failed: .*net::ERR_CONNECTION_REFUSED$/;

/** What becomes of the app while a server is away, and after. */
export function tellOutages(app: () => App): void {
  // It waits in earnest, as long as the contract's schedule says: longer than other tests on a busy machine.
  test(
    "the app tells so, keeps what is said, and goes on in order once the mock is back",
    { timeout: 60_000 },
    async () => {
      await using first = await startMockProcess();
      const where = systemsAt((declared) => `http://127.0.0.1:${declared + first.offset}`);
      await using visit = await app().visit(where);
      await visit.connected();
      const { page } = visit;
      await page.getByRole("row", { name: /backend-1/ }).waitFor();
      expect(visit.complaints).toEqual([]);

      await first.kill();
      for (const system of systems)
        await page.locator(`nav a[href="#${system}"] [data-state="reconnecting"]`).waitFor();
      const conversations = await visit.show("conversations");
      await conversations.getByText(/^Next attempt in \d s\.$/).waitFor();
      const said = ["Uma", "Duas", "Três"];
      for (const text of said) {
        await conversations.getByRole("textbox", { name: "Message from Ana" }).fill(text);
        await page.keyboard.press("Enter");
      }
      await conversations.getByText("3 messages wait and will be sent in order.").waitFor();
      const cidadao = await visit.show("cidadao-ai");
      const asked = ["Investigar contratos", "E os fornecedores?"];
      for (const text of asked) {
        await cidadao.getByRole("textbox", { name: "Question for the agents" }).fill(text);
        await page.keyboard.press("Enter");
      }
      await cidadao.getByText("2 messages wait and will be sent in order.").waitFor();

      const clock = drivenClock(Date.now());
      await using mock = await startMockServer({ clock, ports: `offset:${first.offset}`, strictPorts: true });
      await visit.connected();
      await cidadao.getByText("Vou analisar os contratos").first().waitFor();
      await visit.show("conversations");
      await conversations
        .getByRole("log", { name: "Messages, seen by Bruno" })
        .getByRole("listitem")
        .filter({ hasText: /Uma|Duas|Três/ })
        .nth(2)
        .waitFor();
      const heard = (channel: string): unknown[] => mock.channel(channel).received.map(({ payload }) => payload);
      expect(heard("conversations").flatMap((one) => (one as { content?: string }).content ?? [])).toEqual(said);
      expect(heard("chat")).toEqual(asked.map((message) => ({ type: "chat", data: { message } })));
      const inBrunosPane = conversations.getByRole("log", { name: "Messages, seen by Bruno" }).getByRole("paragraph");
      expect((await inBrunosPane.allTextContents()).filter((text) => said.includes(text))).toEqual(said);

      const veloflux = await visit.show("veloflux");
      const before = Number(await veloflux.getByRole("slider").first().getAttribute("aria-valuemax"));
      clock.advance("5s");
      await veloflux
        .locator(`[role="slider"][aria-valuemax="${before + 1}"]`)
        .first()
        .waitFor();
      const campaigns = await visit.show("campaigns");
      // One line from before, one that was asked for again, and what follows.
      await campaigns.getByRole("log").getByRole("listitem").nth(1).waitFor();
      clock.advance("10s");
      await campaigns.getByRole("log").getByText("Processamento concluído: 0 sessões ativas").waitFor();
      expect(visit.complaints.filter((line) => !refused.test(line))).toEqual([]);
    },
  );

  test("once a system has been away for too long, the app says so, and connects again when it is told to", async () => {
    await using gone = await startMockProcess();
    await gone.kill();
    const away = { "cidadao-ai": `http://127.0.0.1:${8000 + gone.offset}` };
    await using mock = await startMockServer({ ports: "random" });
    const where = { ...systemsAt((declared) => mock.url(declared)), ...away };
    await using visit = await app().visit(where, {}, "hurried");
    const cidadao = await visit.show("cidadao-ai");
    const gaveUp = cidadao.getByText("Nothing is tried any more.");
    while (!(await gaveUp.isVisible())) {
      // Only waits are cut short: a refusal takes as long as it takes.
      await cidadao.getByText(/Next attempt in|Nothing is tried/).waitFor();
      await visit.page.clock.runFor("00:02");
    }
    await using _back = await startMockServer({
      ports: `offset:${gone.offset}`,
      strictPorts: true,
      only: ["cidadao-ai"],
    });
    await cidadao.getByRole("button", { name: "Connect" }).click();
    await cidadao.getByText("Conectado ao Cidadão.AI em tempo real").waitFor();
    await gaveUp.waitFor({ state: "hidden" });
    expect(visit.complaints.filter((line) => !refused.test(line))).toEqual([]);
  });
}
