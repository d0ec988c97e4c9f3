import { type FileKind, fileKinds } from "../codegen/index.ts";
import { closest } from "./closest.ts";
import { UsageFault } from "./usage-fault.ts";

/**
 * The kinds of files in a list like `types,validators`; nothing for `all`, which is every kind that there will ever be.
 *
 * @throws {UsageFault} for a word that is none
 */
export function readFileKinds(list: string): readonly FileKind[] | undefined {
  const words = list.split(",").map((word) => word.trim());
  const known: readonly string[] = ["all", ...fileKinds];
  for (const word of words) {
    if (known.includes(word)) continue;
    const near = closest(word, known);
    const advice = near === undefined ? `use ${known.join(", ")}` : `did you mean ${near}?`;
    throw new UsageFault(`--emit "${word}" is no kind of file: ${advice}`);
  }
  return words.includes("all") ? undefined : fileKinds.filter((kind) => words.includes(kind));
}
