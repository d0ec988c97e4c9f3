import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findDocuments } from "./find-documents.ts";
import { packageFolder } from "./package-info.ts";
import { UsageFault } from "./usage-fault.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-find-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function found(args: readonly string[], config = {}): Promise<{ origin: string; files: readonly string[] }> {
  const { origin, files } = await findDocuments(folder, args, config);
  return { origin, files: files.map((file) => relative(folder, file)) };
}

const asyncapi = "asyncapi: 3.1.0\n";
const openapi = '{\n  "openapi": "3.1.0"\n}\n';

describe("where documents come from", () => {
  test("arguments win over everything", async () => {
    await write({ "a.yaml": asyncapi, "b.yaml": asyncapi, "asyncapi/c.yaml": asyncapi });
    expect(await found(["a.yaml"], { documents: ["b.yaml"] })).toEqual({ origin: "arguments", files: ["a.yaml"] });
  });

  test("the configuration wins over the folders", async () => {
    await write({ "b.yaml": asyncapi, "asyncapi/c.yaml": asyncapi });
    expect(await found([], { documents: ["b.yaml"] })).toEqual({ origin: "config", files: ["b.yaml"] });
  });

  test("the folders asyncapi and openapi come next", async () => {
    await write({ "asyncapi/c.yaml": asyncapi, "openapi/d.json": openapi, "other/e.yaml": asyncapi });
    expect(await found([])).toEqual({ origin: "folders", files: ["asyncapi/c.yaml", "openapi/d.json"] });
  });

  test("the bundled documents are the last resort", async () => {
    const { origin, root, files } = await findDocuments(folder, [], {});
    expect({ origin, root }).toEqual({ origin: "bundled", root: packageFolder });
    expect(files).toContain(join(packageFolder, "asyncapi", "conversations.yaml"));
  });
});

describe("what an argument stands for", () => {
  test("a folder stands for the documents in it and below it, not for fragments and dependencies", async () => {
    await write({
      "all/one.yaml": `# a comment first\n${asyncapi}`,
      "all/below/two.json": openapi,
      "all/below/three.yml": "'openapi': 3.0.3\n",
      "all/fragment.yaml": "type: object\nproperties:\n  openapi: {type: string}\n",
      "all/readme.md": asyncapi,
      "all/node_modules/x/four.yaml": asyncapi,
    });
    const { files } = await found(["all"]);
    expect(files.toSorted()).toEqual(["all/below/three.yml", "all/below/two.json", "all/one.yaml"]);
  });

  test("a glob stands for the documents that match", async () => {
    await write({ "a/one.yaml": asyncapi, "a/fragment.yaml": "type: object\n", "b/two.yaml": asyncapi });
    expect((await found(["**/*.yaml"])).files).toEqual(["a/one.yaml", "b/two.yaml"]);
  });

  test("a glob that matches no document is a fault of use", async () => {
    await write({ "a/fragment.yaml": "type: object\n" });
    await expect(found(["a/*.yaml"])).rejects.toThrow(UsageFault);
  });

  test("a file is taken as it is, even where it is absent or no document", async () => {
    await write({ "notes.txt": "hello" });
    expect((await found(["notes.txt", "absent.yaml"])).files).toEqual(["notes.txt", "absent.yaml"]);
  });

  test("a document that is named twice is read once", async () => {
    await write({ "a/one.yaml": asyncapi });
    expect((await found(["a", "a/one.yaml", "a/*.yaml"])).files).toEqual(["a/one.yaml"]);
  });
});
