import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContextOptions, chromium, type Locator, type Page } from "playwright";
import { build, preview } from "vite";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Without a browser there is nobody to visit the app. */
export const hasBrowser: boolean = existsSync(executablePath);

/** Where the app finds each system. */
export interface Systems {
  readonly veloflux: string;
  readonly campaigns: string;
  readonly conversations: string;
  readonly "cidadao-ai": string;
}

export const systemsAt = (urlOf: (declared: number) => string): Systems => ({
  veloflux: urlOf(9090),
  campaigns: urlOf(4000),
  conversations: urlOf(8000),
  "cidadao-ai": urlOf(8000),
});

export type System = keyof Systems;
export const systems: readonly System[] = ["veloflux", "campaigns", "conversations", "cidadao-ai"];

/** Somebody who looks at the app. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** What the browser's console said is wrong, and what was thrown. */
  readonly complaints: string[];
  /** URLs of WebSockets that went out to the network. */
  readonly sockets: string[];
  /** URLs that the network was asked for: not those that the page's service worker answered. */
  readonly asked: string[];
  /** Shows the dashboard of a system. */
  show(system: System): Promise<Locator>;
  /** Waits until every system is connected. */
  connected(): Promise<void>;
}

/** The app, built and served, and a browser. */
export interface App extends AsyncDisposable {
  /** With `"hurried"` the time of the page can be moved on (`page.clock`). */
  visit(where: Partial<Systems> | "msw", options?: BrowserContextOptions, time?: "hurried"): Promise<Visit>;
}

/** Builds the app once, with the React that complains aloud (as NODE_ENV of tests is not "production"). */
export async function openApp(): Promise<App> {
  await using opening = new AsyncDisposableStack();
  const root = fileURLToPath(new URL("../../examples/dashboard", import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), "sockwright-dashboard-"));
  opening.defer(() => rm(outDir, { recursive: true, force: true }));
  const configFile = join(root, "vite.config.ts");
  const built = { outDir, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 10_000 } as const;
  await build({ root, configFile, logLevel: "error", build: built });
  const server = await preview({
    root,
    configFile,
    logLevel: "silent",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  opening.defer(() => server.close());
  const url = server.resolvedUrls?.local[0] ?? "";
  const browser = opening.use(
    await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }),
  );
  const open = opening.move();

  return {
    async visit(where, options = {}, time) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      // Below that of a test, so that it is said what was waited for.
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      if (time === "hurried") await page.clock.install();
      const complaints: string[] = [];
      const sockets: string[] = [];
      const asked: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("websocket", (socket) => sockets.push(socket.url()));
      page.on("response", (response) => response.fromServiceWorker() || asked.push(response.url()));
      page.on("requestfailed", (request) => asked.push(request.url()));
      await page.goto(where === "msw" ? `${url}?msw` : `${url}?${new URLSearchParams(where).toString()}`);
      return {
        page,
        complaints,
        sockets,
        asked,
        async show(system) {
          await page.locator(`nav a[href="#${system}"]`).click();
          const shown = page.locator(`[data-page="${system}"]`);
          await shown.waitFor();
          return shown;
        },
        async connected() {
          for (const system of systems)
            await page.locator(`nav a[href="#${system}"] [data-state="connected"]`).waitFor();
        },
        [Symbol.asyncDispose]: () => context.close(),
      };
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
