import { type Contract, type JsonSchema, propertiesOf, resolveSchema } from "../../../contract/index.ts";
import { payloadChecker } from "../../../contract/payload/index.ts";

export interface BoundaryValue {
  readonly kind: "boundary" | "enum";
  /** For example `"nights" is 30`. */
  readonly summary: string;
  /** JSON Pointer of what was put to its bound. */
  readonly pointer: string;
  readonly value: unknown;
}

/** How deep properties are looked at. */
const deepest = 4;

/**
 * A valid value, each time with one part put to a bound that its schema still allows: the least and the greatest number, the shortest and the longest
 * text, each documented value.
 */
export function boundaryValues(contract: Contract, schema: JsonSchema, valid: unknown): readonly BoundaryValue[] {
  const check = payloadChecker(contract, schema);
  const found = [...walk(contract, schema, valid, "", 0)].map(({ kind, pointer, value }) => ({
    kind,
    pointer,
    value: replaceAt(valid, pointer.split("/").slice(1), value),
    summary: `${pointer === "" ? "the value" : JSON.stringify(pointer.slice(1))} is ${shown(value)}`,
  }));
  return found.filter(({ value }) => check(value).length === 0);
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 60 ? `${text.slice(0, 40)}… of ${String(value).length} characters` : text;
};

interface Part {
  readonly kind: BoundaryValue["kind"];
  readonly pointer: string;
  readonly value: unknown;
}

function* walk(contract: Contract, given: JsonSchema, value: unknown, pointer: string, depth: number): Generator<Part> {
  const { schema } = resolveSchema(contract, given);
  if (typeof schema !== "object" || depth > deepest) return;
  if (Array.isArray(schema["enum"])) {
    for (const member of schema["enum"]) yield { kind: "enum", pointer, value: member as unknown };
  }
  for (const bound of bounds(schema, value)) yield { kind: "boundary", pointer, value: bound };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [name, property] of propertiesOf(contract, schema)) {
    if (Object.hasOwn(value, name) && !name.includes("/") && !name.includes("~"))
      yield* walk(contract, property, (value as Record<string, unknown>)[name], `${pointer}/${name}`, depth + 1);
  }
}

function* bounds(schema: Readonly<Record<string, unknown>>, value: unknown): Generator<unknown> {
  const numberOf = (keyword: string): number | undefined => {
    const bound = schema[keyword];
    return typeof bound === "number" ? bound : undefined;
  };
  if (typeof value === "number") {
    const step = schema["type"] === "integer" ? 1 : (numberOf("multipleOf") ?? 0.5);
    const [over, under] = [numberOf("exclusiveMinimum"), numberOf("exclusiveMaximum")];
    const ends = [numberOf("minimum"), numberOf("maximum"), over === undefined ? over : over + step];
    for (const end of [...ends, under === undefined ? under : under - step]) if (end !== undefined) yield end;
  }
  // A text of another length may break a pattern or a format: only free texts are stretched.
  if (typeof value === "string" && schema["pattern"] === undefined && schema["format"] === undefined) {
    for (const length of [numberOf("minLength"), numberOf("maxLength")]) {
      if (length !== undefined && length <= 100_000) yield "a".repeat(length);
    }
  }
}

function replaceAt(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof whole !== "object" || whole === null) return whole;
  return { ...whole, [key]: replaceAt((whole as Record<string, unknown>)[key], rest, value) };
}
