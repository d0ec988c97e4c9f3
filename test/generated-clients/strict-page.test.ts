import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { type Browser, chromium } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivenClock, startMockServer } from "../../mock-server/index.ts";
import { generatedPackage } from "../codegen/generated-package.ts";
import { readAuction } from "../contracts/read-auction.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** What the page does, and what it leaves for the test to read. */
const page = `
import { lots } from "./auction/validators/lots.js";
import { openAuctionApi, openHall } from "./auction/client.ts";

const { wsUrl, httpUrl, token } = JSON.parse(document.querySelector("#told").textContent);
const told = { evaluated: "nothing", invalid: [] };
try {
  told.evaluated = (0, eval)("'code'");
} catch (error) {
  told.evaluated = error.name;
}
told.judged = [lots.is({ type: "lots", lots: [], timestamp: "2026-01-01T00:00:00Z" }), lots.is({ type: "lots" })];
const hall = openHall({ baseUrl: wsUrl + "/live", params: { house: "porto" }, token });
hall.on("$invalid", (event) => told.invalid.push(event));
try {
  await hall.send("placeBid", { lot_id: "lot-1", amount: -1 });
} catch (error) {
  told.refused = error.name;
}
told.taken = (await hall.request("placeBid", { lot_id: "lot-1", amount: 5 })).type;
told.status = (await openAuctionApi({ baseUrl: httpUrl }).request("listLots")).status;
await hall.close();
document.querySelector("#told").textContent = JSON.stringify(told);
document.title = "done";
`;

/** As with the tests in a browser: without one they are left out. */
describe.skipIf(!existsSync(executablePath))("in a real page", () => {
  let open: AsyncDisposableStack;
  let browser: Browser;
  let site: string;

  beforeAll(async () => {
    open = new AsyncDisposableStack();
    const auction = await readAuction();
    const written = open.use(await generatedPackage(auction, (path) => !/\/(hooks|msw)\.ts$/.test(path)));
    written.write("page.js", page);
    await build({
      root: written.folder,
      configFile: false,
      publicDir: false,
      logLevel: "silent",
      build: { outDir: "built", target: "es2024", lib: { entry: "page.js", formats: ["es"], fileName: "page" } },
    });
    const mock = open.use(await startMockServer({ contract: auction, clock: drivenClock(), ports: "random" }));
    const given = { wsUrl: mock.url(7401, "ws"), httpUrl: mock.url(7401), token: mock.token() };
    const policy = `default-src 'none'; script-src 'self'; connect-src ${given.wsUrl} ${given.httpUrl}`;
    const told = `<script id="told" type="application/json">${JSON.stringify(given)}</script>`;
    const server = createServer(({ url = "/" }, response) => {
      const file = join(written.folder, "built", basename(url));
      const isScript = url.endsWith(".js") && existsSync(file);
      response.setHeader("content-security-policy", policy);
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
      response.end(isScript ? readFileSync(file) : `${told}<script type="module" src="/page.js"></script>`);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    open.defer(() => void server.close());
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
    open.defer(() => browser.close());
  });
  afterAll(() => open.disposeAsync());

  test("clients and validators work where a page allows no code but its own files", async () => {
    const tab = await browser.newPage();
    const said: string[] = [];
    tab.on("console", (line) => said.push(line.text()));
    tab.on("pageerror", (error) => said.push(error.message));
    await tab.goto(site);
    await expect.poll(() => tab.title().then((title) => title || said.join("; "))).toBe("done");
    expect(JSON.parse((await tab.textContent("#told")) ?? "")).toEqual({
      evaluated: "EvalError",
      judged: [true, false],
      refused: "MessageInvalid",
      taken: "bid_taken",
      status: 200,
      invalid: [],
    });
  });
});
