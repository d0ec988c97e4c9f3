import { expect, test } from "vitest";
import { restClient, type RestOptions, type RestSpec } from "./rest.ts";

interface Desk {
  file: {
    request: { body?: { title: string } | string | FormData | Blob };
    response: { status: 200; body: undefined };
  };
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

test("a base URL may end in a slash", async () => {
  const asked = await visit(desk, { baseUrl: "https://example.com/api/" }).ask();
  expect(asked.url).toBe("https://example.com/api/files");
});
