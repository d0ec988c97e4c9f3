import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { io } from "socket.io-client";
import { describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { readScenarios } from "../../contract/read/index.ts";
import { drivenClock, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";

const root = join(import.meta.dirname, "../..");
const files = readdirSync(join(root, "scenarios"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => join("scenarios", name));
const contract = await readFourSystems();
const { scenarios, diagnostics } = await readScenarios(files, contract, root);
const systems = [...new Set(contract.documents.map(({ system }) => system))];

const conversation_id = "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10";
const join_ = { type: "join", conversation_id };
const message = { type: "message", conversation_id, content: "Olá!" };
const sync = { type: "sync", conversation_id, last_message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21" };
const subscribe = { type: "subscribe", data: { investigation_id: "INV-2025-001" } };
const question = { type: "chat", data: { message: "Investigar contratos do ministério" } };
const organization = { organizationId: 7 };

/** What clients do in the course of each; nothing where a scenario expects nothing of them. */
const said: Readonly<Record<string, readonly unknown[]>> = {
  "conversations/healthy": [join_],
  "conversations/incident": [message, sync],
  "conversations/overload": [message],
  "cidadao-ai/healthy": [subscribe],
  "cidadao-ai/incident": [question],
  "cidadao-ai/overload": [question],
  "campaigns/healthy": [["join-organization", organization]],
  "campaigns/incident": [
    ["join-organization", organization],
    ["join-organization", organization],
  ],
  "campaigns/overload": [["request-dashboard", organization]],
};

/** Says all of it on the one open channel that the system's scenarios expect something on. */
async function sayAll(mock: MockServer, system: string, things: readonly unknown[]): Promise<Disposable> {
  if (system === "campaigns") {
    const socket = io(mock.channel("campaigns").url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
    });
    await new Promise<void>((open) => void socket.once("connect", open));
    for (const thing of things) socket.emit(...(thing as [string, unknown]));
    return { [Symbol.dispose]: () => void socket.disconnect() };
  }
  const channel = mock.channel(system === "conversations" ? "conversations" : "chat");
  const socket = new WebSocket(`${channel.url.replace("{session_id}", "s-1")}?token=${mock.token()}`);
  socket.on("error", () => undefined);
  await once(socket, "open");
  for (const thing of things) socket.send(JSON.stringify(thing));
  return { [Symbol.dispose]: () => socket.terminate() };
}

test("every system has a healthy one, an incident and an overload, and all of them fit", () => {
  expect(diagnostics).toEqual([]);
  for (const system of systems) {
    const names = scenarios.filter((one) => one.system === system).map(({ name }) => name);
    expect([system, names.toSorted()]).toEqual([system, ["healthy", "incident", "overload"]]);
  }
});

describe("played to its end, and everything said on the way keeps the contract", () => {
  test.each(scenarios.map(({ system, name }) => `${system}/${name}`))("%s", async (path) => {
    const [system = ""] = path.split("/");
    const things = said[path] ?? [];
    await using mock = await startMockServer({
      contract,
      scenarios,
      clock: drivenClock(Date.UTC(2026, 2, 1, 8)),
      ports: "random",
      only: [system],
    });
    const session = mock.session("");
    const run = session.play(path);
    using _clients = things.length === 0 ? undefined : await sayAll(mock, system, things);
    await vi.waitFor(() => expect(session.journal.entries({ filter: "kind:heard" })).toHaveLength(things.length), {
      timeout: 15_000,
    });
    session.clock.advance("10m");
    expect([run.state, run.failure]).toEqual(["ended", undefined]);
    expect(session.faults.list()).toEqual([]);
    expect(session.journal.entries({ filter: "verdict:broken -kind:said" })).toEqual([]);
  });
});
