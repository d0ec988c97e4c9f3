import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auctionApi } from "./cli/auction.ts";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let paths: readonly string[];
let launcher: string;

// The packed tarball, unpacked where npm would put it, beside links to the dependencies it declares and to nothing else.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-package-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: root,
    maxBuffer: 2 ** 24,
  });
  // The build may speak before npm does.
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as [Packed];
  paths = packed.files.map(({ path }) => path);
  const home = join(folder, "node_modules/sockwright");
  await mkdir(home, { recursive: true });
  await run("tar", ["-xzf", join(folder, packed.filename), "-C", home, "--strip-components=1"]);
  const { dependencies } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(folder, "node_modules", name)), { recursive: true });
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  launcher = join(home, "bin/sockwright.js");
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("what is published", () => {
  test("holds the launcher, compiled rooms with types, the documents and the words", () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        "package.json",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "bin/sockwright.js",
        "dist/index.js",
        "dist/index.d.ts",
        "dist/cli/main.js",
        "dist/contract/read/index.js",
        "dist/mock-server/index.js",
        "dist/asyncapi/conversations.yaml",
        "dist/openapi/veloflux-api.yaml",
        "dist/schemas/veloflux/backend.yaml",
      ]),
    );
  });

  test("holds no sources, no tests and no tools", () => {
    const foreign = paths.filter((path) => /(?<!\.d)\.ts$|\.test\.|^(test|toolchain|bench|docs)\//.test(path));
    expect(foreign).toEqual([]);
  });

  test("depends on no Node.js binary", async () => {
    const text = await readFile(join(folder, "node_modules/sockwright/package.json"), "utf8");
    const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, object | undefined>;
    expect(Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => /^node(-|$)/.test(name))).toEqual(
      [],
    );
  });
});

describe("once installed", () => {
  const sockwright = (args: readonly string[], cwd: string): Promise<{ stdout: string; stderr: string }> =>
    run(process.execPath, [launcher, ...args], { cwd });

  test("prints its help", async () => {
    expect((await sockwright(["--help"], folder)).stdout).toMatch(/^Usage: sockwright/);
  });

  test("checks the documents it brings", async () => {
    const bundled = join(folder, "node_modules/sockwright/dist");
    const places = [join(bundled, "asyncapi"), join(bundled, "openapi")];
    const { stdout } = await sockwright(["check", "--json", ...places], folder);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, diagnostics: [] });
  });

  test("plays the documents it brings where there are no others", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    const args = [launcher, "mock", "--ports", "random", "--json"];
    const mock = spawn(process.execPath, args, { cwd: empty, stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface({ input: mock.stdout }), "line")) as [string];
    const ended = once(mock, "exit");
    const { ports } = JSON.parse(line) as { readonly ports: readonly { declared: number; actual: number }[] };
    const api = ports.find(({ declared }) => declared === 9090);
    expect((await fetch(`http://127.0.0.1:${api?.actual}/health`)).status).toBe(200);
    mock.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  test("is a library for a configuration and for tests, with types", async () => {
    const project = join(folder, "project");
    await mkdir(project);
    await writeFile(join(project, "auction.yaml"), auctionApi());
    await writeFile(
      join(project, "play.ts"),
      `import { defineConfig, drivenClock, type MockServer, startMockServer } from "sockwright";
       export const config = defineConfig({ ports: "random" });
       await using mock: MockServer = await startMockServer({
         documents: ["auction.yaml"], ports: "random", seed: "s", clock: drivenClock(),
       });
       console.log(await (await fetch(mock.url(4711) + "/word")).text());`,
    );
    const compiler = {
      target: "es2024",
      lib: ["es2024", "esnext.disposable"],
      module: "nodenext",
      strict: true,
      noEmit: true,
    };
    const settings = {
      compilerOptions: { ...compiler, types: ["node"], typeRoots: [join(root, "node_modules/@types")] },
    };
    await writeFile(join(project, "tsconfig.json"), JSON.stringify(settings));
    await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", project]);
    const { stdout } = await run(process.execPath, ["play.ts"], { cwd: project });
    expect(JSON.parse(stdout)).toEqual({ word: "gavel" });
  });
});
