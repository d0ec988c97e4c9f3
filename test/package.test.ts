import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesIn, runGenerator } from "./asyncapi-template/generator-runs.ts";
import { auctionApi } from "./cli/auction.ts";
import { commandsIn, samplesIn } from "./samples-in.ts";

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
        "codegen/asyncapi-template/package.json",
        "codegen/asyncapi-template/README.md",
        "codegen/asyncapi-template/template/index.js",
        "dist/index.js",
        "dist/index.d.ts",
        "dist/cli/main.js",
        "dist/contract/read/index.js",
        "dist/mock-server/index.js",
        "dist/asyncapi/conversations.yaml",
        "dist/openapi/veloflux-api.yaml",
        "dist/schemas/veloflux/backend.yaml",
        "dist/try-it/mock.js",
        "dist/try-it/mock.licenses.txt",
      ]),
    );
  });

  test("holds no sources, no tests and no tools", () => {
    const foreign = paths.filter((path) =>
      /(?<!\.d)\.ts$|\.test\.|^(test|toolchain|bench|docs\/decisions|docs\/coverage)/.test(path),
    );
    expect(foreign).toEqual([]);
  });

  test("holds what its pages link to", async () => {
    const home = join(folder, "node_modules/sockwright");
    const pages = paths.filter((path) => path.endsWith(".md"));
    expect(pages).toEqual(expect.arrayContaining(["README.md", "docs/mocking.md", "docs/checking.md"]));
    const dangling = await Promise.all(
      pages.map(async (page) => {
        const prose = (await readFile(join(home, page), "utf8")).replaceAll(/^```.*?^```$/gms, "");
        const targets = [...prose.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
          .map(([, target = ""]) => target)
          .filter((target) => !/^[a-z]+:/.test(target));
        return targets.filter((target) => !paths.includes(join(dirname(page), target))).map((to) => `${page}: ${to}`);
      }),
    );
    expect(dangling.flat()).toEqual([]);
    expect(paths).toContain("docs/images/session.svg");
  });

  test("holds the types that its entries lead to, and no others", () => {
    expect(paths).toEqual(expect.arrayContaining(["dist/mock-server/mock-session.d.ts", "dist/contract/model.d.ts"]));
    expect(
      paths.filter((path) =>
        /^dist\/(?:conformance\/(?:checks|passive|report)|codegen\/(?!runtime)|cli\/commands)\/.*\.d\.ts$/.test(path),
      ),
    ).toEqual([]);
  });

  test("depends on no Node.js binary", async () => {
    const text = await readFile(join(folder, "node_modules/sockwright/package.json"), "utf8");
    const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, object | undefined>;
    expect(
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) =>
        /^node(-(linux|win|darwin|bin)|$)/.test(name),
      ),
    ).toEqual([]);
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
  }, 60_000);

  test("plays the documents it brings where there are no others", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    const args = [launcher, "mock", "--ports", "random", "--json"];
    const mock = spawn(process.execPath, args, { cwd: empty, stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface({ input: mock.stdout }), "line")) as [string];
    const ended = once(mock, "exit");
    const { ports, tryIt } = JSON.parse(line) as {
      readonly ports: readonly { declared: number; actual: number }[];
      readonly tryIt: string;
    };
    const api = ports.find(({ declared }) => declared === 9090);
    expect((await fetch(`http://127.0.0.1:${api?.actual}/health`)).status).toBe(200);
    expect(await (await fetch(tryIt)).text()).toContain("<title>Try it</title>");
    mock.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  test.runIf(process.platform === "linux")("plays them with workers", async () => {
    const args = [launcher, "mock", "--ports", "random", "--json", "--workers", "2"];
    const mock = spawn(process.execPath, args, { cwd: join(folder, "empty"), stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface({ input: mock.stdout }), "line")) as [string];
    const ended = once(mock, "exit");
    const { ports } = JSON.parse(line) as {
      readonly ports: readonly { declared: number; actual: number; workers: number }[];
    };
    const api = ports.find(({ declared }) => declared === 9090);
    expect(api).toMatchObject({ workers: 2 });
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

describe("beside the AsyncAPI generator", () => {
  const document = join(root, "test/documents/good/chat.json");

  test("is a template that writes what the command writes", async () => {
    const cwd = join(folder, "team");
    await mkdir(join(cwd, "scratch"), { recursive: true });
    await cp(document, join(cwd, "chat.json"));
    const wanted = { document: "chat.json", params: { extension: "js" } };
    const place = { scratch: join(cwd, "scratch"), folder: cwd };
    const [outcome] = await runGenerator("sockwright/codegen/asyncapi-template", [wanted], place);
    await run(process.execPath, [launcher, "generate", "chat.json", "--extension", "js"], { cwd });
    const { ".sockwright.json": _, ...files } = filesIn(join(cwd, "generated"));
    expect(outcome).toEqual({ ok: true, files });
  }, 120_000);

  test("says what to install where there is none", async () => {
    const args = [launcher, "generate", document, "--template", "@asyncapi/html-template"];
    const failure = {
      code: 2,
      stderr: expect.stringContaining("npm install --save-dev @asyncapi/generator") as string,
    };
    await expect(run(process.execPath, args, { cwd: folder })).rejects.toMatchObject(failure);
  });
});

describe("the first five minutes, followed to the letter in an empty folder", () => {
  let office: string;
  let done: readonly (readonly string[])[];
  const say = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
    run(process.execPath, [launcher, ...args], { cwd: office });

  beforeAll(async () => {
    office = join(folder, "office");
    await mkdir(join(office, "node_modules/@types"), { recursive: true });
    await symlink(join(root, "node_modules/@types/node"), join(office, "node_modules/@types/node"));
    await writeFile(join(office, "package.json"), JSON.stringify({ name: "office", version: "1.0.0", type: "module" }));
    const page = await readFile(join(root, "docs/getting-started.md"), "utf8");
    // What goes on until Ctrl-C, or needs a server of one's own, is tried elsewhere.
    done = commandsIn(page).filter(([name, ...rest]) => name !== "mock" && (name !== "test" || rest.length > 0));
    for (const args of done) await say(...args);
    for (const { file, text } of samplesIn(page)) {
      if (file === undefined) continue;
      await mkdir(dirname(join(office, file)), { recursive: true });
      await writeFile(join(office, file), text);
    }
  }, 60_000);

  test("every command of the page ends well", () => {
    expect(done.map(([name]) => name)).toEqual(["init", "check", "generate", "test"]);
  });

  test("an editor knows every message, and refuses what is none", async () => {
    const compile = [join(root, "node_modules/typescript/bin/tsc"), "-p", office];
    expect((await run(process.execPath, compile)).stdout).toBe("");
    const watch = await readFile(join(office, "src/watch.ts"), "utf8");
    await writeFile(join(office, "src/slip.ts"), watch.replace("task.title", "task.titel"));
    await expect(run(process.execPath, compile)).rejects.toMatchObject({
      stdout: expect.stringMatching(/slip\.ts.*Property 'titel' does not exist/) as string,
    });
    await rm(join(office, "src/slip.ts"));
  });

  test("the test passes, and fails when the office does otherwise", async () => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const runTest = (file: string): Promise<{ stdout: string }> =>
      run(process.execPath, ["--test", file], { cwd: office, env });
    expect((await runTest("src/office.test.ts")).stdout).toMatch(/pass 2\n/);
    const text = await readFile(join(office, "src/office.test.ts"), "utf8");
    await writeFile(join(office, "src/other.test.ts"), text.replace('assignee, "ada");', 'assignee, "bob");'));
    await expect(runTest("src/other.test.ts")).rejects.toThrow("Command failed");
  });

  test("an edit of the contract is told in words", async () => {
    const document = join(office, "schemas/task.yaml");
    const text = await readFile(document, "utf8");
    await writeFile(document, text.replace("title:", "note: { type: string }\n      title:"));
    await expect(say("generate", "--check")).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('gained an optional field "note"') as string,
    });
    await writeFile(document, text);
  });
});

