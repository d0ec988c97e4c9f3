import type { Figure } from "../figure.ts";
import { ours } from "../figure.ts";
import type { NeverReadersOutcome } from "../load/never-readers.ts";
import { bareWs } from "../peers.ts";
import { runLoad } from "../run-load.ts";
import type { Server } from "../server.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

const load = { frameBytes: 256_000, framesPerSecond: 12, connections: 8, tripsPerSecond: 20, seconds: 8 };
const everyMs = 200;

/** The most that a server takes while something is done to it. */
async function peakMb<Outcome>(server: Server, work: Promise<Outcome>): Promise<{ peak: number; outcome: Outcome }> {
  let peak = server.residentMb();
  const timer = setInterval(() => (peak = Math.max(peak, server.residentMb())), everyMs);
  try {
    const outcome = await work;
    return { peak: Math.max(peak, server.residentMb()), outcome };
  } finally {
    clearInterval(timer);
  }
}

/** Memory and time that clients cost who never read, while big frames are broadcast: a new server each time. */
export const backpressure: Bench = async ({ workshop, rounds, say }) => {
  const subjects = [
    { name: ours, start: () => workshop.mock(["backpressure.yaml"]) },
    { name: bareWs.name, start: () => bareWs.start(documentPath("backpressure.yaml")) },
  ];
  const figures: Figure[] = [];
  for (const neverReaders of [0, 1, 50]) {
    const memory: Record<string, number[]> = {};
    const cost: Record<string, number[]> = {};
    const median: Record<string, number[]> = {};
    const late: Record<string, number[]> = {};
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, start } of subjects) {
        await using server = await start();
        const before = server.cpuSeconds() ?? 0;
        const working = runLoad<NeverReadersOutcome>("never-readers.ts", { port: server.port, neverReaders, ...load });
        const { peak, outcome } = await peakMb(server, working);
        const { p50Ms, p99Ms, said, heard } = outcome;
        if (heard < said) throw new Error(`${name}: who reads heard ${heard} of ${said} frames`);
        (memory[name] ??= []).push(peak);
        (cost[name] ??= []).push((((server.cpuSeconds() ?? 0) - before) * 1000) / said);
        (median[name] ??= []).push(p50Ms);
        (late[name] ??= []).push(p99Ms);
        say(`${neverReaders} never-readers, round ${round + 1}, ${name}: ${Math.round(peak)} MB, ${said} frames`);
      }
    }
    const who = neverReaders === 1 ? "1 client that never reads" : `${neverReaders} clients that never read`;
    const note = `${load.framesPerSecond} frames of ${load.frameBytes / 1000} KB a second for ${load.seconds} s to all of them and to one who reads, who heard every frame; ${load.connections} other connections make ${load.tripsPerSecond} round trips a second each`;
    figures.push(
      { what: `most resident memory, ${who}`, unit: "MB", samples: memory, budgets: [], note },
      { what: `processor time for each frame, ${who}`, unit: "ms", samples: cost, budgets: [] },
      { what: `median round trip of the others, ${who}`, unit: "ms", samples: median, budgets: [] },
      { what: `99th percentile of these, ${who}`, unit: "ms", samples: late, budgets: [] },
    );
  }
  return figures;
};
