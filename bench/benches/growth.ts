import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Figure, ours } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { type Growing, madeChannels, madePorts, madeSchemas } from "../made/growing.ts";
import { yamlOf } from "../made/yaml.ts";
import type { LoadOutcome } from "../measure-load.ts";
import { runLoad, startLoad } from "../run-load.ts";
import type { Bench } from "./bench.ts";

interface Series {
  readonly name: string;
  readonly counts: readonly number[];
  readonly made: Growing;
  /** So many connections beside those that speak. */
  readonly idle?: boolean;
}

const series: readonly Series[] = [
  { name: "ports", counts: [1, 10, 100], made: madePorts },
  { name: "channels", counts: [1, 10, 100, 1000], made: madeChannels },
  { name: "schemas of a channel", counts: [1, 10, 100, 1000], made: madeSchemas },
  { name: "idle connections", counts: [1, 10, 100, 1000, 10_000], made: () => madeChannels(1), idle: true },
];

interface Measured {
  readonly start: number;
  readonly memory: number;
  readonly cost: number | undefined;
}

const charts = {
  start: { title: "start to ready, cold", unit: "ms" },
  memory: { title: "resident memory once ready", unit: "MB" },
  cost: { title: "processor time of a round trip", unit: "µs" },
} as const;

/** What more ports, channels, schemas and connections cost: to start, to hold, and for each message on one channel. */
export const growth: Bench = async ({ workshop, rounds, seconds, say }) => {
  const folder = join(workshop.env["TMPDIR"] ?? workshop.installed, "..", "growing");
  mkdirSync(folder, { recursive: true });

  async function measure({ made, idle = false }: Series, count: number): Promise<Measured> {
    const document = join(folder, "growing.yaml");
    writeFileSync(document, yamlOf(made(count)));
    workshop.forget("contracts");
    await using server = await workshop.mock([document]);
    const { port, readyMs } = server;
    const at = { port, path: "/echo" };
    await using _crowd = idle ? await startLoad("idle.ts", { ...at, connections: count }) : undefined;
    const memory = server.residentMb();
    const before = server.cpuSeconds();
    const load = { ...at, connections: 8, client: "raw", warmUpSeconds: 1, seconds };
    const { total } = await runLoad<LoadOutcome>("round-trips.ts", load);
    const after = server.cpuSeconds();
    const cost = before === undefined || after === undefined ? undefined : ((after - before) * 1e6) / total;
    return { start: readyMs, memory, cost };
  }

  const figures: Figure[] = [];
  for (const one of series) {
    const samples = new Map(one.counts.map((count) => [count, { start: [], memory: [], cost: [] } as Samples]));
    const subjects = one.counts.map((count) => ({ name: String(count), count }));
    await interleave(rounds, subjects, async ({ count }, round) => {
      const measured = await measure(one, count);
      say(
        `${count} ${one.name}, round ${round + 1}: ${Math.round(measured.start)} ms, ${Math.round(measured.memory)} MB`,
      );
      const of = samples.get(count);
      of?.start.push(measured.start);
      of?.memory.push(measured.memory);
      if (measured.cost !== undefined) of?.cost.push(measured.cost);
      return measured.start;
    });
    for (const [chart, { title, unit }] of Object.entries(charts) as [keyof typeof charts, (typeof charts)["cost"]][]) {
      // Connections come after the start.
      if (one.idle && chart === "start") continue;
      for (const [count, of] of samples) {
        if (of[chart].length === 0) continue;
        const note = "each of them alone grows; the round trips are those of eight clients on one channel";
        const point = { chart, title: `${title}, ${unit}`, series: one.name, at: count };
        figures.push({
          what: `${title}, ${count} ${one.name}`,
          unit,
          samples: { [ours]: of[chart] },
          budgets: [],
          note,
          point,
        });
      }
    }
  }
  return figures;
};

type Samples = Record<keyof typeof charts, number[]>;