describe("the guides, followed to the letter in what `npm init` writes", () => {
  let guide: string;
  const pageOf = (name: string): Promise<string> => readFile(join(root, name), "utf8");

  beforeAll(async () => {
    guide = join(folder, "guide");
    const pages = await Promise.all(["docs/mocking.md", "docs/checking.md"].map(pageOf));
    const named = pages.flatMap(samplesIn).flatMap(({ file, text }) => (file === undefined ? [] : [{ file, text }]));
    const settings = samplesIn(pages[0] ?? "").find(({ text }) => text.includes('"compilerOptions"'));
    const contracts = named.filter(({ file }) => file === "chat.yaml").map(({ text }) => text);
    const files = [
      ...named,
      { file: "tsconfig.json", text: settings?.text ?? "" },
      { file: "package.json", text: JSON.stringify({ name: "guide", version: "1.0.0", type: "commonjs" }) },
      ...["contracts/chat.yaml", "asyncapi/chat.yaml"].map((file) => ({ file, text: contracts.join() })),
      ...["contracts/rooms.yaml", "api.yaml"].map((file) => ({ file, text: rooms })),
      { file: "docs/below/auction.yaml", text: auctionApi() },
    ];
    for (const { file, text } of files) {
      await mkdir(dirname(join(guide, file)), { recursive: true });
      await writeFile(join(guide, file), text);
    }
    await mkdir(join(guide, "node_modules/@types"), { recursive: true });
    await symlink(join(root, "node_modules/@types/node"), join(guide, "node_modules/@types/node"));
  });

  test("hold samples of a configuration, handlers and a test, and they have sound types", async () => {
    const typescript = ["sockwright.config.ts", "handlers/chat.ts", "chat.test.mts"];
    expect(await Promise.all(typescript.map((file) => readFile(join(guide, file), "utf8")))).not.toContain("");
    const { stdout } = await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", guide]);
    expect(stdout).toBe("");
  });

  test("have a test that passes, and fails when the mock says something else", async () => {
    const given = ["--test", "chat.test.mts"];
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    expect((await run(process.execPath, given, { cwd: guide, env })).stdout).toMatch(/pass 1\n/);
    const text = await readFile(join(guide, "chat.test.mts"), "utf8");
    await writeFile(join(guide, "other.test.mts"), text.replace('text: "Hello" }); //', 'text: "Bye" }); //'));
    await expect(run(process.execPath, ["--test", "other.test.mts"], { cwd: guide, env })).rejects.toThrow(
      "Command failed",
    );
    await rm(join(guide, "other.test.mts"));
  });

  test("have a configuration and handlers that the mock plays", async () => {
    const mock = spawn(process.execPath, [launcher, "mock", "--ports", "random", "--json"], {
      cwd: guide,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(createInterface({ input: mock.stdout }), "line")) as [string];
    const { seed, ports } = JSON.parse(line) as {
      seed: string;
      ports: readonly { declared: number; actual: number }[];
    };
    const host = (declared: number): string => `127.0.0.1:${ports.find((port) => port.declared === declared)?.actual}`;
    expect(seed).toBe("demo");
    expect(await (await fetch(`http://${host(8001)}/rooms/hall`)).json()).toEqual({ id: "hall", members: [] });
    const { stdout: token } = await run(process.execPath, [launcher, "token", "--seed", "demo"], { cwd: guide });
    const socket = new WebSocket(`ws://${host(8000)}/ws?token=${token.trim()}`);
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "sync", room: "hall" }));
    const [said] = (await once(socket, "message")) as [MessageEvent];
    expect(JSON.parse(String(said.data))).toEqual({ type: "history", room: "hall", lines: [] });
    const ended = once(mock, "exit");
    mock.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  test.each(["README.md", "docs/mocking.md", "docs/checking.md"])(
    "%s names commands that work",
    async (page) => {
      const commands = commandsIn(await pageOf(page));
      expect(commands).not.toEqual([]);
      // The configuration's handlers are for the API too, and would not fit where the command names other documents.
      await rm(join(guide, "sockwright.config.ts"), { force: true });
      // The front page starts with an empty folder.
      const cwd = page === "README.md" ? await mkdtemp(join(folder, "start-")) : guide;
      // What is controlled is a mock of its own.
      const controlled = spawn(process.execPath, [launcher, "mock", "chat.yaml", "--ports", "random", "--json"], {
        cwd: guide,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [line] = (await once(createInterface({ input: controlled.stdout }), "line")) as [string];
      const { control } = JSON.parse(line) as { control: string };
      const env = { ...process.env, SOCKWRIGHT_CONTROL: control };
      for (const args of commands) {
        const child = spawn(process.execPath, [launcher, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
        const ended = once(child, "exit");
        child.stderr.on("data", (text: Buffer) => {
          if (args[1] === "tail" && String(text).includes("Ctrl-C")) child.kill("SIGTERM");
        });
        child.stdout.on("data", (text: Buffer) => {
          if (args[0] === "mock" && String(text).includes("ready in")) child.kill("SIGTERM");
        });
        expect({ args, code: (await ended)[0] as unknown }).toEqual({ args, code: 0 });
      }
      const gone = once(controlled, "exit");
      controlled.kill("SIGTERM");
      await gone;
    },
    120_000,
  );
});

/** What the guide's handler `getRoom` answers for. */
const rooms = `openapi: 3.1.0
info: { title: Chat rooms, version: 1.0.0, x-system: chat }
servers: [{ url: "http://localhost:8001" }]
paths:
  /rooms/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getRoom
      security: []
      responses:
        "200":
          description: The room.
          content:
            application/json:
              schema:
                type: object
                required: [id, members]
                properties: { id: { type: string }, members: { type: array, items: { type: object } } }
`;
