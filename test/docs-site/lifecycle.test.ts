import { describe, expect, test } from "vitest";
import { docsSite } from "../../docs-site/index.ts";
import { pageOf, readTexts } from "./read-texts.ts";

const feed = `asyncapi: 3.1.0
info: { title: Feed, version: 1.0.0, x-system: quay }
servers: { live: { host: 'localhost:4011', protocol: ws, security: [{ $ref: '#/components/securitySchemes/token' }] } }
channels:
  ships:
    address: /ships
    servers: [{ $ref: '#/servers/live' }]
    x-reconnect: { initialMs: 1000, factor: 2, maxMs: 8000 }
    x-close-codes:
      '1000': { summary: Done., reconnect: never, when: normal }
      '1008': { summary: Sign in first., phase: handshake, reconnect: never, when: unauthorized }
      '1009': { summary: Too big., reconnect: backoff, when: too-large }
      '1013': { summary: Full., phase: handshake, reconnect: backoff, when: overload }
      '4002': { summary: No heartbeat., reconnect: now, when: heartbeat }
components: { securitySchemes: { token: { type: httpApiKey, in: query, name: token } } }
`;

const upgrade = `openapi: 3.1.0
info: { title: Doors, version: 1.0.0, x-system: quay }
servers: [{ url: 'http://localhost:4011' }]
paths:
  /ships:
    get:
      operationId: openShips
      responses:
        '101': { description: Open. }
        '401': { description: Nobody is known by this token. }
        '429': { description: Too often. }
        '503': { description: Full. }
`;

describe("the picture of a connection", () => {
  const page = async (): Promise<string> =>
    pageOf(docsSite(await readTexts({ "feed.yaml": feed, "doors.yaml": upgrade })), "quay/channels/feed/ships.md");

  test.each([
    { what: "the statuses of a refused upgrade", words: "connecting --> refused: 401, 429, 503" },
    { what: "that some of them are to be tried again", words: "refused --> connecting: 429, 503 · after a wait" },
    { what: "what closes a connection at once", words: "open --> closed: 1000, 1009, 4002 / 1008, 1013 · at once" },
    {
      what: "what leads back, each after its own wait",
      words: "closed --> connecting: 4002 · at once / 1009, 1013 · after 1 s or more",
    },
    { what: "what ends it for good", words: "closed --> ended: 1000, 1008" },
  ])("has $what", async ({ words }) => {
    expect(await page()).toContain(`\n  ${words}\n`);
  });

  test.each([
    { code: "429", words: "Wait as long as `Retry-After` says", isAgain: true },
    { code: "503", words: "Wait as long as `Retry-After` says", isAgain: true },
    { code: "401", words: "Fetch a new token", isAgain: false },
    { code: "1008", words: "Do not connect again by itself", isAgain: false },
    { code: "1009", words: "Connect again after a wait", isAgain: true },
    { code: "1013", words: "Connect again after a wait", isAgain: true },
    { code: "4002", words: "Connect again at once", isAgain: true },
  ])("leads from $code where the table does: $words", async ({ code, words, isAgain }) => {
    const text = await page();
    const row = text.split("\n").find((line) => line.startsWith(`| \`${code}\` |`));
    expect(row).toContain(words);
    const back = [...text.matchAll(/--> connecting: (.*)/g)].map(([, codes = ""]) => codes).join(", ");
    expect(back.split(/\D+/).includes(code)).toBe(isAgain);
  });

  test("and the table agree that a code of the handshake comes once the connection is open", async () => {
    const text = await page();
    expect(text).toContain("| `1013` | Full. | as soon as it is open, server |");
    expect(text).not.toMatch(/refused: .*1013/);
  });
});
