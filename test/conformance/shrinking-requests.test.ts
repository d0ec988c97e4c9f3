import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  drivenTime,
  makePlan,
  realClock,
  type Result,
  runPlan,
  type RunOptions,
  selectChecks,
} from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { realClock as machineTime } from "../hand-written-servers/clock.ts";
import { eventLoop } from "./event-loop.ts";

const document = `openapi: 3.1.0
info: { title: Lots, version: 1.0.0, x-system: auction }
servers: [{ url: "http://localhost:4711" }]
paths:
  /lots:
    post:
      operationId: createLot
      security: []
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [title]
              properties:
                title: { type: string, minLength: 1 }
                colour: { type: string, enum: [red, blue] }
                note: { type: string, maxLength: 90 }
                price: { type: integer, minimum: 10 }
                tags: { type: array, items: { type: string } }
      responses: { "204": { description: Taken. }, "400": { description: Refused. } }
    get:
      operationId: findLots
      security: []
      parameters:
        - { name: colour, in: query, schema: { type: string, enum: [red, blue] } }
        - { name: least, in: query, schema: { type: integer, minimum: 1 } }
        - { name: most, in: query, schema: { type: integer, minimum: 1 } }
      responses: { "204": { description: None., }, "400": { description: Refused. } }
`;

let folder: string;
let contract: Contract;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-shrinking-"));
  await writeFile(join(folder, "lots.yaml"), document);
  const reading = await readContract([join(folder, "lots.yaml")], { root: folder });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  ({ contract } = reading);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
  /** How many requests of this method came before. */
  readonly before: number;
}

/** What a server makes of a check that it does not pass; where it has no status for a request, that stays without an answer. */
async function askServer(
  id: string,
  statusOf: (asked: Asked) => number | undefined,
  options: Pick<RunOptions, "budgetMs" | "clock"> = { clock: realClock(machineTime) },
) {
  const seen: string[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8") as AsyncIterable<string>) text += chunk;
    const { method = "" } = request;
    const before = seen.filter((one) => one === method).length;
    seen.push(method);
    const status = statusOf({ method, url: new URL(request.url ?? "", "http://localhost"), text, before });
    if (status !== undefined) response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const checks = selectChecks(makePlan(contract), { only: [id] });
    const urls = { 4711: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    const [result] = await runPlan(checks, { contract, target: { urls }, ...options });
    return { verdict: brokenIn(result), requests: seen.length };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function brokenIn(result: Result | undefined) {
  if (result?.verdict.outcome !== "broken") throw new Error(JSON.stringify(result?.verdict));
  return result.verdict;
}

const requestIn = ({ shown = [] }: ReturnType<typeof brokenIn>) => {
  const line = shown.find(({ kind }) => kind === "request");
  return line?.kind === "request" ? line : undefined;
};

const accepts = "http/lots/createLot/accepts/valid";

test("one property that a server stumbles over is shown with what is required", async () => {
  const { verdict } = await askServer(accepts, ({ text }) => (text.includes('"note"') ? 500 : 204));
  const body = requestIn(verdict)?.body;
  expect(JSON.parse(body !== undefined && "text" in body ? body.text : "")).toEqual({
    title: expect.stringMatching(/^.$/s),
    note: "",
  });
  expect(verdict).toMatchObject({ got: "status 500", expected: "204 to a body with every property, made simpler" });
});

test("of parameters the one that is needed is left, as it was", async () => {
  const { verdict } = await askServer("http/lots/findLots/accepts/valid", ({ url: { searchParams } }) =>
    searchParams.has("least") ? 500 : 204,
  );
  expect([...new URL(requestIn(verdict)?.url ?? "").searchParams.keys()]).toEqual(["least"]);
});

test("what does not fail again stays as it was, and the report says so", async () => {
  const { verdict, requests } = await askServer(accepts, ({ before }) => (before === 0 ? 500 : 204));
  expect(verdict.shrunk).toEqual({ because: "said once more, it brought what was promised" });
  // The two bodies of the check, and the first one once more.
  expect(requests).toBe(3);
});

test("a failure of another kind does not count", async () => {
  // Without its price the lot is refused for another reason, which is no reason to show it so.
  const { verdict } = await askServer(accepts, ({ text }) =>
    text.includes('"note"') ? (text.includes('"price"') ? 500 : 415) : 204,
  );
  const body = requestIn(verdict)?.body;
  const said = JSON.parse(body !== undefined && "text" in body ? body.text : "") as object;
  expect(Object.keys(said).toSorted()).toEqual(["note", "price", "title"]);
});

test("a wrong parameter becomes as short as it can be while it is wrong in the same way", async () => {
  const { verdict } = await askServer("http/lots/findLots/rejects/query/colour/invalid", () => 204);
  expect(new URL(requestIn(verdict)?.url ?? "").search).toBe("?colour=");
  expect(verdict.expected).toContain('"colour" is ""');
});

test("the target is asked a few times only", async () => {
  // Whatever is said fails, but only as it is.
  const first: string[] = [];
  const { verdict, requests } = await askServer(accepts, ({ text }) => {
    if (first.length === 0) first.push(text);
    return text === first[0] ? 500 : 204;
  });
  expect(verdict.shrunk).toMatchObject({ from: expect.any(Number), asked: expect.any(Number) });
  expect(requests).toBeLessThanOrEqual(26);
});

test("what has been found is told when the time is up meanwhile", async () => {
  const options = { clock: drivenTime(eventLoop).run, budgetMs: 8000 };
  const { verdict } = await askServer(accepts, ({ before }) => (before < 3 ? 500 : undefined), options);
  expect(verdict).toMatchObject({ got: "status 500" });
  expect(requestIn(verdict)).toBeDefined();
});
