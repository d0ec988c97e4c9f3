import { isSchema, type SchemaNode } from "../schema-node.ts";
import type { Occurrence, Spoiled, SpoilTools } from "./occurrence.ts";

const longest = 5_000;

/** Breaks the number of items, their being different, and what they contain. */
export function* spoilArray({ node, keyword, value }: Occurrence, tools: SpoilTools): Generator<Spoiled> {
  if (!Array.isArray(value)) return;
  const items: readonly unknown[] = value;
  const asked = node[keyword];
  switch (keyword) {
    case "minItems":
      if (typeof asked === "number" && asked > 0)
        yield { value: items.slice(0, asked - 1), summary: `${asked - 1} items, one less than the minimum` };
      return;
    case "maxItems":
      if (typeof asked === "number" && asked < longest)
        yield* tooMany(items, asked, tools, isSchema(node["items"]) ? node["items"] : true);
      return;
    case "uniqueItems":
      if (asked === true) yield* twice(items);
      return;
    case "contains":
      if (isSchema(asked)) yield* contents(items, node, asked, tools);
      return;
    case "items":
    case "unevaluatedItems":
      if (asked === false)
        for (const extra of [null, "more", ...items.slice(0, 1)])
          yield { value: [...items, extra], summary: "an item where the list has ended" };
  }
}

function* tooMany(items: readonly unknown[], most: number, tools: SpoilTools, item: SchemaNode): Generator<Spoiled> {
  const summary = `${most + 1} items, one more than the maximum`;
  const missing = most + 1 - items.length;
  const made = Array.from({ length: missing }, () => tools.make(item) ?? items.at(-1) ?? null);
  yield { value: [...items, ...made], summary };
  yield { value: [...items, ...Array.from({ length: missing }, () => items.at(-1) ?? null)], summary };
}

function* twice(items: readonly unknown[]): Generator<Spoiled> {
  const summary = "an item that is there twice";
  if (items.length > 0) yield { value: [...items, items[0]], summary };
  if (items.length > 1) yield { value: [...items.slice(0, -1), items[0]], summary };
  yield { value: [null, null], summary };
}

function* contents(
  items: readonly unknown[],
  node: Occurrence["node"],
  wanted: SchemaNode,
  tools: SpoilTools,
): Generator<Spoiled> {
  const others = items.filter((item) => !tools.fits(wanted, item));
  const matching = items.filter((item) => tools.fits(wanted, item));
  if (node["minContains"] !== 0) {
    const [other] = others;
    if (others.length > 0)
      yield {
        value: items.map((item) => (tools.fits(wanted, item) ? other : item)),
        summary: "no item that `contains` describes",
      };
    yield { value: others, summary: "no item that `contains` describes" };
    yield { value: [], summary: "no item at all, so none that `contains` describes" };
  }
  const most = node["maxContains"];
  if (typeof most === "number" && most < longest && matching.length > 0) {
    yield {
      value: [...items, ...Array.from({ length: most + 1 - matching.length }, () => matching[0])],
      summary: "too many items that `contains` describes",
      way: "maxContains",
    };
  }
}
