import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auctionApi } from "./auction.ts";
import { runSockwright, startSockwright } from "./run-sockwright.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-modules-"));
  await write({ "openapi/auction.yaml": auctionApi() });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const config = `import { defineConfig } from "sockwright";
  import { port, type Choice } from "./settings/port.ts";
  const ports: Choice = port;
  export default defineConfig({ ports, handlers: { auction: "./handlers/auction.ts" } });`;
const port = `export type Choice = "random";\nexport const port: Choice = "random";`;
const handlers = `import { defineHandlers } from "sockwright";
  import { word } from "./word.ts";
  export default defineHandlers({ http: { getWord: () => ({ status: 200, body: { word } }) } });`;
const project = {
  "sockwright.config.ts": config,
  "settings/port.ts": port,
  "handlers/auction.ts": handlers,
  "handlers/word.ts": `export const word: string = "own";`,
};

describe("a configuration and handlers in TypeScript, and what they import", () => {
  test.each([
    { project: "of ES modules", packageJson: { type: "module" } },
    { project: "of CommonJS modules, as npm init writes it", packageJson: { type: "commonjs" } },
    { project: "that does not say", packageJson: {} },
  ])("are loaded in a project $project", async ({ packageJson }) => {
    await write({ ...project, "package.json": JSON.stringify(packageJson) });
    await using mock = startSockwright(folder, ["mock", "--json"]);
    const { ports } = JSON.parse(await mock.firstLine) as { readonly ports: readonly { readonly actual: number }[] };
    const response = await fetch(`http://127.0.0.1:${ports[0]?.actual}/word`);
    expect(await response.json()).toEqual({ word: "own" });
    mock.child.kill("SIGTERM");
    // No warning of Node.js about a format that it had to guess.
    expect((await mock.ended).stderr).toBe("closing every connection\n");
  });

  test.each([
    { fault: "throws", file: "handlers/auction.ts", text: `throw new Error("no luck");`, reason: "no luck" },
    { fault: "throws", file: "sockwright.config.ts", text: `throw new Error("no luck");`, reason: "no luck" },
    { fault: "imports nothing there", file: "handlers/auction.ts", text: `import "./gone.ts";`, reason: "gone.ts" },
    {
      fault: "is no TypeScript",
      file: "handlers/auction.ts",
      text: "export default {{",
      reason: "Unexpected token",
    },
    { fault: "exports nothing", file: "handlers/auction.ts", text: "", reason: "exports no handlers" },
  ])("that $fault is a fault of use, with file and reason: $file", async ({ file, text, reason }) => {
    await write({ ...project, "package.json": `{"type":"commonjs"}`, [file]: text });
    const { code, stdout, stderr } = await runSockwright(folder, ["mock", "--json"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(join(folder, file));
    expect(stderr).toContain(reason);
  });

  test("that handle an operation that no document has are a fault of use", async () => {
    await write({ ...project, "handlers/auction.ts": "export default { http: { getWrod: () => undefined } };" });
    const { code, stdout, stderr } = await runSockwright(folder, ["mock", "--json"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: .*"getWrod".*"getWord".*\n$/);
  });
});
