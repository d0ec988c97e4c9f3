import { isObject } from "../json.ts";
import { oppositeOf, schemaAt, schemaList, type SchemaNode } from "../schema-node.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { heightOf } from "./height.ts";
import { itemMaker } from "./item-maker.ts";
import { isCramped, type Making } from "./making.ts";
import type { Shape } from "./shape.ts";

const longest = 10_000;

/** An array with its prefix, the entries that `contains` asks for, and a few more where the items are described. */
export function makeArray(shape: Shape, making: Making): readonly unknown[] {
  const length = lengthOf(shape, making);
  const another = itemMaker(shape, making);
  const items: unknown[] = [];
  const wanted = shape.contains.flatMap(({ schema, least }) =>
    Array.from({ length: Math.min(least, longest) }, () => schema),
  );
  const prefix = Math.max(0, ...shape.nodes.map((node) => schemaList(node, "prefixItems").length));
  while (items.length < length) {
    const index = items.length;
    const asked = itemSchemas(shape, index, wanted.length);
    // Entries that `contains` counts come after the prefix, where there is room.
    const isWanted = wanted.length > 0 && (index >= prefix || length - index <= wanted.length);
    const schemas = isWanted ? [...asked, wanted.shift()!] : asked;
    const avoided = isWanted
      ? []
      : shape.contains.filter(({ most }) => most < Infinity).map(({ schema }) => oppositeOf(schema));
    const item = another([...schemas, ...avoided], index);
    if (item === undefined) {
      if (items.length >= shape.minItems && wanted.length === 0) break;
      throw new UnsatisfiableSchema(shape.pointer, "not enough different items were found for `uniqueItems`");
    }
    items.push(item.value);
  }
  return items;
}

function lengthOf(shape: Shape, making: Making): number {
  const wanted = shape.contains.reduce((sum, { least }) => sum + least, 0);
  const least = Math.max(shape.minItems, wanted);
  if (least > longest) throw new UnsatisfiableSchema(shape.pointer, `it asks for more than ${longest} items`);
  const closed = shape.nodes
    .filter((node) => node["items"] === false)
    .map((node) => schemaList(node, "prefixItems").length);
  const most = Math.min(shape.maxItems, ...closed);
  if (least > most) throw new UnsatisfiableSchema(shape.pointer, "it asks for more items than it allows");
  if (isCramped(making)) return least;
  const prefix = Math.max(0, ...shape.nodes.map((node) => schemaList(node, "prefixItems").length));
  const items = itemSchemas(shape, prefix, 0);
  const isDescribed = items.length > 0 && items.every((item) => heightOf(item, making.library) < Infinity);
  const further = isDescribed && making.optional !== "none" ? making.chance.int(1, 3) : 0;
  return Math.min(most, Math.max(least, making.optional === "none" ? least : prefix + further + wanted));
}

/** What the item at a position must fit. */
export function itemSchemas(shape: Shape, index: number, wanted: number): readonly SchemaNode[] {
  const schemas: SchemaNode[] = [];
  for (const node of shape.nodes) {
    const prefix = schemaList(node, "prefixItems")[index];
    const rest = schemaAt(node, "items");
    if (prefix !== undefined) schemas.push(prefix);
    else if (rest !== undefined) schemas.push(rest);
  }
  const isEvaluated = schemas.length > 0 || wanted > 0;
  if (!isEvaluated)
    for (const node of shape.nodes)
      if (isObject(node["unevaluatedItems"])) schemas.push(schemaAt(node, "unevaluatedItems")!);
  return schemas;
}
