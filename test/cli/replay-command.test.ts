import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { auctionApi, auctionRealtime } from "./auction.ts";
import { type Outcome, runSockwright } from "./run-sockwright.ts";
import { serveAuction } from "./serve-auction.ts";

// Each starts a process or two, perhaps on a machine that is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const id = "http/auction/getWord/response/schema/type";
let folder: string;

/** A report of a server whose word is a number. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-replay-"));
  await writeFile(join(folder, "auction.yaml"), auctionApi());
  await writeFile(join(folder, "floor.yaml"), auctionRealtime());
  await using server = await serveAuction(7);
  const args = ["test", "auction.yaml", "--url", server.url, "--seed", "tide", "--json"];
  const { stdout } = await runSockwright(folder, args);
  await writeFile(join(folder, "report.json"), stdout);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const replay = (check: string, ...more: readonly string[]): Promise<Outcome> =>
  runSockwright(folder, ["replay", check, "auction.yaml", "floor.yaml", ...more]);

test("what is still broken ends with 1, is shown as it crosses, and is held against its report", async () => {
  await using server = await serveAuction(7);
  const { code, stdout } = await replay(id, "--from", "report.json", "--url", `4711=${server.url}`);
  expect(stdout).toMatch(/^MUST have values of the documented types .*\n.*auction\.yaml:\d+, seed tide\n/);
  expect(stdout).toMatch(/ ms {2}#1 +→ GET http:\/\/127\.0\.0\.1:\d+\/word\n.* ms {2}#1 +← 200 \{"word":7\}\n/);
  expect(stdout).toMatch(/BROKEN\n +asked by +auction\.yaml:\d+\n +expected +\/word: a string\n +got +7 at \/word/);
  expect(stdout).toMatch(/As in the report of \d{4}-\d\d-\d\d\.\n$/);
  expect(code).toBe(1);
});

test("what is broken in another way is told so", async () => {
  await using server = await serveAuction(true);
  const { code, stdout } = await replay(id, "--from", "report.json", "--url", `4711=${server.url}`);
  expect(stdout).toMatch(/Broken in another way than in the report of .*: there it got 7\./);
  expect(code).toBe(1);
});

test("what is mended ends with 0, the beginning of an id is enough, and --json prints one document", async () => {
  await using server = await serveAuction("gavel");
  const given = ["--from", "report.json", "--url", `4711=${server.url}`, "--json"];
  const { code, stdout, stderr } = await replay("http/auction/getWord/*/schema/type", ...given);
  expect(JSON.parse(stdout)).toMatchObject({ seed: "tide", results: [{ id, ruling: "pass" }] });
  expect(stderr).toContain('← 200 {"word":"gavel"}');
  expect(stderr).toMatch(/KEPT\nIn the report of .* it was broken: got 7\./);
  expect(code).toBe(0);
});

test("frames are shown both ways, with the mock too", async () => {
  const { code, stdout } = await replay("websocket/floor/floor/replies/placeBid/once", "--mock");
  expect(stdout).toMatch(/→ upgrade ws:[^]*← 101[^]*→ \{"type":"bid"[^]*← \{"type":"accepted"[^]*KEPT\n$/);
  expect(code).toBe(0);
});

test("nobody there ends with 4, and a question that cannot be put with 5", async () => {
  const server = await serveAuction("gavel");
  const unasked = await replay("http/auction/listLots/accepts/valid", "--url", `4711=${server.url}`);
  expect(unasked.stdout).toMatch(/NOT ASKED {2}no credential for auction\.bearer is known/);
  expect(unasked.code).toBe(5);
  await server[Symbol.asyncDispose]();
  const alone = await replay(id, "--url", `4711=${server.url}`);
  expect(alone.stderr).toContain("no answer from");
  expect(alone.code).toBe(4);
});

test.each([
  { check: "http/acution", more: [], says: 'no check of this contract is called "http/acution"' },
  {
    check: "http/auction",
    more: [],
    says: '"http/auction" stands for 21 checks, and one is asked again: http/auction',
  },
  { check: id, more: ["--from", "nowhere.json"], says: "nowhere.json cannot be read" },
  { check: id, more: ["--from", "auction.yaml"], says: "auction.yaml cannot be read" },
  {
    check: id,
    more: ["--from", "empty.json"],
    says: "empty.json is no report: write one with `sockwright test --json`",
  },
  { check: id, more: ["--from", "later.json"], says: "later.json is a report of version 9, and version 1 can be read" },
  {
    check: "websocket/floor/floor/handshake/opens",
    more: ["--from", "report.json"],
    says: `report.json says nothing of "websocket/floor/floor/handshake/opens": broken in it are\n       ${id}`,
  },
])("$check with $more ends with 2 and says why", async ({ check, more, says }) => {
  await writeFile(join(folder, "empty.json"), "{}");
  await writeFile(join(folder, "later.json"), '{ "schema": 9 }');
  const { code, stderr } = await replay(check, ...more);
  expect(stderr).toContain(says);
  expect(code).toBe(2);
});
