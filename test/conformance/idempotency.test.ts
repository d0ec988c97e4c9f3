import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePlan, realClock, runPlan, selectChecks } from "../../conformance/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { realClock as machineTime } from "../hand-written-servers/clock.ts";

const night = `{ $ref: "#/components/schemas/Night" }`;

/** Nights at a telescope; what is said of the key stands in `key`. */
const nights = (key: string): string => `openapi: 3.1.0
info: { title: Nights, version: 1.0.0, x-system: telescope }
servers: [{ url: "http://localhost:4711" }]
paths:
  /nights:
    post:
      operationId: book
      security: []
      parameters: [{ name: Idempotency-Key, in: header, ${key} }]
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [observer], properties: { observer: { type: string } } } } }
      responses:
        "201": { description: Booked., content: { application/json: { schema: ${night} } } }
        "400": { description: Refused. }
        "409": { description: The key came with another body. }
  /nights/{nightId}:
    parameters: [{ name: nightId, in: path, required: true, schema: { type: string } }]
    get:
      operationId: read
      security: []
      responses:
        "200": { description: It., content: { application/json: { schema: ${night} } } }
        "404": { description: None. }
    delete:
      operationId: cancel
      security: []
      responses: { "204": { description: Gone. }, "404": { description: None. } }
components:
  schemas:
    Night: { type: object, required: [id, observer], properties: { id: { type: string }, observer: { type: string } } }
`;

/** Keeps the contract, or has no memory of keys. */
async function openTelescope(remembers: boolean): Promise<{ readonly url: string } & AsyncDisposable> {
  const rows = new Map<string, object>();
  const said = new Map<string, { readonly body: string; readonly row: object }>();
  const server = createServer(async (request, response) => {
    const end = (status: number, row?: object): void => {
      response.writeHead(status, row && { "content-type": "application/json" });
      response.end(row && JSON.stringify(row));
    };
    const id = /^\/nights\/(.+)$/.exec(request.url ?? "")?.[1] ?? "";
    if (request.method === "GET") return rows.has(id) ? end(200, rows.get(id)) : end(404);
    if (request.method === "DELETE") return end(rows.delete(id) ? 204 : 404);
    const body = await text(request);
    const key = String(request.headers["idempotency-key"] ?? "");
    const before = remembers ? said.get(key) : undefined;
    if (before !== undefined) return before.body === body ? end(201, before.row) : end(409);
    const { observer } = JSON.parse(body) as { readonly observer: string };
    const row = { id: randomUUID(), observer };
    rows.set(row.id, row);
    if (key !== "") said.set(key, { body, row });
    end(201, row);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-idempotency-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = [
  "book/accepts/valid",
  "book/state/read-after-write",
  "book/state/idempotency",
  "book/state/idempotency-conflict",
  "cancel/accepts/valid",
  "cancel/state/use-after-delete",
];

test.each([
  { title: "an optional key", key: "schema: { type: string }" },
  { title: "a key that is required", key: "required: true, schema: { type: string, minLength: 4, maxLength: 8 }" },
  { title: "a key with an example", key: "required: true, example: k-1, schema: { type: string, example: k-2 }" },
])(
  "a server that remembers $title keeps each promise, in a second run too, and one that does not is found",
  async ({ key }) => {
    await writeFile(join(folder, "nights.yaml"), nights(key));
    const reading = await readContract([join(folder, "nights.yaml")], { root: folder });
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
    const { contract } = reading;
    const checks = selectChecks(makePlan(contract), { only: asked.map((id) => `http/nights/${id}`) });
    const run = async (url: string): Promise<readonly (readonly [string, string])[]> => {
      const results = await runPlan(checks, {
        contract,
        target: { urls: { 4711: url } },
        clock: realClock(machineTime),
        seed: "sockwright",
      });
      return results.map(({ check, verdict }) => [check.id.replace("http/nights/", ""), verdict.outcome] as const);
    };
    const allKept = asked.map((id) => [id, "kept"]);
    await using good = await openTelescope(true);
    expect(await run(good.url)).toEqual(expect.arrayContaining(allKept));
    expect(await run(good.url)).toEqual(expect.arrayContaining(allKept));
    await using forgetful = await openTelescope(false);
    expect(await run(forgetful.url)).toEqual(expect.arrayContaining([["book/state/idempotency", "broken"]]));
  },
  120_000,
);
