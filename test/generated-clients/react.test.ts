import { act } from "react";
import { WebSocket } from "ws";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { useWebSocketDashboard } from "../../generated/campaigns/hooks.ts";
import { useCidadaoAIWebSocket } from "../../generated/cidadao-ai/hooks.ts";
import { useConversations, useWebSocket } from "../../generated/conversations/hooks.ts";
import { useRealtimeAI, useRealtimeBackends, useRealtimeMetrics } from "../../generated/veloflux/hooks.ts";
import conversations from "../../handlers/conversations.ts";
import veloflux from "../../handlers/veloflux.ts";
import { type DrivenClock, drivenClock, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { renderHook } from "./render.ts";

let contract: Contract;
let clock: DrivenClock;
let mock: MockServer;

beforeAll(async () => {
  contract = await readFourSystems();
});
beforeEach(async () => {
  clock = drivenClock();
  mock = await startMockServer({ contract, clock, ports: "random", handlers: { conversations, veloflux } });
});
afterEach(() => mock[Symbol.asyncDispose]());

const at = (port: number, path = ""): { baseUrl: string; WebSocket: typeof WebSocket } => ({
  baseUrl: mock.url(port, "ws") + path,
  WebSocket,
});

test.each([
  ["useRealtimeMetrics", useRealtimeMetrics, "metrics_update"],
  ["useRealtimeBackends", useRealtimeBackends, "backend_status"],
  ["useRealtimeAI", useRealtimeAI, "ai_update"],
] as const)("%s gives isConnected, lastMessage and error", async (_name, useRealtime, type) => {
  await using hook = await renderHook(() => useRealtime(at(9090, "/api/ws")));
  expect(hook.all[0]).toEqual({ isConnected: false, lastMessage: undefined, error: undefined });
  const { isConnected, lastMessage, error } = await hook.until((value) => value.lastMessage !== undefined);
  expect([isConnected, error]).toEqual([true, undefined]);
  expect(lastMessage?.type).toBe(type);
  expect(lastMessage?.data).toBeTypeOf("object");
});

test("useWebSocket connects with a token, says and hears", async () => {
  const token = mock.token();
  const onMessage = vi.fn<(message: object) => void>();
  const onTyping = vi.fn<(typing: object) => void>();
  const options = { ...at(8000), token, onMessage, onTyping };
  await using ada = await renderHook(() => useWebSocket(options));
  await using bea = await renderHook(() =>
    useWebSocket({ ...at(8000), token: mock.token({ sub: "bea" }), onMessage: undefined }),
  );
  expect(ada.current.connectionStatus).toBe("connecting");
  await ada.until(({ isConnected }) => isConnected);
  await ada.current.joinConversation("conv-123");
  await bea.until(({ isConnected }) => isConnected);
  await act(() => bea.current.joinConversation("conv-123"));
  await act(() => bea.current.sendTyping("conv-123", true));
  await act(() => bea.current.sendMessage("conv-123", "Olá!"));
  await ada.until(() => onMessage.mock.calls.length > 0);
  expect(onTyping.mock.calls[0]?.[0]).toMatchObject({ type: "typing", conversation_id: "conv-123", is_typing: true });
  expect(onMessage.mock.calls[0]?.[0]).toMatchObject({ type: "message", message: { content: "Olá!" } });
  expect(ada.current.connectionStatus).toBe("connected");
});

test("what onState says of a new connection goes before what has waited for it", async () => {
  const use = (): ReturnType<typeof useConversations> =>
    useConversations({
      ...at(8000),
      token: mock.token(),
      onState: ({ state }) => state === "connected" && void hook.current.send("join", { conversation_id: "conv-123" }),
    });
  await using hook = await renderHook(use);
  void hook.current.send("message", { conversation_id: "conv-123", content: "Olá!" });
  expect(hook.current.client?.queued).toBe(1);
  await hook.until(({ isConnected }) => isConnected);
  await vi.waitFor(() => expect(mock.channel("conversations").received).toHaveLength(2));
  expect(mock.channel("conversations").received.map(({ payload }) => payload)).toMatchObject([
    { type: "join" },
    { type: "message" },
  ]);
  expect(hook.current.client?.queued).toBe(0);
});

test("useWebSocketDashboard enters the organization and keeps 100 logs, 50 executions, newest first, and the latest of each campaign and bot", async () => {
  await using hook = await renderHook(() =>
    useWebSocketDashboard(7, { baseUrl: mock.url(4000), transports: ["websocket"] }),
  );
  expect(hook.current).toMatchObject({ connected: false, dashboard: { logs: [], executions: [] } });
  expect(hook.current.dashboard.campaigns).toEqual(new Map());
  await hook.until(({ connected }) => connected);
  await act(() => hook.current.socket?.request("ping", { timestamp: 1 }) ?? Promise.reject(new Error("no socket")));
  const campaigns = mock.channel("campaigns");
  for (let round = 1; round <= 120; round += 1) {
    const known = {
      organizationId: 7,
      campaignId: `campaign-${round % 3}`,
      campaignName: "x",
      timestamp: "2026-01-01T00:00:00Z",
    };
    campaigns.send("campaign-log", { ...known, level: "info", message: `line ${round}` });
    campaigns.send("execution-log", {
      ...known,
      executionId: `execution-${round}`,
      executionType: "internal",
      status: "sent",
    });
    campaigns.send("campaign-status", {
      organizationId: 7,
      campaignId: `campaign-${round % 3}`,
      name: `round ${round}`,
      status: "active",
      description: "",
      activeSessions: 0,
      totalSessions: 0,
    });
  }
  const { dashboard } = await hook.until((value) => value.dashboard.campaigns.get("campaign-0")?.name === "round 120");
  expect(dashboard.logs.map(({ message }) => message)).toEqual(
    Array.from({ length: 100 }, (_, index) => `line ${120 - index}`),
  );
  expect(dashboard.executions).toHaveLength(50);
  expect(dashboard.executions[49]?.executionId).toBe("execution-71");
  expect([...dashboard.campaigns.values()].map(({ name }) => name).toSorted()).toEqual([
    "round 118",
    "round 119",
    "round 120",
  ]);
});

test("useCidadaoAIWebSocket gives sendMessage, messages and isConnected, and a streamed answer arrives whole", async () => {
  await using hook = await renderHook(() => useCidadaoAIWebSocket("abc-123", at(8000)));
  await hook.until(({ isConnected, messages }) => isConnected && messages.length > 0);
  expect(hook.current.messages[0]).toMatchObject({ type: "connection", data: { session_id: "abc-123" } });
  await act(() => hook.current.sendMessage("Investigar contratos do ministério"));
  await hook.until(({ messages }) => messages.some(({ type }) => type === "chat"));
  for (let piece = 0; piece < 4; piece += 1) clock.advance(150);
  const { messages } = await hook.until((value) => value.messages.filter(({ type }) => type === "chat").length === 4);
  const text = messages.map((message) => ("content" in message.data ? message.data.content : "")).join("");
  expect(text).toBe(
    "Vou analisar os contratos do ministério e procurar preços acima da média. Aviso quando houver novidades.",
  );
});

test("components with equal options share one connection, StrictMode or not, and the last one to go closes it", async () => {
  const channel = mock.channel("metrics");
  const first = await renderHook(() => useRealtimeMetrics({ ...at(9090, "/api/ws"), query: {} }), 5);
  const second = await renderHook(() =>
    useRealtimeMetrics({ query: {}, ...at(9090, "/api/ws"), onInvalid: () => undefined }),
  );
  await first.until(({ isConnected }) => isConnected);
  await second.until(({ isConnected }) => isConnected);
  expect(channel.size).toBe(1);
  await first.unmount();
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  expect([channel.size, second.current.isConnected]).toEqual([1, true]);
  await second.unmount();
  await vi.waitFor(() => expect(channel.size).toBe(0));
});

test("other options are another connection, and the one before is closed", async () => {
  await using hook = await renderHook(() => useCidadaoAIWebSocket("one", at(8000)));
  await hook.until(({ messages }) => messages.length > 0);
  await hook.render(() => useCidadaoAIWebSocket("two", at(8000)));
  await hook.until(({ messages }) => messages.length > 0);
  expect(hook.current.messages[0]).toMatchObject({ data: { session_id: "two" } });
  await vi.waitFor(() => expect(mock.channel("chat").size).toBe(1));
});

test("every message reaches its listener, whatever React renders", async () => {
  const heard: string[] = [];
  const use = (): boolean =>
    useRealtimeMetrics({ ...at(9090, "/api/ws"), onMetricsUpdate: ({ timestamp }) => heard.push(timestamp) })
      .isConnected;
  await using hook = await renderHook(use);
  await hook.until((isConnected) => isConnected && heard.length > 0);
  heard.length = 0;
  const data = { cpu_usage: 1, memory_usage: 1, requests_per_second: 1, response_time_avg: 1 };
  const stamps = Array.from({ length: 300 }, (_, second) => new Date(second * 1000).toISOString());
  for (const timestamp of stamps)
    mock.channel("metrics").send("metricsUpdate", { type: "metrics_update", data, timestamp });
  await hook.until(() => heard.length === 300);
  expect(heard).toEqual(stamps);
});
