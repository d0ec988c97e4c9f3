import { expect, test } from "vitest";
import { restClient, type RestOptions, type RestSpec } from "./rest.ts";
import { writeForm } from "./write-form.ts";

interface Desk {
  file: {
    request: { body?: { title: string } | string | FormData | Blob };
    response: { status: 200; body: undefined };
  };
}

interface Queried {
  file: { request: { query: { copy: number } }; response: Desk["file"]["response"] };
}

const desk: RestSpec = {
  baseUrl: "http://localhost:7401",
  operations: {
    file: {
      method: "POST",
      path: "/files",
      bodies: [
        { contentType: "application/json" },
        { contentType: "text/csv" },
        { contentType: "multipart/form-data" },
        { contentType: "application/pdf" },
      ],
      replies: { 200: {} },
    },
  },
};

/** A client, and what it asked last. */
function visit(spec: RestSpec, options: RestOptions = {}): { ask(body?: unknown): Promise<Request> } {
  return {
    async ask(body) {
      let asked: Request | undefined;
      const client = restClient<Desk>(spec, {
        fetch: (url, init) => {
          asked = new Request(url, init);
          return Promise.resolve(new Response());
        },
        ...options,
      });
      await client.request("file", { body } as Desk["file"]["request"]);
      if (asked === undefined) throw new Error("nothing was asked");
      return asked;
    },
  };
}

const form = new FormData();
form.set("title", "A globe");

test.each([
  { given: { title: "A globe" }, type: "application/json", text: '{"title":"A globe"}' },
  { given: "title\nA globe", type: "text/csv", text: "title\nA globe" },
  { given: form, type: /^multipart\/form-data; boundary=/, text: /name="title"\r\n\r\nA globe/ },
  { given: new Blob(["%PDF"]), type: "application/pdf", text: "%PDF" },
])("of several ways to send a body, $given goes as $type", async ({ given, type, text }) => {
  const asked = await visit(desk).ask(given);
  expect(asked.headers.get("content-type")).toMatch(type);
  expect(await asked.text()).toMatch(text);
});

test("what can be meant for none of them goes the first way", async () => {
  const only = { ...desk.operations["file"]!, bodies: [{ contentType: "application/json" }] };
  const asked = await visit({ ...desk, operations: { file: only } }).ask("a text");
  expect([asked.headers.get("content-type"), await asked.text()]).toEqual(["application/json", '"a text"']);
});

test("the fields of a form are written as one", async () => {
  const only = { ...desk.operations["file"]!, bodies: [{ contentType: "application/x-www-form-urlencoded" }] };
  const asked = await visit({ ...desk, operations: { file: only } }).ask({ grant_type: "password", scope: ["a", "b"] });
  expect(await asked.text()).toBe("grant_type=password&scope=a&scope=b");
});

test("objects in the fields of a form are JSON, whatever kind of form it is", async () => {
  const fields = {
    title: "A globe",
    size: { height: 3 },
    tags: ["old", { kind: "globe" }],
    sold: false,
    left: undefined,
  };
  const ways = (contentType: string): RestSpec => {
    const bodies = [{ contentType, ...(contentType.startsWith("multipart") && { write: writeForm }) }];
    return { ...desk, operations: { file: { ...desk.operations["file"]!, bodies } } };
  };
  const written = await (await visit(ways("application/x-www-form-urlencoded")).ask(fields)).formData();
  const parts = await (await visit(ways("multipart/form-data")).ask(fields)).formData();
  const want = [
    ["title", "A globe"],
    ["size", '{"height":3}'],
    ["tags", "old"],
    ["tags", '{"kind":"globe"}'],
    ["sold", "false"],
  ];
  expect([...written]).toEqual(want);
  const texts = [...parts].map(async ([name, part]) => [name, typeof part === "string" ? part : await part.text()]);
  expect(await Promise.all(texts)).toEqual(want);
  expect(parts.get("size")).toMatchObject({ type: "application/json" });
});

const file = new File(["%PDF"], "globe.pdf", { type: "application/pdf" });

