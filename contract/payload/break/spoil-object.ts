import { isObject, type JsonObject } from "../json.ts";
import { schemaMap, type SchemaNode, stringsAt } from "../schema-node.ts";
import type { Occurrence, Spoiled, SpoilTools } from "./occurrence.ts";

const mostProperties = 2_000;

/** Breaks what is said about the names and the number of properties. */
export function* spoilObject({ node, keyword, value }: Occurrence, tools: SpoilTools): Generator<Spoiled> {
  if (!isObject(value)) return;
  const asked = node[keyword];
  const names = Object.keys(value);
  switch (keyword) {
    case "required":
      for (const name of stringsAt(node, "required")) {
        yield { value: without(value, [name]), summary: `${JSON.stringify(name)} is missing`, way: name };
      }
      return;
    case "properties":
      for (const [name, schema] of schemaMap(node, "properties")) {
        if (isForbidding(schema))
          yield {
            value: withValue(value, name, true),
            summary: `${JSON.stringify(name)}, which must not be there`,
            way: name,
          };
      }
      return;
    case "dependentRequired":
      yield* lonely(value, asked);
      return;
    case "additionalProperties":
    case "unevaluatedProperties":
      if (asked !== false) return;
      for (const name of ["unexpected", "Unexpected-1", "§"])
        yield {
          value: withValue(value, name, true),
          summary: `a property ${JSON.stringify(name)} that nothing describes`,
        };
      return;
    case "propertyNames":
      for (const name of ["unexpected", "Unexpected Name", "§", "", "0", "x".repeat(300)]) {
        if (!tools.fits(asked as SchemaNode, name))
          yield {
            // A value that its neighbours have is probably right.
            value: withValue(value, name, Object.values(value)[0] ?? true),
            summary: `a property called ${JSON.stringify(name.slice(0, 20))}`,
          };
      }
      return;
    case "minProperties":
      if (typeof asked === "number" && asked > 0) yield* tooFew(value, node, asked);
      return;
    case "maxProperties":
      if (typeof asked === "number" && asked < mostProperties) {
        const extra = Array.from(
          { length: Math.max(0, asked + 1 - names.length) },
          (_, index) => [`extra-${index + 1}`, true] as const,
        );
        const described = schemaMap(node, "properties")
          .filter(([name]) => !Object.hasOwn(value, name))
          .slice(0, extra.length)
          .map(([name, schema]) => [name, tools.make(schema) ?? null] as const);
        const summary = `${asked + 1} properties, one more than the maximum`;
        yield {
          value: Object.fromEntries([...Object.entries(value), ...described, ...extra.slice(described.length)]),
          summary,
        };
        yield { value: Object.fromEntries([...Object.entries(value), ...extra]), summary };
      }
  }
}

/** `false` below `properties`, after tidying. */
const isForbidding = (schema: SchemaNode): boolean =>
  isObject(schema) && isObject(schema["not"]) && Object.keys(schema["not"]).length === 0;

function* lonely(value: JsonObject, dependencies: unknown): Generator<Spoiled> {
  if (!isObject(dependencies)) return;
  for (const [name, others] of Object.entries(dependencies)) {
    if (!Object.hasOwn(value, name) || !Array.isArray(others)) continue;
    for (const other of others)
      yield {
        value: without(value, [String(other)]),
        summary: `${JSON.stringify(other)} is missing beside ${JSON.stringify(name)}`,
        way: `${name} ${String(other)}`,
      };
  }
}

/** Optional properties go first. */
function* tooFew(value: JsonObject, node: JsonObject, least: number): Generator<Spoiled> {
  const required = new Set(stringsAt(node, "required"));
  const names = Object.keys(value);
  const order = [...names.filter((name) => !required.has(name)), ...names.filter((name) => required.has(name))];
  yield {
    value: without(value, order.slice(0, Math.max(0, names.length - least + 1))),
    summary: `${least - 1} properties, one less than the minimum`,
  };
}

function without(value: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** Not by assignment: `__proto__` is a name like any other. */
function withValue(value: JsonObject, name: string, added: unknown): JsonObject {
  return Object.fromEntries([...Object.entries(value), [name, added]]);
}
