import type { Contract, JsonSchema } from "../contract/index.ts";
import { type Variant, variantsOf } from "./union-variants.ts";

/**
 * What is known of a property: the values that it may have; its kinds, such as `"number null"`; what is fixed further in; or only that
 * it may be there.
 */
export type Mark = readonly Plain[] | string | true | Marks;

/** By the name of the property. */
export interface Marks {
  readonly [name: string]: Mark;
}

type Plain = string | number | boolean | null;

const deepest = 2;

/** What is known of the properties of a value to which all of these schemas apply. */
export function marksOf(contract: Pick<Contract, "schemas">, variant: Variant, depth = 0): Marks {
  const marks = new Map<string, Mark>();
  for (const part of variant) {
    const declared = Object.entries((part["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>);
    for (const [name, property] of declared)
      marks.set(name, both(marks.get(name) ?? true, markOf(contract, property, depth)));
    const required = Array.isArray(part["required"]) ? (part["required"] as readonly string[]) : [];
    for (const name of required) if (!marks.has(name)) marks.set(name, true);
  }
  return Object.fromEntries(marks);
}

/** Whether a mark, or something in it, leaves few values. */
export const isFixed = (mark: Mark | undefined): boolean => typeof mark === "object";

function markOf(contract: Pick<Contract, "schemas">, property: JsonSchema, depth: number): Mark {
  const variants = depth < deepest ? variantsOf(contract, property) : undefined;
  const [only] = variants ?? [];
  if (only === undefined || variants?.length !== 1) return true;
  const inner = Object.entries(marksOf(contract, only, depth + 1)).filter(([, mark]) => isFixed(mark));
  const nested: Mark = inner.length === 0 ? true : Object.fromEntries(inner);
  return only.map(ownMark).reduce(both, nested);
}

/** What one schema says of a value itself. */
function ownMark(schema: Variant[number]): Mark {
  const { type } = schema;
  const allowed = Object.hasOwn(schema, "const") ? [schema["const"]] : schema["enum"];
  if (Array.isArray(allowed)) {
    const values = allowed as readonly unknown[];
    return values.every(isPlain) ? values : true;
  }
  const kinds = ((Array.isArray(type) ? type : [type]) as readonly unknown[]).filter(
    (kind) => typeof kind === "string",
  );
  return kinds.length === 0
    ? true
    : [...new Set(kinds.map((kind) => (kind === "integer" ? "number" : kind)))].join(" ");
}

const isList = (mark: Mark): mark is readonly Plain[] => Array.isArray(mark);

const isPlain = (value: unknown): value is Plain => typeof value !== "object" || value === null;

/** What two schemas say together; the more telling one, where they speak of different things. */
function both(left: Mark, right: Mark): Mark {
  if (left === true) return right;
  if (right === true) return left;
  if (isList(left) && isList(right)) return left.filter((value) => right.includes(value));
  if (typeof left === "string" && typeof right === "string") {
    const kinds = right.split(" ");
    return left
      .split(" ")
      .filter((kind) => kinds.includes(kind))
      .join(" ");
  }
  if (isFixed(left) !== isFixed(right)) return isFixed(left) ? left : right;
  return isList(right) ? right : left;
}
