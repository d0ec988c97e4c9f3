import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivenClock, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { exchange } from "../robustness/raw-connection.ts";
import { upgradeRequest } from "../robustness/raw-websocket.ts";

describe.runIf(process.platform === "linux")("a mock with workers", () => {
  let mocks: readonly MockServer[];
  beforeAll(async () => {
    const contract = await readAuction();
    mocks = await Promise.all(
      [1, 2].map((workers) => startMockServer({ contract, clock: drivenClock(), ports: "random", workers })),
    );
  });
  afterAll(() => Promise.all(mocks.map((mock) => mock[Symbol.asyncDispose]())));

  const head = (line: string, ...headers: readonly string[]): string =>
    [`${line} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "\r\n"].join("\r\n");
  const post = (path: string, body: string, ...headers: readonly string[]): string =>
    head(`POST ${path}`, "Content-Type: application/json", `Content-Length: ${Buffer.byteLength(body)}`, ...headers) +
    body;
  const token = "Authorization: Bearer TOKEN";

  /** Each is asked of both, in this order: later ones see the rows of earlier ones. */
  test.each([
    { given: "a list", bytes: head("GET /lots", token) },
    { given: "a page of it", bytes: head("GET /lots?limit=1&page=2", token) },
    { given: "a row", bytes: head("GET /lots/lot-1", token) },
    { given: "no row", bytes: head("GET /lots/none", token) },
    { given: "a new row", bytes: post("/lots", '{"id":"vase","title":"Água 💥"}', token) },
    { given: "the new row", bytes: head("GET /lots/vase", token) },
    { given: "a row with a key of the mock's own", bytes: post("/lots", '{"title":"A chair"}', token) },
    { given: "a body that does not fit", bytes: post("/lots", '{"title":7}', token) },
    { given: "a body that is no JSON", bytes: post("/lots", '{"title"', token) },
    {
      given: "a body in chunks",
      bytes: `${head("POST /lots", token, "Content-Type: application/json", "Transfer-Encoding: chunked")}5\r\n{"tit\r\n8\r\nle":"x"}\r\n0\r\n\r\n`,
    },
    { given: "a body of another type", bytes: post("/lots", "x", token).replace("application/json", "text/plain") },
    {
      given: "a body that is too large",
      bytes: head(
        "POST /lots",
        token,
        "Content-Type: application/json",
        "Content-Length: 2000000",
        "Expect: 100-continue",
      ),
    },
    { given: "no credentials", bytes: head("DELETE /lots/vase") },
    { given: "a removal", bytes: head("DELETE /lots/vase", token) },
    { given: "HEAD", bytes: head("HEAD /lots", token) },
    { given: "OPTIONS", bytes: head("OPTIONS /lots", token) },
    { given: "a page of another origin", bytes: head("GET /lots", token, "Origin: http://page.example") },
    {
      given: "what a browser asks before",
      bytes: head("OPTIONS /lots", "Origin: http://page.example", "Access-Control-Request-Method: POST"),
    },
    { given: "another method", bytes: head("PATCH /lots", token) },
    { given: "another path", bytes: head("GET /nowhere", token) },
    { given: "a path that cannot be decoded", bytes: head("GET /lots/%zz", token) },
    { given: "the form of a proxy's client", bytes: head("GET http://elsewhere/lots", token) },
    { given: "a session that can be none", bytes: head("GET /lots?sockwright-session=%20", token) },
    { given: "a session", bytes: head("GET /lots", token, "Sockwright-Session: a") },
    { given: "no HTTP", bytes: "what\r\n\r\n" },
    {
      given: "a request and then no HTTP",
      bytes: `GET /lots/lot-1 HTTP/1.1\r\nHost: x\r\n${token}\r\n\r\nwhat\r\n\r\n`,
    },
    {
      given: "two requests at once",
      bytes: `GET /lots/lot-1 HTTP/1.1\r\nHost: x\r\n${token}\r\n\r\n${head("GET /lots/lot-2", token)}`,
    },
    { given: "CONNECT", bytes: "CONNECT x:1 HTTP/1.1\r\nHost: x:1\r\n\r\n" },
    { given: "an upgrade to nowhere", bytes: upgradeRequest("/nowhere") },
    { given: "an upgrade without a key", bytes: upgradeRequest("/live/hall/porto?token=TOKEN", { key: null }) },
    { given: "an upgrade of another version", bytes: upgradeRequest("/live/hall/porto?token=TOKEN", { version: "8" }) },
  ])("$given is answered with the same bytes as without workers", async ({ bytes }) => {
    const [alone, crew] = await Promise.all(
      mocks.map(async (mock) => {
        const answer = await exchange(Number(new URL(mock.url(7401)).port), bytes.replaceAll("TOKEN", mock.token()));
        return answer.replaceAll(/^Date: .*$/gm, "Date");
      }),
    );
    expect(alone).toMatch(/^HTTP\/1\.1 \d{3} |^$/);
    expect(crew).toBe(alone);
  });
});
