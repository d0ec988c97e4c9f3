import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { coveragePage } from "./seeds/coverage-page.ts";
import { type Documents, readDocuments, systemsOf } from "./seeds/documents.ts";
import { type FactKind } from "./seeds/fact.ts";
import { factsOf, statementsOf } from "./seeds/facts-of.ts";
import { fittingMessages } from "./seeds/fitting-messages.ts";
import { framesOf } from "./seeds/frames.ts";
import { type Seed, codeOf, readSeed, readSeeds } from "./seeds/seed.ts";

let documents: Documents;
let seeds: readonly Seed[];

beforeAll(async () => {
  documents = await readDocuments();
  seeds = readSeeds(systemsOf(documents));
});

const seedOf = (file: string): Seed => {
  const seed = seeds.find((one) => one.file === file);
  if (seed === undefined) throw new Error(`there is no seed ${file}`);
  return seed;
};

/** How many facts of each kind a person counts in the seed, so that a rule that finds nothing is noticed. */
const counted: Readonly<
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

test("every seed is counted", () => {
  expect(seeds.map(({ file }) => file)).toEqual(Object.keys(counted).toSorted());
});

describe.each(Object.entries(counted))("%s", (file, { facts: want, frames }) => {
  test("has as many facts as a person counts in it", () => {
    const kinds = Map.groupBy(factsOf(seedOf(file)), ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, facts]) => [kind, facts.length]))).toEqual(want);
  });

  test("says nothing that no document says", () => {
    const missing = factsOf(seedOf(file)).filter((fact) => fact.find(documents) === undefined);
    expect(missing.map(({ kind, text, line }) => `${file}:${line} ${kind} ${text}`)).toEqual([]);
  });

  test("is read without passing over a row of a table or a quantity", () => {
    const seed = seedOf(file);
    const used = new Set(statementsOf(seed).map(({ line }) => line));
    const rows = seed.blocks.flatMap((block) => (block.kind === "row" ? [block.line] : []));
    const styles = codeOf(seed).flatMap(({ language, lines }) => (language === "css" ? lines : []));
    const quantities = seed.lines.filter(
      (line) => quantity.test(line.text) && !styles.includes(line) && !guard.test(line.text),
    );
    const passed = [...rows, ...quantities].filter(({ number }) => !used.has(number));
    expect(passed.map(({ number, text }) => `${file}:${number} ${text}`)).toEqual([]);
  });

  test("has as many examples as a person counts in it", () => {
    expect(framesOf(seedOf(file))).toHaveLength(frames);
  });

  test("has only examples that fit exactly one message of their direction, the one they are named after", () => {
    for (const frame of framesOf(seedOf(file))) {
      const channels = fittingMessages(documents, frame);
      expect(channels, `${file}:${frame.line} is said on no channel`).not.toEqual([]);
      for (const messages of channels)
        expect(
          messages.map(({ name }) => name),
          `${file}:${frame.line}`,
        ).toEqual([frame.name]);
    }
  });

  test("finds its complete examples in the documents, unchanged", () => {
    for (const frame of framesOf(seedOf(file)).filter(({ verbatim }) => verbatim)) {
      const examples = fittingMessages(documents, frame).flatMap((messages) => messages.flatMap((one) => one.examples));
      expect(
        examples.map(({ value }) => value),
        `${file}:${frame.line}`,
      ).toContainEqual(frame.value);
    }
  });
});

const quantity = /\d\+?\s?(?:ms|s|segundos?|minutos?|horas?|KB|conexões|mensagens|tentativas|logs|execuções)\b/;
/** A shell's guard against a script that hangs, not a promise of the server. */
const guard = /^\s*timeout \d+s /;

test("the page lists every fact where it stands now", () => {
  const page = readFileSync(new URL("../docs/coverage.md", import.meta.url), "utf8");
  expect(page === coveragePage(documents, seeds), "docs/coverage.md is out of date: npm run coverage:seeds").toBe(true);
});

