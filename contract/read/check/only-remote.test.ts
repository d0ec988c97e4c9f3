import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkContract } from "../index.ts";

const chat = (servers: string, ofChannel: string): string => `asyncapi: 3.1.0
info: { title: Chat, version: 1.0.0 }
servers: { ${servers} }
channels:
  room:
    address: /room
    ${ofChannel}
    messages: { said: { payload: { type: object, properties: { text: { type: string } } } } }
operations:
  say: { action: receive, channel: { $ref: "#/channels/room" } }
`;
const dev = "dev: { host: 'localhost:3001', protocol: ws }";
const live = "live: { host: chat.example.com, protocol: wss }";
const on = (server: string): string => `servers: [{ $ref: "#/servers/${server}" }]`;

const local = "{ url: 'http://localhost:3000' }";
const shop = "{ url: 'https://shop.example.com' }";
const api = (servers: string, ofPath = "", ofOperation = ""): string => `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers: [${servers}]
paths:
  /lots:
    ${ofPath}
    get:
      ${ofOperation}
      operationId: listLots
      responses: { "204": { description: None. } }
`;

test.each([
  { name: "a channel on both", given: chat(`${dev}, ${live}`, ""), want: [] },
  { name: "a channel on the local one", given: chat(`${dev}, ${live}`, on("dev")), want: [] },
  { name: "a channel where nothing is local", given: chat(live, on("live")), want: [] },
  {
    name: "a channel on the remote one only",
    given: chat(`${dev}, ${live}`, on("live")),
    want: [
      '5:3 channel "room" stands on chat.example.com only, and localhost is what is played: it is neither mocked nor tested',
    ],
  },
  { name: "a path on both", given: api(`${local}, ${shop}`), want: [] },
  {
    name: "a path on the remote one only",
    given: api(local, `servers: [${shop}]`),
    want: [
      '5:3 path "/lots" stands on shop.example.com only, and localhost is what is played: it is neither mocked nor tested',
    ],
  },
  {
    name: "an operation on the remote one only",
    given: api(local, "", `servers: [${shop}]`),
    want: [
      '7:5 operation "listLots" stands on shop.example.com only, and localhost is what is played: it is neither mocked nor tested',
    ],
  },
  {
    name: "an operation on a local one of its own",
    given: api(local, `servers: [${shop}]`, `servers: [${local}]`),
    want: [],
  },
])(
  "$name is told of: $want",
  async ({ given, want }) => {
    const root = mkdtempSync(join(tmpdir(), "sockwright-remote-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    writeFileSync(join(root, "a.yaml"), given);
    const { ok, diagnostics } = await checkContract(["a.yaml"], { root });
    expect(ok).toBe(true);
    const found = diagnostics.filter(({ id }) => id === "only-remote");
    expect(found.map(({ source, message }) => `${source.line}:${source.column} ${message}`)).toEqual(want);
    for (const { severity, fix } of found) {
      expect(severity).toBe("warning");
      expect(fix).toContain("add a server of this machine to its `servers`");
    }
  },
  120_000,
);
