import type { Contract } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";

/** What an OpenAPI document implies, operation by operation. */
export function httpChecks(_contract: Contract): readonly Check[] {
  return [];
}
