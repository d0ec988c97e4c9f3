import { expect, test } from "vitest";
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
);
