import { _, Ajv2020, type CodeKeywordDefinition, type KeywordCxt, Name, stringify } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { JsonSchema } from "../contract/index.ts";
import { countNamesOnce } from "./count-names.ts";
import { formatChecks } from "./format-checks.ts";
import { referenceKeyword } from "./reference-keyword.ts";
import { type RuleOf, unionKeywords } from "./union-keywords.ts";
import { withoutSurplus } from "./without-surplus.ts";

countNamesOnce();

/** What a validator is printed from. */
export interface PrintableSchema {
  /** Plain 2020-12; a `$ref` is the name of another schema, or of this one. */
  readonly schema: JsonSchema;
  readonly name: string;
  readonly ownProperties: boolean;
  readonly tracksEvaluated: boolean;
}

/** A validator as JavaScript without imports. */
export interface StandaloneValidator {
  /** Statements, among them the function. It calls `rules.<name>` for what is in `rules`, and {@link functionName} of each reference. */
  readonly body: string;
  /** Name of the function: it returns whether a value fits, and leaves what is wrong in its `errors`. */
  readonly name: string;
  readonly rules: ReadonlySet<string>;
  /** The patterns of documents that it looks for in texts. */
  readonly patterns: ReadonlySet<string>;
}

/** What the validator of this name is called by others; nothing that Ajv names begins like that. */
export const functionName = (name: string): string => `validate${name}`;

/** Prints a validator that judges as `payloadChecker` does, and needs no Ajv and no `eval` when it runs. */
export function standaloneValidator(given: PrintableSchema): StandaloneValidator {
  const used = new Set<string>();
  const patterns = new Set<string>();
  const ajv = openAjv(given, used, patterns);
  const printed = standalone.default(ajv, ajv.compile(given.schema));
  // Ajv begins with the export of what was asked for; documents have no say in these characters.
  const [head, name] =
    /^"use strict";\s*export const validate = (validate\d+);\s*export default \1;\s*/.exec(printed) ?? [];
  if (head === undefined || name === undefined)
    throw new TypeError("Ajv prints its modules in another way than it did");
  return { body: withoutSurplus(printed.slice(head.length)), name, rules: used, patterns };
}

function openAjv(
  { name, ownProperties, tracksEvaluated }: PrintableSchema,
  used: Set<string>,
  patterns: Set<string>,
): Ajv2020 {
  const rule: RuleOf = (called) => {
    used.add(called);
    return _`rules.${new Name(called)}`;
  };
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    logger: false,
    validateSchema: false,
    validateFormats: false,
    meta: false,
    messages: false,
    ownProperties,
    multipleOfPrecision: 6,
    code: {
      source: true,
      esm: true,
      lines: true,
      optimize: 1,
      // What it compiles for itself is thrown away: the pattern that stands in there may be any, and so may the code.
      regExp: patternOf(used, patterns),
      process: () => "return () => true",
    },
  });
  // Ajv2020 turns these on for everybody; what they would print is needed for the keywords alone.
  Object.assign(ajv.opts, { unevaluated: tracksEvaluated, dynamicRef: false });
  for (const definition of [...ownKeywords(rule), ...unionKeywords(rule), referenceKeyword(name, functionName)]) {
    for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
    ajv.addKeyword(definition);
  }
  return ajv;
}

interface PatternEngine {
  (pattern: string, flags: string): { test(text: string): boolean; toString(): string };
  readonly code: string;
}

function patternOf(used: Set<string>, patterns: Set<string>): PatternEngine {
  const engine = (pattern: string): ReturnType<PatternEngine> => {
    used.add("pattern");
    patterns.add(pattern);
    return { test: () => true, toString: () => pattern };
  };
  return Object.assign(engine, { code: "rules.pattern" });
}

/** The keywords for which Ajv would ask for packages when the validator runs, or compare in a way that values can upset. */
function ownKeywords(rule: RuleOf): readonly CodeKeywordDefinition[] {
  const constant = (cxt: KeywordCxt, value: unknown): Name =>
    cxt.gen.scopeValue("obj", { ref: value, code: stringify(value) });
  return [
    {
      keyword: "const",
      error: { message: "", params: ({ schemaCode }) => _`{allowedValues: [${schemaCode}]}` },
      code: (cxt) => {
        const value = cxt.schema as unknown;
        if (typeof value === "object" && value !== null)
          cxt.fail(_`!${rule("isOneOf")}(${constant(cxt, [value])}, ${cxt.data})`);
        else cxt.fail(_`${cxt.data} !== ${cxt.schemaCode}`);
      },
    },
    {
      keyword: "enum",
      schemaType: "array",
      error: { message: "", params: (cxt) => _`{allowedValues: ${constant(cxt as KeywordCxt, cxt.schema)}}` },
      code: (cxt) => {
        const values = cxt.schema as readonly unknown[];
        const allowed = constant(cxt, values);
        const isPlain = values.every((value) => typeof value !== "object" || value === null);
        cxt.fail(isPlain ? _`!${allowed}.includes(${cxt.data})` : _`!${rule("isOneOf")}(${allowed}, ${cxt.data})`);
      },
    },
    {
      keyword: "uniqueItems",
      type: "array",
      schemaType: "boolean",
      error: { message: "" },
      code: (cxt) => {
        if (cxt.schema === true) cxt.fail(_`!${rule("allDiffer")}(${cxt.data})`);
      },
    },
    ...(["minLength", "maxLength"] as const).map((keyword): CodeKeywordDefinition => ({
      keyword,
      type: "string",
      schemaType: "number",
      error: { message: "", params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
      code: (cxt) => {
        const length = _`${rule("codePoints")}(${cxt.data})`;
        cxt.fail(keyword === "minLength" ? _`${length} < ${cxt.schemaCode}` : _`${length} > ${cxt.schemaCode}`);
      },
    })),
    {
      keyword: "format",
      type: ["number", "string"],
      schemaType: "string",
      error: { message: "", params: ({ schemaCode }) => _`{format: ${schemaCode}}` },
      code: (cxt, ruleType) => {
        const format = String(cxt.schema);
        const check = Object.hasOwn(formatChecks, format) ? formatChecks[format] : undefined;
        if (check === undefined || check.type !== ruleType) return;
        const call = rule(check.rule);
        cxt.fail(check.expression === undefined ? _`!${call}(${cxt.data})` : _`!${call}.test(${cxt.data})`);
      },
    },
  ];
}
