import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { ClientRun } from "../conformance/index.ts";
import type { Terminal } from "./terminal.ts";

/** How long a client may take to end when it is asked to. */
const endMs = 2000;

/** Starts a command line in a group of its own, so that what it starts ends with it; what it prints is talk. */
export function startClient(command: string, env: Readonly<Record<string, string>>, terminal: Terminal): ClientRun {
  const child = spawn(command, {
    shell: true,
    cwd: terminal.folder,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  let ending: string | undefined;
  const ended = once(child, "close").then(([code, signal]) => {
    ending ??= signal === null ? `exit code ${code}` : String(signal);
  });
  child.on("error", (error) => (ending ??= error.message));
  child.stdin.on("error", () => undefined);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => terminal.say(terminal.style("dim", `client: ${line}`)));

  function signal(name: "SIGTERM" | "SIGKILL"): void {
    try {
      if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, name);
      else child.kill(name);
    } catch {
      // It has ended by itself.
    }
  }

  return {
    get ending() {
      return ending;
    },
    ended,
    tell: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    async stop() {
      if (ending !== undefined) return;
      signal("SIGTERM");
      const late = setTimeout(() => signal("SIGKILL"), endMs);
      await ended.catch(() => undefined);
      clearTimeout(late);
    },
  };
}
