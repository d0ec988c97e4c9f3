import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auctionApi } from "./auction.ts";
import { runSockwright, type Running, startSockwright } from "./run-sockwright.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-proxy-"));
  await writeFile(join(folder, "auction.yaml"), auctionApi());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A server that says one word to whoever asks. */
async function serve(word: unknown): Promise<{ readonly url: string } & AsyncDisposable> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ word }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Starts the proxy on free ports; resolves once it stands, with where clients reach it. */
async function startProxy(
  url: string,
  ...more: readonly string[]
): Promise<{ readonly running: Running; readonly url: string }> {
  const running = startSockwright(folder, ["proxy", "auction.yaml", "--url", url, "--ports", "random", ...more]);
  let talk = "";
  running.child.stderr!.on("data", (text: string) => (talk += text));
  await running.said("ready");
  return { running, url: /(http:\/\/127\.0\.0\.1:\d+) →/.exec(talk)?.[1] ?? "" };
}

/** Asks through the proxy, ends it, and resolves to what it left behind. */
async function passThrough(
  word: unknown,
  paths: readonly string[],
  ...more: readonly string[]
): Promise<Awaited<Running["ended"]>> {
  await using server = await serve(word);
  const { running, url } = await startProxy(server.url, ...more);
  await using _ended = running;
  for (const path of paths)
    await (await fetch(`${url}${path}`, { headers: { authorization: "Bearer abc.def" } })).text();
  running.child.kill("SIGINT");
  return await running.ended;
}

test("traffic that keeps the contract ends with 0", async () => {
  const { code, stdout } = await passThrough("gavel", ["/word"]);
  expect(stdout).toMatch(/^\d+ kept, \d+ not asked$/m);
  expect(stdout).toContain("nothing passed by that tells");
  expect(code).toBe(0);
});

test("a server's fault ends with 1, and is told when it passes and in the report, with its line and what passed", async () => {
  const { code, stdout, stderr } = await passThrough(7, ["/word"], "--junit", "reports/junit.xml");
  expect(stderr).toContain("broken  MUST have values of the documented types in the answer to GET /word");
  expect(stdout).toContain("FAIL  MUST have values of the documented types in the answer to GET /word");
  expect(stdout).toMatch(/asked by +auction\.yaml:\d+/);
  expect(stdout).toContain('← 200 {"word":7}');
  expect(stdout).not.toContain("sockwright replay");
  expect(await readFile(join(folder, "reports/junit.xml"), "utf8")).toContain('<failure message="MUST have values');
  expect(code).toBe(1);
});

test("--json prints one document in the form of `test`", async () => {
  const { stdout } = await passThrough(7, ["/word"], "--json");
  const { results } = JSON.parse(stdout) as { results: { id: string; ruling: string }[] };
  expect(results.find(({ id }) => id === "http/auction/getWord/response/schema/type")?.ruling).toBe("fail");
});

const waiver = (id: string, expires: string): string =>
  `- id: ${JSON.stringify(id)}\n  reason: the word is a number until the books are moved\n  owner: books\n  expires: ${expires}\n`;
const broken = "http/auction/getWord/response/schema/type";

test.each([
  {
    title: "what is waived",
    word: 7,
    id: broken,
    expires: "2999-12-31",
    want: 0,
    says: /WAIVED {2}the word is a number/,
  },
  { title: "a waiver that has expired", word: 7, id: broken, expires: "2020-01-31", want: 1, says: /FAIL[^]*ended on/ },
  {
    title: "a waiver of nothing",
    word: 7,
    id: "http/acution",
    expires: "2999-12-31",
    want: 1,
    says: /no check of this contract is called "http\/acution"/,
  },
  { title: "a waiver of what did not break", word: "gavel", id: broken, expires: "2999-12-31", want: 0, says: /kept/ },
  {
    title: "a waiver of what only `test` asks",
    word: "gavel",
    id: "http/auction/getWord/methods/head",
    expires: "2999-12-31",
    want: 0,
    says: /kept/,
  },
])("$title ends with $want", async ({ word, id, expires, want, says }) => {
  await writeFile(join(folder, "waivers.yaml"), waiver(id, expires));
  const { code, stdout } = await passThrough(word, ["/word"], "--waivers", "waivers.yaml");
  expect(stdout).toMatch(says);
  expect(code).toBe(want);
});

