import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { Script } from "./scripts-in.ts";

/** What a script left behind. */
export interface Ran {
  /** Null when it was ended, since it would have gone on for ever. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Debian's own Python has `websockets`; another one that comes first in the path may not. */
const env = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", LC_ALL: "C.UTF-8", PYTHONUNBUFFERED: "1" };

/**
 * Runs a script as it stands, with nothing on its stdin.
 *
 * @param until text on stdout after which a script without an end is ended, with everything that it started
 */
export async function runScript({ language, text }: Script, until?: RegExp): Promise<Ran> {
  const program = language === "python" ? "python3" : "bash";
  const child = spawn(program, ["-c", text], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  let stdout = "";
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => (stderr += words));
  child.stdout.setEncoding("utf8").on("data", (words: string) => {
    stdout += words;
    if (until?.test(stdout) === true && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });
  const [code] = (await ended) as [number | null];
  return { code, stdout, stderr };
}

/** What the scripts call on, and the Debian package that has it. */
const tools: Readonly<Record<string, string>> = {
  curl: "curl",
  nc: "netcat-openbsd",
  netstat: "net-tools",
  telnet: "inetutils-telnet",
  "python3 -c 'import websockets'": "python3-websockets",
};

/** @throws Error naming the Debian packages that this machine lacks */
export function requireTools(): void {
  const missing = Object.entries(tools).filter(([tool]) => {
    const probe = tool.includes(" ") ? tool : `command -v ${tool}`;
    return spawnSync("bash", ["-c", probe], { env, stdio: "ignore" }).status !== 0;
  });
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name).join(" ");
  throw new Error(`the seeds' scripts need programs that are missing here: sudo apt-get install ${packages}`);
}
