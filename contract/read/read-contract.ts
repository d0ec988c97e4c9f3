import { draftContract } from "./draft-contract.ts";
import type { ReadOptions, Reading } from "./reading.ts";
import { sorted } from "./sorted.ts";

/** See `index.ts`. */
export async function readContract(files: readonly string[], options: ReadOptions = {}): Promise<Reading> {
  const { contract, reader, diagnostics } = await draftContract(files, options);
  const all = sorted(diagnostics);
  const ok = !all.some(({ severity }) => severity === "error");
  return ok
    ? { ok, contract, diagnostics: all, files: reader.shelf.files() }
    : { ok, diagnostics: all, files: reader.shelf.files() };
}
