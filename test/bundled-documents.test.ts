import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Parser } from "@asyncapi/parser";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { type Contract, type JsonSchema, maskText, maskValue, resolveSchema } from "../contract/index.ts";
import { bundleDocuments, checkContract, readContract } from "../contract/read/index.ts";
import { shippedDocuments } from "./contracts/read-four-systems.ts";
import { domains, domainsFolder } from "./documents/domains.ts";

const shippedFolder = dirname(import.meta.dirname);

const isReference = (value: object): value is { readonly $ref: string } =>
  "$ref" in value && typeof value.$ref === "string" && value.$ref.startsWith("#/schemas/");

/** What is promised, whichever file it is written in: schemas stand where they are referred to, for some levels. */
function promises(contract: Contract): unknown {
  const shown = (value: unknown, key: string, depth: number): unknown => {
    if (typeof value === "string") return ["description", "summary"].includes(key) ? maskText(value) : value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => shown(item, "", depth));
    if (isReference(value))
      return depth > 3 ? "further in" : shown(resolveSchema(contract, value as JsonSchema).schema, "", depth + 1);
    const kept = Object.entries(value).filter(([name]) => name !== "source" && name !== "view");
    return Object.fromEntries(kept.map(([name, entry]) => [name, shown(entry, name, depth)]));
  };
  const { channels, messages, operations, servers, securitySchemes } = contract;
  return maskValue(shown({ channels, messages, operations, servers, securitySchemes }, "", 0));
}

/** A contract, and the same from bundles that stand alone in a folder of their own. */
async function readTwice(files: readonly string[], root: string): Promise<readonly [unknown, unknown]> {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-bundles-"));
  const read = async (paths: readonly string[], from: string): Promise<unknown> => {
    const reading = await readContract(paths, { root: from });
    return reading.ok ? promises(reading.contract) : reading.diagnostics;
  };
  try {
    const bundles = await bundleDocuments(files, root);
    const paths = bundles.map(({ file }) => join(folder, basename(file).replace(/\.json$/, ".yaml")));
    await Promise.all(bundles.map(({ text }, at) => writeFile(paths[at] ?? "", text)));
    return [await read(files, root), await read(paths, folder)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("a bundled document promises what the document does", () => {
  test.each(domains)("$name", async ({ files }) => {
    const [written, bundled] = await readTwice(files, domainsFolder);
    expect(bundled).toEqual(written);
  });

  test("the shipped systems", async () => {
    const [written, bundled] = await readTwice(shippedDocuments, shippedFolder);
    expect(bundled).toEqual(written);
  }, 60_000);

  test("and its examples are not found wrong for the secrets that were hidden in them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sockwright-bundles-"));
    try {
      const bundles = await bundleDocuments(shippedDocuments, shippedFolder);
      expect(bundles.map(({ text }) => text).join("")).toContain("•••");
      const paths = bundles.map(({ file }) => join(folder, basename(file)));
      await Promise.all(bundles.map(({ text }, at) => writeFile(paths[at] ?? "", text)));
      const { diagnostics } = await checkContract(paths, { root: folder });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});

describe("bundles of the shipped systems, and the same without extensions, are valid", async () => {
  const bundles = (await bundleDocuments(shippedDocuments, shippedFolder)).flatMap(({ file, text, plain }) => [
    { file, variant: "whole", text },
    ...(plain === undefined ? [] : [{ file, variant: "plain", text: plain }]),
  ]);
  const of = (folder: string): typeof bundles => bundles.filter(({ file }) => file.startsWith(folder));

  test.each(of("asyncapi"))("$file, $variant, under the parser of AsyncAPI", async ({ text }) => {
    const { document, diagnostics } = await new Parser().parse(text);
    expect(diagnostics.filter(({ severity }) => Number(severity) === 0)).toEqual([]);
    expect(document?.operations().length).toBeGreaterThan(0);
  });

  test.each(of("openapi"))("$file, $variant, under Redocly", async ({ text }) => {
    const config = await createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
    expect(await lintFromString({ source: text, config })).toEqual([]);
  });

  test("extensions are what the two differ in", () => {
    const own = /^ *x-(?!microcks-operation)[a-z-]+:/m;
    expect(of("asyncapi").map(({ variant, text }) => own.test(text) === (variant === "whole"))).not.toContain(false);
  });
});

describe("a bundle", () => {
  const bundle = async (files: Readonly<Record<string, object>>): Promise<Record<string, string>> => {
    const folder = await mkdtemp(join(tmpdir(), "sockwright-bundle-"));
    try {
      for (const [name, value] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(value));
      const [first] = await bundleDocuments([Object.keys(files)[0] ?? ""], folder);
      return { text: first?.text ?? "", plain: first?.plain ?? "" };
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const openapi = { openapi: "3.1.0", info: { title: "Well", version: "1.0.0" } };
  const answer = (schema: object): object => ({
    "/well": { get: { responses: { 200: { description: "It is.", content: { "application/json": { schema } } } } } },
  });

  test("keeps names and data that look like an extension, and extensions of others", async () => {
    const { plain = "" } = await bundle({
      "well.json": {
        ...openapi,
        info: { ...openapi.info, "x-system": "well", "x-logo": "bucket.png" },
        paths: answer({ type: "object", properties: { "x-room": { type: "string", examples: [{ "x-limits": 1 }] } } }),
      },
    });
    expect(["x-system", "x-logo", "x-room", "x-limits"].filter((name) => plain.includes(name))).toEqual([
      "x-logo",
      "x-room",
      "x-limits",
    ]);
  });

  test("has a schema of another file once, circles included", async () => {
    const { text = "" } = await bundle({
      "well.json": {
        ...openapi,
        paths: answer({ $ref: "bucket.json" }),
        components: { schemas: { Twice: { type: "array", items: { $ref: "./bucket.json#" } } } },
      },
      "bucket.json": { type: "object", properties: { inner: { $ref: "#" } } },
    });
    expect(text.match(/inner:/g)).toHaveLength(1);
    expect(text.match(/\$ref: .*/g)).toEqual(Array(3).fill("$ref: '#/components/schemas/Bucket'"));
  });

  test("hides what is secret, and leaves alone what looks like a reference in data", async () => {
    const { text = "" } = await bundle({
      "well.json": {
        ...openapi,
        info: { ...openapi.info, description: "Ask `/well?token=abc`." },
        paths: answer({ type: "object", examples: [{ password: "deep", $ref: "elsewhere.json" }] }),
      },
    });
    expect(text).toContain("`/well?token=•••`.");
    expect(text).toContain("password: •••");
    expect(text).toContain("$ref: elsewhere.json");
  });
});
