import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type ContractSummary, describeDrift, summariseContract } from "../../codegen/index.ts";
import { readContract } from "../../contract/read/index.ts";

const chat = `asyncapi: 3.1.0
info: { title: Chat, version: 1.0.0, x-system: talk }
servers:
  dev: { host: "localhost:3001", protocol: ws }
  prod: { host: chat.example.com, protocol: wss, pathname: /ws }
  spare: { host: spare.example.com, protocol: wss, pathname: /ws }
  io: { host: io.example.com, protocol: socketio, pathname: /io }
channels:
  room: { address: /room, servers: [{ $ref: "#/servers/prod" }], messages: { said: { payload: { type: object } } } }
  floor: { address: /floor, servers: [{ $ref: "#/servers/io" }], messages: { said: { payload: { type: object } } } }
operations:
  say: { action: receive, channel: { $ref: "#/channels/room" } }
  bid: { action: receive, channel: { $ref: "#/channels/floor" } }
`;
const shop = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0, x-system: talk }
servers: [{ url: "http://localhost:3000/v1" }]
paths:
  /lots:
    servers: [{ url: "https://one.example.com/v1" }, { url: "https://two.example.com/v1" }]
    get: { operationId: listLots, responses: { "204": { description: None. } } }
  /bids:
    get: { operationId: listBids, responses: { "204": { description: None. } }, servers: [{ url: "https://bids.example.com/v1" }] }
`;

async function summaryOf(edit: (text: string) => string): Promise<ContractSummary> {
  const root = mkdtempSync(join(tmpdir(), "sockwright-servers-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, "chat.yaml"), edit(chat));
  writeFileSync(join(root, "shop.yaml"), edit(shop));
  const reading = await readContract(["chat.yaml", "shop.yaml"], { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  return summariseContract(reading.contract, "talk");
}

const server = (id: string, was: string, is: string): string => `server "${id}" was ${was} and is ${is}`;

test.each([
  {
    name: "the host of a remote server",
    from: "host: chat.example.com",
    to: "host: live.example.com",
    want: [server("chat.prod", "wss://chat.example.com:443/ws", "wss://live.example.com:443/ws")],
  },
  {
    name: "the path of a remote Socket.IO server",
    from: "pathname: /io",
    to: "pathname: /engine",
    want: [server("chat.io", "socketio://io.example.com:80/io", "socketio://io.example.com:80/engine")],
  },
  {
    name: "the remote server of a channel",
    from: '"#/servers/prod"',
    to: '"#/servers/spare"',
    want: ['server of channel "room" was chat.prod and is chat.spare'],
  },
  {
    name: "one more remote server of a channel",
    from: '{ $ref: "#/servers/prod" }',
    to: '{ $ref: "#/servers/prod" }, { $ref: "#/servers/spare" }',
    want: ['server of channel "room" was chat.prod and is chat.prod, chat.spare'],
  },
  {
    name: "the host of a path's remote server",
    from: "https://one.example.com",
    to: "https://three.example.com",
    want: [server("shop.1", "https://one.example.com:443/v1", "https://three.example.com:443/v1")],
  },
  {
    name: "the path of an operation's remote server",
    from: "https://bids.example.com/v1",
    to: "https://bids.example.com/v2",
    want: [
      server("shop.3", "https://bids.example.com:443/v1", "https://bids.example.com:443/v2"),
      'operation "listBids" was GET /v1/bids and is GET /v2/bids',
    ],
  },
])("a change of $name is told in words", async ({ from, to, want }) => {
  const [was, is] = [await summaryOf((text) => text), await summaryOf((text) => text.replace(from, to))];
  expect(describeDrift(was, is)).toEqual(want);
});

test("a summary of earlier days, which has no servers, is no change of them", async () => {
  const is = await summaryOf((text) => text);
  const channels = Object.entries(is.channels).map(([name, { servers: _, ...rest }]) => [name, rest]);
  const operations = Object.entries(is.operations).map(([name, { servers: _, ...rest }]) => [name, rest]);
  const was = { ...is, channels: Object.fromEntries(channels), operations: Object.fromEntries(operations) };
  expect(describeDrift(was as ContractSummary, is)).toEqual([]);
});