describe("the check can fail", () => {
  test("no fact is found in documents that say nothing", () => {
    const { contract } = documents;
    const nothing: Documents = {
      contract: {
        ...contract,
        documents: [],
        servers: [],
        ports: [],
        channels: [],
        operations: [],
        messages: [],
        schemas: {},
      },
      texts: new Map(),
    };
    const found = seeds.flatMap(factsOf).filter((fact) => fact.find(nothing) !== undefined);
    expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual([]);
  });

  test.each([
    {
      file: "veloflux-port-map.md",
      line: "| **9090** | Backend",
      added: "| **9095** | Backend | HTTP | Tracing | `http://localhost:9095` |",
      want: ["port 9095 http", "url http://localhost:9095"],
    },
    {
      file: "veloflux-port-map.md",
      line: "GET    /api/backends/{id} ",
      added: "PATCH  /api/backends/{id}       - Alterar backend",
      want: ["endpoint PATCH :9090/api/backends/{id}"],
    },
    {
      file: "veloflux-port-map.md",
      line: "http_requests_total",
      added: "http_errors_total",
      want: ["metric http_errors_total"],
    },
    {
      file: "veloflux-websocket-api.md",
      line: "Frequência: Cada 5 segundos",
      added: "Frequência: Cada 7 segundos",
      want: ["frequency ws://localhost:9090/api/ws/metrics: Cada 7 segundos"],
    },
    {
      file: "conversations-websocket-client.md",
      line: "- **Tentativa 5**",
      added: "- **Tentativa 5**: 20 segundos",
      want: ["interval attempt 5 after 20 s"],
    },
    {
      file: "conversations-websocket-client.md",
      line: "  | 'connecting' ",
      added: "  | 'suspended'      // Suspenso",
      want: ["state suspended"],
    },
    {
      file: "campaigns-socketio.md",
      line: "socket.emit('ping'",
      added: "socket.emit('pause-campaign', { campaignId: 'x' });",
      want: ["event pause-campaign from the client"],
    },
    {
      file: "campaigns-socketio.md",
      line: "  qualitySigma: number;",
      added: "  dropRate: number;",
      want: ["field BotHealthData.dropRate: number"],
    },
    {
      file: "cidadao-ai-websocket-api.md",
      line: "- `1013`:",
      added: "- `1012`: Reinício do serviço",
      want: ["close code 1012"],
    },
    {
      file: "cidadao-ai-websocket-api.md",
      line: "- `report_ready`:",
      added: "- `report_failed`: Relatório falhou",
      want: ["message report_failed from the server on /api/v1/ws/investigations/{}"],
    },
    {
      file: "cidadao-ai-websocket-api.md",
      line: "- Mensagens limitadas a 64KB",
      added: "- Mensagens limitadas a 128KB",
      want: ["limit messages of 128 KB"],
    },
  ])("$added is asked for and not found", ({ file, line, added, want }) => {
    const { lines, system } = seedOf(file);
    const at = lines.findIndex(({ text }) => text.startsWith(line));
    expect(at).not.toBe(-1);
    const text = lines
      .map((one) => one.text)
      .toSpliced(at + 1, 0, added)
      .join("\n");
    const missing = factsOf(readSeed(file, text, [system])).filter((fact) => fact.find(documents) === undefined);
    expect(missing.map((fact) => `${fact.kind} ${fact.text}`)).toEqual(want);
  });

  test.each([
    {
      file: "cidadao-ai-websocket-api.md",
      written: '"progress": 45',
      changed: '"progress": "45"',
      name: "investigation_progress",
    },
    { file: "veloflux-websocket-api.md", written: '"cpu_usage": 45.2,', changed: "", name: "metrics_update" },
    {
      file: "conversations-websocket-client.md",
      written: "'online' | 'away'",
      changed: "'online' | 'asleep'",
      name: "presence",
    },
    {
      file: "campaigns-socketio.md",
      written: "{ organizationId: 1 }",
      changed: "{ organizationId: 'um' }",
      name: "join-organization",
    },
  ])("$changed in place of $written makes an example of $name unfit", ({ file, written, changed, name }) => {
    const { lines, system } = seedOf(file);
    const text = lines
      .map((line) => line.text)
      .join("\n")
      .replace(written, changed);
    const unfit = framesOf(readSeed(file, text, [system])).filter((frame) =>
      fittingMessages(documents, frame).some((messages) => messages.length !== 1),
    );
    expect(unfit.map((frame) => frame.name)).toEqual([name]);
  });
});
