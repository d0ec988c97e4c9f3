import { describe, expect, test } from "vitest";
import { docsSite, type Site } from "../../docs-site/index.ts";
import { waitsWords } from "../../docs-site/pages/waits-words.ts";
import { en } from "../../docs-site/words/en.ts";
import { speaker } from "../../docs-site/words/words.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { pageOf, readTexts } from "./read-texts.ts";

const fourSystems = docsSite(await readFourSystems());

const orders = `asyncapi: 3.1.0
info: { title: Orders, version: '2.3' }
servers:
  live: { host: localhost:4010, protocol: ws }
  broker: { host: mq.internal, protocol: amqp, description: The broker of the warehouse. }
  cache: { host: localhost:6379, protocol: redis }
channels:
  feed: { address: /feed, servers: [{ $ref: '#/servers/live' }] }
  packed: { address: orders.packed, title: Packed orders, servers: [{ $ref: '#/servers/broker' }] }
operations:
  tellPacked: { action: send, title: An order was packed, channel: { $ref: '#/channels/packed' } }
  hearPacked: { action: receive, channel: { $ref: '#/channels/packed' } }
`;

describe("channels that are not played", () => {
  const site = async (): Promise<Site> => docsSite(await readTexts({ "orders.yaml": orders }));

  test.each([
    { what: "the channel, where it is written", words: "Packed orders `orders.yaml:9` | `orders.packed` | amqp |" },
    { what: "its server, with the usual port", words: "`amqp://mq.internal:5672`" },
    {
      what: "what the server says",
      words: "| `tellPacked` `orders.yaml:11` | `packed` | server | An order was packed |",
    },
    { what: "what clients say", words: "| `hearPacked` `orders.yaml:12` | `packed` | client |" },
    { what: "that nobody plays them", words: en.notPlayedWords },
  ])("are on the page of their system: $what", async ({ words }) => {
    expect(pageOf(await site(), "orders/index.md")).toContain(words);
  });

  test("are on servers that are not among the ports of this machine", async () => {
    const [here = "", away = ""] = pageOf(await site(), "ports.md").split(`## ${en.elsewhere}`);
    expect(here).toContain("| `6379` |");
    expect(here).not.toContain("5672");
    expect(away).toContain("| `amqp://mq.internal:5672` | Orders | Described only. The broker of the warehouse. |");
  });
});

test("the page of a system says which number is which", async () => {
  const page = pageOf(docsSite(await readTexts({ "orders.yaml": orders })), "orders/index.md");
  expect(page).toContain("`orders.yaml`: version `2.3`, written in AsyncAPI 3.1.0.");
});

const shop = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers:
  - { url: 'http://localhost:5005/v2' }
  - url: 'https://{region}.shop.example/{version}'
    variables:
      region: { default: eu, enum: [eu, us], description: Nearest to the reader. }
      version: { default: v2 }
paths:
  /lots: { get: { operationId: listLots, responses: { '204': { description: None. } } } }
`;

describe("the page about connecting", () => {
  test.each([
    "| `http://localhost:5005/v2` | none are asked for |",
    "| `https://eu.shop.example/v2` | none are asked for |",
    "In `https://eu.shop.example/v2`, the variable `region` is `eu`; it may also be `us`. Nearest to the reader.",
    "In `https://eu.shop.example/v2`, the variable `version` is `v2`.",
  ])("has base paths, other servers and variables: %s", async (words) => {
    const site = docsSite(await readTexts({ "shop.yaml": shop }));
    expect(pageOf(site, "shop/connecting.md")).toContain(words);
  });

  test.each([
    ["campaigns/connecting.md", "| Time between two pings of the server | 25 s |"],
    ["campaigns/connecting.md", "| Wait for the answer to a ping | 20 s |"],
    ["campaigns/connecting.md", "| Wait for the connection | 20 s |"],
    ["campaigns/connecting.md", "| Largest packet | 1,000,000 bytes |"],
    ["campaigns/connecting.md", "Waits of 1 s, 2 s, 4 s, then of 5 s each time, without an end"],
    ["campaigns/channels/campaigns/campaigns.md", "| Time between two pings of the server | 25 s |"],
    ["conversations/connecting.md", "| Messages kept meanwhile | 100 |"],
    ["ports.md", "| `https://campaigns.example/socket.io` |"],
    [
      "veloflux/channels/veloflux-realtime/metrics.md",
      "| Also handed on from | `ws://localhost/api/ws/metrics`, `wss://localhost/api/ws/metrics`, `ws://localhost:3000/api/ws/metrics` |",
    ],
  ])("%s says %s", (path, words) => {
    expect(pageOf(fourSystems, path)).toContain(words);
  });
});

