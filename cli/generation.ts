import type { Changes, FolderFile } from "./generated-folder.ts";
import type { OtherRun } from "./other-runs.ts";

/** What a folder should hold, and how that differs from what it holds. */
export interface Generation {
  readonly folder: string;
  /** The manifest included. */
  readonly files: readonly FolderFile[];
  readonly changes: Changes;
  /** What the contract says now and did not say when the folder was written, in words. */
  readonly drift: readonly string[];
  /** Systems in the folder that other runs wrote, which stay as they are. */
  readonly others?: readonly OtherRun[];
  /** What was decided on the way that nobody had asked for, in words. */
  readonly choice?: string;
}

/** Whether a folder holds what it should. */
export function isUpToDate({ files, changes }: Generation): boolean {
  return changes.unchanged.length === files.length && changes.stale.length === 0;
}
