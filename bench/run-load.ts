import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A load generator in a process of its own: it takes its settings as JSON, prints its outcome as JSON, and ends. */
export async function runLoad<Outcome>(script: string, settings: object): Promise<Outcome> {
  await using load = await startLoad<Outcome>(script, settings);
  return load.outcome;
}

/** The same, for a load that stays until it is disposed of. */
export async function startLoad<Outcome>(
  script: string,
  settings: object,
): Promise<AsyncDisposable & { readonly outcome: Outcome }> {
  const path = fileURLToPath(new URL(`load/${script}`, import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(settings)], { stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, "line"), gone.then(([code]) => Number(code))]);
  if (typeof first === "number") throw new Error(`${script} ended with ${first} and no outcome`);
  return {
    outcome: JSON.parse(String(first[0])) as Outcome,
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await gone;
    },
  };
}
