// Draws docs/images/docs-*.png, the pictures of the site and of the page on which a mock is tried: the site of the bundled systems is built, they are played,
// and both are photographed in Chromium, with the fonts of this machine. `npm run picture:docs` remakes them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { readControlContract } from "../cli/read-control-contract.ts";
import { run } from "../cli/run.ts";
import { drivenClock, openControl, startMockServer } from "../mock-server/index.ts";
import { readFourSystems } from "../test/contracts/read-four-systems.ts";
import { takenOver } from "../test/docs-site/complaints-about.ts";
import { serveFolder } from "../test/docs-site/serve-folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "sockwright-picture-"));
const plain = (_style, text) => text;
const terminal = { print: () => {}, say: (text) => console.error(text), style: plain, dataStyle: plain, folder: root };

async function photograph(page, name) {
  const path = join(root, "docs", "images", `docs-${name}.png`);
  await page.screenshot({ path });
  // A third of the size, where it is installed.
  spawnSync("pngquant", ["--quality", "85-98", "--speed", "1", "--force", "--output", path, path]);
}

try {
  const code = await run(
    ["docs", "asyncapi", "openapi", "--build", "--languages", "none", "--out", out, "--title", "The bundled systems"],
    terminal,
  );
  if (code !== 0) throw new Error(`sockwright docs ended with ${code}`);
  await using served = await serveFolder(join(out, ".vitepress", "dist"));
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  await using browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  {
    await using context = await browser.newContext({
      viewport: { width: 1280, height: 1360 },
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${served.url}/ports.html`);
    await takenOver(page);
    await photograph(page, "ports");
  }
  {
    // The clock stands, and so do the times in the picture.
    const clock = drivenClock(Date.UTC(2026, 2, 1, 8));
    const contract = await readFourSystems();
    await using mock = await startMockServer({ contract, clock, ports: "random" });
    await using control = await openControl(mock, { contract: await readControlContract(), clock, port: 0 });
    await using context = await browser.newContext({
      viewport: { width: 1210, height: 880 },
      colorScheme: "dark",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${control.url}/docs#conversations.sendMessage`);
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    const crossed = page.getByRole("log").getByRole("listitem");
    await crossed.filter({ hasText: "Server: connected" }).filter({ hasText: "Kept:" }).waitFor();
    await page.getByLabel("Payload").first().fill('{ "type": "message", "content": "Olá!" }');
    await page.getByRole("button", { name: "Say it", exact: true }).click();
    await crossed.filter({ hasText: "Broken:" }).waitFor();
    await crossed.filter({ hasText: "Server: error" }).filter({ hasText: "Kept:" }).waitFor();
    await page.evaluate("scrollTo(0, 0)");
    await photograph(page, "try-it");
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
