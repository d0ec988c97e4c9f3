import { describe, expect, test } from "vitest";
import { docsSite } from "../../docs-site/index.ts";
import { en } from "../../docs-site/words/en.ts";
import { ptBR } from "../../docs-site/words/pt-BR.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { pageOf, readTexts } from "./read-texts.ts";

const harbour = `openapi: 3.1.0
info: { title: Harbour, version: 1.0.0, x-system: harbour }
servers: [{ url: 'http://localhost:5011' }]
security: [{ token: [] }]
paths:
  /login:
    post:
      operationId: login
      security: []
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses:
        '401':
          description: Nobody is known by this password.
          content: { application/json: { schema: { $ref: '#/components/schemas/Problem' }, examples: { wrong: { summary: Wrong password, value: { code: WHO_ARE_YOU, message: Try the other password. } } } } }
  /news:
    get:
      operationId: readNews
      security: []
      responses:
        '401': { description: Not for everybody. }
        '403': { description: Not from there. }
    head:
      operationId: probeNews
      security: []
      responses:
        '403':
          description: Not from that page.
          content: { application/json: { schema: { type: object }, example: { code: ORIGIN_UNKNOWN, message: Who is that? } } }
  /ships:
    get:
      operationId: listShips
      responses:
        '400':
          description: The filter cannot be read.
          content: { application/json: { schema: { $ref: '#/components/schemas/Problem' }, examples: { bad: { summary: A filter without a value, value: { code: UNREADABLE, message: filter is empty } } } } }
        '401': { description: No token. }
    put:
      operationId: replaceShips
      security: [{ password: [] }]
      responses: { '401': { description: No password. } }
    post:
      operationId: addShip
      responses:
        '400':
          description: The ship has no name.
          content: { application/json: { schema: { $ref: '#/components/schemas/Problem' }, examples: { bad: { summary: A ship without a name, value: { code: UNREADABLE, message: name is missing } } } } }
        '409':
          description: It lies there already.
          content: { application/json: { schema: { $ref: '#/components/schemas/Problem' }, examples: { twice: { summary: Twice, value: { code: MOORED, message: It is at pier 4. } } } } }
  /piers:
    post:
      operationId: addPier
      responses:
        '400':
          description: The ship has no name.
          content: { application/json: { schema: { $ref: '#/components/schemas/Problem' }, examples: { bad: { summary: A ship without a name, value: { code: UNREADABLE, message: name is missing } } } } }
        '409':
          description: It is there already.
          content: { application/json: { schema: { $ref: '#/components/schemas/Problem' }, examples: { twice: { summary: Again, value: { code: MOORED, message: It is at pier 5. } } } } }
components:
  securitySchemes: { token: { type: http, scheme: bearer }, password: { type: http, scheme: basic } }
  schemas:
    Problem:
      type: object
      properties:
        code:
          description: What went wrong.
          oneOf:
            - { const: WHO_ARE_YOU }
            - { const: UNREADABLE }
            - { const: MOORED, description: The berth is taken. }
            - { const: SUNK, description: The ship is no more. }
        message: { type: string }
`;

const feed = `asyncapi: 3.1.0
info: { title: Feed, version: 1.0.0, x-system: harbour }
servers: { live: { host: 'localhost:5012', protocol: ws } }
channels:
  arrivals: { address: /live/arrivals, servers: [{ $ref: '#/servers/live' }] }
  leavings: { address: /live/leavings, servers: [{ $ref: '#/servers/live' }] }
`;

const wrong = `openapi: 3.1.0
info: { title: Doors, version: 1.0.0, x-system: harbour }
servers: [{ url: 'http://localhost:5011' }]
paths:
  /live/{channel}:
    get:
      operationId: knock
      parameters: [{ name: channel, in: path, required: true, schema: { type: string } }]
      responses:
        '404':
          description: There is no WebSocket here.
          content: { application/json: { schema: { type: object }, example: { code: NOT_FOUND, message: Go elsewhere. } } }
`;

