import type { SchemaLibrary } from "../schema-library.ts";
import type { SchemaNode } from "../schema-node.ts";
import type { Chance } from "../seeded.ts";

/** What every maker is handed: where it stands and what it may draw on. */
export interface Making {
  readonly library: SchemaLibrary;
  readonly chance: Chance;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly optional: "all" | "some" | "none";
  readonly maxDepth: number;
  readonly side: "request" | "response" | undefined;
  /** Whether the schema's own examples and defaults are taken. */
  readonly examples: boolean;
  /** Whether parts are checked as they are made; the first attempt hopes for the best, which spares compiling every part. */
  readonly strict: boolean;
  readonly depth: number;
  /** The property that the value is for; what strings and numbers look like depends on it. */
  readonly name: string;
  /** The property that the object around it is for: an `id` in `backends` is a backend's. */
  readonly owner: string;
  /** How many values that cannot be taken were made for this place: from 1 on, an unusual one is better than the same again. */
  readonly further: number;
  /** Shared by everything made for one value. */
  readonly effort: Effort;
  fits(node: SchemaNode, value: unknown): boolean;
  /** Makes the value of a property, an item or a name: it fits all of the schemas. */
  make(schemas: readonly SchemaNode[], making: Making): unknown;
}

export interface Effort {
  /** Nodes made so far in all attempts. */
  spent: number;
  /** Nodes of the value being made. */
  size: number;
}

/** One step further in: a chance of its own, so that a new neighbour changes nothing here. */
export function inside(making: Making, label: string, name: string, examples: boolean = making.examples): Making {
  return { ...making, chance: making.chance.fork(label), depth: making.depth + 1, name, owner: making.name, examples };
}

/** Whether only what must be there is still made. */
export function isCramped(making: Making): boolean {
  return making.depth >= making.maxDepth || making.effort.size > 600;
}
