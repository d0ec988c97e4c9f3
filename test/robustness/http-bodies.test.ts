import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type House, openAuction, openRemarks } from "./house.ts";

let auction: House;
let remarks: House;
beforeAll(async () => {
  [auction, remarks] = await Promise.all([openAuction(), openRemarks()]);
});
afterEach(async () => {
  await auction.stillServes();
  await remarks.stillServes();
});
afterAll(async () => {
  await auction[Symbol.asyncDispose]();
  await remarks[Symbol.asyncDispose]();
});

const brackets = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

function postLot(body: string | Uint8Array<ArrayBuffer>, contentType = "application/json"): Promise<Response> {
  const headers = { "content-type": contentType, authorization: `Bearer ${auction.mock.token()}` };
  return fetch(`${auction.mock.url(7401)}/lots`, { method: "POST", headers, body });
}

const postRemark = (body: string): Promise<Response> =>
  fetch(`${remarks.mock.url(7501)}/remarks`, { method: "POST", headers: { "content-type": "application/json" }, body });

describe("a body that is not what the contract asks for is refused in its own shape, with the place and the reason", () => {
  test.each([
    { given: "no JSON", body: "{nope", says: "the body is not JSON" },
    { given: "JSON cut short", body: '{"title":', says: "the body is not JSON" },
    { given: "JSON with more behind it", body: '{"title":"x"} {}', says: "the body is not JSON" },
    { given: "UTF-16", body: Buffer.from('{"title":"x"}', "utf16le"), says: "the body is not JSON" },
    { given: "ISO 8859-1", body: Buffer.from('{"title":"Relógio"}', "latin1"), says: "the body is not JSON" },
    { given: "bytes without meaning", body: Buffer.from([0, 255, 254, 128]), says: "the body is not JSON" },
    { given: "a NUL", body: '{"title":"\0"}', says: "the body is not JSON" },
    { given: "NaN", body: '{"title":"x","price":NaN}', says: "the body is not JSON" },
    { given: "null", body: "null", says: "expected an object" },
    { given: "a list", body: "[]", says: "expected an object" },
    { given: "a number beyond all numbers", body: '{"title":"x","price":1e999}', says: "expected a number" },
    { given: "5,000 digits", body: `{"title":"x","price":${"9".repeat(5_000)}}`, says: "expected a number" },
    { given: "100,000 brackets", body: brackets(100_000), says: "at most 256 levels" },
    { given: "100,000 brackets as a title", body: `{"title":${brackets(100_000)}}`, says: "at most 256 levels" },
    { given: "half of 200,000 brackets", body: "[".repeat(200_000), says: "the body is not JSON" },
    {
      given: "__proto__ where no further property may be",
      body: '{"title":"x","__proto__":{"polluted":true}}',
      says: "/__proto__",
    },
    {
      given: "a title of 1,000,000 characters",
      body: JSON.stringify({ title: "x".repeat(1_000_000) }),
      says: "/title",
    },
  ])("$given: 400", async ({ body, says }) => {
    const response = await postLot(body);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/json");
    const problem = (await response.json()) as { readonly code: string };
    expect(problem.code).toBe("INVALID");
    expect(JSON.stringify(problem)).toContain(says);
  });

  test.each(["text/plain", "application/xml", "nonsense", "application/json-but-not-really", ";;;", "__proto__"])(
    "%s: 415",
    async (contentType) => {
      const response = await postLot("{}", contentType);
      expect(response.status).toBe(415);
      expect(await response.text()).toContain("application/json");
    },
  );
});

describe("what is odd and allowed is stored as it came", () => {
  test("names that every object answers to", async () => {
    const body =
      '{"id":"proto","text":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"y"}';
    const entries = (text: string): unknown => new Map(Object.entries(JSON.parse(text) as object));
    expect(entries(await (await postRemark(body)).text())).toEqual(entries(body));
    const read = await fetch(`${remarks.mock.url(7501)}/remarks/proto`);
    expect(entries(await read.text())).toEqual(entries(body));
  });

  test.each([
    { given: "quotes, backticks and a template", id: "\"'`${process.exit()}`" },
    { given: "line ends, as header injection has it", id: "a\r\nSet-Cookie: bid=1\r\n\r\n" },
    { given: "a way up", id: "../../etc/passwd" },
    { given: "control characters and right-to-left marks", id: "\u0000\u0007\u202e\u2066\ufeff" },
    { given: "an emoji", id: "💥" },
    { given: "1,000 characters", id: "x".repeat(1_000) },
    { given: "markup", id: "<script>alert(1)</script>" },
    { given: "a whole URL", id: "https://example.com/?a=b#c" },
    { given: "__proto__", id: "__proto__" },
    { given: "constructor", id: "constructor" },
  ])("an id of $given leads back to its row", async ({ id }) => {
    const created = await postRemark(JSON.stringify({ id, text: "x" }));
    expect(created.status).toBe(201);
    expect([...created.headers.keys()]).not.toContain("set-cookie");
    const location = created.headers.get("location") ?? "";
    const found = await fetch(`${remarks.mock.url(7501)}${location}`);
    expect(await found.json()).toEqual({ id, text: "x" });
    expect((await fetch(`${remarks.mock.url(7501)}${location}`, { method: "DELETE" })).status).toBe(204);
    expect((await fetch(`${remarks.mock.url(7501)}${location}`)).status).toBe(404);
  });

  test("half a character", async () => {
    const response = await postRemark(String.raw`{"id":"\ud800","text":"\udfff"}`);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: "\ud800", text: "\udfff" });
  });

  test("numbers at the edge of what a double holds", async () => {
    const body = '{"id":"n","text":"x","weight":1.7976931348623157e308,"least":5e-324,"below":-0}';
    expect(await (await postRemark(body)).json()).toEqual({
      id: "n",
      text: "x",
      weight: Number.MAX_VALUE,
      least: 5e-324,
      below: 0,
    });
  });

  test("250 levels, in a schema that contains itself; 300 are refused, and nothing of them is stored", async () => {
    const answers = (depth: number): string =>
      `${'{"text":"x","answers":['.repeat(depth / 2)}{"text":"y"}${"]}".repeat(depth / 2)}`;
    const list = async (): Promise<string> => (await fetch(`${remarks.mock.url(7501)}/remarks`)).text();
    expect((await postRemark(answers(250))).status).toBe(201);
    const before = await list();
    expect((await postRemark(answers(300))).status).toBe(400);
    expect((await postRemark(`{"text":"x","more":${brackets(100_000)}}`)).status).toBe(400);
    expect(await list()).toBe(before);
    remarks.clock.advance("10s");
  });
});
