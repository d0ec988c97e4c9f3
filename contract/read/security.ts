import type { SecurityScheme } from "../model.ts";
import { follow } from "./follow.ts";
import { entriesOf, isMapping, sourceOf, type Place } from "./place.ts";
import type { Desk } from "./reader.ts";
import { textAt } from "./values.ts";

/** A security scheme of either format. */
export function readSecurityScheme(id: string, place: Place): SecurityScheme {
  return { id, description: textAt(place, "description"), kind: kindOf(place), source: sourceOf(place) };
}

function kindOf(place: Place): SecurityScheme["kind"] {
  const type = textAt(place, "type");
  const scheme = textAt(place, "scheme").toLowerCase();
  if (type === "http" && scheme === "bearer") {
    const format = textAt(place, "bearerFormat");
    return { type: "bearer", ...(format !== "" && { format }) };
  }
  if (type === "http" && scheme === "basic") return { type: "basic" };
  const where = textAt(place, "in");
  if ((type === "apiKey" || type === "httpApiKey") && (where === "query" || where === "header" || where === "cookie")) {
    return { type: "apiKey", in: where, name: textAt(place, "name") };
  }
  return { type: "other", name: type === "http" ? `http ${scheme}` : type };
}

/** The schemes under `components.securitySchemes`, by id. */
export function readSecuritySchemes(desk: Desk, holder: Place): readonly SecurityScheme[] {
  return entriesOf(holder).flatMap(([key, entry]) => {
    const place = follow(desk.reader, entry);
    return place !== undefined && isMapping(place.value) ? [readSecurityScheme(`${desk.document}.${key}`, place)] : [];
  });
}
