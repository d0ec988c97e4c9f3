import { follow } from "./follow.ts";
import { itemsOf, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { textAt } from "./values.ts";

/** What a document calls its tags before people: `summary`, as OpenAPI 3.2 has it, or `x-displayName`, which many tools know. */
export function readTagTitles(reader: Reader, list: Place): { readonly tagTitles?: Readonly<Record<string, string>> } {
  const titles = itemsOf(list).flatMap((entry) => {
    const tag = follow(reader, entry);
    const title = tag && (textAt(tag, "summary") || textAt(tag, "x-displayName"));
    return tag === undefined || title === undefined || title === "" ? [] : [[textAt(tag, "name"), title] as const];
  });
  return titles.length === 0 ? {} : { tagTitles: Object.fromEntries(titles) };
}
