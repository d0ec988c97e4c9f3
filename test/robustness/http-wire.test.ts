import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type House, openAuction } from "./house.ts";
import { exchange, openRaw } from "./raw-connection.ts";

let house: House;
let port: number;
beforeAll(async () => {
  house = await openAuction();
  port = house.port(7401);
});
afterEach(() => house.stillServes());
afterAll(() => house[Symbol.asyncDispose]());

/** A request that asks for the connection to end, so that the answer has an end. */
const request = (line: string, ...headers: readonly string[]): string =>
  [line, "Host: localhost", "Connection: close", ...headers, "\r\n"].join("\r\n");
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+) /.exec(answer)?.[1]);

describe("what is no HTTP request is answered with a status and the reason, and the connection ends", () => {
  test.each([
    { given: "a TLS handshake", text: "\x16\x03\x01\x02\x00\x01\x00\x01\xfc", status: 400, says: "Invalid method" },
    { given: "an unknown method", text: request("BID /lots HTTP/1.1"), status: 400, says: "Invalid method" },
    { given: "another protocol", text: request("GET /lots SPDY/3.1"), status: 400, says: "HTTP/1.1 request" },
    { given: "NUL in the path", text: request("GET /lo\0ts HTTP/1.1"), status: 400, says: "url" },
    { given: "NUL in a header", text: request("GET /lots HTTP/1.1", "X-Bid: a\0b"), status: 400, says: "header" },
    { given: "no host", text: "GET /lots HTTP/1.1\r\nConnection: close\r\n\r\n", status: 400, says: "" },
    {
      given: "a negative length",
      text: request("POST /lots HTTP/1.1", "Content-Length: -4"),
      status: 400,
      says: "Content-Length",
    },
    {
      given: "two framings at once, as request smuggling has it",
      text: request("POST /lots HTTP/1.1", "Content-Length: 4", "Transfer-Encoding: chunked") + "0\r\n\r\n",
      status: 400,
      says: "Transfer-Encoding",
    },
    {
      given: "a chunk whose size is no number",
      text: request("POST /session HTTP/1.1", "Transfer-Encoding: chunked") + "zz\r\n{}\r\n",
      status: 400,
      says: "chunk size",
    },
    {
      given: "a URL of 100 KB",
      text: request(`GET /lots/${"a".repeat(100_000)} HTTP/1.1`),
      status: 431,
      says: "16 KiB",
    },
    {
      given: "a flood of headers",
      text: request("GET /lots HTTP/1.1", ...Array.from({ length: 5_000 }, (_, index) => `X-${index}: y`)),
      status: 431,
      says: "16 KiB",
    },
    { given: "CONNECT", text: request("CONNECT example.com:443 HTTP/1.1"), status: 501, says: "no proxy" },
    { given: "an expectation of its own", text: request("GET /lots HTTP/1.1", "Expect: bribe"), status: 417, says: "" },
  ])("$given: $status", async ({ text, status, says }) => {
    const answer = await exchange(port, Buffer.from(text, "latin1"));
    expect(statusOf(answer)).toBe(status);
    expect(answer).toContain(says);
  });

  test("who stays on after that is cut off", async () => {
    await using connection = await openRaw(port);
    connection.write("nonsense\r\n\r\n");
    await connection.ended;
    expect(await connection.reset()).toBe(true);
  });
});

