import type { Diagnostic } from "../contract/index.ts";
import { countDiagnostics, printDiagnostics } from "./print-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

/** Says what is wrong with documents that a command wants to use: errors and warnings, with their code frames. */
export async function sayFaults(diagnostics: readonly Diagnostic[], root: string, terminal: Terminal): Promise<void> {
  const faults = diagnostics.filter(({ severity }) => severity !== "info");
  if (faults.length === 0) return;
  const { codeFrame } = await import("../contract/read/index.ts");
  terminal.say(`${printDiagnostics(faults, { root, style: terminal.style, codeFrame })}\n`);
  terminal.say(`${countDiagnostics(faults)}; \`sockwright check\` says more\n`);
}
