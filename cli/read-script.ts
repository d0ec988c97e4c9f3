import type { Contract } from "../contract/index.ts";
import type { Scenario } from "../contract/scenario/index.ts";
import type { KeptSources } from "../contract/read/index.ts";
import type { Handlers } from "../mock-server/index.ts";
import type { FoundDocuments } from "./find-documents.ts";
import { loadHandlers } from "./load-handlers.ts";
import { loadScenarios } from "./load-scenarios.ts";
import type { MockCall } from "./plan-mock.ts";
import { readDocuments } from "./read-documents.ts";
import { refusePortsOutOfRange } from "./refuse-ports-out-of-range.ts";
import type { Terminal } from "./terminal.ts";

/** What the mock plays from. */
export interface Script {
  readonly contract: Contract;
  /** By system. */
  readonly handlers: Readonly<Record<string, Handlers>>;
  /** Those that can be played by their name. */
  readonly scenarios: readonly Scenario[];
}

/** The outcome of reading the documents and the handlers; why there is no script has been said. */
export interface ScriptReading {
  readonly origin: FoundDocuments["origin"];
  /** How many documents there are. */
  readonly documents: number;
  readonly script: Script | undefined;
  /** Scenarios that the command line wants played at once. */
  readonly wanted: readonly Scenario[];
  /** Every file that was looked at, by absolute path: a change of one may change the outcome. */
  readonly files: readonly string[];
}

/**
 * Reads the documents and the handlers of a call, and says what is wrong with them.
 *
 * @param sources what a watcher has parsed before
 * @throws UsageFault when a handlers file cannot be loaded, a glob matches nothing or a port is moved out of range
 */
export async function readScript(call: MockCall, terminal: Terminal, sources?: KeptSources): Promise<ScriptReading> {
  const { config, configFile, settings, places } = call;
  const { perspective } = settings;
  const wanted = { places, config, perspective, ...(sources === undefined ? {} : { sources }) };
  const { origin, documents, contract, files, root } = await readDocuments(wanted, terminal);
  if (contract === undefined) return { origin, documents, script: undefined, wanted: [], files };
  refusePortsOutOfRange(contract, settings);
  const names = [...new Set(contract.documents.map(({ system }) => system))];
  const { handlers, files: handlerFiles } = await loadHandlers(origin, names, config, configFile);
  const { scenario: named = [] } = call.given;
  const loaded = await loadScenarios(contract, { origin, root, config, names: named }, terminal);
  const read = [...files, ...handlerFiles, ...(loaded?.files ?? [])];
  if (loaded === undefined) return { origin, documents, script: undefined, wanted: [], files: read };
  const script = { contract, handlers, scenarios: loaded.scenarios };
  return { origin, documents, script, wanted: loaded.wanted, files: read };
}
