import { type ExitCode, exitCode } from "./exit-code.ts";

/** Why nothing was opened, and what a command ends with because of it. */
export interface Refusal {
  readonly words: string;
  readonly ending: ExitCode;
}

const advice = "use an address of this machine, 127.0.0.1 for this machine only, or 0.0.0.0 for all its addresses";

/** What an error says about the `--host` that was listened on; undefined when that was not the trouble. */
export function hostRefusal(error: unknown, host = "127.0.0.1"): Refusal | undefined {
  const { code, syscall } = systemErrorIn(error);
  if (syscall === "getaddrinfo") {
    return {
      words: `--host ${host} is neither an address nor a name that resolves: ${advice}`,
      ending: exitCode.usage,
    };
  }
  if (syscall !== "listen" || !foreign.has(code ?? "")) return undefined;
  return { words: `--host ${host} cannot be listened on (${code}): ${advice}`, ending: exitCode.notReachable };
}

/** Codes of `listen` that are about the address, not about the port on it. */
const foreign = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"]);

function systemErrorIn(error: unknown): NodeJS.ErrnoException {
  if (!(error instanceof Error)) return new Error();
  return "syscall" in error || !(error.cause instanceof Error) ? error : systemErrorIn(error.cause);
}
