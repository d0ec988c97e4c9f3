import { canonical } from "../json.ts";
import type { SchemaNode } from "../schema-node.ts";
import { countValues } from "./count-values.ts";
import { inside, type Making } from "./making.ts";
import type { Shape } from "./shape.ts";

/** Makes the item at a position; boxed, as an item may be anything. `undefined` where `uniqueItems` leaves none. */
export type ItemMaker = (schemas: readonly SchemaNode[], index: number) => { readonly value: unknown } | undefined;

/** Makes the items of one array; where they have to differ, no item comes twice. */
export function itemMaker(shape: Shape, making: Making): ItemMaker {
  const name = making.name.replace(/ies$/, "y").replace(/s$/, "");
  const seen = new Set<string>();
  let counting: Counting | undefined;

  const isNew = (value: unknown): boolean => {
    const text = canonical(value);
    const isFirst = !seen.has(text);
    seen.add(text);
    return isFirst;
  };

  const drawn: ItemMaker = (schemas, index) => {
    const attempts = shape.unique ? 24 + 4 * seen.size : 1;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      // One example is for one item: the next ones are made up, else a list would repeat itself.
      const isShown = making.examples && index === 0 && attempt === 0;
      const place = inside(making, `${index} ${attempt}`, name, isShown);
      const value = making.make(schemas, { ...place, further: making.further + attempt });
      if (!shape.unique || isNew(value)) return { value };
    }
    return undefined;
  };

  const counted: ItemMaker = (schemas) => {
    // Items after the prefix are alike: one count goes through all of them.
    if (counting === undefined || !isSame(counting.schemas, schemas))
      counting = { schemas, values: countValues(schemas, making) };
    for (let next = counting.values.next(); next.done !== true; next = counting.values.next()) {
      const { value } = next;
      making.effort.spent += 1;
      if (schemas.every((schema) => making.fits(schema, value)) && isNew(value)) return { value };
    }
    return undefined;
  };

  return (schemas, index) => {
    if (!shape.unique) return drawn(schemas, index);
    // Where chance has run dry once, it would again.
    return counting === undefined || !isSame(counting.schemas, schemas)
      ? (drawn(schemas, index) ?? counted(schemas, index))
      : (counted(schemas, index) ?? drawn(schemas, index));
  };
}

interface Counting {
  readonly schemas: readonly SchemaNode[];
  readonly values: Iterator<unknown, void>;
}

function isSame(one: readonly SchemaNode[], other: readonly SchemaNode[]): boolean {
  return one.length === other.length && one.every((schema, index) => schema === other[index]);
}