describe("a request target is taken as RFC 9112 has it, and reaches no file", () => {
  test.each([
    { given: "an absolute form", target: "http://elsewhere.example/lots?status=sold", status: 200, says: '"lot-2"' },
    {
      given: "an absolute form without a path",
      target: "http://elsewhere.example",
      status: 404,
      says: 'nothing at \\"/\\"',
    },
    { given: "two slashes", target: "//lots", status: 404, says: "//lots" },
    { given: "a way up", target: "/lots/../../../../etc/passwd", status: 404, says: "/lots, /lots/{id}" },
    {
      given: "an encoded way up",
      target: "/lots/..%2f..%2f..%2fetc%2fpasswd",
      status: 404,
      says: 'there is no Lot with id \\"../../../etc/passwd\\"',
    },
    { given: "an encoding cut short", target: "/lots/%E0%A4%A", status: 400, says: "percent-encoded" },
    { given: "an encoded byte that is no UTF-8", target: "/lots/%ff", status: 400, says: "percent-encoded" },
    { given: "an encoded NUL", target: "/lots/%00", status: 404, says: "there is no Lot" },
    { given: "__proto__", target: "/lots/__proto__", status: 404, says: "there is no Lot" },
    { given: "constructor", target: "/lots/constructor", status: 404, says: "there is no Lot" },
    { given: "a query that cannot be decoded", target: "/lots?page=%zz", status: 400, says: 'got \\"%zz\\"' },
    { given: "one parameter twice", target: "/lots?page=1&page=2", status: 400, says: "got an array of 2 items" },
    {
      given: "a query of names that every object answers to",
      target: "/lots?__proto__=1&constructor=2&toString",
      status: 200,
      says: '"lot-1"',
    },
    { given: "a number beyond all numbers", target: "/lots?page=1e999", status: 400, says: "page" },
    { given: "a thousand parameters", target: `/lots?${"a=1&".repeat(1_000)}`, status: 200, says: '"lot-1"' },
  ])("$given: $status", async ({ target, status, says }) => {
    const answer = await exchange(port, request(`GET ${target} HTTP/1.1`));
    expect(statusOf(answer)).toBe(status);
    expect(answer).toContain(says);
    expect(answer).not.toContain("root:");
  });

  test.each([
    { prefer: "code=999", status: 200 },
    { prefer: "code=100", status: 400 },
    { prefer: "code=101", status: 400 },
    { prefer: "code=-1, example=", status: 200 },
    { prefer: "code=__proto__; example=constructor", status: 200 },
    { prefer: ",;=,=;code=;code", status: 200 },
    { prefer: `example="${"x".repeat(10_000)}"`, status: 200 },
  ])("Prefer: $prefer", async ({ prefer, status }) => {
    expect(statusOf(await exchange(port, request("GET /lots HTTP/1.1", `Prefer: ${prefer}`)))).toBe(status);
  });

  test("HTTP/1.0 without a host is served, and its connection ended", async () => {
    expect(await exchange(port, "GET /lots/lot-1 HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 [^]*"lot-1"/);
  });

  test("an offer to change to HTTP/2 is passed over, with the body read", async () => {
    const headers = ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"];
    await using connection = await openRaw(port);
    connection.write(
      `POST /session HTTP/1.1\r\nHost: x\r\n${headers.join("\r\n")}\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{"name":"Ada"}`,
    );
    expect(await connection.until(/access_token/)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("requests in one piece are answered in their order", async () => {
    const line = (id: string): string => `GET /lots/${id} HTTP/1.1\r\nHost: x\r\n\r\n`;
    await using connection = await openRaw(port);
    connection.write(line("lot-2") + line("nope") + line("lot-1"));
    const answers = (await connection.until(/"lot-1"/)).split(/(?=HTTP\/1\.1 )/);
    expect(answers.map(statusOf)).toEqual([200, 404, 200]);
  });
});

describe("a body that never ends well", () => {
  const head = (...headers: readonly string[]): string =>
    ["POST /session HTTP/1.1", "Host: x", "Content-Type: application/json", ...headers, "\r\n"].join("\r\n");
  const big = Buffer.alloc(10_000_000, "a");

  test.each([
    { given: "with its length said", text: head(`Content-Length: ${big.length}`), end: "" },
    {
      given: "in chunks",
      text: `${head("Transfer-Encoding: chunked")}${big.length.toString(16)}\r\n`,
      end: "\r\n0\r\n\r\n",
    },
  ])("10 MB $given: 413, and every byte may be written before the connection ends", async ({ text, end }) => {
    await using connection = await openRaw(port);
    const failed = once(connection.socket, "error").then(([error]) => error as Error);
    connection.write(text);
    const written = new Promise<void>((resolve, reject) => {
      connection.socket.write(big, (error) => (error ? reject(error) : resolve()));
    });
    await Promise.race([written, failed.then((error) => Promise.reject(error))]);
    connection.write(end);
    const answer = await connection.ended;
    expect(statusOf(answer)).toBe(413);
    expect(answer).toContain("the body is larger than 1048576 bytes");
  });

  test("10 MB announced by a client that waits for leave: 413 instead", async () => {
    const answer = await exchange(port, head("Expect: 100-continue", `Content-Length: ${big.length}`));
    expect(statusOf(answer)).toBe(413);
  });

  test("a small body of a client that waits for leave gets it", async () => {
    await using connection = await openRaw(port);
    connection.write(head("Expect: 100-continue", "Content-Length: 14"));
    await connection.until(/^HTTP\/1\.1 100 Continue\r\n\r\n/);
    connection.write('{"name":"Ada"}');
    expect(await connection.until(/access_token/)).toContain("HTTP/1.1 200 ");
  });

  test.each([
    { given: "chunks without an end", text: `${head("Transfer-Encoding: chunked")}5\r\n{"nam\r\n` },
    { given: "less than was announced", text: `${head("Content-Length: 500")}{"nam` },
  ])("$given, and the client ends its side: 400", async ({ text }) => {
    await using connection = await openRaw(port);
    connection.write(text);
    connection.socket.end();
    expect(statusOf(await connection.ended)).toBe(400);
  });

  test("a client that resets its connection in the middle", async () => {
    await using connection = await openRaw(port);
    connection.write(`${head("Content-Length: 500")}{"nam`);
    connection.socket.resetAndDestroy();
    await once(connection.socket, "close");
    expect(await house.stillServes()).toBe(true);
  });

  test("a client that ends its side after the request still gets its answer", async () => {
    await using connection = await openRaw(port);
    connection.write("GET /lots/lot-1 HTTP/1.1\r\nHost: x\r\n\r\n");
    connection.socket.end();
    expect(await connection.ended).toMatch(/^HTTP\/1\.1 200 [^]*"lot-1"/);
  });

  test("a client that asks for much and reads nothing", async () => {
    await using connection = await openRaw(port);
    connection.socket.pause();
    connection.write("GET /lots HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20_000));
    expect(await house.stillServes()).toBe(true);
  });

  test("two hundred requests that are never finished", async () => {
    const slow = await Promise.all(Array.from({ length: 200 }, () => openRaw(port)));
    for (const [index, connection] of slow.entries())
      connection.write("GET /lots HTTP/1.1\r\nHost: x\r\nX-Slow: ".slice(0, 5 + (index % 35)));
    expect(await house.stillServes()).toBe(true);
    await Promise.all(slow.map((connection) => connection[Symbol.asyncDispose]()));
  });

  test("none of them keeps the mock from ending", async () => {
    const closing = await openAuction();
    const connections = await Promise.all(
      ["", "GET /lots HT", `${head("Content-Length: 500")}{"nam`, `${head("Content-Length: 5000000")}{"nam`].map(
        async (text) => {
          const connection = await openRaw(closing.port(7401));
          connection.write(text);
          return connection;
        },
      ),
    );
    await connections[3]?.until(/ 413 /);
    await using deaf = await openRaw(closing.port(7401));
    deaf.socket.pause();
    deaf.write("GET /lots HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20_000));
    await closing.stillServes();
    await closing.mock[Symbol.asyncDispose]();
    const answers = await Promise.all(connections.map(({ ended }) => ended));
    expect(answers.map(statusOf)).toEqual([Number.NaN, Number.NaN, Number.NaN, 413]);
  });
});
