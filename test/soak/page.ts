import { judge } from "./judge.ts";
import type { Lateness } from "./ledger.ts";
import type { Sample, SoakFigures } from "./sample.ts";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const lateOf = (lateness: Lateness | undefined): string =>
  lateness === undefined ? "–" : `${lateness.min.toFixed(1)} / ${lateness.p50.toFixed(1)} / ${lateness.max.toFixed(0)}`;

function tableOf(schedules: readonly string[], samples: readonly Sample[]): string {
  const heads = ["minute", "load", "operations/s", "heap, MB", "resident, MB", "processor", "loop p99 / max, ms"];
  const kinds = ["GET p50 / p99, ms", "WebSocket p50 / p99, ms"];
  const late = schedules.map((name) => `${name}: earliest / median / latest, ms`);
  const all = [...heads, ...kinds, ...late];
  const rows = samples.map(({ minute, machineLoad, perSecond, mock, latencies, lateness }) => {
    const answered = ["get", "WebSocket round trip"].map((kind) => {
      const found = latencies[kind];
      return found === undefined ? "–" : `${found.p50.toFixed(1)} / ${found.p99.toFixed(0)}`;
    });
    return row([
      minute.toFixed(0),
      machineLoad.toFixed(1),
      perSecond.toFixed(0),
      mock.heapMb.toFixed(1),
      mock.residentMb.toFixed(0),
      `${(mock.cpu * 100).toFixed(0)} %`,
      `${mock.loopDelayMs.p99.toFixed(0)} / ${mock.loopDelayMs.max.toFixed(0)}`,
      ...answered,
      ...schedules.map((name) => lateOf(lateness[name])),
    ]);
  });
  return [row(all), row(all.map(() => "---")), ...rows].join("\n");
}

/** The figures of a soak as a page of Markdown. */
export function pageOf(figures: SoakFigures): string {
  const { date, node, machine, seed, capacity, rate, samples, done, leftOut, schedules } = figures;
  const minutes = samples.at(-1)?.minute ?? 0;
  const share = ((100 * rate) / capacity.perSecond).toFixed(0);
  const percent = (used: number): string => `${(used * 100).toFixed(0)} %`;
  return `# An hour under load

Written by \`npm run soak -- --minutes 60 --page bench/soak.md\`, which says at its top what it does.

${date.slice(0, 10)}, ${node}, ${machine}, seed \`${seed}\`, ${minutes.toFixed(0)} minutes. At the start, at full load, mock and load together made
${capacity.perSecond.toFixed(0)} operations a second (${percent(capacity.mockCpu)} of a core for the mock, ${percent(capacity.loadCpu)} for the load; load average of the machine
${capacity.machineLoad.toFixed(1)}). ${share} % of that, ${rate.toFixed(0)}/s, were asked for from then on: ${done} operations were done (those of the start too), and ${leftOut} left out
because 900 were under way already, where other work on the machine left too little for mock and load.

| Rule | Outcome | Found |
|---|---|---|
${judge(figures)
  .map(({ rule, outcome, got }) => row([rule, outcome, got]))
  .join("\n")}

Of the emissions, ${Object.entries(schedules)
    .map(([name, { due, got, listeners }]) => `${name}: ${got} of ${due} due to ${listeners} listeners`)
    .join("; ")}.
The first emission that a listener heard counts as on time, so that others may be early.

${tableOf(Object.keys(schedules), samples)}
`;
}
