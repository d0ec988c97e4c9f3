import type { ContractDraft } from "../draft-contract.ts";
import { itemsOf } from "../place.ts";
import { placeOf, readAt } from "./place-of.ts";

/** Operations by which nothing can be said. */
export function checkOperations({ contract, reader }: ContractDraft): void {
  for (const operation of contract.operations) {
    if (operation.kind !== "message" || operation.messages.length > 0) continue;
    const place = placeOf(reader, operation.source);
    const fix = "give its channel messages, or name some under the operation's `messages`";
    // Messages that could not be found have been reported one by one.
    const isListed = place !== undefined && itemsOf(readAt(place, "messages")).length > 0;
    if (place !== undefined && !isListed)
      reader.report("operation-without-messages", place, `operation "${operation.key}" carries no message`, fix);
  }
}
