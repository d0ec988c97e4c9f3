import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clientNames } from "../../codegen/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { docsSite } from "../../docs-site/index.ts";

const count = 1_000;

const thing = { type: "object", required: ["id"], properties: { id: { type: "string" }, size: { type: "integer" } } };

const paths = Object.fromEntries(
  Array.from({ length: count }, (_, at) => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
    const responses = { 200: { description: "It is there.", content }, 404: { description: "Nothing has this id." } };
    return [`/shelf-${at}/things`, { get: { operationId: `readThing${at}`, tags: [`shelf ${at % 20}`], responses } }];
  }),
);

test(
  "a document with 1,000 operations gets a page for each, and no page carries a list of all",
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "sockwright-many-"));
    try {
      const file = join(folder, "shelves.json");
      const info = { title: "Shelves", version: "1" };
      const servers = [{ url: "http://localhost:7801" }];
      await writeFile(
        file,
        JSON.stringify({ openapi: "3.1.0", info, servers, paths, components: { schemas: { Thing: thing } } }),
      );
      const reading = await readContract([file], { root: folder });
      if (!reading.ok) throw new Error("the document makes no contract", { cause: reading.diagnostics });
      const { files } = docsSite(reading.contract, { clients: clientNames(reading.contract) });
      const pages = files.filter(({ path }) => path.startsWith("shelves/operations/"));
      expect(pages).toHaveLength(count);
      expect(pages.every(({ text }) => text.includes("**curl**"))).toBe(true);
      const frame = files.find(({ path }) => path === ".vitepress/site.json")?.text ?? "";
      const { locales } = JSON.parse(frame) as { readonly locales: { readonly root: { readonly sidebar: unknown } } };
      expect(JSON.stringify(locales.root.sidebar).length).toBeLessThan(5_000);
      expect(files.find(({ path }) => path === "shelves/index.md")?.text).toContain("read-thing999.md");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
