import { describe, expect, test } from "vitest";
import {
  type Credentials,
  drivenTime,
  type Login,
  LoginFailed,
  LoginNotUnderstood,
  makePlan,
  reportAsJson,
  type Result,
  runPlan,
  type RunOptions,
  selectChecks,
  type Target,
} from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { startHarbour } from "../hand-written-servers/harbour/index.ts";
import { found } from "./driven-mock.ts";
import { eventLoop } from "./event-loop.ts";

const contract = await readHarbour();
const plan = makePlan(contract);

const session = (scope: string): Login => ({
  operation: "signIn",
  body: { name: "Marta", scope },
  token: "/access_token",
});
const writer = session("harbour:read harbour:write");

interface Asked {
  readonly credentials: NonNullable<Target["credentials"]>;
  readonly only: readonly string[];
  readonly payloads?: NonNullable<Target["payloads"]>;
}

async function ask(
  { credentials, payloads, only }: Asked,
  told: Pick<RunOptions, "onSecret" | "onResult" | "onLine"> = {},
): Promise<readonly Result[]> {
  const time = drivenTime(eventLoop);
  await using harbour = await startHarbour({ clock: time.target });
  const target: Target = { urls: harbour.urls, credentials, ...(payloads && { payloads }) };
  return await runPlan(selectChecks(plan, { only }), { contract, target, clock: time.run, ...told });
}

const becauseOf = (results: readonly Result[], id: string): unknown =>
  results.find(({ check }) => check.id === id)?.verdict;

test.each([
  { title: "over HTTP", scheme: "bearer", id: "http/harbour-api/createBerth/accepts/valid" },
  { title: "over WebSocket", scheme: "token", id: "websocket/harbour-traffic/traffic/emits/greet/on-connect" },
  { title: "over Socket.IO", scheme: "token", id: "socketio/harbour-quay/crane/replies/move/once" },
])(
  "whoever logs in through the contract's own operation is known $title",
  async ({ scheme, id }) => {
    const results = await ask({ credentials: { [scheme]: { valid: writer } }, only: [id] });
    expect(becauseOf(results, id)).toEqual({ outcome: "kept" });
  },
  60_000,
);

test("a login may stand for a scope, and the rest of a file stays as it is", async () => {
  const bearer = { valid: writer, scopes: { "harbour:read": session("harbour:read") } };
  const only = ["http/harbour-api/createBerth", "http/harbour-api/readTides"];
  const results = await ask({ credentials: { bearer, key: { valid: "ABCDEFGH12345678" } }, only });
  expect(found(results)).toEqual([]);
  for (const id of ["createBerth/auth/scope", "readTides/accepts/valid"])
    expect(becauseOf(results, `http/harbour-api/${id}`)).toEqual({ outcome: "kept" });
}, 60_000);

test("where a question takes two clients, the second one comes as another person", async () => {
  const marta = await sessionOf({ valid: writer });
  const both = await sessionOf({
    valid: writer,
    others: [{ ...writer, body: { name: "Rui", scope: "harbour:read" } }],
  });
  expect([marta.size, both.size]).toEqual([1, 2]);
}, 60_000);

/** Credentials with which clients asked to be let in to a namespace. */
async function sessionOf(token: Credentials): Promise<ReadonlySet<unknown>> {
  const used = new Set<unknown>();
  const id = "socketio/harbour-quay/crane/replies/move/once";
  const results = await ask(
    { credentials: { token }, only: [id] },
    {
      onLine(line) {
        if (line.kind !== "frame" || line.from !== "client" || !("text" in line.data)) return;
        const [, auth] = /^40\/crane,(.*)$/.exec(line.data.text) ?? [];
        if (auth !== undefined) used.add((JSON.parse(auth) as { readonly token: unknown }).token);
      },
    },
  );
  expect(becauseOf(results, id)).toEqual({ outcome: "kept" });
  return used;
}

