import { expect, test } from "vitest";
import type { JsonSchema } from "../contract/index.ts";
import { fixedNames, fixedValues } from "./fixed-values.ts";

const source = { file: "a.yaml", pointer: "", line: 1, column: 1 };
const kind = { id: "a.Kind", name: "Kind", schema: { const: "bid" }, source };
const loop: JsonSchema = { type: "object", required: ["kind", "next"], properties: { kind: { const: "loop" } } };
const contract = { schemas: { "a.Kind": kind } };
const object = (properties: Record<string, JsonSchema>, required = Object.keys(properties)): JsonSchema => ({
  type: "object",
  required,
  properties,
});
const list = (minItems: number, ...prefixItems: JsonSchema[]): JsonSchema => ({ type: "array", prefixItems, minItems });

test.each<{ readonly name: string; readonly given: JsonSchema; readonly want: unknown; readonly names?: string[] }>([
  { name: "a constant", given: { const: "ping" }, want: "ping" },
  { name: "one value in `enum`", given: { enum: [0] }, want: 0 },
  { name: "two values in `enum`", given: { enum: [0, 1] }, want: undefined },
  { name: "a list that is constant", given: { const: ["ping", 1] }, want: ["ping", 1] },
  { name: "an empty list, which lists begin with", given: { const: [] }, want: undefined },
  { name: "a property", given: object({ type: { const: "bid" }, id: true }), want: { type: "bid" }, names: ["type"] },
  { name: "a property that is null", given: object({ gone: { const: null } }), want: { gone: null }, names: ["gone"] },
  { name: "a property that may be left out", given: object({ type: { const: "bid" } }, []), want: undefined },
  {
    name: "a reference",
    given: object({ type: { $ref: "#/schemas/a.Kind" } }),
    want: { type: "bid" },
    names: ["type"],
  },
  {
    name: "`allOf`",
    given: { allOf: [object({ a: { const: 1 } }), object({ b: { const: 2 } })] },
    want: { a: 1, b: 2 },
    names: ["a", "b"],
  },
  {
    name: "a property of a property",
    given: object({ h: object({ k: { const: "deep" } }), v: { const: 1 } }),
    want: { h: { k: "deep" }, v: 1 },
    names: ["v"],
  },
  {
    name: "a property of what may be null",
    given: object({ h: { ...(object({ k: { const: "deep" } }) as object), type: ["object", "null"] } }),
    want: undefined,
  },
  { name: "the first place of a list", given: list(2, { const: "temp" }, { type: "number" }), want: ["temp"] },
  { name: "a later place of a list", given: list(2, true, { const: "join" }), want: [undefined, "join"] },
  { name: "a place that may be missing", given: list(1, { const: "temp" }, { const: 2 }), want: ["temp"] },
  { name: "a list that may be empty", given: list(0, { const: "temp" }), want: undefined },
  { name: "an object in a list", given: list(1, object({ op: { const: "get" } })), want: [{ op: "get" }] },
])("what is fixed by $name", ({ given, want, names = [] }) => {
  const fixed = fixedValues(contract, given);
  expect(fixed).toEqual(want);
  expect(fixedNames(fixed)).toEqual(names);
});

test("a schema that holds itself ends somewhere", () => {
  const self = { ...(loop as object), properties: { kind: { const: "loop" }, next: { $ref: "#/schemas/a.Loop" } } };
  const schemas = { "a.Loop": { id: "a.Loop", name: "Loop", schema: self, source } };
  expect(fixedValues({ schemas }, self)).toMatchObject({ kind: "loop", next: { kind: "loop" } });
});
