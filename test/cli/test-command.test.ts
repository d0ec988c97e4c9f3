import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { auctionApi } from "./auction.ts";
import { runSockwright, startSockwright } from "./run-sockwright.ts";
import { serveAuction } from "./serve-auction.ts";

// Each starts a process or two, perhaps on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-test-"));
  await writeFile(join(folder, "auction.yaml"), auctionApi());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (url: string, ...more: readonly string[]): ReturnType<typeof runSockwright> =>
  runSockwright(folder, ["test", "auction.yaml", "--url", url, "--credential", "bearer=good", ...more]);

test("a server that keeps its contract ends with 0, and every check says so", async () => {
  await using server = await serveAuction("gavel");
  const { code, stdout } = await ask(server.url);
  expect(stdout).toMatch(/^\d+ kept(, \d+ not asked)?$/m);
  expect(code).toBe(0);
});

test("a broken promise ends with 1, and is told with its line, what came, and a line to paste", async () => {
  await using server = await serveAuction(7);
  const { code, stdout } = await ask(server.url, "--junit", "reports/junit.xml");
  expect(stdout).toContain("FAIL  MUST have values of the documented types in the answer to GET /word");
  expect(stdout).toMatch(/asked by +auction\.yaml:\d+/);
  expect(stdout).toContain(`see it     curl -i ${server.url}/word`);
  expect(stdout).toContain("again      sockwright replay http/auction/getWord/response/schema/type");
  expect(await readFile(join(folder, "reports/junit.xml"), "utf8")).toContain('<failure message="MUST have values');
  expect(code).toBe(1);
});