test("without a body it says what the target file or the document has for the operation", async () => {
  const login: Login = { operation: "harbour-api.signIn", token: "/access_token" };
  const only = ["http/harbour-api/createBerth/accepts/valid"];
  const credentials = { bearer: { valid: login } };
  // The first example of the document may only read.
  const reader = await ask({ credentials, only });
  expect(reader[0]?.verdict.outcome).not.toBe("kept");
  const fixture = await ask({ credentials, only, payloads: { signIn: [writer.body] } });
  expect(fixture[0]?.verdict).toEqual({ outcome: "kept" });
}, 60_000);

const only = ["http/harbour-api/createBerth"];

describe.each([
  {
    title: "whom the target does not know",
    login: { ...writer, body: { name: "Marta", scope: "all of it" } },
    says: [/expected +a success with a text at \/access_token/, /got +status 400/, /← 400 \{.*INVALID/],
  },
  {
    title: "whose answer has the credential elsewhere",
    login: { ...writer, token: "/token" },
    says: [/expected +a success with a text at \/token/, /got +status 200, and there is nothing/],
  },
  {
    title: "whose answer has no text there",
    login: { ...writer, token: "/user" },
    says: [/got +status 200, and there is an object/],
  },
])("somebody $title", ({ login, says }) => {
  test("ends the run before a question is asked, with what was expected and what came", async () => {
    let results = 0;
    const asking = ask({ credentials: { bearer: { valid: login } }, only }, { onResult: () => (results += 1) });
    const fault: unknown = await asking.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(LoginFailed);
    const { message } = fault as LoginFailed;
    expect(message).toMatch(/^credentials\.bearer\.valid: nobody could log in with POST \/v1\/sessions/);
    expect(message).toMatch(/asked by +harbour-api\.yaml:\d+/);
    expect(message).toContain("sockwright test --only http/harbour-api/signIn");
    for (const pattern of says) expect(message).toMatch(pattern);
    // Who logged in with what, and what was given out, stays between the two.
    expect(message).not.toMatch(/Marta|eyJ/);
    expect(results).toBe(0);
  }, 60_000);

  test("does not matter where no credential is asked for, and to the operation itself", async () => {
    const results = await ask({
      credentials: { bearer: { valid: login } },
      only: ["http/harbour-api/signIn/accepts/valid", "http/harbour-api/readWeather/accepts/valid"],
    });
    expect(results.map(({ verdict }) => verdict)).toEqual([{ outcome: "kept" }, { outcome: "kept" }]);
  }, 60_000);
});

test.each([
  {
    login: { ...writer, operation: "logIn" },
    says: 'no HTTP operation of the contract is called "logIn"',
  },
  { login: { ...writer, token: "access_token" }, says: "`token` must be a JSON Pointer" },
])("a login that means nothing is a fault of the file: $says", async ({ login, says }) => {
  const asking = ask({ credentials: { bearer: { valid: writer, scopes: { "harbour:read": login } } }, only });
  const fault: unknown = await asking.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(LoginNotUnderstood);
  expect((fault as LoginNotUnderstood).message).toContain('credentials.bearer.scopes["harbour:read"]');
  expect((fault as LoginNotUnderstood).message).toContain(says);
});

test("credentials of the run are hidden in its report, whatever the name that they go by", async () => {
  const secrets = new Set<string>();
  await ask({ credentials: { bearer: { valid: writer } }, only }, { onSecret: (secret) => secrets.add(secret) });
  expect([...secrets]).toEqual([expect.stringMatching(/^eyJ/)]);
  const [check] = plan;
  const verdict = {
    outcome: "broken" as const,
    expected: "nothing",
    got: "opaque&1",
    transcript: [
      { at: 0, on: "#1", kind: "request" as const, method: "GET", url: "http://h/?s=opaque%261", headers: [] },
    ],
  };
  const report = reportAsJson({
    documents: [],
    day: "2026-11-27",
    results: [{ check: check!, verdict, ms: 1 }],
    waiverFaults: [],
    coverage: { sums: [], clauses: [] },
    seed: "sockwright",
    secrets: ["opaque&1"],
  });
  expect(JSON.stringify(report)).not.toContain("opaque");
}, 60_000);
