import { fullFormats } from "ajv-formats/dist/formats.js";
import { uriExpression } from "./uri-expression.ts";

/** What asserts one format: a rule of the generated validators. */
interface FormatCheck {
  readonly type: "string" | "number";
  readonly rule: string;
  /** Absent: the rule is a function. */
  readonly expression?: RegExp;
}

/** Formats that are more than an expression. */
const functions: Readonly<Record<string, FormatCheck>> = {
  date: { type: "string", rule: "date" },
  time: { type: "string", rule: "time" },
  "date-time": { type: "string", rule: "dateTime" },
  "iso-time": { type: "string", rule: "isoTime" },
  "iso-date-time": { type: "string", rule: "isoDateTime" },
  uri: { type: "string", rule: "uri", expression: uriExpression },
  regex: { type: "string", rule: "regex" },
  byte: { type: "string", rule: "byte" },
  int32: { type: "number", rule: "int32" },
  int64: { type: "number", rule: "int64" },
};

const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** By format; what is not in here is accepted and says nothing. */
export const formatChecks: Readonly<Record<string, FormatCheck>> = {
  ...Object.fromEntries(
    Object.entries(fullFormats).flatMap(([name, check]): [string, FormatCheck][] =>
      check instanceof RegExp ? [[name, { type: "string", rule: camelCase(name), expression: check }]] : [],
    ),
  ),
  ...functions,
};

/** Rules that are nothing but an expression, as statements of a module, by name. */
export const expressionRules: ReadonlyMap<string, string> = new Map(
  Object.values(formatChecks).flatMap(({ rule, expression }) =>
    expression === undefined ? [] : [[rule, `export const ${rule} = ${String(expression)};`]],
  ),
);
