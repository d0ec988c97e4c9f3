import type { Diagnostic } from "../diagnostic.ts";
import type { Contract, Side } from "../model.ts";
import type { KeptSources } from "./kept-sources.ts";

export interface ReadOptions {
  /**
   * Folder that {@link Source.file} is relative to, and below which `$ref`s may reach.
   *
   * @default process.cwd()
   */
  readonly root?: string;
  /**
   * Whose point of view the documents take: `"server"` reads `send` as server → client, `"client"` the other way round.
   *
   * @default "server"
   */
  readonly perspective?: Side;
  /** File (as given) → the system it belongs to, where `info.x-system` should not say so. */
  readonly systems?: Readonly<Record<string, string>>;
  /** Overlay documents that change the documents before they are read: those of one language after those of all. */
  readonly overlays?: { readonly files: readonly string[]; readonly language?: string };
  /**
   * For who reads again and again: a file whose text has not changed is not parsed again.
   *
   * @internal
   */
  readonly sources?: KeptSources;
}

/** A contract with warnings, or what is wrong with the documents. */
export type Reading =
  | {
      readonly ok: true;
      readonly contract: Contract;
      /** Warnings and notes. */
      readonly diagnostics: readonly Diagnostic[];
      /** Every file that was read, absolute. */
      readonly files: readonly string[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly files: readonly string[] };
