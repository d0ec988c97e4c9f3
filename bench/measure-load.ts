import type { Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";
import type { Server } from "./server.ts";

/** What a load generator prints. */
export interface LoadOutcome {
  readonly perSecond: number;
  /** Everything that was answered, what warmed up included. */
  readonly total: number;
}

export interface Loaded {
  readonly name: string;
  readonly server: Server;
}

export interface LoadSamples {
  readonly rates: Figure["samples"];
  /** Processor time of the server for each answer, in microseconds: hardly moved by what else the machine does. */
  readonly costs: Figure["samples"];
}

/** Puts every subject under the same load, round after round. */
export async function measureLoad<Subject extends Loaded>(
  what: string,
  { rounds, say }: { readonly rounds: number; readonly say: (line: string) => void },
  subjects: readonly Subject[],
  load: (subject: Subject) => Promise<LoadOutcome>,
): Promise<LoadSamples> {
  const costs = Object.fromEntries(subjects.map(({ name }): [string, number[]] => [name, []]));
  const rates = await interleave(rounds, subjects, async (subject, round) => {
    const { name, server } = subject;
    const before = server.cpuSeconds();
    const { perSecond, total } = await load(subject);
    const after = server.cpuSeconds();
    if (before !== undefined && after !== undefined) costs[name]?.push(((after - before) * 1e6) / total);
    say(`${what}, round ${round + 1}, ${name}: ${Math.round(perSecond)}/s`);
    return perSecond;
  });
  return { rates, costs };
}

/** The figure of the processor time, where the platform tells it. */
export function costFigure(what: string, costs: Figure["samples"]): readonly Figure[] {
  if (Object.values(costs).some((samples) => samples.length === 0)) return [];
  return [{ what, unit: "µs", samples: costs, budgets: [] }];
}
