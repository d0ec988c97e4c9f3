import { once } from "node:events";
import { beforeAll, describe, expect, test } from "vitest";
import { codeOf } from "../seeds/seed.ts";
import { reasonToLeaveOut } from "./left-out.ts";
import { type Ran, requireTools, runScript } from "./run-script.ts";
import { type RunningMock, startRunningMock } from "./running-mock.ts";
import type { Script } from "./scripts-in.ts";
import { played, seedScripts, seedsOf } from "./seed-scripts.ts";

let mock: RunningMock;

beforeAll(async () => {
  requireTools();
  mock = await startRunningMock();
  if (mock.forbidden.size > 0) {
    process.stderr.write(
      `NOT TRIED: the seeds' commands for port ${[...mock.forbidden].join(" and ")}, which this user may not open; run the tests as root to try them\n`,
    );
  }
  return () => mock[Symbol.asyncDispose]();
});

const channels = seedsOf("veloflux").flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.kind === "row" ? (block.cells["URL Completa"] ?? []) : [])),
);

const metricNames = seedsOf("veloflux")
  .flatMap(codeOf)
  .filter(({ headings }) => headings.includes("Métricas Importantes"))
  .flatMap(({ lines }) => lines.map(({ text }) => text).filter((text) => /^\w+$/.test(text)));

interface Case {
  /** Fits the text of the scripts that must end like this. */
  readonly of: RegExp;
  /** Ends a script that has no end of its own. */
  readonly until?: RegExp;
  readonly want: (ran: Ran) => void;
}

const said =
  (text: string | RegExp) =>
  ({ code, stdout }: Ran): void => {
    expect(code).toBe(0);
    if (typeof text === "string") expect(stdout).toBe(text);
    else expect(stdout).toMatch(text);
  };

const cases: readonly Case[] = [
  {
    of: /^#!\/bin\/bash\necho "🧪 Testando WebSockets do VeloFlux"/,
    want: said(
      `🧪 Testando WebSockets do VeloFlux\n${channels.map((url) => `Testando: ${url}\n✅ SUCESSO\n`).join("")}`,
    ),
  },
  {
    of: /^#!\/bin\/bash\n# \/scripts\/test_all_endpoints\.sh/,
    want: said(
      [
        "🧪 Testando todas as APIs do VeloFlux",
        "📡 REST APIs:",
        "Status: 200",
        "Status: 200",
        "Status: 200",
        "🔌 WebSockets:",
        "ws://localhost:9090/api/ws/backends: ✅",
        "ws://localhost:9090/api/ws/metrics: ✅",
        "ws://localhost:9090/api/ws/status: ✅",
        "",
      ].join("\n"),
    ),
  },
  {
    of: /^#!\/bin\/bash\n# \/scripts\/monitor_websockets\.sh/,
    until: /[✅❌].*\n/,
    want: ({ stdout }) => expect(stdout).toMatch(/: Testando WebSockets\.\.\.\n✅ WebSocket ativo\n$/),
  },
  {
    of: /^import asyncio\nimport websockets\nimport json/,
    until: /\n/,
    want: ({ stdout }) => expect(stdout).toMatch(/^Recebido: \{'type': 'metrics_update', 'data': \{'cpu_usage': /),
  },
  { of: /^curl http:\/\/localhost:9090\/health$/, want: said(/^\{"status":"healthy",/) },
  {
    of: /^curl http:\/\/localhost:8080\/metrics \| head -10$/,
    want: said(/^# HELP (?:.*\n){10}$/),
  },
  {
    of: /^curl http:\/\/localhost:8080\/metrics$/,
    want(ran) {
      said(/^# HELP /)(ran);
      for (const name of metricNames) expect(ran.stdout).toMatch(new RegExp(`^# TYPE ${name} `, "m"));
    },
  },
  { of: /^curl http:\/\/localhost:9091\/targets$/, want: said(/backend:8080\/metrics/) },
  { of: /^curl -I http:\/\/localhost\/(?:dashboard)?$/, want: said(/^HTTP\/1\.1 200 OK\r\n/) },
  { of: /^curl http:\/\/localhost\/(?:dashboard)?$/, want: said(/^<!doctype html>/i) },
  {
    // docs/decisions/veloflux-websocket-key.md
    of: /^curl -i -N -H "Connection: Upgrade" .*"Sec-WebSocket-Key: test"/s,
    want: said(/^HTTP\/1\.1 400 Bad Request\r\n[^]*Sec-WebSocket-Key[^]*got \\"test\\"[^]*"code":"INVALID_HANDSHAKE"/),
  },
  {
    of: /^nc -zv localhost 9090$/,
    want({ code, stderr }) {
      expect(code).toBe(0);
      expect(stderr).toMatch(/9090 port .*succeeded!/);
    },
  },
  { of: /^netstat -tlnp \| grep 9090$/, want: said(/ 127\.0\.0\.1:9090 .* LISTEN /) },
  // Its code depends on who hangs up first.
  { of: /^telnet localhost 9090$/, want: ({ stdout }) => expect(stdout).toMatch(/^Connected to localhost\.$/m) },
];

/** A port below 1024 may need more rights than a contributor has. */
const lacks = ({ text }: Script): number | undefined =>
  [...text.matchAll(/(?:https?|ws):\/\/localhost(?::(\d+))?/g)]
    .map(([, port]) => Number(port ?? 80))
    .find((port) => mock.forbidden.has(port));

const scripts = played("veloflux", "bash", "python");

describe("a script of VeloFlux's seeds does what it is for, unchanged:", () => {
  const named = scripts.map((script) => ({
    ...script,
    name: script.text.split("\n")[script.text.startsWith("#!") ? 1 : 0],
  }));
  test.for(named)("$at $name", { timeout: 60_000 }, async (script, { skip }) => {
    const port = lacks(script);
    skip(port !== undefined, `this user may not open port ${port}`);
    const [expected, ...others] = cases.filter(({ of }) => of.test(script.text));
    expect(others).toEqual([]);
    if (expected === undefined) throw new Error(`nothing is expected of ${script.at}: add a case for it`);
    expected.want(await runScript(script, expected.until));
  });
});

describe("an address of VeloFlux's checklist greets with a first frame:", () => {
  test.each(played("veloflux", "url"))("$text", async ({ text }) => {
    const socket = new WebSocket(text);
    const [{ data }] = (await once(socket, "message")) as [{ readonly data: string }];
    socket.close();
    expect(JSON.parse(data)).toMatchObject({ type: expect.any(String) as string, data: expect.any(Object) as object });
  });
});

test("the snippet that is left out for a fault of its own has that fault", async () => {
  const [oneLiner] = seedScripts("veloflux").filter((script) => reasonToLeaveOut(script)?.startsWith("fails before"));
  if (oneLiner === undefined) throw new Error("there is no such snippet any more");
  expect((await runScript(oneLiner)).stderr).toContain("has no attribute 'recv'");
});

test("the seeds name seven channels, in a table and in a checklist, and seven metrics", () => {
  expect(channels).toHaveLength(7);
  expect(played("veloflux", "url").map(({ text }) => text)).toEqual(channels);
  expect(metricNames).toHaveLength(7);
});

test("every expectation is of a script that the seeds still have", () => {
  const stale = cases.filter(({ of }) => !scripts.some(({ text }) => of.test(text)));
  expect(stale).toEqual([]);
});
