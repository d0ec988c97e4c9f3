import type { JsonObject } from "../json.ts";
import type { SchemaNode } from "../schema-node.ts";
import type { Chance } from "../seeded.ts";

/** A keyword that speaks about a part of a valid value. */
export interface Occurrence {
  readonly node: JsonObject;
  readonly keyword: string;
  /** Where the part is. */
  readonly pointer: string;
  readonly value: unknown;
  readonly chance: Chance;
}

/** Another value for the part, and what was done to it. */
export interface Spoiled {
  readonly value: unknown;
  readonly summary: string;
  /** Tells several ways of breaking one keyword apart, such as the names in `required`. */
  readonly way?: string;
}

/** What spoiling needs beside the occurrence. */
export interface SpoilTools {
  fits(node: SchemaNode, value: unknown): boolean;
  /** A value that fits, `undefined` where none was found. */
  make(node: SchemaNode): unknown;
}