test("the page about ports says what stands behind a port, and what stands behind one elsewhere", () => {
  const page = pageOf(fourSystems, "ports.md");
  expect(page).toContain("| `9090` | Cache | `redis://localhost:6379` |");
  expect(page).toContain('p9090 -->|"Cache"| p6379');
  expect(page).toContain('p80 -->|"Pages"| p3000');
});

const usual = { initialMs: 1000, factor: 2, maxMs: 5000 };

test.each([
  { given: usual, want: "Waits of 1 s, 2 s, 4 s, then of 5 s each time, without an end." },
  { given: { ...usual, factor: 1 }, want: "A wait of 1 s each time, without an end." },
  { given: { ...usual, maxMs: 1000 }, want: "A wait of 1 s each time, without an end." },
  { given: { ...usual, maxAttempts: 3 }, want: "Waits of 1 s, 2 s, 4 s; attempts in all: 3." },
  { given: { ...usual, maxMs: 1000, maxAttempts: 90 }, want: /1 s, and so on; attempts in all: 90\.$/ },
  { given: { ...usual, factor: 1.01 }, want: /, and so on, without an end\.$/ },
])("waits are told to their end: $given", ({ given, want }) => {
  expect(waitsWords({ say: speaker(en, "en") }, given).text).toMatch(want);
});

const archive = `openapi: 3.1.0
info: { title: Archive, version: 1.0.0 }
servers: [{ url: 'http://localhost:5006' }]
paths:
  /works/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: readWork
      summary: Read a work
      description: Read a work
      responses:
        '200':
          description: One.
          content: { application/json: { schema: { $ref: '#/components/schemas/Work' } } }
          links:
            self: { operationId: readWork }
            other: { operationId: readWork, parameters: { id: $response.body#/id } }
    put:
      operationId: replaceScan
      security: [{ key: [] }, {}]
      parameters:
        - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { state: { type: string } } } }
        - { name: part, in: query, deprecated: true, description: Which part, example: 7, schema: { type: integer } }
        - { name: where, in: query, content: { application/json: { schema: { type: array } } } }
        - { name: range, in: query, schema: { type: object, properties: { first: { type: integer } } } }
      requestBody:
        content:
          multipart/form-data:
            schema: { type: object, required: [scan], properties: { scan: { type: string, contentMediaType: image/png, contentEncoding: base64 } } }
            encoding: { scan: { contentType: image/png } }
      responses: { '204': { description: None. } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key, description: Given out by the archive. } }
  schemas:
    Work:
      type: object
      properties: { id: { type: string } }
      patternProperties: { '^x-': { type: boolean } }
      additionalProperties: { type: integer, description: How often. }
`;

