import type { Contract } from "../contract/index.ts";
import type { KeptSources } from "../contract/read/index.ts";
import type { Config } from "./config.ts";
import { type FoundDocuments, findDocuments } from "./find-documents.ts";
import { sayFaults } from "./say-faults.ts";
import type { Terminal } from "./terminal.ts";

/** Which documents are to be read, and how. */
export interface DocumentsCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly perspective: "server" | "client";
  /**
   * Whether what was read is kept for the next start; a watcher is about to read again.
   *
   * @default true
   */
  readonly isKept?: boolean;
  /** What a watcher has parsed before. */
  readonly sources?: KeptSources;
}

/** The outcome of reading documents; why there is no contract has been said. */
export interface DocumentsReading {
  readonly origin: FoundDocuments["origin"];
  /** What paths in the contract are relative to. */
  readonly root: string;
  /** How many documents there are. */
  readonly documents: number;
  readonly contract: Contract | undefined;
  /** Every file that was looked at, by absolute path: a change of one may change the outcome. */
  readonly files: readonly string[];
}

/**
 * Finds and reads the documents of a call, and says what is wrong with them.
 *
 * @throws UsageFault when a glob matches nothing
 */
export async function readDocuments(call: DocumentsCall, terminal: Terminal): Promise<DocumentsReading> {
  const { config, places, perspective, isKept = true, sources } = call;
  const { files: found, origin, root } = await findDocuments(terminal.folder, places, config);
  const documents = found.length;
  if (documents === 0) return { origin, root, documents, contract: undefined, files: [] };
  const { readContract, readContractCached } = await import("../contract/read/index.ts");
  const reading = await (isKept ? readContractCached : readContract)(found, {
    root,
    perspective,
    systems: config.systems ?? {},
    ...(sources === undefined ? {} : { sources }),
  });
  await sayFaults(reading.diagnostics, root, terminal);
  return { origin, root, documents, contract: reading.ok ? reading.contract : undefined, files: reading.files };
}
