// Draws docs/images/dashboard-*.png, the pictures of the example: the app is built, plays against a mock whose clock is
// driven, and is photographed in Chromium, with the fonts of this machine. `npm run picture:dashboard` remakes them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { drivenClock, startMockServer } from "../index.ts";
import { openApp, systemsAt } from "../test/examples/visitor.ts";

const minutes = 4;

async function photograph(page, name) {
  const path = fileURLToPath(new URL(`../docs/images/dashboard-${name}.png`, import.meta.url));
  await page.screenshot({ path });
  // A third of the size, where it is installed.
  spawnSync("pngquant", ["--quality", "85-98", "--speed", "1", "--force", "--output", path, path]);
}

await using app = await openApp();
const clock = drivenClock(Date.now() - minutes * 60_000);
await using mock = await startMockServer({ clock, ports: "random" });
const where = systemsAt((declared) => mock.url(declared));

{
  await using visit = await app.visit(where, { colorScheme: "dark", reducedMotion: "reduce" });
  await visit.connected();
  const veloflux = await visit.show("veloflux");
  const samples = veloflux.locator('[role="slider"]').first();
  for (let sample = 1; sample <= minutes * 12; sample += 1) {
    clock.advance("5s");
    await samples.and(visit.page.locator(`[aria-valuemax="${sample}"]`)).waitFor();
  }
  await photograph(visit.page, "veloflux");
}
{
  await using visit = await app.visit(where, {
    colorScheme: "light",
    reducedMotion: "reduce",
    viewport: { width: 1200, height: 800 },
  });
  await visit.connected();
  const cidadao = await visit.show("cidadao-ai");
  await cidadao.getByRole("button", { name: "Investigar contratos do ministério" }).click();
  await cidadao.getByText("Vou analisar os contratos").waitFor();
  await cidadao.getByRole("button", { name: "Follow" }).click();
  await cidadao.locator('[role="progressbar"][aria-valuenow="45"]').waitFor();
  for (let step = 0; step < 5; step += 1) clock.advance("2s");
  await cidadao.locator('[role="progressbar"][aria-valuenow="90"]').waitFor();
  await cidadao.getByRole("textbox", { name: "Question for the agents" }).fill("Qual fornecedor?");
  await visit.page.keyboard.press("Enter");
  await cidadao
    .getByRole("paragraph")
    .filter({ hasText: /^Vou analisar os contratos$/ })
    .waitFor();
  clock.advance(150);
  await cidadao
    .getByRole("paragraph")
    .filter({ hasText: /procurar preços$/ })
    .waitFor();
  await photograph(visit.page, "cidadao-ai");
}
