import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const launcher = resolve(import.meta.dirname, "../../bin/sockwright.js");

/** What a finished command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that goes on until it is told to end. */
export interface Running extends AsyncDisposable {
  readonly child: ChildProcess;
  /** Settles with the first line on stdout. */
  readonly firstLine: Promise<string>;
  /** Settles once stderr holds `text`. */
  said(text: string): Promise<void>;
  readonly ended: Promise<Outcome>;
}

/** Runs a command line to its end. */
export async function runSockwright(folder: string, args: readonly string[]): Promise<Outcome> {
  await using running = startSockwright(folder, args);
  return await running.ended;
}

/** Starts a command line in a process of its own. */
export function startSockwright(folder: string, args: readonly string[]): Running {
  const env = { ...process.env, NO_COLOR: "1" };
  const child = spawn(process.execPath, [launcher, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([code]): Outcome => ({ code: code as number | null, stdout, stderr }));
  const lines = createInterface({ input: child.stdout });
  const firstLine = Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    ended.then(({ stderr: words }) => Promise.reject(new Error(`ended without a line on stdout: ${words}`))),
  ]);
  firstLine.catch(() => undefined);
  return {
    child,
    firstLine,
    ended,
    async said(text) {
      while (!stderr.includes(text)) {
        const over = await Promise.race([once(child.stderr, "data").then(() => false), ended.then(() => true)]);
        if (over && !stderr.includes(text)) throw new Error(`ended without saying "${text}": ${stderr}`);
      }
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