test("Ctrl-C ends with 130, and tells what was found so far", async () => {
  // A server that listens, and answers nothing: what is asked goes on until it is ended.
  const connections: Socket[] = [];
  const server = createServer((socket) => connections.push(socket.on("error", () => undefined)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await using running = startSockwright(folder, ["test", "auction.yaml", "--url", url, "--json"]);
    await vi.waitUntil(() => connections.length > 1, { timeout: 60_000 });
    running.child.kill("SIGINT");
    const { code, stdout, stderr } = await running.ended;
    const { results } = JSON.parse(stdout) as { results: { verdict: { outcome: string; because?: string } }[] };
    expect(stderr).toMatch(/^ended by a signal after \d+ of \d+ checks; what they have found follows$/m);
    expect(results.map(({ verdict }) => verdict.because)).toContain("the run was ended before");
    expect(results.filter(({ verdict }) => verdict.outcome === "broken")).toEqual([]);
    expect(code).toBe(130);
  } finally {
    for (const socket of connections) socket.destroy();
    server.close();
  }
});

test("nobody there ends with 4, which is not the same as a broken promise", async () => {
  const gone = await serveAuction("gavel");
  await gone[Symbol.asyncDispose]();
  const { code, stderr } = await ask(gone.url);
  expect(stderr).toContain("no answer from");
  expect(code).toBe(4);
});

test.each([
  { given: ["--only", "http/acution"], says: 'no check of this contract is called "http/acution"' },
  { given: ["--url", "9999=http://localhost:1"], says: "the contract has no port 9999" },
  { given: ["--url", "somewhere"], says: '"somewhere" is no URL' },
  { given: ["--shard", "5/4"], says: "1/4" },
  { given: ["--target", "nowhere.ts"], says: "nowhere.ts cannot be loaded" },
])("$given ends with 2 and says why", async ({ given, says }) => {
  const { code, stderr } = await runSockwright(folder, ["test", "auction.yaml", ...given]);
  expect(stderr).toContain(says);
  expect(code).toBe(2);
});

test("the questions are listed without a network", async () => {
  const { code, stdout } = await runSockwright(folder, ["test", "auction.yaml", "--list"]);
  expect(stdout).toContain("http/auction/getWord/response/schema/required");
  expect(stdout).toMatch(/MUST have every required property .* auction\.yaml:\d+/);
  expect(code).toBe(0);
});

test("a run in which nothing could be asked is not green", async () => {
  await using server = await serveAuction("gavel");
  const { code, stdout } = await runSockwright(folder, [
    "test",
    "auction.yaml",
    "--url",
    server.url,
    "--only",
    "http/auction/listLots/response/schema",
  ]);
  expect(stdout).toContain("no credential for auction.bearer is known");
  expect(code).toBe(5);
});

test.each([
  { given: ["--only", "http", "--skip", "http"], says: "--only http and --skip http leave none of" },
  { given: ["--only", "topology", "--shard", "999/1000"], says: "--only topology and --shard 999/1000 leave none of" },
])("$given leaves nothing to ask, says so, and is not green", async ({ given, says }) => {
  await using server = await serveAuction("gavel");
  const { code, stderr } = await ask(server.url, ...given);
  expect(stderr).toContain(says);
  expect(code).toBe(5);
});

test("a target file says where the server is and what it accepts", async () => {
  await using server = await serveAuction("gavel");
  const target = `import { defineTarget } from "sockwright";
export default defineTarget({ urls: { 4711: ${JSON.stringify(server.url)} }, credentials: { bearer: { valid: () => "good" } } });`;
  await writeFile(join(folder, "target.ts"), target);
  const { code, stdout } = await runSockwright(folder, ["test", "auction.yaml", "--target", "target.ts", "--json"]);
  const { results } = JSON.parse(stdout) as { results: { id: string; ruling: string }[] };
  expect(results.find(({ id }) => id === "http/auction/listLots/accepts/valid")?.ruling).toBe("pass");
  expect(code).toBe(0);
});

test.each([
  { title: "a login through an operation", operation: "getWord", token: "/word", want: 0, says: "kept" },
  { title: "one that fails", operation: "getWord", token: "/lot", want: 4, says: "a success with a text at /lot" },
  { title: "one that nobody knows", operation: "logIn", token: "/word", want: 2, says: 'is called "logIn"' },
])("$title in a target file ends with $want", async ({ operation, token, want, says }) => {
  // The word is what the server takes for a token.
  await using server = await serveAuction("good");
  const valid = JSON.stringify({ operation, token });
  await writeFile(join(folder, "login.ts"), `export default { credentials: { bearer: { valid: ${valid} } } };`);
  const only = ["--only", "http/auction/listLots/accepts"];
  const args = ["test", "auction.yaml", "--url", server.url, "--target", "login.ts", ...only];
  const { code, stdout, stderr } = await runSockwright(folder, args);
  expect(stdout + stderr).toContain(says);
  expect(code).toBe(want);
});

test.each([
  { title: "a credential of a scheme that no document has", args: ["--credential", "berear=good"], says: '"berear"' },
  { title: "a credential without its scheme", args: ["--credential", "opaque-secret"], says: "scheme=value" },
  { title: "a server beside the mock", args: ["--mock"], says: "give one of them" },
])("$title ends with 2, and nothing is asked", async ({ args, says }) => {
  await using server = await serveAuction("gavel");
  const { code, stdout, stderr } = await ask(server.url, ...args);
  expect(stderr).toContain(says);
  expect(stdout + stderr).not.toContain("opaque-secret");
  expect(code).toBe(2);
});

const waiver = (id: string, expires: string): string =>
  `# What may be broken\n- id: ${JSON.stringify(id)}\n  reason: the word is a number until the books are moved\n  owner: books\n  expires: ${expires}\n`;
const broken = "http/auction/getWord/response/schema/type";

test.each([
  {
    title: "a waived broken promise",
    word: 7,
    waivers: waiver(broken, "2999-12-31"),
    code: 0,
    says: /WAIVED {2}the word is/,
  },
  {
    title: "a waiver of what is kept",
    word: "gavel",
    waivers: waiver(broken, "2999-12-31"),
    code: 1,
    says: /is kept now\n +written at waivers\.yaml:2\n +stale/,
  },
  {
    title: "a waiver that has expired",
    word: 7,
    waivers: waiver(broken, "2020-01-31"),
    code: 1,
    says: /FAIL.*WAIVER/s,
  },
  {
    title: "a waiver of no check at all",
    word: "gavel",
    waivers: waiver("http/acution", "2999-12-31"),
    code: 1,
    says: /no check of this contract is called "http\/acution"/,
  },
])("$title ends with $code and is told", async ({ word, waivers, code: want, says }) => {
  await using server = await serveAuction(word);
  await writeFile(join(folder, "waivers.yaml"), waivers);
  const { code, stdout } = await ask(server.url, "--waivers", "waivers.yaml");
  expect(stdout).toMatch(says);
  expect(code).toBe(want);
});

test("sockwright.waivers.yaml is found by itself", async () => {
  await using server = await serveAuction(7);
  const home = join(folder, "home");
  await mkdir(home);
  await writeFile(join(home, "auction.yaml"), auctionApi());
  await writeFile(join(home, "sockwright.waivers.yaml"), waiver(broken, "2999-12-31"));
  const { code, stdout } = await runSockwright(home, ["test", "auction.yaml", "--url", server.url, "--json"]);
  const { results } = JSON.parse(stdout) as { results: { id: string; ruling: string }[] };
  expect(results.find(({ id }) => id === broken)?.ruling).toBe("waived");
  expect(code).toBe(0);
});

test("a file of waivers that is wrong ends with 2 before anything is asked", async () => {
  await writeFile(join(folder, "waivers.yaml"), "- id: x\n  reason: y\n  owner: z\n");
  const { code, stderr } = await ask("http://127.0.0.1:1", "--waivers", "waivers.yaml");
  expect(stderr).toContain('waivers.yaml:1: a waiver needs "expires"');
  expect(code).toBe(2);
});

test("one run writes a summary, SARIF and a page, and shows its findings beside the lines", async () => {
  await using server = await serveAuction(7);
  const files = ["--markdown", "out/summary.md", "--sarif", "out/test.sarif", "--html", "out/report.html"];
  const { code, stderr } = await ask(server.url, ...files, "--annotations", "github");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^::error file=auction\.yaml,line=\d+,col=\d+,title=MUST have values/m);
  expect(await readFile(join(folder, "out/summary.md"), "utf8")).toContain("promises is broken");
  expect(await readFile(join(folder, "out/report.html"), "utf8")).toMatch(/^<!doctype html>/);
  const sarif = JSON.parse(await readFile(join(folder, "out/test.sarif"), "utf8")) as unknown;
  expect(sarif).toMatchObject({
    runs: [{ results: [{ ruleId: "http/response/schema/type", level: "error", partialFingerprints: {} }] }],
  });
});

test("check writes SARIF and annotations of documents, also where it finds nothing", async () => {
  const args = ["check", "auction.yaml", "--sarif", "out/check.sarif", "--annotations", "github"];
  const fine = await runSockwright(folder, args);
  expect(fine.stderr).not.toContain("::");
  expect(await readFile(join(folder, "out/check.sarif"), "utf8")).toContain('"results": []');
  await writeFile(join(folder, "broken.yaml"), auctionApi().replace("word: gavel", "word: 7"));
  const wrong = await runSockwright(folder, [
    "check",
    "broken.yaml",
    "--sarif",
    "out/b.sarif",
    "--annotations",
    "github",
  ]);
  expect(wrong.stderr).toMatch(/^::(error|warning) file=broken\.yaml,line=\d+,col=\d+,title=example-does-not-match::/m);
  expect(await readFile(join(folder, "out/b.sarif"), "utf8")).toContain('"ruleId": "example-does-not-match"');
});
