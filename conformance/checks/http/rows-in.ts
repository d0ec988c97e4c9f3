import type { Resource } from "../../../contract/index.ts";
import type { HttpResponse } from "../../edges/http.ts";
import { readJson } from "./read-body.ts";

export type Row = Readonly<Record<string, unknown>>;

/** A row that the target has shown. */
export interface KnownRow {
  readonly key: unknown;
  readonly row: Row;
}

/** A row that was made through the contract's own operation. */
export interface OwnRow extends KnownRow {
  /** The body that made it. */
  readonly sent: Row;
}

/** The rows in an answer: objects with the key of the resource, in the first list that holds any. */
export function rowsIn(response: HttpResponse, { key }: Resource): readonly KnownRow[] {
  const reading = readJson(response);
  if (!reading.ok) return [];
  const list = firstList(reading.value, key, 0) ?? [];
  return list.map((row) => ({ key: row[key], row }));
}

function firstList(value: unknown, key: string, depth: number): readonly Row[] | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter((entry): entry is Row => isRow(entry, key));
    return rows.length > 0 ? rows : undefined;
  }
  if (typeof value !== "object" || value === null || depth > 2) return undefined;
  for (const entry of Object.values(value)) {
    const found = firstList(entry, key, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isRow = (value: unknown, key: string): value is Row =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);

/** The row that an answer to one operation shows: the body itself, or what lies in it. */
export function rowIn(response: HttpResponse, { key }: Resource): KnownRow | undefined {
  const reading = readJson(response);
  if (reading.ok) {
    const row = firstRow(reading.value, key, 0);
    if (row !== undefined) return { key: row[key], row };
  }
  const last = response.header("location")?.split("/").at(-1);
  return last === undefined || last === "" ? undefined : { key: decodeURIComponent(last), row: {} };
}

function firstRow(value: unknown, key: string, depth: number): Row | undefined {
  if (isRow(value, key)) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth > 2) return undefined;
  for (const entry of Object.values(value)) {
    const found = firstRow(entry, key, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
