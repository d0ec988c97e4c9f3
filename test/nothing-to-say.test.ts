import { join } from "node:path";
import { once } from "node:events";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { readContract } from "../contract/read/index.ts";
import { drivenClock, type LogEntry, type MockServer, startMockServer } from "../mock-server/index.ts";

const root = join(import.meta.dirname, "documents/bad");

async function play(file: string, log: (entry: LogEntry) => void): Promise<MockServer> {
  const reading = await readContract([file], { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  return startMockServer({ contract: reading.contract, clock: drivenClock(), ports: "random", log });
}

test.each([
  { path: "/score", operation: "getScore", line: "unsatisfiable.yaml:12" },
  { path: "/lot", operation: "getLot", line: "unsatisfiable.yaml:21" },
  { path: "/lot", operation: "getLot", line: "(schema at unsatisfiable.yaml:37)" },
])("$path, which nothing fits, is answered with the operation and $line", async ({ path, operation, line }) => {
  const logged: LogEntry[] = [];
  await using mock = await play("unsatisfiable.yaml", (entry) => logged.push(entry));
  const response = await fetch(`${mock.url(7311)}${path}`);
  const { detail } = (await response.json()) as { detail: string };
  expect(response.status).toBe(500);
  expect(detail).toContain(`the 200 response of operation "${operation}"`);
  expect(detail).toContain(line);
  expect(logged.map(({ summary }) => summary)).toContain(detail);
});

test("an example is said where nothing can be made up", async () => {
  await using mock = await play("unsatisfiable.yaml", () => undefined);
  const response = await fetch(`${mock.url(7311)}/shown`);
  expect(await response.json()).toBe("Z9");
});

test("a message that nothing fits is logged with its channel and line", async () => {
  const logged: LogEntry[] = [];
  await using mock = await play("unsatisfiable-socket.yaml", (entry) => logged.push(entry));
  const socket = new WebSocket(`${mock.url(7312, "ws")}/hall`);
  socket.on("error", () => undefined);
  const [code] = (await once(socket, "close")) as [number];
  expect(code).toBe(1011);
  expect(logged.map(({ summary }) => summary).join("\n")).toContain(
    'message "opened" of channel "hall" at unsatisfiable-socket.yaml:9',
  );
});
