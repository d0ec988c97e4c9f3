import type { HttpResponse } from "../../edges/http.ts";
import { readJson } from "./read-body.ts";

/** Names by which documents page: how many, and where to go on. */
export const sizes: RegExp = /^(limit|page_?size|per_?page|first|count)$/i;
export const cursors: RegExp = /^(cursor|after|page_?token|next_?token|continuation_?token|starting_?after)$/i;
export const pages: RegExp = /^page(_?number)?$/i;
const nextNames = /^(next|next_?cursor|cursor|next_?page_?token|end_?cursor|continuation_?token)$/i;

/** Where an answer says to go on; undefined on the last page. */
export function nextIn(response: HttpResponse): string | undefined {
  const reading = readJson(response);
  const find = (value: unknown, depth: number): string | undefined => {
    if (typeof value !== "object" || value === null || Array.isArray(value) || depth > 2) return undefined;
    for (const [name, entry] of Object.entries(value)) {
      if (nextNames.test(name) && (typeof entry === "string" || typeof entry === "number") && entry !== "")
        return String(entry);
      const deeper = find(entry, depth + 1);
      if (deeper !== undefined) return deeper;
    }
    return undefined;
  };
  return reading.ok ? find(reading.value, 0) : undefined;
}
