import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkContract, readContract } from "../../contract/read/index.ts";
import { runSockwright } from "../cli/run-sockwright.ts";

/** Holds `secret.yaml`, which no document may reach, and in `house/docs` the documents. */
let outside: string;
let folder: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), "sockwright-bad-documents-"));
  folder = join(outside, "house", "docs");
  await mkdir(join(folder, "a-folder.yaml"), { recursive: true });
  await writeFile(join(outside, "secret.yaml"), "canary: {get: {responses: {'200': {description: canary}}}}\n");
  await symlink(join(outside, "secret.yaml"), join(folder, "link.yaml"));
});
afterAll(() => rm(outside, { recursive: true, force: true }));

const head = "openapi: 3.1.0\ninfo: {title: Auction, version: '1'}\nservers: [{url: http://localhost:7601}]\n";
const at = (ref: string): string => `${head}paths: {/lots: {$ref: ${JSON.stringify(ref)}}}\n`;
const answer = (ref: string): string => `${head}paths: {/lots: {get: {responses: {'200': {$ref: '${ref}'}}}}}\n`;
const nine = (anchor: string): string => `[${Array.from({ length: 9 }, () => anchor).join(",")}]`;
/** Nine aliases of nine aliases of nine …: a few lines that stand for thousands of millions of values. */
const bomb = `${head}x-bomb:\n  - &a0 ${nine("lol")}\n${Array.from({ length: 9 }, (_, index) => `  - &a${index + 1} ${nine(`*a${index}`)}\n`).join("")}`;

const refused: readonly {
  readonly given: string;
  readonly text: string | Uint8Array;
  readonly name?: string;
  readonly want: string;
}[] = [
  { given: "no YAML", text: "a: [\n  b", want: "syntax-error" },
  { given: "nothing", text: "", want: "file-empty" },
  {
    given: "a picture",
    text: Buffer.from("89504e470d0a1a0a0000000d49484452deadbeef00ff", "hex"),
    want: "syntax-error",
  },
  {
    given: "bytes without meaning",
    text: Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + 13) % 256)),
    want: "syntax-error",
  },
  { given: "a NUL", text: "openapi: 3.1.0\n\0: x\n", want: "syntax-error" },
  { given: "a text", text: "Lots are sold on Fridays.\n", want: "format-unknown" },
  {
    given: "OpenAPI 2.0 (Swagger)",
    text: "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {}\n",
    want: "version-not-supported",
  },
  { given: "OpenAPI 4", text: "openapi: 4.0.0\ninfo: {title: t, version: '1'}\n", want: "version-not-supported" },
  { given: "AsyncAPI 1.2", text: "asyncapi: 1.2.0\ninfo: {title: t, version: '1'}\n", want: "version-not-supported" },
  {
    given: "a version that is an object",
    text: "openapi: {__proto__: 3.1.0}\ninfo: {title: t}\n",
    want: "version-not-supported",
  },
  { given: "a reference to nothing", text: answer("#/components/responses/No"), want: "reference-not-found" },
  {
    given: "a reference to what every object has",
    text: answer("#/constructor/prototype"),
    want: "reference-not-found",
  },
  { given: "a reference to __proto__", text: answer("#/__proto__/polluted"), want: "reference-not-found" },
  { given: "a reference to no file", text: at("no.yaml"), want: "reference-not-found" },
  { given: "a reference to a folder", text: at("a-folder.yaml"), want: "not-a-file" },
  { given: "a reference to a name with NUL", text: at("a\0.yaml"), want: "file-not-readable" },
  {
    given: "references that lead to each other",
    text: `${answer("#/components/responses/A")}components: {responses: {A: {$ref: '#/components/responses/B'}, B: {$ref: '#/components/responses/A'}}}\n`,
    want: "reference-circular",
  },
  { given: "a reference to a file of the system", text: at("/etc/passwd"), want: "reference-outside" },
  { given: "a reference to a file of the system as a URL", text: at("file:///etc/passwd"), want: "reference-outside" },
  { given: "a reference that climbs out", text: at("../../secret.yaml"), want: "reference-outside" },
  {
    given: "a reference that climbs out in disguise",
    text: at("%2e%2e/%2e%2e/secret.yaml"),
    want: "reference-outside",
  },
  { given: "a reference through a link that leads out", text: at("link.yaml"), want: "reference-outside" },
  { given: "a reference into the network", text: at("http://127.0.0.1:1/lots.yaml"), want: "reference-remote" },
  { given: "an alias inside its own anchor", text: "a: &a [*a]\n", want: "syntax-error" },
  { given: "aliases that multiply", text: bomb, want: "syntax-error" },
  { given: "100,000 brackets", text: `openapi: ${"[".repeat(100_000)}`, want: "syntax-error" },
  {
    given: "100,000 brackets in JSON",
    name: "deep.json",
    text: `{"openapi":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    want: "syntax-error",
  },
];

describe("a document that cannot be read is refused with the place, the fault and what to do", () => {
  test.each(refused)("$given: $want", async ({ text, name = "document.yaml", want }) => {
    const path = join(folder, name);
    await writeFile(path, text);
    for (const read of [readContract, checkContract]) {
      const { ok, diagnostics, files } = await read([path], { root: folder });
      expect(ok).toBe(false);
      expect(diagnostics.map(({ id }) => id)).toContain(want);
      for (const { message, fix, source } of diagnostics) {
        expect(message).not.toContain("canary");
        expect(fix).not.toBe("");
        expect(source).toMatchObject({ file: name, line: expect.any(Number) as number });
      }
      expect(files.filter((file) => !file.startsWith(folder))).toEqual([]);
    }
  });

  test.each([
    { given: "a folder", name: "a-folder.yaml", want: "not-a-file" },
    { given: "a file that is not there", name: "../../../nope.yaml", want: "file-not-found" },
    { given: "a name of 10,000 characters", name: `${"x".repeat(10_000)}.yaml`, want: "file-not-readable" },
  ])("$given: $want", async ({ name, want }) => {
    const { ok, diagnostics } = await readContract([join(folder, name)], { root: folder });
    expect({ ok, ids: diagnostics.map(({ id }) => id) }).toEqual({ ok: false, ids: [want] });
  });

  test.each(["check", "mock"])("`sockwright %s` of a picture ends with 3 and no stack trace", async (command) => {
    await writeFile(join(folder, "picture.yaml"), Buffer.from("89504e470d0a1a0a00ff", "hex"));
    const { code, stdout, stderr } = await runSockwright(folder, [command, "picture.yaml"]);
    expect(code).toBe(3);
    expect(stdout + stderr).toMatch(/picture\.yaml:\d+:\d+ +error +syntax-error/);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
  });
});

test("a document that is read has polluted nothing", async () => {
  const path = join(folder, "names.json");
  const text =
    '{"openapi":"3.1.0","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"info":{"title":"t","version":"1"},' +
    '"servers":[{"url":"http://localhost:7601"}],"paths":{"/lots":{"get":{"responses":{"200":{"description":"x"}}}}}}';
  await writeFile(path, text);
  expect((await readContract([path], { root: folder })).ok).toBe(true);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
