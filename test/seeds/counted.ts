import type { FactKind } from "./fact.ts";

/** How many facts of each kind a person counts in the seed, so that a rule that finds nothing is noticed. */
export const counted: Readonly<
  Record<string, { readonly frames: number; readonly facts: Partial<Record<FactKind, number>> }>
> = {
  "veloflux-port-map.md": {
    frames: 0,
    facts: {
      port: 9,
      // 9 in the table of ports, the base in development and production, AlertManager's webhook
      url: 12,
      // health on 9090 and 9000, metrics, targets; `/` and `/dashboard` with GET and with HEAD
      request: 8,
      // auth 4, system 3, metrics 3, backends 5, ai 4, billing 4, tenants 5, admin 4; admin API 5; metrics API 2; the webhook
      endpoint: 40,
      channel: 7,
      // two test scripts: three channels within 2 s, one within 5 s
      interval: 4,
      metric: 7,
      // 7 of the frontend, AlertManager's receiver
      setting: 8,
      // hooks
      client: 3,
      // 6 published ports, the network and its driver, 4 lines of who speaks to whom
      network: 12,
      version: 1,
    },
  },
  "veloflux-websocket-api.md": {
    frames: 2,
    facts: {
      // 7 rows, one of them with two ports
      port: 8,
      // 7 in the table, the base in development and production, the target of the proxy
      url: 10,
      // health, the upgrade by hand, the refused upgrade on 8080
      request: 3,
      channel: 7,
      message: 2,
      frequency: 7,
      // the test script: seven channels within 3 s
      interval: 7,
      protocol: 5,
      setting: 1,
      client: 2,
      // the route, the HTTP version, 6 headers
      proxy: 8,
      symptom: 2,
      version: 1,
    },
  },
  "conversations-websocket-client.md": {
    // 8 said by clients, one of them in three variants; 9 said by the server
    frames: 19,
    facts: {
      port: 1,
      // ws://api/ws
      url: 1,
      channel: 1,
      parameter: 1,
      message: 17,
      // online, away, offline
      value: 3,
      // 6 attempts, the first wait, the ping
      interval: 8,
      // attempts, queue
      limit: 2,
      "error code": 1,
      state: 5,
      // VITE_WS_URL
      setting: 1,
      // url, token, autoConnect, reconnectInterval, maxReconnectAttempts, pingInterval
      client: 6,
      symptom: 2,
    },
  },
  "campaigns-socketio.md": {
    // one for each client event, and join-organization once more
    frames: 5,
    facts: {
      port: 1,
      // once with ws://, once with http://
      url: 2,
      // namespace /
      channel: 1,
      // 5 and pong from the server, 4 from the client
      event: 10,
      room: 2,
      // status 8, log 9, execution 14, health 9, notification 4, dashboard 4
      field: 48,
      // status 4, level 4, type of execution 2, its status 3
      value: 13,
      // reconnection, time to connect, updates, lines of the log
      interval: 4,
      // two percentages, 100 logs, 50 executions
      limit: 4,
      // Socket.IO, websocket, polling
      protocol: 3,
      // 4 colours, 4 words for scores
      client: 8,
      // 3 lines of a log, 3 figures
      sample: 6,
    },
  },
  "cidadao-ai-websocket-api.md": {
    frames: 9,
    facts: {
      port: 1,
      channel: 2,
      // an id in each path, a token in each query
      parameter: 4,
      // 4 of clients; 4 listed, 5 shown and 3 handled of the server's
      message: 16,
      // the envelope
      field: 4,
      // first wait, factor, heartbeat
      interval: 3,
      // 64 KB, 1000 connections, 5 minutes, 5 attempts, the rate limit and its 60 s
      limit: 6,
      "close code": 4,
      "error code": 1,
      // wss, compression
      protocol: 2,
      version: 1,
    },
  },
};
