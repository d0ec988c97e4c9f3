import { type Contract, type JsonSchema, type Parameter, propertiesOf, resolveSchema } from "../../contract/index.ts";
import { fitsPayload } from "../../contract/payload/index.ts";
import { inScript } from "./literals.ts";

/** Writes values in TypeScript, and knows which types they name. */
export interface Typing {
  /** A value; where something in it is of a branded type, code says so: `"lot-1" as LotId`. */
  value(schema: JsonSchema, value: unknown, indent?: string): string;
  /** The line that imports the types named so far; none where there are none. */
  imports(folder: string): readonly string[];
}

/** @param brands id of a branded schema → name of its type */
export function openTyping(contract: Contract, brands: Readonly<Record<string, string>>): Typing {
  const named = new Set<string>();

  function withBrands(given: JsonSchema, value: unknown): unknown {
    const { schema, names } = resolveSchema(contract, given);
    const brand = names.flatMap((id) => brands[id] ?? [])[0];
    if (brand !== undefined && (typeof value === "string" || typeof value === "number")) {
      named.add(brand);
      return `${mark}${brand}${mark}${JSON.stringify(value)}`;
    }
    if (typeof schema !== "object") return value;
    const branches = ["oneOf", "anyOf", "allOf"].flatMap(
      (key) => (schema[key] as readonly JsonSchema[] | undefined) ?? [],
    );
    const within = branches.filter((branch) => fitsPayload(contract, branch, value));
    const own = below(schema, value);
    return within.reduce((sum, branch) => (sum === value ? withBrands(branch, value) : sum), own);
  }

  function below(schema: Exclude<JsonSchema, boolean>, value: unknown): unknown {
    const each = (part: JsonSchema | undefined, entry: unknown): unknown =>
      part === undefined ? entry : withBrands(part, entry);
    if (Array.isArray(value)) {
      const first = (schema["prefixItems"] as readonly JsonSchema[] | undefined) ?? [];
      return same(
        value,
        value.map((entry, at) => each(first[at] ?? (schema["items"] as JsonSchema | undefined), entry)),
      );
    }
    if (typeof value !== "object" || value === null) return value;
    const properties = propertiesOf(contract, schema);
    const others = schema["additionalProperties"] as JsonSchema | undefined;
    const entries = Object.entries(value).map(
      ([key, entry]) => [key, each(properties.get(key) ?? others, entry)] as const,
    );
    return same(value, Object.fromEntries(entries));
  }

  return {
    value(schema, value, indent) {
      const plain = inScript(value, indent);
      // Text of a document that has the mark in it is left as it is.
      if (Object.keys(brands).length === 0 || plain.includes(escapedMark)) return plain;
      return inScript(withBrands(schema, value), indent).replaceAll(
        branded,
        (_, brand: string, text: string) => `${JSON.parse(`"${text}"`) as string} as ${brand}`,
      );
    },
    imports: (folder) =>
      named.size === 0
        ? []
        : [`import type { ${[...named].toSorted().join(", ")} } from "./generated/${folder}/types.ts";`],
  };
}

/** No text that is printed has it. */
const mark = "\u0000";

const escapedMark = String.raw`\u0000`;

const branded = /"\\u0000([\w$]+)\\u0000((?:[^"\\]|\\.)*)"/g;

/** The value itself where nothing in it has changed. */
const same = (before: object, after: object): object =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after;

/** The schema of an object with a parameter's value under each name. */
export const schemaOf = (parameters: readonly Parameter[]): JsonSchema => ({
  properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
});
