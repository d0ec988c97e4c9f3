import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/** A server in a process of its own. */
export interface Server extends AsyncDisposable {
  readonly port: number;
  /** From before the process is started until it says that it is ready, or answers. */
  readonly readyMs: number;
  residentMb(): number;
  /** Processor time used so far; `undefined` where the platform does not tell. */
  cpuSeconds(): number | undefined;
}

export interface ServerSettings {
  /** Arguments of `node`. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Reads the port from the first line of its output; without it, `port` is asked until it answers. */
  readonly portOf?: (line: string) => number;
  readonly port?: number;
  /** Asked for once it is ready, so that servers which announce themselves are timed like those that are asked. */
  readonly path?: string;
}

const patienceMs = 30_000;

/** @throws Error when it ends, or does not answer in time */
export async function startServer({ args, env, cwd, portOf, port = 0, path }: ServerSettings): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", portOf === undefined ? "ignore" : "pipe", "ignore"],
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`${args.join(" ")} ended with ${String(code)} before it was ready`);
  });
  try {
    const ready = (async () => {
      const found = portOf === undefined ? port : portOf(await firstLine(child));
      if (path !== undefined) await answers(`http://127.0.0.1:${found}${path}`, started);
      return found;
    })();
    const found = await Promise.race([ready, failed]);
    failed.catch(() => undefined);
    return running(child, found, performance.now() - started);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("its output is not read");
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, "line")) as [string];
  lines.close();
  child.stdout.resume();
  return line;
}

async function answers(url: string, started: number): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url, { headers: { connection: "close" } });
      await response.arrayBuffer();
      if (response.status === 200) return;
    } catch {
      // Not listening yet.
    }
    if (performance.now() - started > patienceMs) throw new Error(`no answer from ${url}`);
    await pause(4);
  }
}

function running(child: ChildProcess, port: number, readyMs: number): Server {
  const pid = child.pid ?? 0;
  return {
    port,
    readyMs,
    residentMb: () => Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024,
    cpuSeconds() {
      const path = `/proc/${pid}/stat`;
      if (!existsSync(path)) return undefined;
      const fields = readFileSync(path, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      // utime and stime, proc(5), in the hundredths of a second that Linux reports to everyone.
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const late = pause(3000, "late", { ref: false });
      if ((await Promise.race([gone, late])) === "late") child.kill("SIGKILL");
      await gone;
    },
  };
}

/** A port that is free now, for servers that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
