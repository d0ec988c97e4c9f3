import { cpus, loadavg, totalmem } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { seeded } from "../../contract/payload/index.ts";
import { openLedger } from "./ledger.ts";
import { type Listener, openListeners } from "./listeners.ts";
import { openLoad } from "./load.ts";
import { sumOf } from "./numbered-stream.ts";
import { openOperations } from "./operations.ts";
import type { Sample, SoakFigures } from "./sample.ts";
import { startSoakedMock } from "./soaked-mock.ts";

export interface SoakOptions {
  readonly seed: string;
  readonly minutes: number;
  /** Of the capacity that is measured at the start. */
  readonly share: number;
  /** How often it is measured, in seconds. */
  readonly every: number;
  readonly say: (line: string) => void;
  /** Told what there is after each sample. */
  readonly keep: (figures: SoakFigures) => void;
}

const counts = { news: 100, beats: 50, notices: 10 };
/** What is under way at once while the capacity is measured. */
const workers = 64;
const capacitySeconds = { warmUp: 8, measured: 15 };

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function schedulesOf(listeners: readonly Listener[]): SoakFigures["schedules"] {
  const names = Map.groupBy(listeners, ({ stream }) => stream);
  return Object.fromEntries(
    [...names].map(([name, own]) => {
      const due = own.reduce((sum, listener) => sum + listener.due(), 0);
      return [name, { listeners: own.length, due, ...sumOf(own.map(({ frames }) => frames.tally())) }];
    }),
  );
}

/** Puts a mock under steady load for a long time, and measures what it makes of it. */
export async function runSoak(options: SoakOptions): Promise<SoakFigures> {
  const { seed, minutes, share, every, say, keep } = options;
  const ledger = openLedger();
  await using mock = await startSoakedMock(seed);
  using listeners = await openListeners(mock, ledger, counts);
  using operations = await openOperations(mock, ledger);
  const load = openLoad(operations, ledger, seeded(seed));

  await load.atFull(workers, capacitySeconds.warmUp);
  const before = { mock: (await mock.costs()).cpuSeconds, load: cpuSeconds() };
  const perSecond = await load.atFull(workers, capacitySeconds.measured);
  const after = { mock: (await mock.costs()).cpuSeconds, load: cpuSeconds() };
  const capacity = {
    perSecond,
    mockCpu: (after.mock - before.mock) / capacitySeconds.measured,
    loadCpu: (after.load - before.load) / capacitySeconds.measured,
    machineLoad: loadavg()[0] ?? 0,
  };
  const rate = perSecond * share;
  say(`${Math.round(perSecond)} operations/s at full load, ${Math.round(rate)}/s from now on, for ${minutes} minutes`);
  ledger.take();

  const date = new Date().toISOString();
  const samples: Sample[] = [];
  const figures = (): SoakFigures => ({
    seed,
    date,
    node: process.version,
    machine: `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    capacity,
    rate,
    samples,
    done: load.counts().done,
    leftOut: load.counts().leftOut,
    schedules: schedulesOf(listeners.all),
    floor: sumOf(operations.floor.map((frames) => frames.tally())),
    faults: Object.fromEntries(ledger.faults),
  });

  const start = performance.now();
  load.atRate(rate);
  let last = { at: start, done: load.counts().done, cpu: after.mock };
  for (let number = 1; number * every <= minutes * 60; number += 1) {
    await pause(Math.max(0, start + number * every * 1000 - performance.now()));
    const costs = await mock.costs();
    const now = performance.now();
    const { done, underWay } = load.counts();
    const seconds = (now - last.at) / 1000;
    const sample: Sample = {
      minute: (now - start) / 60_000,
      machineLoad: loadavg()[0] ?? 0,
      mock: { ...costs, cpu: (costs.cpuSeconds - last.cpu) / seconds },
      perSecond: (done - last.done) / seconds,
      underWay,
      ...ledger.take(),
    };
    last = { at: now, done, cpu: costs.cpuSeconds };
    samples.push(sample);
    say(lineOf(sample, ledger.faults));
    keep(figures());
  }
  await load.stop();
  return figures();
}

function lineOf(
  { minute, mock, perSecond, machineLoad, latencies, lateness }: Sample,
  faults: ReadonlyMap<string, number>,
): string {
  const worst = (values: readonly number[]): string => Math.max(0, ...values).toFixed(0);
  const p99 = worst(Object.values(latencies).map((one) => one.p99));
  const late = Object.entries(lateness).map(([name, { min, max }]) => `${name} ${min.toFixed(1)}..${max.toFixed(0)}`);
  const found = faults.size;
  return [
    `${minute.toFixed(1)} min: ${Math.round(perSecond)}/s`,
    `p99 at most ${p99} ms`,
    `heap ${mock.heapMb.toFixed(1)} MB, resident ${mock.residentMb.toFixed(0)} MB`,
    `loop p99 ${mock.loopDelayMs.p99.toFixed(0)} ms, max ${mock.loopDelayMs.max.toFixed(0)} ms`,
    `late ${late.join(", ")} ms`,
    `load ${machineLoad.toFixed(1)}${found === 0 ? "" : `, ${found} kinds of faults`}`,
  ].join("; ");
}
