import { _, type Ajv2020, type CodeKeywordDefinition } from "ajv/dist/2020.js";
import { canonical, isObject } from "./json.ts";

/**
 * Replaces Ajv's `const`, `enum` and `uniqueItems`: its comparison calls `toString` and `valueOf` of the data, so that a value with
 * properties of these names makes it throw, and it compares every item with every other.
 */
export function useSafeEquality(ajv: Ajv2020): void {
  for (const definition of [constKeyword, enumKeyword, uniqueItems]) {
    ajv.removeKeyword(String(definition.keyword));
    ajv.addKeyword(definition);
  }
}

const constKeyword: CodeKeywordDefinition = {
  keyword: "const",
  code: (cxt) => {
    const { gen, data, schema } = cxt as { gen: typeof cxt.gen; data: typeof cxt.data; schema: unknown };
    if (isNested(schema)) {
      const same = gen.scopeValue("func", { ref: sameAs([schema]) });
      cxt.fail(_`!${same}(${data})`);
    } else cxt.fail(_`${data} !== ${cxt.schemaCode}`);
  },
};

const enumKeyword: CodeKeywordDefinition = {
  keyword: "enum",
  schemaType: "array",
  code: (cxt) => {
    const { gen, data, schema } = cxt as { gen: typeof cxt.gen; data: typeof cxt.data; schema: readonly unknown[] };
    const allowed = schema.some(isNested)
      ? sameAs(schema)
      : (
          (values) => (value: unknown) =>
            values.has(value)
        )(new Set(schema));
    const same = gen.scopeValue("func", { ref: allowed });
    cxt.fail(_`!${same}(${data})`);
  },
};

const uniqueItems: CodeKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  code: (cxt) => {
    if (cxt.schema !== true) return;
    const differ = cxt.gen.scopeValue("func", { ref: allDiffer });
    cxt.fail(_`!${differ}(${cxt.data})`);
  },
};

const isNested = (value: unknown): boolean => Array.isArray(value) || isObject(value);

/** Whether a value is one of these, nested ones by what they hold. */
export function sameAs(values: readonly unknown[]): (value: unknown) => boolean {
  const known = new Set(values.map(canonical));
  const plain = new Set(values.filter((value) => !isNested(value)));
  return (value) => (isNested(value) ? known.has(canonical(value)) : plain.has(value));
}

/** Whether no two items are equal. */
export function allDiffer(items: readonly unknown[]): boolean {
  const plain = new Set<unknown>();
  const nested = new Set<string>();
  for (const item of items) {
    if (isNested(item)) nested.add(canonical(item));
    else plain.add(item);
  }
  return plain.size + nested.size === items.length;
}
