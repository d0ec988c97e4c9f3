import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { auctionApi, auctionRealtime } from "../cli/auction.ts";
import { type Outcome, runSockwright, startSockwright } from "../cli/run-sockwright.ts";

/** A project with the documents of an auction. */
interface Project {
  readonly folder: string;
  edit(change: (text: string) => string): void;
  run(...args: readonly string[]): Promise<Outcome>;
  read(path: string): string;
  has(path: string): boolean;
}

function project(): Project {
  const folder = mkdtempSync(join(tmpdir(), "sockwright-generate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "asyncapi"));
  const document = join(folder, "asyncapi/floor.yaml");
  writeFileSync(document, auctionRealtime());
  return {
    folder,
    edit: (change) => {
      const text = readFileSync(document, "utf8");
      const changed = change(text);
      if (changed === text) throw new Error("the edit changes nothing");
      writeFileSync(document, changed);
    },
    run: (...args) => runSockwright(folder, ["generate", ...args]),
    read: (path) => readFileSync(join(folder, path), "utf8"),
    has: (path) => existsSync(join(folder, path)),
  };
}

const withNote = (text: string): string =>
  text.replace("amount: { type: number }", "amount: { type: number }, note: { type: string }");

describe("sockwright generate", () => {
  test("writes one folder for each system, and nothing when nothing has changed", async () => {
    const { folder, run, read } = project();
    expect(await run()).toMatchObject({ code: 0, stdout: "" });
    expect(read("generated/auction/types.ts")).toContain("export interface Bid {");
    expect(read("generated/auction/types.ts")).toMatch(
      /^\/\/ Written from asyncapi\/floor\.yaml \(contract [0-9a-f]{12}\)\./,
    );
    const written = statSync(join(folder, "generated/auction/types.ts")).mtimeMs;
    const again = await run();
    expect(again.stderr).toMatch(/ 0 files written, \d+ unchanged/);
    expect(statSync(join(folder, "generated/auction/types.ts")).mtimeMs).toBe(written);
  });

  test("--check says in words what drifted, and ends with 1", async () => {
    const { run, edit } = project();
    await run();
    expect(await run("--check")).toMatchObject({ code: 0, stdout: "" });
    edit(withNote);
    const { code, stdout } = await run("--check");
    expect(code).toBe(1);
    expect(stdout).toContain('auction: message "bid" of "floor" gained an optional field "note" (string)\n');
    expect(stdout).toContain("differs  generated/auction/types.ts\n");
  });

  test("--check notices a file that was edited by hand, and one that is missing", async () => {
    const { folder, run } = project();
    await run();
    writeFileSync(join(folder, "generated/auction/types.ts"), "export type Bid = string;\n");
    rmSync(join(folder, "generated/auction/messages.ts"));
    const { code, stdout } = await run("--check");
    expect(code).toBe(1);
    expect(stdout).toContain("the contract is the same and the files are not");
    expect(stdout).toContain("missing  generated/auction/messages.ts\n");
  });

  test("--emit writes some kinds with what they import, is remembered, and is undone by all", async () => {
    const { run, has } = project();
    expect(await run("--emit", "messages")).toMatchObject({ code: 0 });
    expect(["types", "messages", "client", "msw"].filter((kind) => has(`generated/auction/${kind}.ts`))).toEqual([
      "types",
      "messages",
    ]);
    expect(await run("--check")).toMatchObject({ code: 0, stdout: "" });
    expect(await run("--emit", "all")).toMatchObject({ code: 0 });
    expect(has("generated/auction/client.ts")).toBe(true);
    expect((await run("--emit", "types")).stderr).toMatch(/ \d+ stale removed/);
    expect(has("generated/auction/client.ts")).toBe(false);
  });

  test("--emit of a word that is no kind of file says which it may be", async () => {
    const { code, stderr } = await project().run("--emit", "types,validator");
    expect(code).toBe(2);
    expect(stderr).toContain('--emit "validator" is no kind of file: did you mean validators?');
  });

  test("--check without anything generated ends with 1", async () => {
    const { run } = project();
    expect(await run("--check")).toMatchObject({ code: 1 });
  });

  test("removes what it wrote before and would not write now, and nothing else", async () => {
    const { folder, run, edit, has } = project();
    await run();
    writeFileSync(join(folder, "generated/auction/own.ts"), "export {};\n");
    edit((text) => text.replaceAll("accepted", "taken"));
    const { stderr } = await run();
    expect(stderr).toContain("stale removed");
    expect(has("generated/auction/validators/accepted.js")).toBe(false);
    expect(has("generated/auction/validators/taken.js")).toBe(true);
    expect(has("generated/auction/own.ts")).toBe(true);
  });

  test("--dry-run says what would be written and writes nothing", async () => {
    const { run, has } = project();
    const { code, stdout } = await run("--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("would write   generated/auction/types.ts\n");
    expect(has("generated")).toBe(false);
  });

  test("--json prints one document", async () => {
    const { run, edit } = project();
    await run();
    edit(withNote);
    const { code, stdout } = await run("--check", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      changes: { added: [], stale: [] },
      drift: ['auction: message "bid" of "floor" gained an optional field "note" (string)'],
    });
  });

  test("keeps the choices of the run before: where the runtime is, and how imports end", async () => {
    const { run, read } = project();
    await run("--runtime", "#runtime", "--extension", "js");
    expect(await run("--check")).toMatchObject({ code: 0 });
    expect(read("generated/auction/messages.ts")).toContain('from "./types.js";');
    expect(read("generated/auction/client.ts")).toContain('from "#runtime";');
  });

  test.each([
    { given: { module: "nodenext", allowImportingTsExtensions: true }, ending: ".ts" },
    { given: { module: "nodenext" }, ending: ".js" },
    { given: { module: "preserve" }, ending: "" },
  ])(
    "imports end in '$ending' as tsconfig.json takes it, and go on doing so",
    async ({ given, ending }) => {
      const { folder, run, read } = project();
      const settings = (options: object): void => {
        const compilerOptions = { target: "es2024", strict: true, noEmit: true, types: [], ...options };
        writeFileSync(
          join(folder, "tsconfig.json"),
          JSON.stringify({ compilerOptions, files: ["generated/auction/factories.ts"] }),
        );
      };
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      settings(given);
      expect((await run()).stderr).toMatch(/^imports between generated files .*: tsconfig\.json .*--extension/m);
      expect(read("generated/auction/messages.ts")).toContain(`from "./types${ending}";`);
      const compiler = join(import.meta.dirname, "../../node_modules/typescript/bin/tsc");
      expect(spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" }).stdout).toBe("");
      settings({ module: ending === "" ? "nodenext" : "preserve" });
      const { code, stderr } = await run("--check");
      expect(code).toBe(0);
      expect(stderr).not.toContain("imports between");
    },
    120_000,
  );

  test("--extension is stronger than tsconfig.json", async () => {
    const { folder, run, read } = project();
    writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "module": "nodenext" } }');
    expect((await run("--extension", "none")).stderr).not.toContain("imports between");
    expect(read("generated/auction/messages.ts")).toContain('from "./types";');
  });

  test("--system writes one system and leaves the others alone", async () => {
    const { folder, run, has } = project();
    const other = auctionApi().replace("x-system: auction", "x-system: house");
    writeFileSync(join(folder, "asyncapi/house.yaml"), other);
    await run();
    rmSync(join(folder, "generated/auction/types.ts"));
    expect(await run("--system", "house")).toMatchObject({ code: 0 });
    expect(has("generated/auction/messages.ts")).toBe(true);
    expect(has("generated/auction/types.ts")).toBe(false);
    rmSync(join(folder, "asyncapi/house.yaml"));
    await run();
    expect(has("generated/house")).toBe(false);
    expect(has("generated/auction/types.ts")).toBe(true);
  });

  describe("beside another run over the same folder", () => {
    const house = auctionApi().replace("x-system: auction", "x-system: house");
    const both = (): Project & { readonly house: string } => {
      const one = project();
      writeFileSync(join(one.folder, "house.yaml"), house);
      return { ...one, house: join(one.folder, "house.yaml") };
    };
    const left =
      "generated/auction was written from asyncapi/floor.yaml, which this run does not read: it stays as it is";

    test("leaves the other's system alone, says so, and checks its own only", async () => {
      const { folder, run, read, has } = both();
      await run("asyncapi/floor.yaml");
      const types = read("generated/auction/types.ts");
      const { code, stderr } = await run("house.yaml");
      expect(code).toBe(0);
      expect(stderr).toContain(left);
      expect([read("generated/auction/types.ts"), has("generated/house/types.ts")]).toEqual([types, true]);
      expect(await run("asyncapi/floor.yaml", "--check")).toMatchObject({ code: 0, stdout: "" });
      expect(await run("house.yaml", "--check")).toMatchObject({ code: 0, stdout: "" });
      writeFileSync(join(folder, "generated/auction/types.ts"), "");
      expect(await run("house.yaml", "--check")).toMatchObject({ code: 0 });
      expect(await run("asyncapi/floor.yaml", "--check")).toMatchObject({ code: 1 });
      const told = JSON.parse((await run("house.yaml", "--json")).stdout) as object;
      expect(told).toMatchObject({ ok: true, others: [{ system: "auction", documents: ["asyncapi/floor.yaml"] }] });
    }, 120_000);

    test("removes the other's system once its documents are gone, or it is described under another name", async () => {
      const { folder, run, has, house: path } = both();
      await run("asyncapi/floor.yaml");
      await run("house.yaml");
      writeFileSync(path, house.replace("x-system: house", "x-system: home"));
      await run("house.yaml");
      expect(["house", "home", "auction"].map((system) => has(`generated/${system}`))).toEqual([false, true, true]);
      rmSync(join(folder, "asyncapi"), { recursive: true });
      const { stderr } = await run("house.yaml");
      expect(stderr).toContain("auction: the documents do not describe this system any more");
      expect(has("generated/auction")).toBe(false);
    }, 120_000);

    test("forgets the other's system once its folder is deleted", async () => {
      const { folder, run } = both();
      await run("asyncapi/floor.yaml");
      rmSync(join(folder, "generated/auction"), { recursive: true });
      await run("house.yaml");
      expect((await run("house.yaml")).stderr).not.toContain("auction");
    }, 120_000);

    test("does not cut a system down to one of the documents that it was written from", async () => {
      const { folder, run, has } = project();
      writeFileSync(join(folder, "asyncapi/api.yaml"), auctionApi());
      await run();
      for (const args of [[], ["--check"]]) {
        const { code, stderr } = await run("asyncapi/api.yaml", ...args);
        expect(code).toBe(2);
        expect(stderr).toContain("generated/auction was also written from asyncapi/floor.yaml");
        expect(stderr).toContain('name every document of "auction" in one run');
      }
      expect(has("generated/auction/hooks.ts")).toBe(true);
      rmSync(join(folder, "asyncapi/floor.yaml"));
      expect(await run("asyncapi/api.yaml")).toMatchObject({ code: 0 });
      expect(has("generated/auction/hooks.ts")).toBe(false);
    }, 120_000);

    test("never takes what an earlier version wrote for its own", async () => {
      const { folder, run, has } = both();
      await run("asyncapi/floor.yaml");
      const path = join(folder, "generated/.sockwright.json");
      const manifest = JSON.parse(readFileSync(path, "utf8")) as { systems: { auction: { documents?: unknown } } };
      delete manifest.systems.auction.documents;
      writeFileSync(path, JSON.stringify(manifest));
      expect((await run("house.yaml")).stderr).toContain("generated/auction was written by another version");
      expect(has("generated/auction/types.ts")).toBe(true);
    }, 120_000);
  });

  test("never removes a file outside its folder, whatever the manifest says", async () => {
    const { folder, run, read } = project();
    await run();
    const path = join(folder, "generated/.sockwright.json");
    const manifest = JSON.parse(readFileSync(path, "utf8")) as {
      systems: { auction: { files: Record<string, string> } };
    };
    manifest.systems.auction.files["../asyncapi/floor.yaml"] = "0";
    writeFileSync(path, JSON.stringify(manifest));
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain("lies outside its folder");
    expect(read("asyncapi/floor.yaml")).toContain("asyncapi: 3.1.0");
  });

  test.each([
    { given: "a system that there is not", args: ["--system", "auktion"], code: 2, says: "did you mean auction?" },
    { given: "a document that is not there", args: ["nowhere.yaml"], code: 3, says: "nowhere.yaml" },
    { given: "an empty folder", args: ["--out", ""], code: 2, says: "--out is empty" },
    {
      given: "a file in place of the folder",
      args: ["--out", "asyncapi/floor.yaml"],
      code: 2,
      says: "cannot be written to: ENOTDIR",
    },
    { given: "an empty runtime", args: ["--runtime", ""], code: 2, says: "--runtime is empty" },
    {
      given: "a path to a template where nothing is",
      args: ["--template", "./nope"],
      code: 2,
      says: 'there is no template "./nope"',
    },
    { given: "an option that there is not", args: ["--outt", "x"], code: 2, says: "--out" },
  ])("$given ends with $code", async ({ args, code, says }) => {
    const { run } = project();
    const outcome = await run(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(says);
  });

  test("a folder without documents ends with 5, and the bundled ones are not taken for its own", async () => {
    const { folder, run, has } = project();
    rmSync(join(folder, "asyncapi"), { recursive: true });
    const { code, stderr } = await run();
    expect(code).toBe(5);
    expect(stderr).toContain("nothing to generate from");
    expect(has("generated")).toBe(false);
  });

  test("--watch follows edits, keeps the code when one is broken, and ends with a signal", async () => {
    const { folder, edit, read } = project();
    await using watching = startSockwright(folder, ["generate", "--watch"]);
    await watching.said("watching the documents");
    edit(withNote);
    await watching.said('message "bid" of "floor" gained an optional field "note"');
    expect(read("generated/auction/types.ts")).toContain("note?: string;");
    edit((text) => text.replace("channels:", "channels: ["));
    await watching.said("the code stays as it was");
    expect(read("generated/auction/types.ts")).toContain("note?: string;");
    watching.child.kill("SIGTERM");
    expect((await watching.ended).code).toBe(0);
  });

  test("--watch follows a file that a document refers to: edited and back, removed with its folder, there again, renamed", async () => {
    const { folder, edit, read } = project();
    const bid = (name: string): string =>
      `type: object\nproperties: { amount: { type: number }, ${name}: { type: string } }\n`;
    const write = (path: string, name: string): void => writeFileSync(join(folder, "schemas", path), bid(name));
    mkdirSync(join(folder, "schemas"));
    write("bid.yaml", "first");
    edit((text) => text.replace(/(bid:\n {6}payload:)\n(?: {8}.*\n)+/, '$1 { $ref: "../schemas/bid.yaml" }\n'));
    await using watching = startSockwright(folder, ["generate", "--watch"]);
    await watching.said("watching the documents");
    write("bid.yaml", "second");
    await watching.said('gained an optional field "second"');
    write("bid.yaml", "first");
    await watching.said('gained an optional field "first"');
    rmSync(join(folder, "schemas"), { recursive: true });
    await watching.said("the code stays as it was");
    mkdirSync(join(folder, "schemas"));
    write("bid.yaml", "third");
    await watching.said('gained an optional field "third"');
    write("offer.yaml", "fourth");
    edit((text) => text.replace("schemas/bid.yaml", "schemas/offer.yaml"));
    await watching.said("type Offer is new");
    write("offer.yaml", "fifth");
    await watching.said('gained an optional field "fifth"');
    expect(read("generated/auction/types.ts")).toContain("fifth?: string;");
  }, 120_000);
});
