import type { Contract, Example, JsonSchema } from "../../model.ts";
import { checkPayload, seeded, type UnsatisfiableSchema, whyNotMade } from "../../payload/index.ts";
import { schemaIdOf } from "../../resolve-schema.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { child, isMapping, type Place } from "../place.ts";
import type { Reader, SchemaRead } from "../reader.ts";
import { placeOf } from "./place-of.ts";

/** Schemas that no value fits, and payloads that could not be made up though nothing forbids them. */
export function checkSatisfiable(draft: ContractDraft): void {
  const impossible = new Set<JsonSchema>();
  for (const read of draft.reader.schemas.read) if (isImpossible(draft.reader, read)) impossible.add(read.schema);
  const tried = new Set<unknown>();
  for (const promise of promisesOf(draft.contract)) {
    if (impossible.has(promise.schema) || hasValidExample(draft.contract, promise)) continue;
    // One schema is tried once, whatever refers to it.
    const key = (isMapping(promise.schema) && promise.schema["$ref"]) || promise.schema;
    if (tried.has(key)) continue;
    tried.add(key);
    const reason = reasonAgainst(draft.contract, promise.schema);
    if (reason === undefined || leadsTo(draft, reason.schemaPointer, promise.schema, impossible)) continue;
    const place = placeOf(draft.reader, promise.source);
    const fix = "correct the schema, or show a valid example, which is then taken instead";
    if (place !== undefined)
      draft.reader.report("payload-not-made-up", place, `no value could be made up here: ${reason.reason}`, fix);
  }
}

const pairs: readonly (readonly [least: string, most: string, what: string])[] = [
  ["minimum", "maximum", "no number"],
  ["exclusiveMinimum", "maximum", "no number"],
  ["minimum", "exclusiveMaximum", "no number"],
  ["exclusiveMinimum", "exclusiveMaximum", "no number"],
  ["minLength", "maxLength", "no text"],
  ["minItems", "maxItems", "no list"],
  ["minProperties", "maxProperties", "no object"],
  ["minContains", "maxContains", "no list"],
];

/** Reports the bounds of one schema that leave nothing between them, and lists without a value. */
function isImpossible({ report }: Reader, { place, schema }: SchemaRead): boolean {
  if (!isMapping(schema)) return false;
  const fix = "correct one of the two";
  for (const [least, most, what] of pairs) {
    const [low, high] = [schema[least], schema[most]];
    if (typeof low !== "number" || typeof high !== "number") continue;
    const isOpen = least.startsWith("exclusive") || most.startsWith("exclusive");
    if (low < high || (low === high && !isOpen)) continue;
    report(
      "schema-unsatisfiable",
      written(place, most),
      `${what} can have \`${least}: ${low}\` and \`${most}: ${high}\``,
      fix,
    );
    return true;
  }
  const listed = schema["enum"];
  if (!Array.isArray(listed) || listed.length > 0) return false;
  report(
    "schema-unsatisfiable",
    written(place, "enum"),
    "`enum` lists no value, so that none is allowed",
    "list values",
  );
  return true;
}

const written = (place: Place, keyword: string): Place => {
  const entry = child(place, keyword);
  return entry.value === undefined ? place : entry;
};

interface Promised {
  readonly schema: JsonSchema;
  readonly examples: readonly Example[];
  readonly source: Example["source"];
}

/** Everything that a mock may have to say or a client to send. */
function promisesOf({ messages, operations, webhooks }: Contract): readonly Promised[] {
  const exchanges = operations.flatMap((operation) =>
    operation.kind === "http" ? [operation, ...(operation.callbacks ?? [])] : [],
  );
  const bodies = [...exchanges, ...webhooks].flatMap(({ body, responses }) => [body, ...responses]);
  const isJson = ({ contentType }: { readonly contentType: string }): boolean => /[/+]json\b/i.test(contentType);
  return [
    ...messages.map(({ payload, examples, source }) => ({ schema: payload, examples, source })),
    ...bodies.flatMap((body) => body?.content.filter(isJson) ?? []),
  ];
}

function hasValidExample(contract: Contract, { schema, examples }: Promised): boolean {
  return examples.some(({ value }) => {
    try {
      return checkPayload(contract, schema, value).length === 0;
    } catch {
      return false;
    }
  });
}

function reasonAgainst(contract: Contract, schema: JsonSchema): UnsatisfiableSchema | undefined {
  try {
    return whyNotMade(contract, schema, seeded("satisfiable"));
  } catch {
    // A schema that cannot be used at all has been reported where it is written.
    return undefined;
  }
}

/** Whether what stands in the way has been reported as impossible already. */
function leadsTo(
  { contract }: ContractDraft,
  pointer: string,
  schema: JsonSchema,
  impossible: ReadonlySet<JsonSchema>,
): boolean {
  const named = /^#\/schemas\/[^/]+/.exec(pointer)?.[0];
  const id = schemaIdOf(named);
  let current: unknown = id === undefined ? schema : contract.schemas[id]?.schema;
  const steps = pointer
    .slice(named?.length ?? 1)
    .split("/")
    .slice(1);
  for (const step of ["", ...steps]) {
    if (step !== "") {
      const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
      current = isMapping(current) || Array.isArray(current) ? (current as Record<string, unknown>)[key] : undefined;
    }
    if (impossible.has(current as JsonSchema)) return true;
  }
  return false;
}
