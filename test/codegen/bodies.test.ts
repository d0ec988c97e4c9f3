import { afterAll, describe, expect, test } from "vitest";
import { readFiles } from "./contracts.ts";
import { compilers, generatedPackage } from "./generated-package.ts";

const use = `
import { openFiles } from "./files/client.ts";
import type { HttpHandlers } from "./files/server.ts";
import type { paths } from "./files/messages.ts";

const api = openFiles();
void api.request("addFile", { body: { title: "A globe" } });
void api.request("addFile", { body: "title\\nA globe" });
void api.request("addFile", { body: new FormData() });
void api.request("addFile", { body: { file: new File([], "globe.png"), pages: [new Blob()], alt: "A globe" } });
// @ts-expect-error a file is no text
void api.request("addFile", { body: { file: "globe.png", alt: "A globe" } });
void api.request("signIn", { body: { grant_type: "password", username: "ada" } });
// @ts-expect-error the form needs a name
void api.request("signIn", { body: { grant_type: "password" } });
// @ts-expect-error bytes are no way to add one
void api.request("addFile", { body: new Blob() });

// What clients such as openapi-fetch take is the object of the fields.
type Form = paths["/files"]["post"]["requestBody"]["content"]["multipart/form-data"];
export const form: Form = { file: new Blob(), pages: [new Blob()], alt: "A globe" };
// @ts-expect-error a file is no text
export const texts: Form = { file: "A globe" };
// @ts-expect-error a text is no file
export const files: Form = { file: new Blob(), alt: new Blob() };

const known = new Map<string, string>();
export const handlers: HttpHandlers = {
  addFile({ body }) {
    if (typeof body === "string" || body instanceof FormData || known.has(body.title)) return { status: 204 };
    known.set(body.title, "file-1");
    return { status: 201, contentType: "application/json", headers: { location: "/files/file-1" }, body: { id: "file-1" } };
  },
  signIn: async ({ body: { username } }) => ({ status: 200, contentType: "text/plain", body: username }),
};

export const wrong: Partial<HttpHandlers> = {
  // @ts-expect-error the contract has no such answer
  signIn: () => ({ status: 401 }),
};
`;

test.each(compilers)(
  "bodies and answers of every kind are typed, for clients and for servers, under %s",
  async (compiler) => {
    using written = await generatedPackage(await readFiles(), (path) => !/\/(msw|hooks)\.ts$/.test(path));
    written.write("use.ts", use);
    expect(written.compile(compiler)).toBe("");
  },
  120_000,
);

interface Files {
  request(key: string, ask: { readonly body: unknown }): Promise<{ readonly status: number }>;
}

const image = new Blob(["png"], { type: "image/png" });
const written = new FormData();
written.set("anything", "else");

describe("a client checks a form that is given as the object of its fields, before it is sent", async () => {
  const files = await generatedPackage(await readFiles(), (path) => /\/(client\.ts|validators\/.*)$/.test(path));
  afterAll(() => files[Symbol.dispose]());

  test.each<{ operation: string; given: unknown; want: string }>([
    { operation: "addFile", given: { file: image }, want: "sent" },
    { operation: "addFile", given: { file: image, pages: [image, image], alt: "A globe" }, want: "sent" },
    { operation: "addFile", given: { file: image, alt: undefined }, want: "sent" },
    { operation: "addFile", given: written, want: "sent" },
    { operation: "addFile", given: { pages: [image] }, want: "must have file" },
    { operation: "addFile", given: { file: image, pages: image }, want: "pages must be array" },
    { operation: "addFile", given: { file: image, alt: 3 }, want: "alt must be string" },
    { operation: "signIn", given: { grant_type: "password", username: "ada", scope: ["read"] }, want: "sent" },
    { operation: "signIn", given: new URLSearchParams({ grant_type: "none" }), want: "sent" },
    { operation: "signIn", given: { grant_type: "password" }, want: "must have username" },
    {
      operation: "signIn",
      given: { grant_type: "password", username: "ada", device: {} },
      want: "device must have name",
    },
  ])("$operation of $given is $want", async ({ operation, given, want }) => {
    const { openFiles } = await files.load("files/client.ts");
    let sent = 0;
    const fetch = (): Promise<Response> => {
      sent += 1;
      const id = Response.json({ id: "file-1" }, { status: 201 });
      return Promise.resolve(
        operation === "addFile" ? id : new Response("ada", { headers: { "content-type": "text/plain" } }),
      );
    };
    const asked = (openFiles as (options: object) => Files)({ fetch }).request(operation, { body: given });
    const told = await asked.then(
      () => "sent",
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(told).toBe(want === "sent" ? want : `MessageInvalid: ${operation} breaks its schema: ${want}`);
    expect(sent).toBe(want === "sent" ? 1 : 0);
  });
});
