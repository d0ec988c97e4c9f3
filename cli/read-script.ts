import type { Contract, Diagnostic } from "../contract/index.ts";
import type { Handlers } from "../mock-server/index.ts";
import { type FoundDocuments, findDocuments } from "./find-documents.ts";
import { loadHandlers } from "./load-handlers.ts";
import type { MockCall } from "./play-mock.ts";
import { countDiagnostics, printDiagnostics } from "./print-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

/** What the mock plays from. */
export interface Script {
  readonly contract: Contract;
  /** By system. */
  readonly handlers: Readonly<Record<string, Handlers>>;
}

/** The outcome of reading the documents and the handlers; why there is no script has been said. */
export interface ScriptReading {
  readonly origin: FoundDocuments["origin"];
  /** How many documents there are. */
  readonly documents: number;
  readonly script: Script | undefined;
  /** Every file that was looked at, by absolute path: a change of one may change the outcome. */
  readonly files: readonly string[];
}

/**
 * Reads the documents and the handlers of a call, and says what is wrong with them.
 *
 * @throws UsageFault when a handlers file cannot be loaded or a glob matches nothing
 */
export async function readScript(call: MockCall, terminal: Terminal): Promise<ScriptReading> {
  const { config, configFile, settings, places } = call;
  const found = await findDocuments(terminal.folder, places, config);
  const { root, origin } = found;
  const documents = found.files.length;
  if (documents === 0) return { origin, documents, script: undefined, files: [] };
  const { readContractCached } = await import("../contract/read/index.ts");
  const systems = config.systems ?? {};
  const reading = await readContractCached(found.files, { root, perspective: settings.perspective, systems });
  await sayFaults(reading.diagnostics, root, terminal);
  const { files } = reading;
  if (!reading.ok) return { origin, documents, script: undefined, files };
  const { contract } = reading;
  const names = [...new Set(contract.documents.map(({ system }) => system))];
  const { handlers, files: handlerFiles } = await loadHandlers(origin, names, config, configFile);
  return { origin, documents, script: { contract, handlers }, files: [...files, ...handlerFiles] };
}

async function sayFaults(diagnostics: readonly Diagnostic[], root: string, terminal: Terminal): Promise<void> {
  const faults = diagnostics.filter(({ severity }) => severity !== "info");
  if (faults.length === 0) return;
  const { codeFrame } = await import("../contract/read/index.ts");
  terminal.say(`${printDiagnostics(faults, { root, style: terminal.style, codeFrame })}\n`);
  terminal.say(`${countDiagnostics(faults)}; \`sockwright check\` says more\n`);
}
