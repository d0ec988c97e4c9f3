import { type ContractSummary, describeDrift } from "../codegen/index.ts";

/** What a contract says now and did not say when code was written for it, in words. */
export function describeChange(before: ContractSummary | undefined, after: ContractSummary): readonly string[] {
  if (before === undefined) return ["this system is new"];
  if (before.hash === after.hash) return [];
  const sentences = describeDrift(before, after);
  return sentences.length > 0 ? sentences : ["only descriptions, examples or other details changed"];
}
