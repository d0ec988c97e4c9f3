import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";

export interface ProcessSettings {
  readonly command?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

export interface Ended {
  readonly seconds: number;
  readonly isLate: boolean;
  readonly stdout: string;
}

/** Runs a program to its end, or ends it when its time is over. */
export async function runProcess({ command, args, cwd, env, limitMs }: ProcessSettings): Promise<Ended> {
  const started = performance.now();
  const child = spawn(command ?? process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, limitMs);
  await once(child, "close");
  clearTimeout(timer);
  return { seconds: (performance.now() - started) / 1000, isLate, stdout: Buffer.concat(parts).toString("utf8") };
}
