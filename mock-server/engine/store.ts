import { type Contract, type JsonSchema, type Resource, resourcesOf } from "../../contract/index.ts";
import { propertiesOf, resolveSchema } from "./look-ups.ts";
import { type Chance, checkPayload, makePayload } from "../../contract/payload/index.ts";

export type Row = Readonly<Record<string, unknown>>;

/** The rows of one resource. Every change is told to the listeners of the store. */
export interface Table {
  readonly resource: Resource;
  /** Refers to the schema of a row: one object, so that what is made from it is made once. */
  readonly schema: JsonSchema;
  rows(): readonly Row[];
  find(key: unknown): Row | undefined;
  put(row: Row): void;
  remove(key: unknown): boolean;
  /** A key that no row has yet, in the style of those that are there. */
  freshKey(): unknown;
  /** Grows with every change: what was derived from the rows is stale when it differs. */
  readonly version: number;
}

export interface Store {
  readonly tables: readonly Table[];
  /** The table of a named schema. */
  of(schema: string): Table | undefined;
  onChange(listener: (table: Table, row: Row) => void): void;
}

/** A table forgets its oldest row beyond this many, so that a load test does not fill the memory. */
const maxRows = 10_000;

function keySchema(
  contract: Contract,
  { schema, key }: Resource,
): { readonly type?: unknown; readonly format?: unknown } {
  const property = propertiesOf(contract, contract.schemas[schema]?.schema ?? true).get(key) ?? true;
  const resolved = resolveSchema(contract, property).schema;
  return typeof resolved === "object" ? resolved : {};
}

function openTable(
  contract: Contract,
  resource: Resource,
  chance: Chance,
  before: Table | undefined,
  changed: (table: Table, row: Row) => void,
): Table {
  const first = before?.rows() ?? (resource.seeds.length > 0 ? resource.seeds : madeUp(contract, resource, chance));
  const rows = new Map<string, Row>(first.map((row) => [String(row[resource.key]), row]));
  const { type, format } = keySchema(contract, resource);
  let serial = rows.size;
  let listed: readonly Row[] | undefined;
  // Kept at its place among the rows: beginning anew each time would walk over every row that was forgotten.
  const oldest = rows.keys();
  let style: string | undefined;

  const table: Table = {
    resource,
    schema: { $ref: `#/schemas/${encodeURIComponent(resource.schema)}` },
    version: 0,
    rows: () => (listed ??= [...rows.values()]),
    find: (key) => rows.get(String(key)),
    put(row) {
      rows.set(String(row[resource.key]), row);
      if (rows.size > maxRows) rows.delete(oldest.next().value ?? "");
      touch(row);
    },
    remove(key) {
      const row = rows.get(String(key));
      if (row === undefined) return false;
      rows.delete(String(key));
      touch(row);
      return true;
    },
    freshKey() {
      if (format === "uuid") return makePayload(contract, { type: "string", format: "uuid" }, { chance, now: 0 });
      style ??= rows.keys().next().value;
      const sample = style ?? `${resource.name.toLowerCase()}-0`;
      for (;;) {
        serial += 1;
        const key = type === "integer" || type === "number" ? serial : inStyle(sample, serial);
        if (!rows.has(String(key))) return key;
      }
    },
  };
  function touch(row: Row): void {
    listed = undefined;
    (table as { version: number }).version += 1;
    changed(table, row);
  }
  return table;
}

/** Rows of a resource that is read over HTTP and has no examples: a few, so that there is something to see. */
function madeUp(contract: Contract, { schema, key, operations }: Resource, chance: Chance): readonly Row[] {
  if (operations.list === undefined && operations.read === undefined) return [];
  const source = chance.fork("rows");
  return [1, 2, 3].flatMap((serial): Row[] => {
    const made = makePayload(
      contract,
      { $ref: `#/schemas/${encodeURIComponent(schema)}` },
      { chance: source, now: 0, side: "response" },
    );
    if (typeof made !== "object" || made === null) return [];
    const id = (made as Row)[key];
    const row = { ...made, [key]: typeof id === "number" ? serial : id };
    return checkPayload(contract, { $ref: `#/schemas/${encodeURIComponent(schema)}` }, row).length === 0
      ? [row]
      : [made as Row];
  });
}

/** `backend-1`, 7 → `backend-7`; `INV-2025-001`, 7 → `INV-2025-007`; a sample without a number gets one. */
export function inStyle(sample: string, serial: number): string {
  const [, head = sample, digits] = /^(.*?)(\d+)$/s.exec(sample) ?? [];
  return digits === undefined ? `${sample}-${serial}` : head + String(serial).padStart(digits.length, "0");
}

/** One world's rows: those of `before` where there are any, else those of the documents' examples. */
export function openStore(contract: Contract, chance: Chance, before?: Store): Store {
  const listeners: ((table: Table, row: Row) => void)[] = [];
  const tables = resourcesOf(contract).map((resource) =>
    openTable(
      contract,
      resource,
      chance.fork(`table:${resource.schema}`),
      before?.of(resource.schema),
      (table, row) => {
        for (const listener of listeners) listener(table, row);
      },
    ),
  );
  const bySchema = new Map(tables.map((table) => [table.resource.schema, table]));
  return { tables, of: (schema) => bySchema.get(schema), onChange: (listener) => void listeners.push(listener) };
}
