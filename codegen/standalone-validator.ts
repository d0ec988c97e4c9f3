import { _, Ajv2020, type CodeKeywordDefinition, type KeywordCxt, Name, stringify } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { callRef } from "ajv/dist/vocabularies/core/ref.js";
import type { JsonSchema } from "../contract/index.ts";
import { formatChecks } from "./format-checks.ts";

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
  const body = withPurePatterns(withoutUnusedSchemas(printed.slice(head.length))).trimStart();
  return { body, name, rules: used, patterns };
}

/** Nothing but what is exported may look as if it did something: bundlers would keep the patterns of validators that nobody uses. */
function withPurePatterns(body: string): string {
  return body.replaceAll(/^(const pattern\d+ = )(?=func\d+\()/gm, "$1/* @__PURE__ */ ");
}

/** Ajv prints every schema it compiled, needed or not. One constant is one line: no text in it can hold a line break. */
function withoutUnusedSchemas(body: string): string {
  const lines = body.split("\n");
  const isUnused = (line: string): boolean => {
    const [, name] = /^const (schema\d+) = .*;$/.exec(line) ?? [];
    if (name === undefined) return false;
    const isNamed = new RegExp(`\\b${name}\\b`);
    return lines.every((other) => other === line || !isNamed.test(other));
  };
  return lines.filter((line) => !isUnused(line)).join("\n");
}

function openAjv(
  { name, ownProperties, tracksEvaluated }: PrintableSchema,
  used: Set<string>,
  patterns: Set<string>,
): Ajv2020 {
  const rule = (called: string): ReturnType<typeof _> => {
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
      optimize: 2,
      // What it compiles for itself is thrown away: the pattern that stands in there may be any, and so may the code.
      regExp: patternOf(used, patterns),
      process: () => "return () => true",
    },
  });
  // Ajv2020 turns these on for everybody; what they would print is needed for the keywords alone.
  Object.assign(ajv.opts, { unevaluated: tracksEvaluated, dynamicRef: false });
  for (const definition of [...ownKeywords(rule), referenceKeyword(name)]) {
    for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
    ajv.addKeyword(definition);
  }
  return ajv;
}

/** A reference is a call of a function of that name, which another module has. */
const referenceKeyword = (own: string): CodeKeywordDefinition => ({
  keyword: "$ref",
  schemaType: "string",
  code: (cxt) => {
    const name = String(cxt.schema);
    callRef(cxt, name === own ? cxt.it.validateName : new Name(functionName(name)));
  },
});

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

type RuleOf = (name: string) => ReturnType<typeof _>;

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
