import type { SecurityRequirement } from "../../model.ts";
import { descend, entriesOf, itemsOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";

/** A `security` list; schemes that the document does not have are reported. */
export function readRequirements(desk: Desk, list: Place): readonly SecurityRequirement[] {
  return itemsOf(list).map((requirement) => ({
    schemes: entriesOf(requirement).map(([key, scopes]) => {
      if (descend(desk.root, "components", "securitySchemes", key).value === undefined) {
        const fix = "add it under `components.securitySchemes`, or correct the name";
        desk.reader.report("unknown-security-scheme", scopes, `there is no security scheme "${key}"`, fix);
      }
      return { scheme: `${desk.document}.${key}`, scopes: itemsOf(scopes).map(textOf) };
    }),
  }));
}
