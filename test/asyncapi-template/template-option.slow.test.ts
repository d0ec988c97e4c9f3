import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { auctionApi } from "../cli/auction.ts";
import { type Outcome, runSockwright, startSockwright } from "../cli/run-sockwright.ts";
import { filesIn } from "./generator-runs.ts";

const root = resolve(import.meta.dirname, "../..");

/** Loading the generator alone takes a second, and many on a busy machine. */
const slow = { timeout: 120_000 };

/** A template as somebody else would write it: a file for each channel, one that is copied, components, a hook in TypeScript. */
const template = {
  "package.json": JSON.stringify({
    name: "signs",
    generator: {
      apiVersion: "v3",
      parameters: {
        word: { description: "What signs begin with.", default: "Channel" },
        fault: { description: "What goes wrong." },
      },
    },
  }),
  "template/index.js": `
    import { File, Text } from "@asyncapi/generator-react-sdk";
    import Sign from "../components/Sign";
    export default ({ asyncapi, params }) => {
      if (params.fault === "fail") throw new Error("no paint", { cause: new Error("the tin is empty") });
      if (params.fault === "exit") process.exit(7);
      if (params.fault === "nothing") return [];
      return asyncapi.channels().all().map((channel) => (
        <File name={channel.id() + ".txt"}><Text>{params.word}</Text><Sign channel={channel} /></File>
      ));
    };`,
  "components/Sign.js": `
    import { Text } from "@asyncapi/generator-react-sdk";
    export default ({ channel }) => <Text>{channel.address()}</Text>;`,
  "hooks/hang.js": `
    const { mkdirSync, writeFileSync } = require("node:fs");
    module.exports = {
      "generate:after": ({ targetDir, templateParams }) => {
        if (templateParams.fault === "nothing") return;
        console.log("hanging the signs");
        mkdirSync(targetDir + "/bin", { recursive: true });
        writeFileSync(targetDir + "/bin/hang.sh", "#!/bin/sh\\n", { mode: 0o755 });
      },
    };`,
} as const;

/** Compiled by the generator: in a project with TypeScript 7, which has no interface for that. */
const typedHook = `
  import { writeFileSync } from "node:fs";
  const text: string = "in TypeScript";
  export default {
    "generate:after": (generator: { readonly targetDir: string }) => writeFileSync(generator.targetDir + "/note.txt", text),
  };`;

const chat = readFileSync(join(root, "test/documents/good/chat.json"), "utf8");

interface Project {
  readonly folder: string;
  run(...args: readonly string[]): Promise<Outcome>;
  path(name: string): string;
  read(name: string): string;
  write(name: string, text: string | Uint8Array): void;
}

function at(folder: string): Project {
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    run: (...args) => runSockwright(folder, ["generate", "--out", "out", ...args]),
    read: (name) => readFileSync(path(name), "utf8"),
    write: (name, text) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
  };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), "sockwright-option-"));

/** A folder with a chat and the template above, or a copy of another. */
function project(original?: Project): Project {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (original === undefined) return fresh(folder);
  cpSync(original.folder, folder, { recursive: true, verbatimSymlinks: true });
  return at(folder);
}

function fresh(folder: string): Project {
  const made = at(folder);
  made.write("asyncapi/chat.json", chat);
  for (const [name, text] of Object.entries(template)) made.write(`signs/${name}`, text);
  made.write("signs/template/paint.bin", new Uint8Array([0, 255, 254, 10]));
  return made;
}

const signs = ["--template", "./signs"];

