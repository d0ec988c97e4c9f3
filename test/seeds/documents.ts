import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

/** The contract of the repository's documents, and the documents' text. */
export interface Documents {
  readonly contract: Contract;
  /** Path relative to the root → lines. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

const root = join(import.meta.dirname, "../..");

/** Reads everything in `asyncapi/` and `openapi/`. */
export async function readDocuments(): Promise<Documents> {
  const files = ["asyncapi", "openapi"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) => join(root, folder, file)),
  );
  const reading = await readContract(files, { root });
  if (!reading.ok)
    throw new Error(
      reading.diagnostics.map(({ source, message }) => `${source.file}:${source.line} ${message}`).join("\n"),
    );
  const texts = reading.files.map(
    (file) => [relative(root, file).replaceAll("\\", "/"), readFileSync(file, "utf8").split("\n")] as const,
  );
  return { contract: reading.contract, texts: new Map(texts) };
}

export const systemsOf = ({ contract }: Documents): readonly string[] => [
  ...new Set(contract.documents.map(({ system }) => system)),
];
