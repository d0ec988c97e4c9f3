import { spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, errors } from "playwright";
import { type Figure, ours } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { madeOpenApi } from "../made/openapi.ts";
import { asyncApiBuilders, openApiBuilders, type PageBuilder } from "../page-builders.ts";
import { serveGzipped } from "../serve-gzipped.ts";
import type { Bench } from "./bench.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const patienceMs = 60_000;
/** What is loaded later than that after the words is no part of the page. */
const settleMs = 1500;

/** What is shown, and who else shows such documents. */
interface Subject {
  readonly what: string;
  /** The path of a document of the repository, or a document that is made. */
  readonly document: string | object;
  /** What it says of one operation and of no other. */
  readonly words: string;
  readonly builders: readonly PageBuilder[];
}

const subjects: readonly Subject[] = [
  {
    what: "the VeloFlux API, 41 operations",
    document: join(root, "openapi/veloflux-api.yaml"),
    words: "Log a user in",
    builders: openApiBuilders,
  },
  {
    what: "Conversations over a WebSocket, 14 operations",
    document: join(root, "asyncapi/conversations.yaml"),
    words: "which carries the new message's id",
    builders: asyncApiBuilders,
  },
];

/** The first operation is what builders of one page show first. */
function large(): Subject {
  const document = madeOpenApi({ operations: 1_000, examples: 1 }) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly description: string }>>>>;
  };
  const [first = {}] = Object.values(document.paths);
  const [words = ""] = Object.values(first).map(({ description }) => description.split("\n")[0] ?? "");
  return { what: "a made API, 1,000 operations", document, words, builders: openApiBuilders };
}

/** A page that shows the operation. */
interface Shown {
  readonly name: string;
  readonly url: string;
  /** What is looked for on it. */
  readonly words: string;
}

/** A phone of the middle class, on the road: what DevTools calls 4x slowdown and Fast 4G. */
const phone = { slowdown: 4, latencyMs: 60, bytesPerSecond: (9 * 1_000_000) / 8 };

/** What a reader waits for who follows a link to one operation: how much comes over the wire, and when its words can be read. */
export const pages: Bench = async (given) => {
  const figures: Figure[] = [];
  for (const subject of subjects) figures.push(...(await weigh(subject, given)));
  return figures;
};

/** The same of a document as large as those of the largest public APIs. */
export const largePages: Bench = async (given) => weigh(large(), given);

async function weigh(subject: Subject, { workshop, rounds, say }: Parameters<Bench>[0]): Promise<readonly Figure[]> {
  const { what } = subject;
  const folder = join(workshop.env["TMPDIR"] ?? workshop.installed, "..", "pages", what.replaceAll(/\W+/g, "-"));
  mkdirSync(folder, { recursive: true });
  const made = join(folder, "made.json");
  const document = typeof subject.document === "string" ? subject.document : made;
  if (document === made) writeFileSync(made, JSON.stringify(subject.document));
  say(`${what}: building the site`);
  const started = performance.now();
  const site = join(folder, "site");
  const args = [workshop.command, "docs", document, "--out", site, "--build"];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`docs ended with ${status}: ${stderr}`);
  const buildMs = performance.now() - started;
  await using opened = new AsyncDisposableStack();
  const shown = await serveAll(subject, site, folder, opened);
  const browser = opened.use(
    await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }),
  );
  const weights: Record<string, number[]> = Object.fromEntries(shown.map(({ name }) => [name, []]));
  const times = (title: string, isPhone: boolean): ReturnType<typeof interleave> =>
    interleave(rounds, shown, async (one, round) => {
      const { ms, bytes } = await open(browser, one, isPhone);
      say(`${title}, round ${round + 1}, ${one.name}: ${Math.round(ms)} ms, ${Math.round(bytes / 1024)} KB`);
      if (!isPhone) weights[one.name]?.push(bytes / 1024);
      return ms;
    });
  const atDesk = await times("on a desk", false);
  const onPhone = await times("on a phone", true);
  const figure = (about: string, unit: string, samples: Figure["samples"], note?: string): Figure => ({
    what: `${about}, ${what}`,
    unit,
    samples,
    budgets: [],
    ...(note !== undefined && { note }),
  });
  return [
    figure("weight of a page", "KB", weights, notes.weight),
    figure("time until an operation can be read", "ms", atDesk, notes.page),
    figure("the same on a phone", "ms", onPhone, notes.phone),
    figure("building the site", "ms", { [ours]: [buildMs] }),
  ];
}

