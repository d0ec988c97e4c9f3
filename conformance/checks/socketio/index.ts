import type { Contract } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";

/** What the Socket.IO channels of a contract imply, namespace by namespace. */
export function socketIoChecks(_contract: Contract): readonly Check[] {
  return [];
}
