import { type Contract, type JsonSchema, type Resource, resourcesOf } from "../../contract/index.ts";
import { propertiesOf, resolveSchema } from "./look-ups.ts";
import { type Chance, checkPayload, makePayload, UnsatisfiableSchema } from "../../contract/payload/index.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Rows that are reached together: those of one parent, or all of a table. */
export interface Shelf {
  rows(): readonly Row[];
  find(key: unknown): Row | undefined;
  put(row: Row): void;
  remove(key: unknown): boolean;
}

/** The rows of one resource, of every parent. Every change is told to the listeners of the store. */
export interface Table extends Shelf {
  readonly resource: Resource;
  /** Refers to the schema of a row: one object, so that what is made from it is made once. */
  readonly schema: JsonSchema;
  /** The rows of one parent, by the values of the path parameters before the collection; `""` where there are none. */
  under(parent: string): Shelf;
  /** Stores a row in place of the one with its key, whatever parent that is under; under no parent where there is none. */
  change(row: Row): void;
  /** A key that no row has yet, in the style of those that are there. */
  freshKey(): unknown;
}

export interface Store {
  readonly tables: readonly Table[];
  /** The table of a named schema. */
  of(schema: string): Table | undefined;
  onChange(listener: (table: Table, row: Row) => void): void;
}

/** Beyond this many, a shelf forgets the oldest row that was not there from the beginning: a load test must not fill the memory. */
const maxRows = 1_000;

function keySchema(
  contract: Contract,
  { schema, key }: Resource,
): { readonly type?: unknown; readonly format?: unknown } {
  const property = propertiesOf(contract, contract.schemas[schema]?.schema ?? true).get(key) ?? true;
  const resolved = resolveSchema(contract, property).schema;
  return typeof resolved === "object" ? resolved : {};
}

function openShelf(key: string, first: readonly Row[], changed: (row: Row) => void): Shelf {
  const original = new Map<string, Row>(first.map((row) => [String(row[key]), row]));
  const added = new Map<string, Row>();
  // Kept at its place among the rows: beginning anew each time would walk over every row that was forgotten. Anew now and then, since a
  // map keeps each of its earlier tables for as long as someone is on the way through them.
  let oldest: MapIterator<string> | undefined;
  let forgotten = 0;
  let listed: readonly Row[] | undefined;
  const touch = (row: Row): void => {
    listed = undefined;
    changed(row);
  };
  function forgetOldest(): void {
    if (oldest === undefined || forgotten === maxRows) {
      oldest = added.keys();
      forgotten = 0;
    }
    forgotten += 1;
    added.delete(oldest.next().value ?? "");
  }
  return {
    rows: () => (listed ??= [...original.values(), ...added.values()]),
    find: (wanted) => original.get(String(wanted)) ?? added.get(String(wanted)),
    put(row) {
      const id = String(row[key]);
      if (original.has(id)) original.set(id, row);
      else added.set(id, row);
      if (added.size > maxRows) forgetOldest();
      touch(row);
    },
    remove(wanted) {
      const id = String(wanted);
      const row = original.get(id) ?? added.get(id);
      if (row === undefined) return false;
      original.delete(id);
      added.delete(id);
      oldest = undefined;
      touch(row);
      return true;
    },
  };
}

