import type { ContractDraft } from "../draft-contract.ts";
import { placeOf } from "./place-of.ts";

/** Operations by which nothing can be said. */
export function checkOperations({ contract, reader }: ContractDraft): void {
  for (const operation of contract.operations) {
    if (operation.kind !== "message" || operation.messages.length > 0) continue;
    const place = placeOf(reader, operation.source);
    const fix = "give its channel messages, or name some under the operation's `messages`";
    if (place !== undefined) reader.report("operation-without-messages", place, `operation "${operation.key}" carries no message`, fix);
  }
}
