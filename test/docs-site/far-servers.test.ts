import { describe, expect, test } from "vitest";
import { docsSite, type Site } from "../../docs-site/index.ts";
import { en } from "../../docs-site/words/en.ts";
import { pageOf, readTexts } from "./read-texts.ts";

const shop = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0, x-system: shop }
servers: [{ url: 'https://shop.example' }]
paths: { /lots: { get: { operationId: listLots, responses: { '204': { description: None. } } } } }
`;

describe("a document whose only server is somewhere else", () => {
  const site = async (): Promise<Site> => docsSite(await readTexts({ "shop.yaml": shop }));

  test("has no port of this machine", async () => {
    const page = pageOf(await site(), "ports.md");
    expect(page).not.toContain(`## ${en.everyPort}`);
    expect(page).not.toContain("443");
    expect(page).toContain(`## ${en.elsewhere}`);
    expect(page).toContain("| `https://shop.example` | Shop |");
    expect(pageOf(await site(), "index.md")).toContain("| [Shop](./shop/index.md) |  | 0 | 1 |");
  });

  test.each(["shop/index.md", "shop/connecting.md"])("is said to be there, and to be played, on %s", async (path) => {
    expect(pageOf(await site(), path)).toContain(
      "| `https://shop.example` | somewhere else; a mock plays it on this machine |",
    );
  });
});

test("requests to one place elsewhere carry what any of them asks for, whichever document was read last", async () => {
  const here = "{ url: 'http://localhost:5014' }, { url: 'https://shop.example' }";
  const api = (name: string, port: number, security: string): string =>
    shop
      .replace("title: Shop", `title: ${name}`)
      .replace("{ url: 'https://shop.example' }", here.replace("5014", String(port)))
      .replace("/lots", `/${name}`)
      .replace("listLots", name)
      .concat(
        `security: ${security}\ncomponents: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n`,
      );
  const texts = { "a.yaml": api("a", 5014, "[{ key: [] }]"), "b.yaml": api("b", 5015, "[]") };
  expect(pageOf(docsSite(await readTexts(texts)), "shop/connecting.md")).toContain(
    "| `https://shop.example` | `X-Key: …` |",
  );
});
