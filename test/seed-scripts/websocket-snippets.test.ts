import { once } from "node:events";
import { expect, test } from "vitest";
import { type DrivenClock, type MockServer, drivenClock, startMockServer } from "../../index.ts";
import { openDiary } from "./diary.ts";
import { playSnippets } from "./play-snippets.ts";
import { startRunningMock } from "./running-mock.ts";
import type { Script } from "./scripts-in.ts";
import { played } from "./seed-scripts.ts";

const basic = played("veloflux", "javascript", "typescript");
const cidadao = played("cidadao-ai", "typescript");
const declaring = (name: string): readonly Script[] => cidadao.filter(({ text }) => text.startsWith(`class ${name} `));

const play = (clock?: DrivenClock): Promise<MockServer> =>
  startMockServer({ ports: "exact", only: ["cidadao-ai"], ...(clock && { clock }) });

interface Said {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

test("VeloFlux's basic connection logs that it is open, what it hears, and that it is closed", async () => {
  await using mock = await startRunningMock();
  const logged = openDiary<readonly unknown[]>();
  playSnippets(basic, { WebSocket, console: { log: (...words: readonly unknown[]) => logged.note(words) } });
  const [, heard] = await logged.until(([label]) => label === "Dados recebidos:");
  expect(logged.entries[0]).toEqual(["Conectado ao WebSocket"]);
  expect(heard).toMatchObject({ type: "metrics_update", data: { cpu_usage: expect.any(Number) as number } });
  await mock.stop();
  expect(await logged.until(([label]) => label === "Conexão fechada")).toHaveLength(1);
});

test("Cidadão.AI's class chats, and follows an investigation that it subscribes to", async () => {
  const clock = drivenClock();
  await using _ = await play(clock);
  const logged = openDiary<readonly unknown[]>();
  const note = (...words: readonly unknown[]): void => logged.note(words);
  const { CidadaoAIWebSocket } = playSnippets<{
    CidadaoAIWebSocket: new (session: string) => {
      readonly ws: WebSocket;
      sendMessage(text: string): void;
      subscribeToInvestigation(id: string): void;
    };
  }>(declaring("CidadaoAIWebSocket"), { WebSocket, console: { log: note, error: note } }, ["CidadaoAIWebSocket"]);

  const client = new CidadaoAIWebSocket("abc-123");
  const heard = openDiary<Said>();
  client.ws.addEventListener("message", ({ data }) => heard.note(JSON.parse(String(data)) as Said));
  expect((await heard.until(({ type }) => type === "connection")).data).toMatchObject({
    status: "connected",
    session_id: "abc-123",
    message: "Conectado ao Cidadão.AI em tempo real",
  });
  expect(logged.entries).toEqual([["Conectado ao Cidadão.AI"]]);

  client.sendMessage("Investigar contratos do ministério");
  await heard.until(({ type }) => type === "typing");
  clock.advance("1s");
  await heard.until(({ type, data }) => type === "chat" && data["chunk"] === false);
  const pieces = heard.entries.filter(({ type }) => type === "chat");
  expect(pieces.length).toBeGreaterThan(1);
  for (const { data } of pieces)
    expect(data).toMatchObject({ role: "assistant", agent_id: "zumbi", agent_name: "Zumbi dos Palmares" });
  expect(pieces.slice(0, -1).every(({ data }) => data["chunk"] === true)).toBe(true);

  client.subscribeToInvestigation("INV-2025-001");
  await heard.until(({ type }) => type === "investigation_progress");
  clock.advance("1m");
  const told = ["anomaly_detected", "agent_finding", "report_ready"];
  for (const name of told) await heard.until(({ type }) => type === name);
  for (const { data } of heard.entries.filter(({ type }) => told.includes(type)))
    expect(data).toMatchObject({ investigation_id: "INV-2025-001" });
  expect(logged.entries).toHaveLength(1);
  client.ws.close();
});

/** The seed's class, with the address that it leaves open and a timer that the test lets run. */
function openReconnecting() {
  const timers = openDiary<{ readonly ms: number; readonly task: () => void }>();
  const { ReconnectingWebSocket } = playSnippets<{
    ReconnectingWebSocket: new () => { readonly ws: WebSocket; readonly reconnectAttempts: number; connect(): void };
  }>(
    declaring("ReconnectingWebSocket"),
    { WebSocket, setTimeout: (task: () => void, ms: number) => timers.note({ ms, task }) },
    ["ReconnectingWebSocket"],
  );
  class Addressed extends ReconnectingWebSocket {
    readonly url = "ws://localhost:8000/api/v1/ws/chat/abc-123";
  }
  const client = new Addressed();
  return {
    client,
    waits: () => timers.entries.map(({ ms }) => ms),
    async retry(outcome: "open" | "close"): Promise<void> {
      timers.entries.at(-1)?.task();
      await once(client.ws, outcome);
    },
  };
}

test("Cidadão.AI's reconnecting socket comes back when the server does, and then begins with a second again", async () => {
  const { client, waits, retry } = openReconnecting();
  await using first = await play();
  client.connect();
  await once(client.ws, "open");
  const lost = once(client.ws, "close");
  await first[Symbol.asyncDispose]();
  await lost;
  await retry("close");
  expect(waits()).toEqual([1000, 2000]);

  await using second = await play();
  const opened = retry("open");
  const heard = once(client.ws, "message") as Promise<[{ readonly data: string }]>;
  await opened;
  expect(client.reconnectAttempts).toBe(0);
  const [{ data }] = await heard;
  expect((JSON.parse(data) as Said).type).toBe("connection");
  const lostAgain = once(client.ws, "close");
  await second[Symbol.asyncDispose]();
  await lostAgain;
  expect(waits()).toEqual([1000, 2000, 1000]);
});

test("Cidadão.AI's reconnecting socket gives up after five attempts", async () => {
  const { client, waits, retry } = openReconnecting();
  client.connect();
  await once(client.ws, "close");
  for (let attempt = 1; attempt <= 5; attempt += 1) await retry("close");
  expect(waits()).toEqual([1000, 2000, 4000, 8000, 16_000]);
});

test("every snippet of these seeds that can run is one of the above", () => {
  expect(basic).toHaveLength(1);
  expect(cidadao).toEqual([...declaring("CidadaoAIWebSocket"), ...declaring("ReconnectingWebSocket")]);
});
