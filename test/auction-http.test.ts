import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drivenClock, mintToken, type MockServer, startMockServer } from "../mock-server/index.ts";
import { readAuction } from "./contracts/read-auction.ts";

let mock: MockServer;

beforeAll(async () => {
  mock = await startMockServer({ contract: await readAuction(), clock: drivenClock(), ports: "random" });
});
afterAll(() => mock[Symbol.asyncDispose]());

type Json = Readonly<Record<string, unknown>>;

async function ask(
  method: string,
  path: string,
  given: { readonly body?: unknown; readonly headers?: Record<string, string>; readonly as?: "nobody" } = {},
) {
  const { body, headers = {}, as } = given;
  const response = await fetch(mock.url(7401) + path, {
    method,
    headers: {
      ...(as === "nobody" ? {} : { authorization: `Bearer ${mock.token()}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text !== "" && /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : {}) as Json, text };
}

describe("a collection with an item path", () => {
  test("begins with the rows of the document's examples", async () => {
    const { status, body } = await ask("GET", "/lots");
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [{ id: "lot-1" }, { id: "lot-2" }], total_count: 2 });
  });

  test("keeps what is posted, until it is deleted", async () => {
    const created = await ask("POST", "/lots", { body: { id: "vase", title: "A vase" } });
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe("/lots/vase");
    expect((await ask("GET", "/lots/vase")).body).toMatchObject({ id: "vase", title: "A vase" });

    const replaced = await ask("PUT", "/lots/vase", { body: { title: "A blue vase", price: 9 } });
    expect(replaced.body).toMatchObject({ id: "vase", title: "A blue vase", price: 9 });
    expect((await ask("GET", "/lots/vase")).body).toMatchObject({ title: "A blue vase", price: 9 });

    expect(await ask("DELETE", "/lots/vase")).toMatchObject({ status: 204, text: "" });
    expect((await ask("GET", "/lots/vase")).status).toBe(404);
    expect((await ask("DELETE", "/lots/vase")).status).toBe(404);
  });

  test("gives a key to what is posted without one", async () => {
    const { body } = await ask("POST", "/lots", { body: { title: "A chair" } });
    expect((await ask("GET", `/lots/${String(body["id"])}`)).body).toEqual(body);
    await ask("DELETE", `/lots/${String(body["id"])}`);
  });

  test("refuses a second row with the same key", async () => {
    expect(await ask("POST", "/lots", { body: { id: "lot-1", title: "Again" } })).toMatchObject({
      status: 409,
      body: { code: "CONFLICT" },
    });
  });

  test("selects by query parameters that are called like a property", async () => {
    expect((await ask("GET", "/lots?status=sold")).body).toMatchObject({ items: [{ id: "lot-2" }], total_count: 1 });
  });

  test("pages", async () => {
    expect((await ask("GET", "/lots?page=2&page_size=1")).body).toMatchObject({
      items: [{ id: "lot-2" }],
      total_count: 2,
    });
    expect((await ask("GET", "/lots?page=9&page_size=1")).body).toMatchObject({ items: [] });
  });
});

describe("a request that does not fit", () => {
  test.each([
    { given: { title: 5 }, at: "/title" },
    { given: { title: "x", colour: "red" }, at: "/colour" },
    { given: { title: "" }, at: "/title" },
    { given: {}, at: "" },
  ])("body $given is refused with the place $at and the contract's line", async ({ given, at }) => {
    const { status, body } = await ask("POST", "/lots", { body: given });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: "INVALID",
      errors: [{ in: "body", pointer: at, contract: expect.stringMatching(/auction-api\.yaml:\d+$/) }],
    });
  });

  test.each([
    { path: "/lots?status=lost", parameter: "status" },
    { path: "/lots?page=0", parameter: "page" },
    { path: "/lots?page=two", parameter: "page" },
  ])("$path is refused with the parameter and the contract's line", async ({ path, parameter }) => {
    const { status, body } = await ask("GET", path);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [{ in: "query", parameter, contract: expect.stringMatching(/auction-api\.yaml:\d+$/) }],
    });
  });

  test("a refusal that the document does not describe is a problem (RFC 9457)", async () => {
    const { headers, body } = await ask("GET", "/lots?status=lost");
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ type: "about:blank", title: "Bad Request", status: 400 });
  });

  test.each([
    { what: "malformed JSON", body: "{", headers: { "content-type": "application/json" }, want: 400 },
    { what: "another media type", body: "title=x", headers: { "content-type": "text/plain" }, want: 415 },
    { what: "no body", body: undefined, headers: {}, want: 400 },
  ])("$what is answered with $want", async ({ body, headers, want }) => {
    expect((await ask("POST", "/lots", { body, headers })).status).toBe(want);
  });
});

describe("credentials", () => {
  const now = Date.UTC(2026, 0, 1) / 1000;

  test.each([
    { who: "nobody", token: undefined, want: 401 },
    { who: "garbage", token: "abc", want: 401 },
    { who: "an expired token", token: mintToken("any", { exp: now - 1 }), want: 401 },
    { who: "a token that is not valid yet", token: mintToken("any", { nbf: now + 60 }), want: 401 },
    { who: "another issuer's token", token: mintToken("another seed", { exp: now + 60 }), want: 204 },
  ])("by default $who gets $want", async ({ token, want }) => {
    await ask("POST", "/lots", { body: { id: "safe", title: "A safe" } });
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { status, headers: answered } = await ask("DELETE", "/lots/safe", { headers, as: "nobody" });
    expect({ status, challenge: answered.get("www-authenticate")?.split(" ")[0] }).toEqual({
      status: want,
      challenge: want === 401 ? "Bearer" : undefined,
    });
  });

  test("the token of a sign-in opens the rest, and the socket, also with strict authentication", async () => {
    await using strict = await startMockServer({
      contract: await readAuction(),
      clock: drivenClock(),
      ports: "random",
      auth: "strict",
    });
    const signIn = await fetch(`${strict.url(7401)}/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"name":"Ada"}',
    });
    const { access_token } = (await signIn.json()) as { access_token: string };
    const post = (token: string): Promise<Response> =>
      fetch(`${strict.url(7401)}/lots`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: '{"title":"A map"}',
      });
    expect((await post(access_token)).status).toBe(201);
    expect((await post(mintToken("another seed", { exp: now + 60 }))).status).toBe(401);
    const first = await new Promise((resolve) => {
      const socket = new WebSocket(`${strict.url(7401, "ws")}/live/hall/porto?token=${access_token}`);
      socket.addEventListener(
        "message",
        ({ data }) => {
          socket.close();
          resolve(JSON.parse(String(data)));
        },
        { once: true },
      );
    });
    expect(first).toEqual({ type: "welcome", house: "porto" });
  });
});

