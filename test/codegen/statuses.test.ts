import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { compilers, generatedPackage } from "./generated-package.ts";

const json = (property: string): string =>
  `content: { application/json: { schema: { type: object, required: [${property}], properties: { ${property}: { type: string } } } } }`;

const document = `
openapi: 3.1.0
info: { title: Teapots, version: 1.0.0 }
servers: [{ url: http://localhost:7496 }]
paths:
  /brew:
    post:
      operationId: brew
      responses:
        "200": { description: Tea., ${json("tea")} }
        "404": { description: No such pot., ${json("pot")} }
        4XX: { description: Asked wrongly., ${json("fault")} }
        default: { description: Anything else., ${json("other")} }
  /pour: { post: { operationId: pour, responses: { default: { description: Anything., ${json("other")} } } } }
components: { schemas: { StatusesOf: { type: string } } }
`;

const use = `
import { openTalk } from "./talk/client.ts";
import type { HttpHandlers } from "./talk/server.ts";

export async function brew(): Promise<string> {
  const answer = await openTalk().request("brew");
  // @ts-expect-error only the body of one status has it
  void answer.body.tea;
  if (answer.status === 200) return answer.body.tea;
  if (answer.status === 404) return answer.body.pot;
  if (answer.status === 418) return answer.body.fault;
  if (answer.status === 499) return answer.body.fault;
  if (answer.status === 201 || answer.status === 308) return answer.body.other;
  if (answer.status === 520) return answer.body.other;
  // @ts-expect-error no status is a text
  if (answer.status === "500") return "";
  // @ts-expect-error there is no such status
  if (answer.status === 600) return "";
  // @ts-expect-error what is left may be a range or anything else
  return answer.body.fault;
}

export async function pour(): Promise<string> {
  const { status, body } = await openTalk().request("pour");
  return status === 418 ? "a teapot" : body.other;
}

export const handlers: HttpHandlers = {
  brew: () => ({ status: 418, contentType: "application/json", body: { fault: "a teapot" } }),
  pour: () => ({ status: 299, contentType: "application/json", body: { other: "slowly" } }),
};
export const wrong: Partial<HttpHandlers> = {
  // @ts-expect-error the range does not speak for a status that is named
  brew: () => ({ status: 404, contentType: "application/json", body: { fault: "no pot" } }),
};
export const wrongToo: Partial<HttpHandlers> = {
  // @ts-expect-error nor does default for a status of the range
  brew: () => ({ status: 418, contentType: "application/json", body: { other: "no pot" } }),
};
`;

const folder = mkdtempSync(join(tmpdir(), "sockwright-statuses-"));
writeFileSync(join(folder, "talk.yaml"), document);
const reading = await readContract(["talk.yaml"], { root: folder });
rmSync(folder, { recursive: true, force: true });
if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
const system = reading.contract.documents[0]!.system;
const written = await generatedPackage(reading.contract, (path) => !/\/(msw|hooks)\.ts$/.test(path));
afterAll(() => written[Symbol.dispose]());

test.each(compilers)(
  "an answer is typed by the nearest of status, range and default, under %s",
  (compiler) => {
    written.write("use.ts", use.replaceAll("./talk/", `./${system}/`));
    expect(written.compile(compiler)).toBe("");
  },
  120_000,
);

interface Teapots {
  request(key: string): Promise<{ readonly status: number; readonly body: object }>;
}

describe("an answer is judged by the nearest of status, range and default", () => {
  test.each([
    { operation: "brew", status: 200, fits: "tea" },
    { operation: "brew", status: 404, fits: "pot" },
    { operation: "brew", status: 418, fits: "fault" },
    { operation: "brew", status: 500, fits: "other" },
    { operation: "brew", status: 299, fits: "other" },
    { operation: "pour", status: 418, fits: "other" },
  ])("$status of $operation has $fits", async ({ operation, status, fits }) => {
    const { openTalk } = await written.load(`${system}/client.ts`);
    const answering = (body: object): Teapots =>
      (openTalk as (options: object) => Teapots)({ fetch: () => Promise.resolve(Response.json(body, { status })) });
    const others = ["tea", "pot", "fault", "other"].filter((name) => name !== fits);
    const answer = await answering({ [fits]: "x" }).request(operation);
    expect(answer).toMatchObject({ status, body: { [fits]: "x" } });
    for (const other of others)
      await expect(answering({ [other]: "x" }).request(operation)).rejects.toThrow(`must have ${fits}`);
  });
});
