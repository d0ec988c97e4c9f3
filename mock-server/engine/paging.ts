import type { Row } from "./store.ts";

const pageNames = ["page", "page_number", "pageNumber"];
const sizeNames = ["page_size", "pageSize", "per_page", "perPage", "limit", "size"];
const offsetNames = ["offset", "skip", "start"];

export interface Page {
  readonly rows: readonly Row[];
  /** Values of the fields that envelopes of lists commonly have, by their usual names. */
  readonly fields: ReadonlyMap<string, unknown>;
}

const firstNumber = (query: ReadonlyMap<string, unknown>, names: readonly string[]): number | undefined => {
  const value = names.map((name) => query.get(name)).find((candidate) => candidate !== undefined);
  return typeof value === "number" ? value : undefined;
};

/** The part of the rows that the query asks for, by page and size or by offset and limit; all of them when it asks for neither. */
export function pageOf(rows: readonly Row[], query: ReadonlyMap<string, unknown>): Page {
  const page = Math.max(1, firstNumber(query, pageNames) ?? 1);
  const asked = firstNumber(query, sizeNames);
  const size = Math.max(1, asked ?? (firstNumber(query, pageNames) === undefined ? Math.max(rows.length, 1) : 20));
  const offset = firstNumber(query, offsetNames) ?? (page - 1) * size;
  const part = rows.slice(offset, offset + size);
  const more = offset + part.length < rows.length;
  const fields = new Map<string, unknown>();
  const set = (names: readonly string[], value: unknown): void => names.forEach((name) => fields.set(name, value));
  set(["total_count", "totalCount", "total", "total_items", "totalItems"], rows.length);
  set(["count"], part.length);
  set(pageNames, page);
  // An envelope's own page size stays as documented until someone asks for another.
  if (asked !== undefined) set(sizeNames, size);
  set(["total_pages", "totalPages", "pages"], Math.max(1, Math.ceil(rows.length / size)));
  set(["has_more", "hasMore", "has_next", "hasNext"], more);
  set(offsetNames, offset);
  return { rows: part, fields };
}
