import type { Contract, Diagnostic } from "../contract/index.ts";
import type { Handlers } from "../mock-server/index.ts";
import type { FoundDocuments } from "./find-documents.ts";
import { loadHandlers } from "./load-handlers.ts";
import type { MockCall } from "./play-mock.ts";
import { countDiagnostics, printDiagnostics } from "./print-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

/** What the mock plays from. */
export interface Script {
  readonly contract: Contract;
  /** By system. */
  readonly handlers: Readonly<Record<string, Handlers>>;
  /** Every file that a change of would change the play, by absolute path. */
  readonly files: readonly string[];
}

/** Reads the documents and the handlers; where that cannot be done, says why and resolves to undefined. */
export async function readScript(
  { config, configFile, settings }: Pick<MockCall, "config" | "configFile" | "settings">,
  found: FoundDocuments,
  terminal: Terminal,
): Promise<Script | undefined> {
  const { readContractCached } = await import("../contract/read/index.ts");
  const { root, files } = found;
  const reading = await readContractCached(files, {
    root,
    perspective: settings.perspective,
    systems: config.systems ?? {},
  });
  const faults = reading.diagnostics.filter(({ severity }) => severity !== "info");
  if (faults.length > 0) await sayDiagnostics(faults, root, terminal);
  if (!reading.ok) return undefined;
  const systems = [...new Set(reading.contract.documents.map(({ system }) => system))];
  const { handlers, files: handlerFiles } = await loadHandlers(found, systems, config, configFile);
  return { contract: reading.contract, handlers, files: [...reading.files, ...handlerFiles] };
}

async function sayDiagnostics(faults: readonly Diagnostic[], root: string, terminal: Terminal): Promise<void> {
  const { codeFrame } = await import("../contract/read/index.ts");
  terminal.say(`${printDiagnostics(faults, { root, style: terminal.style, codeFrame })}\n`);
  terminal.say(`${countDiagnostics(faults)}; \`sockwright check\` says more\n`);
}
