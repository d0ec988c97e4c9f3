import { follow, followOnce, refOf } from "./follow.ts";
import { isMapping, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

const annotations = new Set(["$ref", "title", "description", "summary", "deprecated", "$comment", "externalDocs"]);

/** The schema that a `$ref` means, where there is one: past references that say nothing of their own. */
export function referredFrom(reader: Reader, place: Place): Place | undefined {
  const ref = refOf(place);
  const target = ref === undefined ? undefined : followOnce(reader, place, ref);
  return target && endOfChain(reader, target);
}

/** Past references that say nothing of their own; the named schema is what they lead to. */
export function endOfChain(reader: Reader, place: Place): Place | undefined {
  let current: Place | undefined = place;
  // A circle is reported by `follow`.
  if (isOnlyReference(place) && follow(reader, place) === undefined) return undefined;
  while (current !== undefined && isOnlyReference(current)) current = followOnce(reader, current, refOf(current) ?? "");
  return current;
}

function isOnlyReference(place: Place): boolean {
  if (refOf(place) === undefined || !isMapping(place.value)) return false;
  return Object.keys(place.value).every((key) => annotations.has(key) || key.startsWith("x-"));
}