test("a summary and SARIF are written, and name no line that would ask again", async () => {
  const { code } = await passThrough(7, ["/word"], "--markdown", "out/summary.md", "--sarif", "out/proxy.sarif");
  const summary = await readFile(join(folder, "out/summary.md"), "utf8");
  expect(summary).toMatch(/^## ❌ 1 of \d+ promises is broken/);
  expect(summary).toContain('← 200 {"word":7}');
  expect(summary).not.toContain("sockwright replay");
  const sarif = JSON.parse(await readFile(join(folder, "out/proxy.sarif"), "utf8")) as unknown;
  expect(sarif).toMatchObject({
    runs: [
      {
        automationDetails: { id: "sockwright/proxy/" },
        results: [{ ruleId: "http/response/schema/type", level: "error" }],
      },
    ],
  });
  expect(code).toBe(1);
});

test("nothing passing by ends with 5", async () => {
  const { code, stderr } = await passThrough("gavel", []);
  expect(stderr).toContain("nothing passed by");
  expect(code).toBe(5);
});

test("nobody behind it ends with 4", async () => {
  const gone = await serve("gavel");
  await gone[Symbol.asyncDispose]();
  const { code, stderr } = await runSockwright(folder, [
    "proxy",
    "auction.yaml",
    "--url",
    gone.url,
    "--ports",
    "random",
  ]);
  expect(stderr).toContain("no answer from");
  expect(code).toBe(4);
});

test("a port that is in use ends with 4", async () => {
  await using server = await serve("gavel");
  const port = new URL(server.url).port;
  const offset = Number(port) - 4711;
  const args = ["proxy", "auction.yaml", "--url", server.url, "--ports", `offset:${offset}`];
  const { code, stderr } = await runSockwright(folder, args);
  expect(stderr).toContain("the proxy cannot listen for port");
  expect(code).toBe(4);
});

test.each([
  { given: ["--ports", "some"], says: "exact, offset:N or random" },
  { given: ["--url", "somewhere"], says: '"somewhere" is no URL' },
  { given: ["--record-most", "much"], says: '"much" is not a size' },
  { given: ["--record", "."], says: "cannot be written" },
])("$given ends with 2 and says why", async ({ given, says }) => {
  const { code, stderr } = await runSockwright(folder, ["proxy", "auction.yaml", ...given]);
  expect(stderr).toContain(says);
  expect(code).toBe(2);
});

test("--for ends it by itself", async () => {
  await using server = await serve("gavel");
  const { running } = await startProxy(server.url, "--for", "1s");
  await using ended = running;
  expect((await ended.ended).code).toBe(5);
});

/** The lines of a recording. */
async function recorded(name: string): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(join(folder, name), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("--record writes what passed as lines of JSON that say what they are, secrets hidden", async () => {
  await passThrough("gavel", ["/word?token=sesame"], "--record", "out/passed.jsonl");
  const [head, ...lines] = await recorded("out/passed.jsonl");
  expect(head).toMatchObject({ sockwright: "recording", version: 1, secrets: "hidden" });
  expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["opened", "request", "response"]));
  expect(lines.find(({ kind }) => kind === "request")).toMatchObject({ from: "client", method: "GET", connection: 1 });
  expect(lines.find(({ kind }) => kind === "response")).toMatchObject({
    status: 200,
    text: '{"word":"gavel"}',
    bytes: 16,
  });
  const whole = await readFile(join(folder, "out/passed.jsonl"), "utf8");
  expect(whole).not.toContain("sesame");
  expect(whole).not.toContain("abc.def");
});

test("--record-secrets writes them as they are", async () => {
  await passThrough("gavel", ["/word?token=sesame"], "--record", "secrets.jsonl", "--record-secrets");
  const lines = await recorded("secrets.jsonl");
  expect(lines.find(({ kind }) => kind === "request")).toMatchObject({ target: "/word?token=sesame" });
});

test("a recording keeps to its limits, and says where it was cut off", async () => {
  await passThrough(
    "gavel",
    ["/word", "/word", "/word"],
    "--record",
    "cut.jsonl",
    "--record-body",
    "5B",
    "--record-most",
    "2KB",
  );
  const lines = await recorded("cut.jsonl");
  expect(lines.find(({ kind }) => kind === "response")).toMatchObject({ text: '{"wor', bytes: 16, cut: true });
  expect(lines.at(-1)).toMatchObject({ kind: "full", mostBytes: 2048 });
});
