import type { Contract, JsonSchema, Side } from "../contract/index.ts";
import { checkPayload, fitsPayload, makePayload, seeded, UnsatisfiableSchema } from "../contract/payload/index.ts";
import { readBytes, writeBytes, writeFrame } from "../contract/wire/index.ts";
import { holdsBrands } from "./brands.ts";
import { type BranchValues, branchesType, branchValues, startsFor } from "./factory-branches.ts";
import { judgedSchema } from "./judged-schema.ts";
import { payloadType } from "./payload-type.ts";
import type { Plan, TypePlan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import { reachedSchemas } from "./reached-schemas.ts";
import {
  code,
  comment,
  type GeneratedFile,
  identifier,
  join,
  literal,
  nothing,
  type SourceText,
} from "./source-text.ts";

/** `factories.ts`: values for tests and stories, printed as they are, so that nothing is needed to make them. */
export function emitFactories(plan: Plan, folder: string): readonly GeneratedFile[] {
  const factories = plan.types.filter(({ carried }) => carried).flatMap((type) => printFactory(type, plan) ?? []);
  if (factories.length === 0) return [];
  const printed = factories.map((factory) => factory.text);
  const shared = factories.some(({ picks }) => picks) ? [startsFor] : [];
  return [{ path: `${folder}/factories.ts`, text: printModule(plan.origin, join([...printed, ...shared], code`\n`)) }];
}

interface Factory {
  readonly text: SourceText;
  /** Whether it picks the values to start from by the changes. */
  readonly picks: boolean;
}

/** How many different values a factory knows. */
const variety = 3;

/** When made-up values happen: a moment of its own, so that the same contract gives the same bytes. */
const moment = Date.UTC(2026, 0, 15, 12);

function printFactory(type: TypePlan, plan: Plan): Factory | undefined {
  const { kept } = plan.options;
  const { values, union } = kept.once(
    "values",
    () => partsOf(type, plan),
    () => (type.isBytes ? { values: bytesOf(type, plan), union: undefined } : valuesAndBranches(type, plan)),
  );
  const [first] = values;
  if (first === undefined) return undefined;
  const name = payloadType(type.name, plan);
  const isObject =
    !type.isBytes && values.every((value) => typeof value === "object" && value !== null && !Array.isArray(value));
  // To a compiler a number is not even akin to one that is branded.
  const as = holdsBrands(plan.contract, type.schema) ? code`as unknown as` : code`as`;
  const list = join(
    values.map((value) => code`() => ${type.isBytes ? printBytes(value) : code`(${literal(value)}) ${as} ${name}`},\n`),
    nothing,
  );
  // Beside functions that begin with `make`, whatever the types are called.
  const values_ = identifier(`valuesOf${type.name}`);
  const which = union === undefined ? nothing : code`, or of those that the changes fit`;
  const tags = [
    ...(isObject ? [code`@param changes properties that are to be different`] : []),
    ...(values.length === 1
      ? []
      : [code`@param index which of the ${literal(values.length)} values to start from${which}`]),
  ];
  const words = comment(`${article(type.name)} \`${type.name}\` as the contract describes it.`, join(tags, code`\n`));
  const starts = union === undefined ? values_ : code`starts`;
  const pick = code`(${starts}[index % ${starts}.length] ?? ${values_}[0])()`;
  const body = isObject ? code`{ ...${pick}, ...changes } as ${name}` : pick;
  const parameters = isObject ? code`changes: Partial<${name}> = {}, index = 0` : code`index = 0`;
  const branches_ = identifier(`branchesOf${type.name}`);
  const branches = union && code`const ${branches_}: ${branchesType} = ${literal(union.branches)};\n\n`;
  const picking = union && code`const starts = startsFor(${values_}, ${branches_}, ${literal(union.tags)}, changes);\n`;
  const text = code`const ${values_}: readonly [() => ${name}, ...(() => ${name})[]] = [
  ${list}];

${branches ?? nothing}${words}export function make${identifier(type.name)}(${parameters}): ${name} {
  ${picking ?? nothing}return ${body};
}
`;
  return { text, picks: union !== undefined };
}

interface Values {
  readonly values: readonly unknown[];
  /** There where the type is a union of objects; it holds the same values. */
  readonly union: BranchValues | undefined;
}

function valuesAndBranches(type: TypePlan, plan: Plan): Values {
  const { name, schema } = type;
  const values = valuesOf(type, plan);
  const from = senderOf(plan.contract, schema);
  const union = branchValues(plan.contract, schema, values, (seed, branch) =>
    make(`${name} ${seed}`, branch, plan, from),
  );
  return { values: union?.values ?? values, union };
}

/** Bytes as the text that has a character for each of them. */
const printBytes = (text: unknown): SourceText => code`Uint8Array.from(${literal(text)}, (byte) => byte.charCodeAt(0))`;

/** Made-up values as the mock puts them into bytes, those that still fit then. */
function bytesOf(type: TypePlan, plan: Plan): readonly unknown[] {
  const { contract } = plan;
  const texts = valuesOf(type, plan).map((value) =>
    readBytes(writeBytes(typeof value === "string" ? value : writeFrame(value))),
  );
  return [...new Set(texts)].filter((text) => checkPayload(contract, judgedSchema(contract, type), text).length === 0);
}

/** All that made-up values depend on. */
function partsOf({ name, schema, examples, isBytes }: TypePlan, { contract }: Plan): readonly unknown[] {
  const ids = [...reachedSchemas(contract, schema)];
  return [
    name,
    schema,
    examples,
    isBytes,
    ids.map((id) => [id, contract.schemas[id]?.schema, contract.schemas[id]?.view?.from]),
  ];
}

/** The examples of the documents that fit, then made-up values. */
function valuesOf({ name, schema, examples }: TypePlan, plan: Plan): readonly unknown[] {
  const values = new Map<string, unknown>();
  const add = (value: unknown): void => void values.set(JSON.stringify(value), value);
  for (const example of examples) {
    if (values.size >= variety) break;
    if (fitsPayload(plan.contract, schema, example)) add(example);
  }
  for (let attempt = 0; values.size < variety && attempt < 2 * variety; attempt += 1) {
    const made = make(`${name} ${attempt}`, schema, plan, senderOf(plan.contract, schema));
    if (made === undefined) break;
    add(made.value);
  }
  return [...values.values()];
}

function make(
  seed: string,
  schema: JsonSchema,
  { contract }: Plan,
  from: Side | undefined,
): { readonly value: unknown } | undefined {
  const side = from && ({ client: "request", server: "response" } as const)[from];
  try {
    return { value: makePayload(contract, schema, { chance: seeded(seed), now: moment, ...(side && { side }) }) };
  } catch (error) {
    // Nothing fits such a schema: there is nothing to make, and `check` says so.
    if (error instanceof UnsatisfiableSchema) return undefined;
    throw error;
  }
}

const senders = new WeakMap<Contract["schemas"], ReadonlyMap<JsonSchema, Side>>();

/** Who sends a value, where the two sides send it differently. */
function senderOf({ schemas }: Contract, schema: JsonSchema): Side | undefined {
  let known = senders.get(schemas);
  if (known === undefined) {
    const viewed = Object.values(schemas).flatMap((one) => (one.view ? [[one.schema, one.view.from] as const] : []));
    senders.set(schemas, (known = new Map(viewed)));
  }
  if (known.size === 0) return undefined;
  const reached = [...reachedSchemas({ schemas }, schema)].map((id) => schemas[id]?.schema ?? true);
  return [schema, ...reached].map((one) => known.get(one)).find((from) => from !== undefined);
}

/** As a name is spoken: an `Order`, an `Update`, but a `User` and a `Unit`. */
const article = (name: string): string =>
  /^(?:[AI]|E(?!u)|O(?!n(?:e|ce)(?![a-z]))|U(?:l|p|rg|n(?!i)))/.test(name) ? "An" : "A";
