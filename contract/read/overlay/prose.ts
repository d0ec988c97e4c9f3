import { kindOfChild, type Kind } from "../bundle/kind-of-child.ts";
import { followOnce, refOf } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, itemsOf, type Place } from "../place.ts";
import type { Reader } from "../reader.ts";

/** A text of a document for people, and where it is written. */
export type Prose = Place & { readonly value: string };

const isTextOf = { object: ["title", "summary", "description", "x-displayName"], schema: ["description"] } as const;

/**
 * Every text for people that documents have, those of the files they refer to among them, each once: titles, summaries and descriptions,
 * what close codes mean, what a server speaks to others for, what examples and tags are called. Titles of schemas are names, and no text.
 */
export function proseOf(reader: Reader, documents: readonly Place[]): readonly Prose[] {
  const found: Prose[] = [];
  const seen = new Set<string>();

  function take(place: Place): void {
    const { value } = place;
    if (typeof value === "string" && value.trim() !== "") found.push({ ...place, value });
  }

  function walk(place: Place, kind: Kind, format: "asyncapi" | "openapi"): void {
    if (kind === "data" || kind === "mapping" || seen.has(identityOf(place))) return;
    if (Array.isArray(place.value)) for (const item of itemsOf(place)) walk(item, kind, format);
    if (!isMapping(place.value)) return;
    seen.add(identityOf(place));
    const ref = refOf(place);
    const target = ref === undefined ? undefined : followOnce(reader, place, ref);
    if (target !== undefined) walk(target, kind, format);
    for (const [key, entry] of entriesOf(place)) {
      const texts: readonly string[] = kind === "object" || kind === "schema" ? isTextOf[kind] : [];
      if (texts.includes(key) && !isMapping(entry.value)) take(entry);
      else if (kind === "object" && key === "x-close-codes")
        for (const [, one] of entriesOf(entry)) take(child(one, "summary"));
      else if (kind === "object" && key === "x-upstreams")
        for (const one of itemsOf(entry)) take(child(one, "description"));
      else if (kind === "object" && key === "examples") for (const one of itemsOf(entry)) take(child(one, "summary"));
      if (key !== "$ref") walk(entry, kindOfChild(format, kind, key, entry.value), format);
    }
  }

  for (const place of documents)
    walk(place, "object", isMapping(place.value) && Object.hasOwn(place.value, "asyncapi") ? "asyncapi" : "openapi");
  return found;
}
