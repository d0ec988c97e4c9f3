import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "../../cli/system-clock.ts";
import { type Login, makePlan, realClock, type Result, runPlan, selectChecks } from "../../conformance/index.ts";
import { readContract } from "../../contract/read/index.ts";

const reading = await readContract([join(import.meta.dirname, "wicket.yaml")], { root: import.meta.dirname });
if (!reading.ok) throw new Error("the contract cannot be read");
const { contract } = reading;
const id = "http/wicket/readGate/accepts/valid";

/** A gate that gives its credential out in headers only, and takes it in a cookie. */
async function openGate(): Promise<AsyncDisposable & { readonly url: string }> {
  const isKnown = ({ headers }: IncomingMessage): boolean => headers.cookie === "session=opaque-1";
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === "/sessions") {
      response.setHeader("X-Auth", "Bearer opaque-1");
      response.setHeader("Set-Cookie", ["theme=dark", 'session="opaque-1"; Path=/; HttpOnly']);
      response.writeHead(204).end();
    } else response.writeHead(isKnown(request) ? 204 : 401).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function ask(token: Login["token"]): Promise<readonly Result[]> {
  await using gate = await openGate();
  const valid: Login = { operation: "logIn", body: { name: "Marta" }, token };
  const target = { urls: { 7703: gate.url }, credentials: { session: { valid } } };
  return await runPlan(selectChecks(makePlan(contract), { only: [id] }), {
    contract,
    target,
    clock: realClock(systemClock()),
  });
}

test.each([
  { title: "a header", token: { header: "x-auth" } },
  { title: "a cookie", token: { cookie: "session" } },
])("a login may give its credential out in $title", async ({ token }) => {
  const [result] = await ask(token);
  expect(result?.verdict).toEqual({ outcome: "kept" });
});

test.each([
  {
    token: { header: "x-token" },
    says: /expected +a success with a text in the header x-token\n.*got +status 204, and no header x-token/,
  },
  { token: { cookie: "Session" }, says: /got +status 204, and no cookie Session/ },
  { token: "/token", says: /got +status 204, and no JSON document/ },
  { token: { header: "" }, says: /must be a JSON Pointer .* or \{header: …\} or \{cookie: …\}/ },
  { token: { header: "a", cookie: "b" }, says: /must be a JSON Pointer/ },
])("one of which nothing is found at $token says so", async ({ token, says }) => {
  await expect(ask(token as Login["token"])).rejects.toThrow(says);
});
