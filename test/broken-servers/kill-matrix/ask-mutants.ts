import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Mutant } from "../index.ts";
import type { Order } from "./ask-process.ts";
import type { Sighting } from "./sighting.ts";

/** How long a mutant may take before its process is ended: the longest needs ten seconds on a quiet machine. */
const patienceMs = 900_000;

/** A mutant that could not be asked to the end. It says something of the suite, not of the mutant. */
export class MutantNotAsked extends Error {
  override readonly name = "MutantNotAsked";
  constructor(id: string, why: string) {
    super(`${id} could not be asked to the end: ${why}`);
  }
}

export interface AskingMutants {
  readonly workers: number;
  /** Whether each is asked once more without the checks that it turned red. */
  readonly leaveOut: boolean;
}

/** Asks mutants in `workers` processes at a time, and tells of each as it is done. @throws {MutantNotAsked} */
export async function askMutants(
  mutants: readonly Mutant[],
  { workers, leaveOut }: AskingMutants,
  tell: (sighting: Sighting) => void,
): Promise<void> {
  const waiting = [...mutants];
  async function work(): Promise<void> {
    let child: ChildProcess | undefined;
    try {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        child ??= await open();
        tell(await ask(child, { id: mutant.id, leaveOut }));
      }
    } finally {
      child?.kill();
    }
  }
  await Promise.all(Array.from({ length: workers }, work));
}

async function open(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "ask-process.ts"), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(child, "message");
  return child;
}

async function ask(child: ChildProcess, order: Order): Promise<Sighting> {
  const ending = new AbortController();
  const { signal } = ending;
  const late = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  try {
    const answered = once(child, "message", { signal }) as Promise<[Sighting]>;
    const ended = once(child, "exit", { signal }) as Promise<[number | null, string | null]>;
    child.send(order);
    const [first] = await Promise.race([
      answered,
      ended.then(([code, how]) =>
        Promise.reject(new MutantNotAsked(order.id, `its process ended with ${how ?? code}`)),
      ),
    ]);
    return first;
  } finally {
    clearTimeout(late);
    ending.abort();
  }
}
