import { _, Ajv2020, type CodeKeywordDefinition, type KeywordCxt, Name, stringify } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { JsonSchema } from "../contract/index.ts";
import { type SchemaBundle, schemaBundle, type SchemaScope } from "../contract/payload/index.ts";
import { formatChecks } from "./format-checks.ts";

/** A validator as JavaScript without imports; it calls `rules.<name>` for what is in `rules`. */
export interface StandaloneValidator {
  /** Statements, among them the function. */
  readonly body: string;
  /** Name of the function: it returns whether a value fits, and leaves what is wrong in its `errors`. */
  readonly name: string;
  readonly rules: ReadonlySet<string>;
  /** The patterns of documents that it looks for in texts. */
  readonly patterns: ReadonlySet<string>;
}

/**
 * Prints a validator that judges as `payloadChecker` does, and needs no Ajv and no `eval` when it runs.
 *
 * @throws {UnusableSchema} when a reference in the schema leads nowhere, or back without a step into the value
 */
export function standaloneValidator(scope: SchemaScope, schema: JsonSchema): StandaloneValidator {
  return validatorOfBundle(schemaBundle(scope, schema));
}

/** {@link standaloneValidator} for schemas that were brought together already. */
export function validatorOfBundle(bundle: SchemaBundle): StandaloneValidator {
  const used = new Set<string>();
  const patterns = new Set<string>();
  const ajv = openAjv(bundle, used, patterns);
  for (const [key, entry] of bundle.schemas) ajv.addSchema(entry, key);
  const printed = standalone.default(ajv, { validate: "s0" });
  // Ajv begins with the export of what was asked for; documents have no say in these characters.
  const [head, name] = /^"use strict";\s*export const validate = (validate\d+);\s*/.exec(printed) ?? [];
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
    return name !== undefined && lines.every((other) => other === line || !new RegExp(`\\b${name}\\b`).test(other));
  };
  return lines.filter((line) => !isUnused(line)).join("\n");
}

function openAjv({ schemas, ownProperties }: SchemaBundle, used: Set<string>, patterns: Set<string>): Ajv2020 {
  const rule = (name: string): ReturnType<typeof _> => {
    used.add(name);
    return _`rules.${new Name(name)}`;
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
    // What it compiles for itself is thrown away, so the pattern that stands in there may be any.
    code: { source: true, esm: true, lines: true, optimize: 2, regExp: patternOf(used, patterns) },
  });
  // Ajv2020 turns these on for everybody; what they would print is needed for the keywords alone.
  Object.assign(ajv.opts, { unevaluated: mentions(schemas, "unevaluated"), dynamicRef: false });
  for (const definition of ownKeywords(rule)) {
    for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
    ajv.addKeyword(definition);
  }
  return ajv;
}

const mentions = (schemas: SchemaBundle["schemas"], word: string): boolean =>
  JSON.stringify([...schemas.values()]).includes(`"${word}`);

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