/** Our page of the operation, and the page of each peer. */
async function serveAll(
  { words, builders }: Subject,
  site: string,
  folder: string,
  opened: AsyncDisposableStack,
): Promise<readonly Shown[]> {
  const dist = join(site, ".vitepress/dist");
  const page = globSync("**/operations/**/*.html", { cwd: dist }).find((one) =>
    unescaped(readFileSync(join(dist, one), "utf8")).includes(words),
  );
  if (page === undefined) throw new Error(`no page of an operation says "${words}"`);
  // Bundled, and without what only Sockwright reads: what others are given.
  const documents = globSync("documents/*.yaml", { cwd: site });
  const plain = documents.find((one) => one.endsWith(".plain.yaml")) ?? documents[0] ?? "";
  const { url } = opened.use(await serveGzipped(dist));
  const shown: Shown[] = [{ name: ours, url: `${url}/${page}`, words }];
  for (const { name, write } of builders) {
    const its = join(folder, name.replaceAll(/\W/g, "-"));
    mkdirSync(its, { recursive: true });
    copyFileSync(join(site, plain), join(its, "document.yaml"));
    write(its);
    shown.push({ name, url: `${opened.use(await serveGzipped(its)).url}/`, words });
  }
  return shown;
}

const unescaped = (html: string): string => html.replaceAll(/&#39;|&apos;/g, "'");

const notes = {
  weight:
    "gzip on the wire, everything that is loaded until a second and a half after the words are there; the peers load the whole document; what cannot be read within a minute is stopped, and counts as that",
  page: "ours opens the page of an operation, the peers their one page; nothing was loaded before",
  phone: `a processor ${phone.slowdown} times slower, 9 Mbit/s, ${phone.latencyMs} ms to the server`,
};

/** Opens a page in a browser that has seen nothing, until its words are there to be seen. */
async function open(browser: Browser, { url, words }: Shown, isPhone: boolean): Promise<{ ms: number; bytes: number }> {
  await using context = await browser.newContext({
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
  });
  // What others would have to answer is not waited for.
  await context.route(
    ({ hostname }) => hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let bytes = 0;
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await wire.send("Network.enable");
  if (isPhone) {
    await wire.send("Emulation.setCPUThrottlingRate", { rate: phone.slowdown });
    const { latencyMs: latency, bytesPerSecond } = phone;
    const network = { offline: false, latency, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
    await wire.send("Network.emulateNetworkConditions", network);
  }
  await page.addInitScript({ content: watcherFor(words) });
  await page.goto(url, { waitUntil: "commit" });
  const ms = await page
    .waitForFunction(() => (globalThis as { seenAt?: number }).seenAt, undefined, { timeout: patienceMs, polling: 20 })
    .then((handle) => handle.jsonValue())
    .catch((error: unknown) => {
      if (error instanceof errors.TimeoutError) return patienceMs;
      throw error;
    });
  await pause(settleMs);
  return { ms: Number(ms), bytes };
}

/** In the page: notes when the words have a place on it, at the next frame, by the time since navigation began. */
const watcherFor = (words: string): string => `{
  const look = () => {
    const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement: parent } = walker.currentNode;
      if (parent === null || !textContent.includes(${JSON.stringify(words)})) continue;
      if (["SCRIPT", "STYLE", "TITLE"].includes(parent.tagName) || parent.getClientRects().length === 0) continue;
      globalThis.seenAt = performance.now();
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;
