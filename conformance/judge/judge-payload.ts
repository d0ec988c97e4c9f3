import type { Contract, JsonSchema } from "../../contract/index.ts";
import { type PayloadFault, payloadChecker } from "../../contract/payload/index.ts";
import { familyOf, type SchemaFamily } from "./schema-family.ts";

/** The faults of a value that belong to one family, the first one first. */
export function faultsOf(
  contract: Contract,
  schema: JsonSchema,
  value: unknown,
  family: SchemaFamily,
): readonly PayloadFault[] {
  return payloadChecker(contract, schema)(value).filter(({ keyword }) => familyOf(keyword) === family);
}

/** The first fault in words, and how many more there are. */
export function wordsOf(faults: readonly PayloadFault[]): { readonly expected: string; readonly got: string } {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  const where = first === undefined || first.pointer === "" ? "" : `${first.pointer}: `;
  return { expected: `${where}${first?.expected ?? "nothing"}`, got: `${first?.got ?? "nothing"}${more}` };
}
