// npm run bench [-- [start-up http websocket broadcast backpressure connections growth install bundle generate pages large-pages conformance] [--rounds 5] [--seconds 4] [--clients 1000]… [--idle 5000]… [--source]]
//               -- conformance [--only R01]… [--limit 27] [--tool specmatic]… [--workers 1]
//
// Measures, and says which budgets are met; a missed one is no failure.
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { Bench } from "./benches/bench.ts";
import { backpressure } from "./benches/backpressure.ts";
import { broadcast } from "./benches/broadcast.ts";
import { bundle } from "./benches/bundle.ts";
import { conformance } from "./benches/conformance.ts";
import { connections } from "./benches/connections.ts";
import { generate } from "./benches/generate.ts";
import { growth } from "./benches/growth.ts";
import { http } from "./benches/http.ts";
import { install } from "./benches/install.ts";
import { largePages, pages } from "./benches/pages.ts";
import { startUp } from "./benches/start-up.ts";
import { websocket } from "./benches/websocket.ts";
import { ours, rule } from "./figure.ts";
import { type Outcome, type Results, readResults, shownRuling, shownSamples, writeResults } from "./results.ts";
import { installPeers, openWorkshop } from "./workshop.ts";

const benches: Readonly<Record<string, Bench>> = {
  install,
  "start-up": startUp,
  http,
  websocket,
  broadcast,
  backpressure,
  connections,
  growth,
  bundle,
  generate,
  pages,
  "large-pages": largePages,
};
/** It takes long, and is asked for by its name. */
const onRequest: Readonly<Record<string, Bench>> = { conformance };
const named: Readonly<Record<string, Bench>> = { ...benches, ...onRequest };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    clients: { type: "string", multiple: true, default: ["1000", "5000"] },
    idle: { type: "string", multiple: true, default: ["5000", "10000"] },
    only: { type: "string", multiple: true, default: [] },
    limit: { type: "string", default: "27" },
    workers: { type: "string", default: "1" },
    tool: { type: "string", multiple: true, default: [] },
    source: { type: "boolean", default: false },
  },
});
const unknown = positionals.filter((name) => !(name in named));
if (unknown.length > 0) {
  console.error(`no benchmark is called ${unknown.join(", ")}: choose from ${Object.keys(named).join(", ")}`);
  process.exit(2);
}

const say = (line: string): void => console.error(`  ${line}`);

function print(name: string, { figures, load }: Outcome): void {
  console.log(`\n${name} (load ${load.map((value) => value.toFixed(2)).join(" → ")})`);
  for (const figure of figures) {
    const { what, unit, samples, budgets } = figure;
    console.log(`  ${what}`);
    for (const [subject, list] of Object.entries(samples)) {
      console.log(`    ${subject.padEnd(28)} ${shownSamples(list)} ${unit}`);
    }
    if (samples[ours] !== undefined) {
      for (const budget of budgets) console.log(`    ${shownRuling(rule(figure, budget), unit)}`);
    }
  }
}

installPeers(say);
using workshop = openWorkshop({ say, fromSource: values.source });
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`;
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = named[name];
  if (bench === undefined) continue;
  console.error(`${name}:`);
  const [before = 0] = loadavg();
  const figures = await bench({
    workshop,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    clients: values.clients.map(Number),
    idle: values.idle.map(Number),
    only: values.only,
    limit: Number(values.limit),
    tools: values.tool,
    workers: Number(values.workers),
    say,
  });
  const [after = 0] = loadavg();
  const outcome = {
    date: new Date().toISOString(),
    node: process.version,
    machine,
    load: [before, after],
    figures,
  } as const;
  print(name, outcome);
  const results: Results = { ...readResults(), [name]: outcome };
  // What was tried from the sources is not what users get.
  const isOfPeersOnly = values.tool.length > 0 && !values.tool.includes(ours);
  if (!values.source || isOfPeersOnly) writeResults(results);
}
