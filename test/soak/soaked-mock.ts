import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import type { Costs } from "./monitor.ts";

/** `sockwright mock` in a process of its own, as users run it. */
export interface SoakedMock extends AsyncDisposable {
  /** Port of the machine for a port of the contract. */
  port(declared: number): number;
  costs(): Promise<Costs>;
}

interface Ready {
  readonly ports: readonly { readonly declared: number; readonly actual: number }[];
}

/** @throws Error when it ends before it is ready */
export async function startSoakedMock(seed: string): Promise<SoakedMock> {
  const here = import.meta.dirname;
  const monitor = pathToFileURL(join(here, "monitor.ts")).href;
  const args = ["--expose-gc", "--import", monitor, join(here, "../../bin/sockwright.js"), "mock"];
  const options = ["--ports", "random", "--control", "off", "--seed", seed, "--json"];
  const child = spawn(process.execPath, [...args, ...options], {
    cwd: join(here, "system"),
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  const gone = once(child, "exit");
  if (child.stdout === null) throw new Error("its output is not read");
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([once(lines, "line"), gone.then(() => undefined)]);
  if (line === undefined) throw new Error("the mock ended before it was ready");
  const { ports } = JSON.parse(String(line[0])) as Ready;
  return {
    port: (declared) => ports.find((one) => one.declared === declared)?.actual ?? 0,
    async costs() {
      child.send("costs");
      const told = await Promise.race([once(child, "message"), gone.then(() => undefined)]);
      if (told === undefined) throw new Error("the mock has ended");
      return told[0] as Costs;
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