describe("sockwright generate --template", () => {
  /** Where the template was run once, with a hook in TypeScript. */
  let before: Project;
  let first: Outcome;
  let untouched: object;

  beforeAll(async () => {
    before = fresh(newFolder());
    before.write("signs/hooks/note.ts", typedHook);
    mkdirSync(before.path("node_modules"));
    symlinkSync(join(root, "node_modules/typescript"), before.path("node_modules/typescript"));
    untouched = filesIn(before.path("signs"));
    first = await before.run(...signs);
  }, slow.timeout);

  afterAll(() => rmSync(before.folder, { recursive: true, force: true }));

  test("writes what a template makes, bytes and permissions included, and nothing into its folder", () => {
    expect(first).toMatchObject({ code: 0, stdout: "" });
    expect(first.stderr).toContain("running the template ./signs over asyncapi/chat.json\nhanging the signs\n");
    expect(first.stderr).toMatch(/out\/: 5 files written, 0 unchanged/);
    expect(before.read("out/room.txt")).toBe("Channel\n/rooms/{room}\n");
    expect(before.read("out/note.txt")).toBe("in TypeScript");
    expect([...readFileSync(before.path("out/paint.bin"))]).toEqual([0, 255, 254, 10]);
    expect(statSync(before.path("out/bin/hang.sh")).mode & 0o111).toBe(0o111);
    expect(filesIn(before.path("signs"))).toEqual(untouched);
  });

  test("--check ends with 1 where the files are not what the template makes now", slow, async () => {
    const { run, path, write } = project(before);
    write("out/room.txt", "Channel\n/elsewhere\n");
    rmSync(path("out/paint.bin"));
    rmSync(path("signs/hooks/note.ts"));
    const { code, stdout, stderr } = await run(...signs, "--check");
    const lines = [
      "missing  out/paint.bin",
      "differs  out/room.txt",
      "differs  out/.sockwright.json",
      "stale    out/note.txt",
    ];
    expect({ code, lines: stdout.trimEnd().split("\n") }).toEqual({ code: 1, lines });
    expect(stderr).toContain("out is not what the documents say: run the same without `--check`\n");
  });

  test("removes what the template wrote before and would not write now, and nothing else", slow, async () => {
    const { run, path, write, read } = project(before);
    write("out/own.txt", "mine\n");
    rmSync(path("signs/hooks/note.ts"));
    const { code, stderr } = await run(...signs);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("1 stale removed") as string });
    expect(existsSync(path("out/note.txt"))).toBe(false);
    expect(read("out/own.txt")).toBe("mine\n");
  });

  test("shares a folder with our own code: neither takes the other's files for its own", slow, async () => {
    const { run } = project(before);
    expect(await run()).toMatchObject({ code: 0, stderr: expect.not.stringContaining("stale") as string });
    expect(await run(...signs, "--check")).toMatchObject({ code: 0, stdout: "" });
    expect(await run("--check")).toMatchObject({ code: 0, stdout: "" });
  });

  test("--watch runs the template again when the document is edited", slow, async () => {
    const { folder, read, write } = project();
    await using watching = startSockwright(folder, ["generate", "--out", "out", ...signs, "--watch"]);
    await watching.said("watching the documents");
    write("asyncapi/chat.json", chat.replaceAll("/rooms/", "/halls/"));
    await watching.said("out/: 2 files written");
    expect(read("out/room.txt")).toBe("Channel\n/halls/{room}\n");
    watching.child.kill("SIGTERM");
    expect((await watching.ended).code).toBe(0);
  });

  test("finds a template among the installed packages, and hands it parameters", slow, async () => {
    const { run, path, read } = project();
    cpSync(path("signs"), path("node_modules/@shop/signs"), { recursive: true });
    expect(await run("--template", "@shop/signs", "--template-param", "word=A = B")).toMatchObject({ code: 0 });
    expect(read("out/room.txt")).toBe("A = B\n/rooms/{room}\n");
  });

  test("runs one that the generator brings; --dry-run and --json say what would be written", slow, async () => {
    const { folder, run, path } = project();
    const brought = ["--template", "core-template-client-websocket-javascript", "--template-param", "server=local"];
    const { code, stdout } = await run(...brought, "--dry-run", "--json");
    expect(code).toBe(0);
    const added = expect.arrayContaining(["client.js", ".sockwright.json"]) as string[];
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, folder: join(folder, "out"), changes: { added } });
    expect(existsSync(path("out"))).toBe(false);
  });

  test.each([
    {
      given: "throws",
      fault: "fail",
      code: 2,
      says: /the template ".\/signs" failed: no paint, because the tin is empty\n +at .*signs\/template\/index\.js:5:/,
    },
    {
      given: "ends the process",
      fault: "exit",
      code: 2,
      says: /the template ".\/signs" failed: it ended by itself \(exit code 7\)/,
    },
    {
      given: "writes nothing",
      fault: "nothing",
      code: 5,
      says: /the template ".\/signs" wrote nothing for asyncapi\/chat\.json/,
    },
  ])("a template that $given ends with $code, and the files stay", slow, async ({ fault, code, says }) => {
    const { run, path, write, read } = project();
    rmSync(path("signs/template/paint.bin"));
    write("out/room.txt", "as before\n");
    const outcome = await run(...signs, "--template-param", `fault=${fault}`);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(says);
    expect(read("out/room.txt")).toBe("as before\n");
  });

  test(
    "a document that the generator's own parser does not take ends with 3, and with what it says",
    slow,
    async () => {
      const { folder, run, path } = project();
      cpSync(join(root, "test/documents/good/trading"), path("trading"), { recursive: true });
      const { code, stderr } = await run(...signs, "trading/asyncapi.yaml");
      expect(code).toBe(3);
      expect(stderr).toContain("Operation message does not belong to the specified channel.");
      expect(stderr).toContain(
        `the AsyncAPI generator does not take ${join(folder, "trading/asyncapi.yaml")}: see above`,
      );
    },
  );

  test.each([
    {
      given: "a template that there is not",
      args: ["--template", "nope"],
      code: 2,
      says: "npm install --save-dev nope",
    },
    { given: "a path that leads nowhere", args: ["--template", "./nope"], code: 2, says: "correct the path" },
    {
      given: "a folder that is no template",
      args: ["--template", "./asyncapi"],
      code: 2,
      says: "no folder `template`",
    },
    { given: "an option of our own code", args: [...signs, "--runtime", "x"], code: 2, says: "cannot be used with" },
    {
      given: "a parameter and no template",
      args: ["--template-param", "a=b"],
      code: 2,
      says: "name it with --template",
    },
    { given: "a parameter without value", args: [...signs, "--template-param", "a"], code: 2, says: "as key=value" },
    {
      given: "several documents",
      args: [...signs, "asyncapi/chat.json", "other/chat.json"],
      code: 2,
      says: "name one of asyncapi/chat.json, other/chat.json",
    },
    { given: "no AsyncAPI document", args: [...signs, "rest.yaml"], code: 5, says: "an AsyncAPI document" },
    { given: "a document that is not there", args: [...signs, "nowhere.yaml"], code: 3, says: "nowhere.yaml" },
  ])("$given ends with $code", async ({ args, code, says }) => {
    const { run, write } = project();
    write("other/chat.json", chat);
    write("rest.yaml", auctionApi());
    const outcome = await run(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(says);
  });
});
