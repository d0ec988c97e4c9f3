import { readFileSync, readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

const folder = new URL("../schemas/extensions/", import.meta.url);
const page = readFileSync(new URL("../docs/extensions.md", import.meta.url), "utf8");
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

const schemaOf = (name: string): { readonly title: string; readonly examples: readonly unknown[] } =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as ReturnType<typeof schemaOf>;

const accepts = (name: string, value: unknown): boolean =>
  new Ajv2020({ strict: true, strictRequired: false }).compile(schemaOf(name))(value);

test("every extension of the page has a schema, and every schema is on the page", () => {
  const rows = [...page.matchAll(/^\| `(x-[a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(new Set<string | undefined>(names)).toEqual(new Set(rows));
});

test.each(names)("%s is named after its file and accepts its own examples", (name) => {
  const { title, examples } = schemaOf(name);
  expect(title).toBe(name);
  expect(examples.length).toBeGreaterThan(0);
  expect(examples.filter((example) => !accepts(name, example))).toEqual([]);
});

describe("what does not belong is refused", () => {
  test.each([
    { name: "x-system", given: "Cidadão.AI" },
    { name: "x-microcks-operation", given: { frequency: 0 } },
    { name: "x-emit", given: [] },
    { name: "x-emit", given: { on: "sometimes" } },
    { name: "x-emit", given: { on: "connect", every: "5s" } },
    { name: "x-emit", given: { on: "connect", after: "PT5S" } },
    { name: "x-emit", given: { on: "state:Backend", every: "PT5S" } },
    { name: "x-emit", given: { on: "connect", to: "nobody" } },
    { name: "x-limits", given: {} },
    { name: "x-limits", given: { maxMessageBytes: 0 } },
    { name: "x-limits", given: { messageRate: 60 } },
    { name: "x-limits", given: { idleTimeout: "P" } },
    { name: "x-limits", given: { idleTimeout: "P5DT" } },
    { name: "x-limits", given: { maxBytes: 65536 } },
    { name: "x-heartbeat", given: { interval: "PT30S", initiator: "peer", operation: "ping" } },
    { name: "x-heartbeat", given: { interval: "PT30S", initiator: "client" } },
    { name: "x-reconnect", given: { initialMs: 1000, factor: 0.5 } },
    { name: "x-reconnect", given: { factor: 2 } },
    { name: "x-close-codes", given: { 1006: { summary: "Gone.", when: "normal" } } },
    { name: "x-close-codes", given: { 2000: { summary: "Gone.", when: "normal" } } },
    { name: "x-close-codes", given: { 1000: { summary: "Gone.", when: "bored" } } },
    { name: "x-close-codes", given: { 1000: { summary: "Gone.", when: [] } } },
    { name: "x-close-codes", given: { 1000: { when: "normal" } } },
    { name: "x-subscription", given: { key: "conversation_id", effect: "add" } },
    { name: "x-subscription", given: { key: "$message.payload#/conversation_id", effect: "join" } },
    { name: "x-room", given: "$message.header#/room" },
    { name: "x-room", given: "$message.payload#/a~2b" },
    { name: "x-socketio", given: { transports: ["carrier-pigeon"] } },
    { name: "x-socketio", given: { delivery: "ack", transports: ["polling"] } },
    { name: "x-proxy", given: { target: "http://localhost:9000/admin" } },
    { name: "x-proxy", given: { pathname: "/admin" } },
    { name: "x-upstreams", given: [] },
    { name: "x-upstreams", given: [{ description: "cache" }] },
    { name: "x-upstreams", given: [{ target: "localhost:6379" }] },
    { name: "x-upstreams", given: [{ target: "redis://localhost:6379/0" }] },
  ])("$name refuses $given", ({ name, given }) => {
    expect(accepts(name, given)).toBe(false);
  });
});

describe("what belongs is accepted", () => {
  test.each([
    { name: "x-emit", given: [{ on: "operation:login", to: "everyone" }, { on: "error" }] },
    { name: "x-emit", given: { on: "operation:subscribe", sequence: ["first", "last"], every: "PT2S" } },
    { name: "x-close-codes", given: { 4401: { summary: "Unauthorized.", when: ["unauthorized", "policy"] } } },
    { name: "x-socketio", given: { delivery: "ack", timeout: "PT5S" } },
    { name: "x-limits", given: { idleTimeout: "P1DT2H0.5S" } },
  ])("$name accepts $given", ({ name, given }) => {
    expect(accepts(name, given)).toBe(true);
  });
});
