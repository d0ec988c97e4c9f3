import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Channel, Contract, MessageOperation } from "../model.ts";
import { readContract } from "./index.ts";

const root = join(import.meta.dirname, "../../test/documents/good");

async function read(...files: readonly string[]): Promise<Contract> {
  const reading = await readContract(files, { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 2));
  return reading.contract;
}

describe("a chat in JSON", () => {
  const chat = async (): Promise<Contract> => read("chat.json");
  const room = async (): Promise<Channel> => (await chat()).channels[0] as Channel;

  test("belongs to the system its title names", async () => {
    expect((await chat()).documents[0]).toMatchObject({
      id: "chat",
      system: "tea-room",
      format: "asyncapi",
      formatVersion: "3.0.0",
    });
  });

  test("plays the server of this machine and describes the other", async () => {
    const { servers, ports } = await chat();
    expect(servers.map(({ id, host, port, pathname, role }) => ({ id, host, port, pathname, role }))).toEqual([
      { id: "chat.local", host: "localhost", port: 4601, pathname: "/tea", role: "mocked" },
      { id: "chat.live", host: "tea.example.com", port: 443, pathname: "", role: "remote" },
    ]);
    expect(ports).toMatchObject([{ number: 4601, secure: false, protocols: ["websocket"], servers: ["chat.local"] }]);
  });

  test("puts the server's path before the address", async () => {
    expect((await room()).endpoints).toEqual([{ port: 4601, path: "/tea/rooms/{room}" }]);
  });

  test("gives parameters the values they may have", async () => {
    expect((await room()).parameters).toMatchObject([
      {
        name: "room",
        in: "path",
        required: true,
        schema: { type: "string", enum: ["green", "black"], default: "green" },
      },
    ]);
  });

  test("asks for what the handshake requires, and negotiates the rest", async () => {
    expect(await room()).toMatchObject({
      handshake: [
        { name: "ticket", in: "query", required: false },
        { name: "lang", in: "query", required: true },
        { name: "X-Client", in: "header", required: false },
      ],
      subprotocols: ["tea.v2", "tea.v1"],
      compression: true,
    });
  });

  test("makes a credential optional that the handshake lists and does not require", async () => {
    expect(await room()).toMatchObject({
      security: [{ schemes: [{ scheme: "chat.ticket", scopes: [] }] }, { schemes: [] }],
    });
    expect((await chat()).securitySchemes["chat.ticket"]?.kind).toEqual({
      type: "apiKey",
      in: "query",
      name: "ticket",
    });
  });

  test("lets the channel's limits win over the server's", async () => {
    const limits = { maxMessageBytes: 1024, maxConnections: 50, idleTimeoutMs: 300_000, messageRate: 10, perMs: 1000 };
    expect(await room()).toMatchObject({ limits });
  });

  test("reads heartbeat, reconnection and close codes", async () => {
    expect(await room()).toMatchObject({
      heartbeat: { intervalMs: 20_000, initiator: "client", operation: "chat.sendPing", missed: 2 },
      reconnect: { initialMs: 500, factor: 2, maxMs: 8000, maxAttempts: 5 },
      closeCodes: [
        { code: 1008, phase: "handshake", by: "server", reconnect: "never", when: ["unauthorized", "policy"] },
      ],
    });
  });

  test("turns send and receive into sides", async () => {
    const sides = (await chat()).operations.map(({ key, from }) => `${key} ${from}`);
    expect(sides).toEqual(["say client", "broadcastSaid server", "sendPing client"]);
  });

  test("turns them the other way round for a document of the client", async () => {
    const reading = await readContract(["chat.json"], { root, perspective: "client" });
    expect(reading.ok && reading.contract.operations.map(({ from }) => from)).toEqual(["server", "client", "server"]);
  });

  test("fills in from traits what operation and message leave out", async () => {
    const { operations, messages } = await chat();
    expect(operations[0]).toMatchObject({ title: "Somebody talks", tags: ["talk"] });
    expect(messages.find(({ key }) => key === "said")).toMatchObject({
      title: "Something was said",
      headers: { properties: { at: { type: "string" } } },
    });
  });

  test("reads when a message is emitted, and to whom", async () => {
    const [, broadcast] = (await chat()).operations as readonly MessageOperation[];
    expect(broadcast?.emissions.map(({ source: _, ...emission }) => emission)).toEqual([
      { on: { kind: "connect" }, jitterMs: 0, to: "sender" },
      {
        on: { kind: "operation", operation: "chat.say" },
        everyMs: 100,
        jitterMs: 200,
        sequence: ["hello"],
        to: "others",
      },
      { on: { kind: "interval" }, everyMs: 2500, jitterMs: 0, to: "everyone" },
    ]);
  });

  test("finds the replies of an operation, and every message's room", async () => {
    const { operations, messages } = await chat();
    expect(operations[2]).toMatchObject({ reply: { messages: ["chat.room.pong"], delivery: "message" } });
    expect(
      messages.map(({ id, name, room: heard, subscription, correlationId }) => ({
        id,
        name,
        heard,
        subscription,
        correlationId,
      })),
    ).toEqual([
      {
        id: "chat.room.say",
        name: "say",
        heard: undefined,
        subscription: { key: "$message.payload#/room", effect: "add" },
        correlationId: undefined,
      },
      {
        id: "chat.room.said",
        name: "chat.said",
        heard: "$message.payload#/room",
        subscription: undefined,
        correlationId: "$message.payload#/id",
      },
      { id: "chat.room.ping", name: "ping", heard: undefined, subscription: undefined, correlationId: undefined },
      { id: "chat.room.pong", name: "pong", heard: undefined, subscription: undefined, correlationId: undefined },
    ]);
  });

  test("remembers the line of every example", async () => {
    const said = (await chat()).messages.find(({ key }) => key === "said");
    expect(said?.examples).toMatchObject([
      {
        name: "hello",
        summary: "A greeting",
        value: { text: "Olá" },
        source: { file: "chat.json", pointer: "/components/messages/said/examples/0/payload", line: 91, column: 66 },
      },
    ]);
  });
});
