import { isMarked, type ResourceRole } from "../../contract/index.ts";
import { checkPayload, type MakeOptions, makePayload, UnsatisfiableSchema } from "../../contract/payload/index.ts";
import { decidedInside } from "./decided-inside.ts";
import { dress, shown } from "./dress.ts";
import type { Situation } from "./dress.ts";
import { propertiesOf, requiredOf, resolveSchema } from "./look-ups.ts";
import { NothingToSay } from "./nothing-to-say.ts";
import type { Row, Shelf, Table } from "./store.ts";
import type { World } from "./world.ts";

export type CrudResult =
  | { readonly kind: "row"; readonly row: Row; readonly created: boolean }
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly status: 400 | 404 | 409; readonly detail: string };

export interface CrudRole {
  readonly table: Table;
  readonly role: ResourceRole;
}

/** What each operation does with the stored rows, by operation id. */
export function crudRolesOf(world: World): ReadonlyMap<string, CrudRole> {
  return new Map(
    world.store.tables.flatMap((table) =>
      Object.entries(table.resource.operations).map(([role, operation]): [string, CrudRole] => [
        operation,
        { table, role: role as ResourceRole },
      ]),
    ),
  );
}

const decided = new WeakMap<Table, ReadonlySet<string>>();

/** Who decides over a property: the server over what is read-only, and over a key that the body leaves out. */
function decidedByServer({ contract }: World, table: Table): ReadonlySet<string> {
  let names = decided.get(table);
  if (names === undefined) {
    const properties = [...propertiesOf(contract, table.schema)];
    names = new Set(properties.flatMap(([name, property]) => (isMarked(contract, property, "readOnly") ? [name] : [])));
    decided.set(table, names);
  }
  return names;
}

function madeUp({ contract }: World, { schema, resource }: Table, options: MakeOptions): unknown {
  try {
    return makePayload(contract, schema, options);
  } catch (error) {
    const source = contract.schemas[resource.schema]?.source;
    if (!(error instanceof UnsatisfiableSchema) || source === undefined) throw error;
    throw new NothingToSay(contract, source, error);
  }
}

/** What fresh rows of a table are made from, found once: every POST asks for it. */
interface Mould {
  readonly row: Row;
  readonly defaults: Row;
}

const moulds = new WeakMap<Table, Mould>();

/** What the schema requires and what the server decides, from the first example or made up; and what has a default. */
function mouldOf(world: World, table: Table): Mould {
  let mould = moulds.get(table);
  if (mould === undefined) {
    const { schema: id, seeds } = table.resource;
    const options = { chance: world.chance.fork(`row:${id}`), now: world.clock.now(), side: "response" as const };
    const made = (seeds[0] ?? madeUp(world, table, options)) as Row;
    const wanted = new Set([...requiredOf(world.contract, table.schema), ...decidedByServer(world, table)]);
    const row = Object.fromEntries(Object.entries(made).filter(([name]) => wanted.has(name)));
    moulds.set(table, (mould = { row, defaults: defaultsOf(world, table) }));
  }
  return mould;
}

/** What a fresh row has before anyone says a word. */
function freshRow(world: World, table: Table, situation: Situation): Row {
  const { row, defaults } = mouldOf(world, table);
  const store = { ...world.store, of: () => undefined };
  const fresh = dress(world.contract, table.schema, row, { ...situation, fresh: true, rows: new Map(), store }) as Row;
  return { ...fresh, ...defaults, [table.resource.key]: table.freshKey() };
}

/** What a row has where nobody says anything else. */
function defaultsOf({ contract }: World, table: Table): Row {
  const entries = [...propertiesOf(contract, table.schema)].flatMap(([name, property]): [string, unknown][] => {
    const resolved = resolveSchema(contract, property).schema;
    return typeof resolved === "object" && resolved["default"] !== undefined ? [[name, resolved["default"]]] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * What a client may put into a row: what the row's schema knows, or welcomes by `additionalProperties`, and the server does not
 * decide. The rest of a body, a password say, is for the operation and not for the row.
 */
function givenTo(world: World, table: Table, body: Row, before: Row): Row {
  const known = propertiesOf(world.contract, table.schema);
  const locked = decidedByServer(world, table);
  const takesOthers = welcomesOthers(world, table);
  const label = `inside:${table.resource.schema}:${String(before[table.resource.key])}`;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => (known.has(name) || takesOthers) && !locked.has(name))
      .map(([name, value]) => {
        const property = known.get(name);
        if (property === undefined) return [name, value];
        return [name, decidedInside(world, property, value, before[name], `${label}/${name}`)];
      }),
  );
}

/** Whether the row's schema says in so many words that there may be other properties: silence is no invitation. */
function welcomesOthers({ contract }: World, { schema }: Table): boolean {
  const { schema: resolved } = resolveSchema(contract, schema);
  const others = typeof resolved === "object" ? resolved["additionalProperties"] : undefined;
  return others === true || (typeof others === "object" && others !== null);
}

/** A new row: what the body says, and for the rest what a fresh row of this kind has. */
export function newRow(world: World, table: Table, body: Row, situation: Situation): Row {
  const { contract } = world;
  const fresh = freshRow(world, table, situation);
  const given = givenTo(world, table, body, fresh);
  const row: Row = { ...fresh, ...given };
  if (checkPayload(contract, table.schema, row).length === 0) return row;
  // The body follows its own schema; what of it does not fit the row's stays out.
  const known = propertiesOf(contract, table.schema);
  const fitting = Object.entries(given).filter(
    ([name, value]) => checkPayload(contract, known.get(name) ?? true, value).length === 0,
  );
  return { ...fresh, ...Object.fromEntries(fitting) };
}

const asRow = (value: unknown): Row =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Row) : {};

