import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { counted } from "./seeds/counted.ts";
import { coveragePage } from "./seeds/coverage-page.ts";
import { type Documents, readDocuments, systemsOf } from "./seeds/documents.ts";
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
