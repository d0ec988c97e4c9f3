import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auctionApi } from "./auction.ts";
import { packageFolder } from "../../cli/package-info.ts";
import { runSockwright } from "./run-sockwright.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-cli-"));
  await writeFile(join(folder, "good.yaml"), auctionApi());
  // The example is a number where the schema wants a text.
  await writeFile(join(folder, "bad.yaml"), auctionApi("7"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  { args: ["mokc"], says: "Did you mean mock?" },
  { args: ["mock", "--prots", "random"], says: "Did you mean --ports?" },
  { args: ["mock", "--ports", "some"], says: "exact, offset:N or random" },
  { args: ["mock", "good.yaml", "--ports", "offset:70000"], says: "port 4711 would be 74711" },
  { args: ["mock", "good.yaml", "--ports", "offset:-4711"], says: "choose an offset between -4710 and 60824" },
  { args: ["mock", "good.yaml", "--ports", "random", "--host", "999.1.1.1"], says: "--host 999.1.1.1 is neither" },
  { args: ["mock", "good.yaml", "--host", ""], says: "an address or a name of this machine" },
  { args: ["token", "--system", "nope", "good.yaml"], says: 'no system is called "nope": choose from auction' },
  { args: ["token", "--system", "nope"], says: "campaigns" },
  { args: ["mock", "--auth", "maybe"], says: "any, strict, off" },
  { args: ["mock", "good.yaml", "--only", "action"], says: "did you mean auction?" },
  { args: ["mock", "*.yml"], says: 'no AsyncAPI or OpenAPI document matches "*.yml"' },
  { args: ["explain", "exampel-does-not-match"], says: "did you mean example-does-not-match?" },
  { args: ["token", "--expires", "soon"], says: '"soon" is not a duration' },
  { args: [], says: "Usage: sockwright" },
])("$args is a fault of use and says $says", async ({ args, says }) => {
  const { code, stdout, stderr } = await runSockwright(folder, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(says);
});

test.each([{ args: ["--help"] }, { args: ["help", "mock"] }, { args: ["check", "--help"] }])(
  "$args prints help on stdout",
  async ({ args }) => {
    const { code, stdout, stderr } = await runSockwright(folder, args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: sockwright/);
  },
);

test("check finds nothing in a good document", async () => {
  expect(await runSockwright(folder, ["check", "good.yaml"])).toEqual({
    code: 0,
    stdout: "",
    stderr: "1 document: no findings\n",
  });
});

test("check names the place, the fault, its id and what to do", async () => {
  const { code, stdout, stderr } = await runSockwright(folder, ["check", "bad.yaml"]);
  const line =
    auctionApi("7")
      .split("\n")
      .findIndex((text) => text.includes("word: 7")) + 1;
  expect(code).toBe(3);
  expect(stdout).toMatch(new RegExp(String.raw`^bad\.yaml:${line}:\d+ {2}error {2}example-does-not-match$`, "m"));
  expect(stdout).toContain("{ word: 7 }");
  expect(stdout).toMatch(/^ {2}fix: \S/m);
  expect(stderr).toContain("1 document: 1 error");
});

test("check --json prints one document that says the same", async () => {
  const { code, stdout } = await runSockwright(folder, ["check", "--json", "bad.yaml", "good.yaml"]);
  const report = JSON.parse(stdout) as { readonly diagnostics: readonly unknown[] };
  expect(code).toBe(3);
  expect(report).toMatchObject({ ok: false, documents: ["bad.yaml", "good.yaml"], scenarios: [], languages: [] });
  expect(report.diagnostics).toContainEqual(
    expect.objectContaining({ id: "example-does-not-match", severity: "error" }),
  );
});

test("check ends with 5 when there was nothing to check", async () => {
  await using empty = await mkdtempDisposable();
  expect(await runSockwright(folder, ["check", empty.path, "--json"])).toMatchObject({
    code: 5,
    stdout: '{"ok":false,"documents":[],"scenarios":[],"languages":[],"diagnostics":[]}\n',
  });
});

test("check does not take the bundled documents for those of a folder that has none", async () => {
  await using empty = await mkdtempDisposable();
  const { code, stdout, stderr } = await runSockwright(empty.path, ["check"]);
  expect({ code, stdout }).toEqual({ code: 5, stdout: "" });
  expect(stderr).toContain("nothing to check");
});

test("check in this checkout checks the bundled documents", { timeout: 120_000 }, async () => {
  const { code, stdout } = await runSockwright(packageFolder, ["check", "--json"]);
  expect(code).toBe(0);
  const { documents, languages } = JSON.parse(stdout) as Readonly<
    Record<"documents" | "languages", readonly unknown[]>
  >;
  expect(documents).toContain("asyncapi/conversations.yaml");
  expect(languages).toEqual([{ tag: "pt-BR", texts: expect.any(Number), translated: expect.any(Number), stale: 0 }]);
});

test("token names the system it is for", async () => {
  const { code, stdout } = await runSockwright(folder, ["token", "--system", "auction", "good.yaml"]);
  const [, claims = ""] = stdout.split(".");
  expect(code).toBe(0);
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ aud: "auction" });
});

test("explain prints what a finding means, and without an id every id", async () => {
  const { stdout: all } = await runSockwright(folder, ["explain"]);
  expect(all.split("\n")).toContain("example-does-not-match");
  const one = await runSockwright(folder, ["explain", "example-does-not-match"]);
  expect(one.code).toBe(0);
  expect(one.stdout).toMatch(/^example-does-not-match/);
});

async function mkdtempDisposable(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "sockwright-empty-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
