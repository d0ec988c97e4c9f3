import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readContract } from "../contract/read/index.ts";
import { type DrivenClock, drivenClock, type MockServer, startMockServer } from "../mock-server/index.ts";

const documents = ["library-api.yaml", "library-live.yaml"];
const reading = await readContract(documents.map((name) => join(import.meta.dirname, "contracts/library", name)));
if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
const { contract } = reading;

let clock: DrivenClock;
let mock: MockServer;

beforeEach(async () => {
  clock = drivenClock();
  mock = await startMockServer({ contract, clock, ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

interface Given {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly port?: number;
}

async function ask(method: string, path: string, { headers = {}, body, port = 7491 }: Given = {}) {
  const response = await fetch(mock.url(port) + path, {
    method,
    headers: { ...(body && { "content-type": "application/json" }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const { status, headers: answered } = response;
  return { status, header: (name: string) => answered.get(name), text, body: text && (JSON.parse(text) as unknown) };
}

const maias = { id: "b1", title: "Os Maias" };
const tagOf = async (path: string): Promise<string> => (await ask("GET", path)).header("etag") ?? "";
const quiet = { id: "b2", title: "Quiet" };

describe("a documented ETag", () => {
  test("is the same until the row changes, and the same wherever the row is answered with", async () => {
    const made = await ask("POST", "/books", { body: quiet });
    const tag = await tagOf("/books/b2");
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    expect(made.header("etag")).toBe(tag);
    await ask("POST", "/books", { body: { id: "b3", title: "Another" } });
    expect(await tagOf("/books/b2")).toBe(tag);
    const changed = await ask("PUT", "/books/b2", { headers: { "if-match": tag }, body: { ...quiet, title: "Loud" } });
    expect(changed.status).toBe(200);
    expect(changed.header("etag")).not.toBe(tag);
    expect(await tagOf("/books/b2")).toBe(changed.header("etag"));
  });

  test.each([
    { given: "the tag", wrap: (tag: string) => tag, status: 304 },
    { given: "it as a weak one", wrap: (tag: string) => `W/${tag}`, status: 304 },
    { given: "it among others", wrap: (tag: string) => `"1", ${tag}`, status: 304 },
    { given: "any", wrap: () => "*", status: 304 },
    { given: "another one", wrap: () => '"1"', status: 200 },
  ])("with $given in If-None-Match is answered with $status", async ({ wrap, status }) => {
    const tag = await tagOf("/books/b1");
    const again = await ask("GET", "/books/b1", { headers: { "if-none-match": wrap(tag) } });
    expect([again.status, again.header("etag")]).toEqual([status, tag]);
    expect(again.body).toEqual(status === 304 ? "" : maias);
  });

  test("of a list changes with what is in it", async () => {
    const tag = await tagOf("/books");
    expect((await ask("GET", "/books", { headers: { "if-none-match": tag } })).status).toBe(304);
    await ask("POST", "/books", { body: quiet });
    expect((await ask("GET", "/books", { headers: { "if-none-match": tag } })).status).toBe(200);
  });

  test.each([
    { given: "another tag", header: { "if-match": '"1"' }, path: "/books/b1", status: 412 },
    { given: "a weak tag", header: { "if-match": "W/TAG" }, path: "/books/b1", status: 412 },
    { given: "any tag", header: { "if-match": "*" }, path: "/books/b1", status: 200 },
    { given: "no tag", header: {}, path: "/books/b1", status: 428 },
    { given: "a tag, where there is no row", header: { "if-match": '"1"' }, path: "/books/b9", status: 404 },
  ])("is asked for by a change with $given, which is answered with $status", async ({ header, path, status }) => {
    const tag = await tagOf("/books/b1");
    const headers = Object.fromEntries(
      Object.entries(header).map(([name, value]) => [name, value.replace("TAG", tag)]),
    );
    const answer = await ask("PUT", path, { headers, body: { id: "b1", title: "Changed" } });
    expect(answer.status).toBe(status);
    const { body } = await ask("GET", "/books/b1");
    expect(body).toEqual(status === 200 ? { id: "b1", title: "Changed" } : maias);
  });
});

describe("a documented idempotency key", () => {
  const headers = { "x-idempotency-key": "k1" };

  test("makes one thing of what is said twice, and says the same", async () => {
    const first = await ask("POST", "/books", { headers, body: quiet });
    const again = await ask("POST", "/books", { headers, body: quiet });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect((await ask("GET", "/books")).body).toEqual([maias, quiet]);
  });

  test("belongs to one body", async () => {
    await ask("POST", "/books", { headers, body: quiet });
    const other = await ask("POST", "/books", { headers, body: { id: "b4", title: "Other" } });
    expect(other.status).toBe(422);
    expect((await ask("GET", "/books/b4")).status).toBe(404);
  });

  test("may be used again after a refusal", async () => {
    expect((await ask("POST", "/books", { headers, body: { id: "b5" } })).status).toBe(422);
    expect((await ask("POST", "/books", { headers, body: quiet })).status).toBe(201);
  });

  test("is one client's own, and without one everything is done anew", async () => {
    await ask("POST", "/books", { headers, body: quiet });
    const others = { ...headers, authorization: "Bearer of.another.one" };
    expect((await ask("POST", "/books", { headers: others, body: { id: "b6", title: "Mine" } })).status).toBe(201);
    expect((await ask("POST", "/books", { body: quiet })).status).not.toBe(201);
  });
});

describe("x-limits of a server", () => {
  test("holds bodies to their size in bytes", async () => {
    const empty = JSON.stringify({ id: "b7", title: "" }).length;
    const fits = { id: "b7", title: "x".repeat(120 - empty) };
    expect((await ask("POST", "/books", { body: { ...fits, title: fits.title.replace("x", "é") } })).status).toBe(413);
    expect((await ask("GET", "/books/b7")).status).toBe(404);
    expect((await ask("POST", "/books", { body: fits })).status).toBe(201);
  });

  test("holds requests to their rate, says when to come again, and begins anew then", async () => {
    const at = { port: 7492 };
    const answers = [];
    for (let sent = 0; sent < 4; sent += 1) answers.push(await ask("GET", "/books", at));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ header }) => header("ratelimit-remaining"))).toEqual(["2", "1", "0", "0"]);
    expect(answers[0]?.header("ratelimit-limit")).toBe("3");
    expect(answers[3]?.header("retry-after")).toBe("10");
    clock.advance("4s");
    expect((await ask("GET", "/books", at)).header("retry-after")).toBe("6");
    clock.advance("6s");
    expect((await ask("GET", "/books", at)).status).toBe(200);
  });

  test("counts each client by itself, and each port", async () => {
    for (let sent = 0; sent < 4; sent += 1) await ask("GET", "/books", { port: 7492 });
    const other = { port: 7492, headers: { authorization: "Bearer of.another.one" } };
    expect((await ask("GET", "/books", other)).status).toBe(200);
    expect((await ask("GET", "/books")).status).toBe(200);
  });
});

test("a rate for which the contract has neither words nor a code ends the connection as a policy does", async () => {
  const socket = new WebSocket(mock.url(7493, "ws") + "/whispers");
  const closed = once(socket, "close") as Promise<[CloseEvent]>;
  await once(socket, "open");
  for (let said = 0; said < 3; said += 1) socket.send(JSON.stringify({ text: "psst" }));
  const [{ code, reason }] = await closed;
  expect({ code, reason }).toEqual({ code: 1008, reason: "too many messages: at most 2 messages in 10 s" });
});

describe("what a browser asks before it calls", () => {
  const asking = { origin: "http://page.test", "access-control-request-method": "POST" };

  test("is answered as documented, where it is", async () => {
    const { status, header } = await ask("OPTIONS", "/books", { headers: asking });
    expect(status).toBe(204);
    expect(header("access-control-allow-origin")).toBe("https://reading.example");
    expect(header("access-control-allow-methods")).toBe("GET");
  });

  test("is let through where the contract says nothing of it", async () => {
    const { status, header } = await ask("OPTIONS", "/books/b1", { headers: asking });
    expect([status, header("access-control-allow-origin")]).toEqual([204, "http://page.test"]);
    expect(header("access-control-allow-methods")).toContain("PUT");
  });
});
