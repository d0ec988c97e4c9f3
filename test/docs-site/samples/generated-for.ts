import { join } from "node:path";
import { generate } from "../../../codegen/index.ts";
import type { Contract } from "../../../contract/index.ts";

const runtime = join(import.meta.dirname, "../../../codegen/runtime/index.ts");

/** Everything that `generate` writes for the systems of a contract, by its path below `generated/`. */
export async function generatedFor(
  contract: Contract,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const systems = new Set(contract.documents.map(({ system }) => system));
  return (await Promise.all([...systems].map((system) => generate(contract, { system, runtime })))).flat();
}