describe("the protocol itself", () => {
  test("HEAD answers as GET does, without a body", async () => {
    const [head, get] = [await ask("HEAD", "/lots"), await ask("GET", "/lots")];
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
  });

  test("an undocumented method is refused with those that are there", async () => {
    const { status, headers } = await ask("PATCH", "/lots/lot-1");
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("DELETE, GET, HEAD, OPTIONS, PUT");
  });

  test("OPTIONS says what is there", async () => {
    expect((await ask("OPTIONS", "/lots")).headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
  });

  test("a preflight from another origin is let through", async () => {
    const headers = {
      origin: "http://app.test",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    };
    const { status, headers: answered } = await ask("OPTIONS", "/lots", { headers, as: "nobody" });
    expect(status).toBe(204);
    expect(answered.get("access-control-allow-origin")).toBe("http://app.test");
    expect(answered.get("access-control-allow-methods")).toContain("POST");
    expect(answered.get("access-control-allow-headers")).toBe("authorization");
  });

  test("an unknown path is a problem that lists the known ones", async () => {
    const { status, body } = await ask("GET", "/nothing");
    expect(status).toBe(404);
    expect(body["detail"]).toContain("/lots/{id}");
  });

  test("a plain request to a socket's path is told to upgrade", async () => {
    const { status, headers } = await ask("GET", "/live/hall/london");
    expect(status).toBe(426);
    expect(headers.get("upgrade")).toBe("websocket");
  });

  test.each([
    { prefer: "code=404", want: { status: 404, body: { code: "NOT_FOUND" } } },
    { prefer: "example=evening", path: "/lots", want: { status: 200, body: { total_count: 2 } } },
    { prefer: "code=418", want: { status: 400 } },
  ])("Prefer: $prefer chooses the answer", async ({ prefer, path = "/lots/lot-1", want }) => {
    expect(await ask("GET", path, { headers: { prefer } })).toMatchObject(want);
  });

  test("Accept is honoured", async () => {
    expect((await ask("GET", "/lots", { headers: { accept: "text/csv" } })).status).toBe(406);
    expect((await ask("GET", "/lots", { headers: { accept: "text/csv, application/*;q=0.5" } })).status).toBe(200);
  });
});
