import type { JsonSchema, MediaType } from "../../contract/index.ts";
import type { Situation } from "./dress.ts";
import { shownRow } from "./crud.ts";
import { propertiesOf, resolveSchema } from "./look-ups.ts";
import type { Page } from "./paging.ts";
import type { Row, Table } from "./store.ts";
import type { World } from "./world.ts";

function holdsRows(world: World, schema: JsonSchema, id: string): boolean {
  const resolved = resolveSchema(world.contract, schema).schema;
  const items = typeof resolved === "object" ? (resolved["items"] as JsonSchema | undefined) : undefined;
  return items !== undefined && resolveSchema(world.contract, items).names.includes(id);
}

function atMost(world: World, schema: JsonSchema, rows: readonly Row[]): readonly Row[] {
  const resolved = resolveSchema(world.contract, schema).schema;
  const most = typeof resolved === "object" ? resolved["maxItems"] : undefined;
  return typeof most === "number" ? rows.slice(0, most) : rows;
}

/** The body of a list: the page's rows in the place where the schema has them, the envelope's figures put right. */
export function listBody(world: World, media: MediaType, table: Table, page: Page, situation: Situation): unknown {
  const shown = page.rows.map((row) => shownRow(world, table, row));
  const id = table.resource.schema;
  if (holdsRows(world, media.schema, id)) return atMost(world, media.schema, shown);
  const envelope = world.composer.compose(media, situation);
  if (typeof envelope !== "object" || envelope === null) return envelope;
  const properties = propertiesOf(world.contract, media.schema);
  return Object.fromEntries(
    Object.entries(envelope).map(([name, value]) => {
      if (holdsRows(world, properties.get(name) ?? true, id)) {
        return [name, atMost(world, properties.get(name) ?? true, shown)];
      }
      return [
        name,
        page.fields.has(name) && typeof page.fields.get(name) === typeof value ? page.fields.get(name) : value,
      ];
    }),
  );
}
