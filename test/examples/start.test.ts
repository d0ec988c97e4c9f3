import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const start = fileURLToPath(new URL("../../examples/dashboard/start.ts", import.meta.url));

interface Started {
  readonly page: string;
  /** What a path of the app is answered with. */
  get(path: string): Promise<string>;
  /** Where the app is told that VeloFlux is. */
  readonly veloflux: string | undefined;
  end(): Promise<{ readonly code: number | null; readonly said: string }>;
}

async function startApp(...args: readonly string[]): Promise<Started> {
  const app = spawn(process.execPath, [start, "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void app.kill("SIGKILL"));
  const ended = once(app, "exit");
  let said = "";
  app.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for await (const line of createInterface({ input: app.stdout })) {
    said += `${line}\n`;
    if (line.startsWith("Ctrl-C")) break;
  }
  const url = /dashboard\s+(http:\S+)/.exec(said)?.[1];
  expect(url, said).toBeDefined();
  const get = (path: string): Promise<string> => fetch(`${url}${path}`).then((response) => response.text());
  return {
    page: await get(""),
    get,
    veloflux: /"VITE_VELOFLUX_URL": "([^"]+)"/.exec(await get("src/endpoints.ts"))?.[1],
    async end() {
      app.kill("SIGINT");
      const [code] = (await ended) as [number | null];
      return { code, said };
    },
  };
}

test.each([{ args: [] }, { args: ["--ports", "random"] }])(
  "one command starts the mock and the app beside it, and Ctrl-C ends both (given $args)",
  async ({ args }) => {
    const { page, veloflux, end } = await startApp(...args);
    expect(page).toContain('<div id="root">');
    expect(veloflux).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const health = `${veloflux}/health`;
    expect((await fetch(health)).status).toBe(200);
    const { code, said } = await end();
    expect(code, said).toBe(0);
    expect(said).toContain("played by the mock server");
    await expect(fetch(health)).rejects.toThrow("fetch failed");
  },
);

test("with --msw the app is alone, and MSW's worker is there without a copy in the repository", async () => {
  const { page, get, veloflux, end } = await startApp("--msw");
  expect(page).toContain('<div id="root">');
  expect(await get("mockServiceWorker.js")).toContain("Mock Service Worker");
  expect(veloflux).toBeUndefined();
  const { code, said } = await end();
  expect(code, said).toBe(0);
  expect(said).toContain("no server");
});
