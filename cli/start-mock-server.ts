import type { Contract, Diagnostic } from "../contract/index.ts";
import { type Clock, type MockServer, type MockServerOptions, startMockServer as start } from "../mock-server/index.ts";
import { countDiagnostics } from "./print-diagnostics.ts";
import { findDocuments } from "./find-documents.ts";
import { loadHandlers } from "./load-handlers.ts";
import { systemClock } from "./system-clock.ts";

export interface StartOptions<C extends Clock = Clock> extends Omit<MockServerOptions, "contract" | "clock"> {
  /**
   * Files, folders or globs of AsyncAPI and OpenAPI documents. Default: the folders `asyncapi` and `openapi`, else the
   * bundled documents.
   */
  readonly documents?: readonly string[];
  /** A contract that was read already, in place of `documents`. */
  readonly contract?: Contract;
  /** What relative paths start from. Default: the current folder. */
  readonly folder?: string;
  /** Drives every emission, timeout and timestamp. Default: this machine's time; `drivenClock()` stands still. */
  readonly clock?: C;
}

/** The documents make no contract; `diagnostics` says why. */
export class ContractInvalid extends Error {
  override readonly name = "ContractInvalid";
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    const [first] = diagnostics.filter(({ severity }) => severity === "error");
    const place = first && `, first ${first.source.file}:${first.source.line}: ${first.message}`;
    super(`the documents make no contract (${countDiagnostics(diagnostics)}${place ?? ""}): run \`sockwright check\``);
    this.diagnostics = diagnostics;
  }
}

/**
 * Plays documents on every port they declare; dispose of the result to close them all. The bundled documents come with their
 * handlers unless you give your own.
 *
 * @throws ContractInvalid when the documents have errors
 * @throws PortUnavailable when a port cannot be opened and no other one was allowed
 */
export function startMockServer<C extends Clock>(
  options: StartOptions<C> & { readonly clock: C },
): Promise<MockServer<C>>;
export function startMockServer(options?: StartOptions): Promise<MockServer>;
export async function startMockServer(options: StartOptions = {}): Promise<MockServer> {
  const { documents = [], folder = process.cwd(), contract, clock = systemClock(), ...rest } = options;
  if (contract !== undefined) return start({ ...rest, clock, contract });
  const found = await findDocuments(folder, documents, {});
  const { readContractCached } = await import("../contract/read/index.ts");
  const reading = await readContractCached(found.files, { root: found.root });
  if (!reading.ok) throw new ContractInvalid(reading.diagnostics);
  const systems = [...new Set(reading.contract.documents.map(({ system }) => system))];
  const { handlers } = await loadHandlers(found.origin, systems, {}, undefined);
  return start({ handlers, ...rest, clock, contract: reading.contract });
}
