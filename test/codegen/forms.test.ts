import { afterAll, beforeAll, expect, test } from "vitest";
import { drivenClock, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { readFiles } from "./contracts.ts";
import { now } from "./subjects.ts";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMockServer({ contract: await readFiles(), clock: drivenClock(now), ports: "random" });
});
afterAll(() => mock[Symbol.asyncDispose]());

const signIn = { grant_type: "password", username: "ada" };

test.each<{ given: Record<string, string | readonly string[]>; want: number }>([
  { given: signIn, want: 200 },
  { given: { ...signIn, scope: "read" }, want: 200 },
  { given: { ...signIn, scope: ["read", "write"] }, want: 200 },
  { given: { ...signIn, device: '{"name":"desk","age":3}' }, want: 200 },
  { given: { ...signIn, username: '{"a":1}' }, want: 200 },
  { given: { ...signIn, device: '{"age":3}' }, want: 400 },
  { given: { ...signIn, device: '{"name":"desk","age":"old"}' }, want: 400 },
  { given: { ...signIn, device: '{"name":' }, want: 400 },
  { given: { ...signIn, username: ["ada", "bob"] }, want: 400 },
])("the mock answers the form $given with $want", async ({ given, want }) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) for (const entry of [value].flat()) body.append(name, entry);
  const answer = await fetch(`${mock.url(7490, "http")}/token`, { method: "POST", body });
  expect(answer.status).toBe(want);
});
