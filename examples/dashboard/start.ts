// Starts the mock and the app together, or with `--msw` the app alone. Ctrl-C ends both.
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { MockNotStarted, type MockProcess, startMock } from "./mock-process.ts";

const { values: options } = parseArgs({
  options: {
    /** No server: the systems are played inside the page. */
    msw: { type: "boolean", default: false },
    /** Where the app is; another one is taken when it is in use. */
    port: { type: "string", default: "5173" },
    /** As for `sockwright mock`. */
    ports: { type: "string" },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let mock: MockProcess | undefined;
let isEnding = false;

async function play(): Promise<MockProcess> {
  const playing = await startMock(options.ports);
  void playing.ended.then(() => {
    mock = undefined;
    if (!isEnding) say("the mock has ended: the app says so, and waits for it (m and Enter starts it again)");
  });
  return playing;
}

if (options.msw) process.env["VITE_MSW"] = "true";
else {
  try {
    mock = await play();
  } catch (error) {
    if (error instanceof MockNotStarted) process.exit(error.exitCode);
    throw error;
  }
  process.env["VITE_VELOFLUX_URL"] = mock.urlOf(9090);
  process.env["VITE_CAMPAIGNS_URL"] = mock.urlOf(4000);
  process.env["VITE_CONVERSATIONS_URL"] = mock.urlOf(8000);
  process.env["VITE_CIDADAO_AI_URL"] = mock.urlOf(8000);
}

const vite = await createServer({
  configFile: fileURLToPath(new URL("vite.config.ts", import.meta.url)),
  server: { host: "127.0.0.1", port: Number(options.port) },
  clearScreen: false,
  logLevel: "warn",
});
await vite.listen();
say(`\n  dashboard  ${vite.resolvedUrls?.local[0] ?? ""}`);
say(`  systems    ${mock ? "played by the mock server" : "played inside the page by MSW, no server"}\n`);
say(mock ? "Ctrl-C ends both; m and Enter stops the mock and starts it again.\n" : "Ctrl-C ends it.\n");

/** A terminal and npm both pass one Ctrl-C on: what comes this soon after the first is the same key. */
const echoMs = 500;
let firstAt: number | undefined;

async function end(): Promise<void> {
  firstAt ??= performance.now();
  if (performance.now() - firstAt > echoMs) process.exit(130);
  if (isEnding) return;
  isEnding = true;
  await Promise.all([mock?.stop(), vite.close()]);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());

async function stopOrStart(): Promise<void> {
  if (mock) return mock.stop();
  mock = await play();
  say("the mock is back");
}
if (mock && process.stdin.isTTY)
  createInterface({ input: process.stdin }).on("line", (line) => {
    if (line.trim() === "m") stopOrStart().catch((error: unknown) => say(String(error)));
  });