describe("the page of a request drops nothing", () => {
  const read = "archive/operations/archive/read-work.md";
  const replace = "archive/operations/archive/replace-scan.md";
  test.each([
    { page: read, words: "- any other name integer: How often.", what: "additional properties beside others" },
    { page: read, words: "- names like `^x-` boolean", what: "properties by patterns" },
    { page: read, words: "- self: [`GET /works/{id}`](./read-work.md)\n", what: "a link that hands nothing on" },
    { page: read, words: "with `id` = `$response.body#/id`", what: "a link that hands something on" },
    {
      page: replace,
      words: "each sent as `filter[…]=…`:\n\n- `state` string, optional",
      what: "the fields of a deep object",
    },
    {
      page: replace,
      words: "What `range` holds:\n\n- `first` integer, optional",
      what: "the fields of another object",
    },
    {
      page: replace,
      words: "| `part` | query | integer, optional, deprecated | Which part. Example: `7` |",
      what: "that a parameter may go, and where its example begins",
    },
    {
      page: replace,
      words: "| `where` | query | array, optional, holds `application/json` |",
      what: "what a parameter is written in",
    },
    {
      page: replace,
      words: "- `scan` string, required, holds `image/png`, encoded as `base64`",
      what: "what a text holds",
    },
    { page: replace, words: "- The part `scan` is sent as `image/png`.", what: "content types of parts" },
  ])("$what", async ({ page, words }) => {
    const site = docsSite(await readTexts({ "archive.yaml": archive }));
    expect(pageOf(site, page)).toContain(words);
  });

  test("and says once what is title and description", async () => {
    const site = docsSite(await readTexts({ "archive.yaml": archive }));
    expect(pageOf(site, read).match(/^(?:# )?Read a work$/gm)).toEqual(["# Read a work"]);
  });
});

test("ways to prove who one is make one sentence on the page about connecting", async () => {
  const page = pageOf(docsSite(await readTexts({ "archive.yaml": archive })), "archive/connecting.md");
  expect(page).toContain("| `http://localhost:5006` | `X-Key: …` Given out by the archive; may come without |");
});

test.each([
  { path: "campaigns/errors.md", want: "# Errors of Campaigns" },
  { path: "campaigns/connecting.md", want: "# Connecting to Campaigns" },
])("the title of $path tells whose it is, wherever it was found", ({ path, want }) => {
  expect(pageOf(fourSystems, path)).toContain(`\n${want}\n`);
});

describe("tags are called what people call them", () => {
  const lots = (version: string, tag: string): string => `${version}
info: { title: Lots, version: 1.0.0 }
tags: [${tag}]
servers: [{ url: 'http://localhost:5008' }]
paths:
  /lots: { get: { operationId: listLots, tags: [catalogue], responses: { '204': { description: None. } } } }
  /bids: { get: { operationId: listBids, tags: [bids], responses: { '204': { description: None. } } } }
`;
  const openapi = "openapi: 3.1.0";

  test.each([
    { given: lots(openapi, "{ name: catalogue, x-displayName: What is sold }"), want: "What is sold" },
    { given: lots(openapi, "{ name: catalogue, summary: What is sold }"), want: "What is sold" },
    { given: lots(openapi, "{ name: catalogue }"), want: "catalogue" },
  ])("$want", async ({ given, want }) => {
    const site = docsSite(await readTexts({ "lots.yaml": given }));
    expect(pageOf(site, "lots/operations/lots/list-lots.md")).toContain(
      `| Tags | [${want}](../../groups/catalogue.md) |`,
    );
    expect(pageOf(site, "lots/groups/catalogue.md")).toContain(`# ${want}\n`);
    expect(pageOf(site, ".vitepress/site.json")).toContain(`"text": "${want}"`);
  });

  test("in the language of the reader", async () => {
    const overlay = `overlay: 1.0.0
info: { title: Lots, version: 1.0.0, x-language: pt-BR }
extends: lots.yaml
actions: [{ target: '$.tags[0]', update: { x-displayName: O que se vende } }]
`;
    const given = lots(openapi, "{ name: catalogue, x-displayName: What is sold }");
    const contract = await readTexts({ "lots.yaml": given, "lots.overlay.yaml": overlay }, "pt-BR");
    expect(pageOf(docsSite(contract, { language: "pt-BR" }), "lots/groups/catalogue.md")).toContain(
      "# O que se vende\n",
    );
  });
});
