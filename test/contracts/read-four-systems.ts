import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

const root = join(import.meta.dirname, "..", "..");

/** The documents that the package ships. */
export const shippedDocuments: readonly string[] = ["asyncapi", "openapi"].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
);

/** The contract of the four systems that the package ships. */
export async function readFourSystems(): Promise<Contract> {
  const reading = await readContract(shippedDocuments, { root });
  if (!reading.ok) {
    throw new Error(
      reading.diagnostics.map(({ message, source }) => `${source.file}:${source.line} ${message}`).join("\n"),
    );
  }
  return reading.contract;
}