test.each([
  { given: { title: "A globe", file }, first: "application/json" },
  { given: { pages: [file, file] }, first: "application/json" },
  { given: { title: "A globe" }, first: "text/csv" },
])("of $first and a form, the fields $given go as the form", async ({ given, first }) => {
  const bodies = [{ contentType: first }, { contentType: "multipart/form-data", write: writeForm }];
  const asked = await visit({ ...desk, operations: { file: { ...desk.operations["file"]!, bodies } } }).ask(given);
  expect(asked.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
  const form = await asked.formData();
  for (const [name, value] of Object.entries(given)) {
    const parts = form.getAll(name);
    expect(parts).toHaveLength([value].flat().length);
    for (const part of parts)
      expect(typeof part === "string" ? part : part.name).toBe(value === "A globe" ? value : "globe.pdf");
  }
});

test("an object without files goes as JSON where it may", async () => {
  const bodies = [{ contentType: "multipart/form-data", write: writeForm }, { contentType: "application/json" }];
  const asked = await visit({ ...desk, operations: { file: { ...desk.operations["file"]!, bodies } } }).ask({ a: 1 });
  expect(asked.headers.get("content-type")).toBe("application/json");
});

const encoded = "application/x-www-form-urlencoded";
const multipart = { contentType: "multipart/form-data", write: writeForm };
const json = { contentType: "application/json" };

test.each([
  { given: { kind: "dog" }, bodies: [{ contentType: encoded }, json], type: "application/json" },
  { given: { kind: "dog" }, bodies: [multipart, { contentType: encoded }, json], type: "application/json" },
  { given: { kind: "dog" }, bodies: [{ contentType: "text/csv" }, { contentType: encoded }], type: encoded },
  { given: { kind: "dog" }, bodies: [multipart, { contentType: encoded }], type: "multipart/form-data" },
  { given: new URLSearchParams({ kind: "dog" }), bodies: [json, { contentType: encoded }], type: encoded },
  { given: new URLSearchParams({ kind: "dog" }), bodies: [json, multipart], type: "multipart/form-data" },
  { given: form, bodies: [json, { contentType: encoded }], type: encoded },
  { given: form, bodies: [{ contentType: encoded }, multipart], type: "multipart/form-data" },
])("of several ways to send a body, with and without forms, $given goes as $type", async ({ given, bodies, type }) => {
  const asked = await visit({ ...desk, operations: { file: { ...desk.operations["file"]!, bodies } } }).ask(given);
  expect(asked.headers.get("content-type")).toContain(type);
  const sent =
    type === "application/json" ? Object.entries((await asked.json()) as object) : [...(await asked.formData())];
  expect(sent).toEqual(given === form ? [["title", "A globe"]] : [["kind", "dog"]]);
});

test("only the way that is taken judges a body, and it does not judge a form that is written already", async () => {
  const check = (message: string) => () =>
    Promise.resolve({ "~standard": { validate: () => ({ issues: [{ message }] }) } });
  const bodies = [
    { contentType: encoded, check: check("no form") },
    { ...json, check: check("no JSON") },
  ];
  const judged = visit({ ...desk, operations: { file: { ...desk.operations["file"]!, bodies } } });
  await expect(judged.ask({ kind: "dog" })).rejects.toThrow("no JSON");
  expect(await (await judged.ask(new URLSearchParams({ kind: "dog" }))).text()).toBe("kind=dog");
});

test.each([
  { baseUrl: undefined, want: "http://localhost:7401/v1/files?copy=1" },
  { baseUrl: "https://example.com", want: "https://example.com/files?copy=1" },
  { baseUrl: "https://example.com/", want: "https://example.com/files?copy=1" },
  { baseUrl: "https://gw.example/shop/v2/api", want: "https://gw.example/shop/v2/api/files?copy=1" },
  { baseUrl: "https://gw.example/api/?tenant=1", want: "https://gw.example/api/files?tenant=1&copy=1" },
  { baseUrl: "/api", want: "/api/files?copy=1" },
])("with $baseUrl as its base URL, a client asks $want", async ({ baseUrl, want }) => {
  const asked: string[] = [];
  const spec = { baseUrl: "http://localhost:7401/v1", operations: desk.operations };
  const fetch = (url: string): Promise<Response> => {
    asked.push(url);
    return Promise.resolve(new Response());
  };
  const client = restClient<Queried>(spec, { fetch, ...(baseUrl !== undefined && { baseUrl }) });
  await client.request("file", { query: { copy: 1 } });
  expect(asked).toEqual([want]);
});

test("one base URL goes before the servers of all operations", async () => {
  const elsewhere = { ...desk.operations["file"]!, baseUrl: "https://files.example/x" };
  const spec = { baseUrl: "http://localhost:7401/v1", operations: { file: elsewhere } };
  expect((await visit(spec).ask()).url).toBe("https://files.example/x/files");
  expect((await visit(spec, { baseUrl: "https://gw.example/api" }).ask()).url).toBe("https://gw.example/api/files");
});
