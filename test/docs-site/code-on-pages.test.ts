import { describe, expect, test } from "vitest";
import { docsSite } from "../../docs-site/index.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { pageOf, readTexts } from "./read-texts.ts";

describe("forms have code, too", () => {
  const api = (type: string, properties: string, required = "name"): string => `openapi: 3.1.0
info: { title: Desk, version: 1.0.0 }
servers: [{ url: 'http://localhost:5009' }]
paths:
  /notes:
    post:
      operationId: leaveNote
      requestBody:
        required: true
        content: { ${type}: { schema: { type: object, required: [${required}], properties: { ${properties} } } } }
      responses: { '204': { description: None. } }
`;
  const name = 'name: { const: "Ada\'s @desk" }';
  const file = "scan: { type: string, contentMediaType: image/png }";

  test.each([
    {
      given: api("application/x-www-form-urlencoded", name),
      want: ["--data-urlencode 'name=Ada'\\''s @desk'", 'body: new URLSearchParams({ "name": "Ada\'s @desk" }),'],
    },
    {
      given: api("multipart/form-data", name),
      want: ["--form-string 'name=Ada'\\''s @desk'", 'form.append("name", "Ada\'s @desk");', "body: form,"],
    },
    { given: api("multipart/form-data", `${name}, ${file}`), want: ["body: form,"] },
    {
      given: api("multipart/form-data", file, "scan"),
      want: ["There is no code here: the body (`multipart/form-data`) is a file"],
    },
  ])("$want", async ({ given, want }) => {
    const page = pageOf(docsSite(await readTexts({ "desk.yaml": given })), "desk/operations/desk/leave-note.md");
    for (const words of want) expect(page).toContain(words);
    expect(page).not.toContain("scan=");
    expect(page).not.toContain('"content-type"');
  });
});

describe("a page without code says why", () => {
  const api = (paths: string): string => `openapi: 3.1.0
info: { title: Gate, version: 1.0.0 }
servers: [{ url: 'http://localhost:5010' }]
paths:
  ${paths}
`;
  const empty = "responses: { '204': { description: None. } }";
  const channel = (parts: {
    readonly payload?: string;
    readonly type?: string;
    readonly more?: string;
  }): string => `asyncapi: 3.1.0
info: { title: Gate, version: 1.0.0 }
servers: { here: { host: localhost:5011, protocol: ws } }
channels:
  gate:
    address: /gate
    ${parts.more ?? ""}
    messages: { tell: { contentType: ${parts.type ?? "application/json"}, payload: ${parts.payload ?? "{ type: string }"} } }
operations: { tell: { action: receive, channel: { $ref: '#/channels/gate' } } }
`;
  const page = "gate/operations/gate/tell.md";
  test.each([
    {
      why: "browsers set the cookie",
      given: api(
        `/in: { get: { operationId: tell, parameters: [{ name: sid, in: cookie, required: true, schema: { type: string } }], ${empty} } }`,
      ),
      want: "needs a cookie",
    },
    {
      why: "it opens a WebSocket",
      given: api("/in: { get: { operationId: tell, responses: { '101': { description: Open. } } } }"),
      want: "this request opens a WebSocket",
    },
    {
      why: "nobody takes it where it is handed on to",
      given: api(
        `/in/{path}: { parameters: [{ name: path, in: path, required: true, schema: { type: string }, example: way }], x-proxy: { target: 'http://localhost:5010', pathname: '/{path}' }, post: { operationId: tell, ${empty} } }
  /way: { get: { operationId: go, ${empty} } }`,
      ),
      want: "nothing takes POST on the path that the examples give",
    },
    {
      why: "it is bytes",
      given: channel({ type: "application/octet-stream" }),
      want: "(`application/octet-stream`) is no JSON",
    },
    {
      why: "no value of it can be made up",
      given: channel({ payload: "{ type: string, minLength: 3, maxLength: 2 }" }),
      want: "no example that fits the schema",
    },
  ])("$why", async ({ given, want }) => {
    const text = pageOf(docsSite(await readTexts({ "gate.yaml": given })), page);
    expect(text).toContain("## Code\n\nThere is no code here:");
    expect(text).toContain(want);
    expect(text).not.toContain("```js");
  });

  test("and one with code for programs only says why it has none for browsers", async () => {
    const more =
      "bindings: { ws: { headers: { type: object, required: [X-Key], properties: { X-Key: { type: string } } } } }";
    const text = pageOf(docsSite(await readTexts({ "gate.yaml": channel({ more }) })), page);
    expect(text).toContain("This WebSocket needs headers (`X-Key`), which pages in a browser cannot set");
    expect(text).toContain("npx wscat -H 'X-Key: ");
  });
});

test("a cookie as credential has code for programs only, since pages may set none", async () => {
  const given = `openapi: 3.1.0
info: { title: Gate, version: 1.0.0 }
servers: [{ url: 'http://localhost:5010' }]
paths: { /in: { get: { operationId: enter, security: [{ sid: [] }], responses: { '204': { description: None. } } } } }
components: { securitySchemes: { sid: { type: apiKey, in: cookie, name: sid } } }
`;
  const page = pageOf(docsSite(await readTexts({ "gate.yaml": given })), "gate/operations/gate/enter.md");
  expect(page).toContain("The credential is a cookie");
  expect(page).toContain("-H 'cookie: sid=YOUR_TOKEN'");
  expect(page).not.toContain("fetch(");
});

test("what is handed on as the rest of a path keeps its slashes", async () => {
  const page = pageOf(docsSite(await readFourSystems()), "veloflux/operations/veloflux-edge/post-through-edge.md");
  expect(page).toContain("'http://localhost/api/auth/login'");
});

test("Socket.IO without a port has the same address on the page of its channel as among servers", async () => {
  const given = `asyncapi: 3.1.0
info: { title: Gate, version: 1.0.0 }
servers: { live: { host: gate.example, protocol: socketio, pathname: /socket.io } }
channels: { gate: { address: /gate, messages: { tell: { payload: { type: string } } } } }
operations: { tell: { action: receive, channel: { $ref: '#/channels/gate' } } }
`;
  const site = docsSite(await readTexts({ "gate.yaml": given }));
  expect(pageOf(site, "gate/channels/gate/gate.md")).toContain(
    "| URL | `https://gate.example/socket.io/` |\n| Port | `443` |",
  );
  expect(pageOf(site, "gate/operations/gate/tell.md")).toContain('io("https://gate.example/gate"');
});