/** The rows of an entry of the page, each by its cells. */
async function rowsOf(title: string): Promise<readonly (readonly string[])[]> {
  const documents = { "harbour.yaml": harbour, "feed.yaml": feed, "doors.yaml": wrong };
  const page = pageOf(docsSite(await readTexts(documents)), "harbour/errors.md");
  const [, under = ""] = page.split(new RegExp(`^#+ \`${title}\`$`, "m"));
  const [own = ""] = under.split(/^#/m);
  const [, , ...rows] = own.trim().split("\n");
  return rows.map((row) => row.slice(2, -2).split(" | "));
}

describe("an error code means", () => {
  test("what its schema says of it, wherever it comes", async () => {
    const rows = await rowsOf("MOORED");
    expect(rows.map(([meaning, why]) => [meaning, why])).toEqual([
      ["The berth is taken.", "It lies there already."],
      ["The berth is taken.", "It is there already."],
    ]);
  });

  test("what its schema says of it, where no example shows it", async () => {
    expect((await rowsOf("SUNK")).map(([meaning]) => meaning)).toEqual(["The ship is no more."]);
  });

  test("at each place what that place says, where they do not agree", async () => {
    const rows = await rowsOf("UNREADABLE");
    expect(rows.map(([meaning, why, , at]) => [meaning, why, at?.match(/`[A-Z]+ [^`]*`/g)])).toEqual([
      ["A filter without a value. The server says: `filter is empty`", "The filter cannot be read.", ["`GET /ships`"]],
      [
        "A ship without a name. The server says, for example: `name is missing`",
        "The ship has no name.",
        ["`POST /ships`", "`POST /piers`"],
      ],
    ]);
  });
});

describe("advice", () => {
  test.each([
    { what: "a token", where: "GET /ships", advice: en.do_401 },
    { what: "something that is no token", where: "PUT /ships", advice: en.do_credentials },
    { what: "nothing, with a body, as a login does", where: "POST /login", advice: en.do_login },
    { what: "nothing at all", where: "GET /news", advice: en.do_untold },
  ])("about 401 suits a request that asks for $what", async ({ where, advice }) => {
    const row = (await rowsOf("401")).find(([, , , at]) => at?.includes(`\`${where}\``));
    expect(row?.[2]).toBe(advice);
  });

  test("about a code of a login is not to fetch a token, and the server's own words stand beside it", async () => {
    const [[meaning, , advice] = []] = await rowsOf("WHO_ARE_YOU");
    expect(meaning).toBe("Wrong password. The server says: `Try the other password.`");
    expect(advice).toBe(en.do_login);
  });

  test("about 403 speaks of no rights where no credentials are asked for", async () => {
    const [row] = await rowsOf("403");
    expect(row?.slice(1, 3)).toEqual([en.why_4XX, en.do_4XX]);
  });

  test.each(["403", "ORIGIN_UNKNOWN"])(
    "about an origin is the same under its code and its status: %s",
    async (title) => {
      const row = (await rowsOf(title)).find(([, , , at]) => at?.includes("`HEAD /news`"));
      expect(row?.[2]).toBe(en.do_origin);
    },
  );

  test.each(["404", "NOT_FOUND"])("about %s at a wrong place names the right one", async (title) => {
    const [[, , advice] = []] = await rowsOf(title);
    expect(advice).toBe("Connect to `ws://localhost:5012/live/{channel}` instead.");
  });
});

describe("the page of errors", () => {
  const calm = `openapi: 3.1.0
info: { title: Calm, version: 1.0.0 }
servers: [{ url: 'http://localhost:5013' }]
paths: { /sea: { get: { operationId: readSea, responses: { '200': { description: Calm. } } } } }
`;

  test.each([
    { language: "en", words: "The documents of Calm name no errors" },
    { language: "pt-BR", words: "Os documentos de Calm não citam erros" },
  ])("says that there are none: $language", async ({ language, words }) => {
    const page = pageOf(docsSite(await readTexts({ "calm.yaml": calm }), { language }), "calm/errors.md");
    expect(page).toContain(words);
    expect(page).not.toContain((language === "en" ? en : ptBR).errorsIntro.split("{system}")[0]);
  });

  test("leads to all requests of a long list, and has them", async () => {
    const page = pageOf(docsSite(await readFourSystems()), "veloflux/errors.md");
    expect(page).toMatch(/, \[and \d+ more\]\(#which-request-is-refused-with-what\) \|/);
    expect(page).not.toMatch(/\+ \d/);
    const [before = "", after = ""] = page.split("\n## Which request is refused with what\n");
    expect(after).toContain(
      "| [`GET /api/admin/logs`](./operations/veloflux-api/list-logs.md) | `400`, `401`, `403`, `500` |",
    );
    const missing = [...before.matchAll(/\]\((\.\/operations\/[^)]*)\)/g)]
      .map(([, to = ""]) => to)
      .filter((to) => !after.includes(`](${to})`));
    expect(missing).toEqual([]);
  });

  test.each([en, ptBR])(
    "has a heading whose address is the same wherever Markdown is shown",
    ({ statusesByRequest }) => {
      expect(statusesByRequest).toMatch(/^[A-Za-z ]+$/);
    },
  );
});
