import {
  type JudgingOptions,
  type JudgingProxy,
  openJudgingProxy,
  type PassiveProxy,
  ProxyPortUnavailable,
  TargetUnreachable,
} from "../conformance/index.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { plural } from "./print-diagnostics.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** Opens the proxy, or says why it cannot be. @throws UsageFault when the host is none */
export async function standBetween(options: JudgingOptions, terminal: Terminal): Promise<JudgingProxy | ExitCode> {
  try {
    return await openJudgingProxy(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTFOUND")
      throw new UsageFault(`--host ${options.host} is no address of this machine`, { cause: error });
    if (!(error instanceof TargetUnreachable || error instanceof ProxyPortUnavailable)) throw error;
    terminal.say(`${terminal.style("red", "error:")} ${error.message}`);
    return exitCode.notReachable;
  }
}

/** Says where clients are to be pointed, and what Ctrl-C does. */
export function sayPorts({ ports }: PassiveProxy, then: string, { say, style }: Terminal): void {
  for (const { declared, url, origin, unreachable } of ports) {
    const note = unreachable === undefined ? "" : ` ${style("yellow", `nobody answers there now: ${unreachable}`)}`;
    say(`${declared}  ${url} → ${origin}${note}`);
  }
  say(`${style("green", "ready")}: ${plural(ports.length, "port")}; Ctrl-C ${then}`);
}

/** Until a signal comes, or so many milliseconds are over. */
export function untilOver(signalled: Promise<void>, ms: number | undefined): Promise<void> {
  const pause = new Promise<void>((resolve) => {
    if (ms !== undefined) setTimeout(resolve, ms).unref();
  });
  return Promise.race([signalled, pause]);
}