function openTable(
  contract: Contract,
  resource: Resource,
  chance: Chance,
  before: Table | undefined,
  changed: (table: Table, row: Row) => void,
): Table {
  // Nobody may ever ask for them: a world is opened for each test.
  let seeds: readonly Row[] | undefined;
  const first = (): readonly Row[] =>
    (seeds ??= resource.seeds.length > 0 ? resource.seeds : madeUp(contract, resource, chance));
  const shelves = new Map<string, Shelf>();
  const { type, format } = keySchema(contract, resource);
  let serial: number | undefined;
  let style: string | undefined;

  function under(parent: string): Shelf {
    let shelf = shelves.get(parent);
    if (shelf === undefined) {
      const rows = before?.under(parent).rows() ?? first();
      shelves.set(parent, (shelf = openShelf(resource.key, rows, (row) => changed(table, row))));
    }
    return shelf;
  }

  // Rows of a parent come into being when someone asks for them; until then there are none to list.
  const all = (): readonly Shelf[] =>
    shelves.size === 0 && resource.parents.length === 0 ? [under("")] : [...shelves.values()];
  const table: Table = {
    resource,
    schema: rowSchema(contract, resource.schema),
    under,
    rows() {
      const [only, ...others] = all();
      return others.length === 0 ? (only?.rows() ?? []) : all().flatMap((shelf) => shelf.rows());
    },
    find: (key) =>
      all()
        .map((shelf) => shelf.find(key))
        .find((row) => row !== undefined),
    put: (row) => under("").put(row),
    remove: (key) => all().some((shelf) => shelf.remove(key)),
    change(row) {
      const shelf = all().find((one) => one.find(row[resource.key]) !== undefined) ?? under("");
      shelf.put(row);
    },
    freshKey() {
      if (format === "uuid") return makePayload(contract, { type: "string", format: "uuid" }, { chance, now: 0 });
      const sample = first()[0]?.[resource.key];
      serial ??= first().length;
      style ??= typeof sample === "string" ? sample : `${resource.name.toLowerCase()}-0`;
      for (;;) {
        serial += 1;
        const key = type === "integer" || type === "number" ? serial : inStyle(style, serial);
        if (table.find(key) === undefined) return key;
      }
    },
  };
  return table;
}

const rowSchemas = new WeakMap<Contract, Map<string, JsonSchema>>();

/** The schema of a row by its name: one object for all worlds, so that it is compiled once. */
function rowSchema(contract: Contract, name: string): JsonSchema {
  let known = rowSchemas.get(contract);
  if (known === undefined) rowSchemas.set(contract, (known = new Map<string, JsonSchema>()));
  let schema = known.get(name);
  if (schema === undefined) known.set(name, (schema = { $ref: `#/schemas/${encodeURIComponent(name)}` }));
  return schema;
}

/** Rows of a resource that is read over HTTP and has no examples: a few, so that there is something to see. */
function madeUp(contract: Contract, { schema, key, operations }: Resource, chance: Chance): readonly Row[] {
  if (operations.list === undefined && operations.read === undefined) return [];
  const source = chance.fork("rows");
  const make = (): unknown => {
    try {
      const options = { chance: source, now: 0, side: "response" } as const;
      return makePayload(contract, rowSchema(contract, schema), options);
    } catch (error) {
      if (!(error instanceof UnsatisfiableSchema)) throw error;
      // The request that needs a row says so.
      return undefined;
    }
  };
  return [1, 2, 3].flatMap((serial): Row[] => {
    const made = make();
    if (typeof made !== "object" || made === null) return [];
    const id = (made as Row)[key];
    const row = { ...made, [key]: typeof id === "number" ? serial : id };
    return checkPayload(contract, rowSchema(contract, schema), row).length === 0 ? [row] : [made as Row];
  });
}

/** `backend-1`, 7 → `backend-7`; `INV-2025-001`, 7 → `INV-2025-007`; a sample without a number gets one. */
export function inStyle(sample: string, serial: number): string {
  const [, head = sample, digits] = /^(.*?)(\d+)$/s.exec(sample) ?? [];
  return digits === undefined ? `${sample}-${serial}` : head + String(serial).padStart(digits.length, "0");
}

/** Every schema of a row: what the server sends, what clients send, and the schema as it is written. */
function idsOf({ schemas }: Contract, { resource: { schema, name, system } }: Table): readonly string[] {
  if (schemas[schema]?.view === undefined) return [schema];
  const alike = Object.values(schemas).filter(
    ({ id, name: own, view }) => id.startsWith(`${system}.`) && (view?.of ?? own) === name,
  );
  return [...alike.map(({ id }) => id), schema];
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
  const bySchema = new Map(tables.flatMap((table) => idsOf(contract, table).map((id) => [id, table])));
  return { tables, of: (schema) => bySchema.get(schema), onChange: (listener) => void listeners.push(listener) };
}
