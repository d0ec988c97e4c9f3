import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clientNames } from "../../codegen/index.ts";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { docsSite, type Site } from "../../docs-site/index.ts";

const thing = { type: "object", required: ["id"], properties: { id: { type: "string" }, size: { type: "integer" } } };

/** The site of an API with so many requests, by default tagged by twenty shelves. */
export async function siteOfRequests(count: number, tags = 20): Promise<Site> {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
  const responses = { 200: { description: "It is there.", content }, 404: { description: "Nothing has this id." } };
  const paths = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `/v1/shelf-${at % 20}/things-${at}`,
      {
        get: {
          operationId: `readThing${at}`,
          summary: `Read thing ${at}`,
          tags: tags === 0 ? [] : [`Shelf ${at % tags}`],
          responses,
        },
      },
    ]),
  );
  const info = { title: "Shelves", version: "1" };
  const servers = [{ url: "http://localhost:7801" }];
  return siteOf("shelves", { openapi: "3.1.0", info, servers, paths, components: { schemas: { Thing: thing } } });
}

/** The site of so many channels, on each of which the server says one thing. */
export async function siteOfChannels(count: number): Promise<Site> {
  const names = Array.from({ length: count }, (_, at) => `feed${at}`);
  const channels = Object.fromEntries(
    names.map((name) => [name, { address: `/${name}`, messages: { news: { name: "news", payload: thing } } }]),
  );
  const operations = Object.fromEntries(
    names.map((name) => [
      `tell${name}`,
      {
        action: "send",
        channel: { $ref: `#/channels/${name}` },
        messages: [{ $ref: `#/channels/${name}/messages/news` }],
      },
    ]),
  );
  const info = { title: "Feeds", version: "1" };
  const servers = { here: { host: "localhost:7802", protocol: "ws" } };
  return siteOf("feeds", { asyncapi: "3.1.0", info, servers, channels, operations });
}

/** The site of one request whose answer has so many properties on so many levels, each with all of the next level in it. */
export async function siteOfDeepAnswer(levels: number, properties: number): Promise<Site> {
  const schemas = Object.fromEntries(
    Array.from({ length: levels }, (_, level) => [
      `Level${level}`,
      {
        type: "object",
        properties: Object.fromEntries(
          Array.from({ length: properties }, (__, at) => [
            `p${level}x${at}`,
            level + 1 < levels ? { $ref: `#/components/schemas/Level${level + 1}` } : { type: "string" },
          ]),
        ),
      },
    ]),
  );
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Level0" } } };
  const paths = { "/deep": { get: { operationId: "readDeep", responses: { 200: { description: "It.", content } } } } };
  const info = { title: "Depths", version: "1" };
  const servers = [{ url: "http://localhost:7803" }];
  return siteOf("depths", { openapi: "3.1.0", info, servers, paths, components: { schemas } });
}

async function siteOf(name: string, document: object): Promise<Site> {
  const contract = await read(name, document);
  return docsSite(contract, { clients: clientNames(contract) });
}

async function read(name: string, document: object): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-many-"));
  try {
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(document));
    const reading = await readContract([file], { root: folder });
    if (!reading.ok) throw new Error("the document makes no contract", { cause: reading.diagnostics });
    return reading.contract;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
