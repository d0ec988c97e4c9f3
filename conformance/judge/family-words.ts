import type { SchemaFamily } from "./schema-family.ts";

/** What the promise of a family is, after `MUST`. */
export const promiseOf: Readonly<Record<SchemaFamily, string>> = {
  required: "have every required property",
  type: "have values of the documented types",
  enum: "keep to the documented values",
  closed: "have no property that the contract rules out",
  format: "have values of the documented formats",
  range: "keep numbers in their documented range",
  length: "keep texts at their documented length",
  items: "have lists as the contract documents them",
  union: "be one of the documented alternatives",
};

/** What a value that breaks a promise of the family breaks, after `breaks`. */
export const brokenThing: Readonly<Record<SchemaFamily, string>> = {
  required: "what is required",
  type: "a documented type",
  enum: "a list of documented values",
  closed: "what the contract rules out",
  format: "a documented format",
  range: "a documented range",
  length: "a documented length",
  items: "what is documented of a list",
  union: "every documented alternative",
};