const unknown = ({ resource: { name, key } }: Table, wanted: string | undefined): CrudResult => ({
  kind: "refused",
  status: 404,
  detail: `there is no ${name} with ${key} "${wanted ?? ""}"`,
});

export interface CrudInput {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly query: ReadonlyMap<string, unknown>;
}

/** Does to the stored rows what the operation says, and tells what came of it. */
export function applyCrud(world: World, { table, role }: CrudRole, input: CrudInput, situation: Situation): CrudResult {
  const { resource } = table;
  const parents = resource.parents.map((name) => input.params[name] ?? "");
  const key = Object.values(input.params).at(-1);
  const above = resource.parent === undefined ? undefined : world.store.of(resource.parent);
  if (above !== undefined && above.find(parents.at(-1)) === undefined) return unknown(above, parents.at(-1));
  const shelf = table.under(parents.map(encodeURIComponent).join("/"));
  const missing = unknown(table, key);
  const body = asRow(input.body);
  switch (role) {
    case "list":
      return { kind: "rows", rows: filtered(shelf, input.query) };
    case "create": {
      const wanted = body[resource.key];
      if (wanted !== undefined && shelf.find(wanted) !== undefined) {
        return {
          kind: "refused",
          status: 409,
          detail: `a ${resource.name} with ${resource.key} ${JSON.stringify(wanted)} exists already`,
        };
      }
      const row = newRow(world, table, body, situation);
      shelf.put(row);
      return { kind: "row", row, created: true };
    }
    case "read": {
      const row = shelf.find(key);
      return row === undefined ? missing : { kind: "row", row, created: false };
    }
    case "replace":
    case "update": {
      const before = shelf.find(key);
      return before === undefined ? missing : changedRow(world, table, shelf, before, body, role);
    }
    case "remove":
      return shelf.remove(key) ? { kind: "gone" } : missing;
  }
}

/**
 * PUT takes the body for everything a client decides: what it leaves out is gone unless the schema requires it. PATCH is a JSON Merge
 * Patch (RFC 7396), one level deep.
 */
function changedRow(
  world: World,
  table: Table,
  shelf: Shelf,
  before: Row,
  body: Row,
  role: "replace" | "update",
): CrudResult {
  const { key } = table.resource;
  const given = givenTo(world, table, body, before);
  const locked = decidedByServer(world, table);
  const required = requiredOf(world.contract, table.schema);
  const kept = Object.entries(before).filter(([name]) => role === "update" || locked.has(name) || required.has(name));
  const set = Object.entries(given).filter(([, value]) => role === "replace" || value !== null);
  const merged: Record<string, unknown> = {
    ...(role === "replace" && mouldOf(world, table).defaults),
    ...Object.fromEntries([...kept, ...set, [key, before[key]]]),
  };
  for (const [name, value] of Object.entries(given)) if (role === "update" && value === null) delete merged[name];
  const [fault] = checkPayload(world.contract, table.schema, merged);
  if (fault !== undefined) {
    const where = fault.pointer === "" ? "" : ` at ${fault.pointer}`;
    const detail = `the ${table.resource.name} would not match its schema${where}: expected ${fault.expected}, got ${fault.got}`;
    return { kind: "refused", status: 400, detail };
  }
  shelf.put(merged);
  return { kind: "row", row: merged, created: false };
}

/** Query parameters that are called like a property select rows by it. */
function filtered(shelf: Shelf, query: ReadonlyMap<string, unknown>): readonly Row[] {
  const rows = shelf.rows();
  const [first] = rows;
  const wanted = [...query].filter(([name]) => first !== undefined && Object.hasOwn(first, name));
  return wanted.length === 0
    ? rows
    : rows.filter((row) =>
        wanted.every(([name, value]) => (Array.isArray(value) ? value.includes(row[name]) : row[name] === value)),
      );
}

/** What a success answers with for a row. */
export const shownRow = (world: World, table: Table, row: Row): Row =>
  shown(world.contract, world.contract.schemas[table.resource.schema]?.schema ?? true, row);
