import type { Contract, Example, HttpOperation, JsonSchema, MediaType, Parameter, Side } from "../../model.ts";
import { checkPayload, type PayloadFault } from "../../payload/index.ts";
import { resolveSchema, schemaIdOf } from "../../resolve-schema.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { child, entriesOf, isMapping, itemsOf, sourceOf } from "../place.ts";
import { stepsOf } from "../pointer.ts";
import type { DiagnosticId } from "../catalogue/index.ts";
import { placeOf } from "./place-of.ts";

/** Who sends a value: what one side decides need not be in what the other sends. */
type Sender = Side | "either";

type Exchange = Pick<HttpOperation, "parameters" | "body" | "responses">;

/** Examples and defaults that do not match their schema, at the line of the value that is wrong. */
export function checkExamples(draft: ContractDraft): void {
  const { contract } = draft;
  for (const message of contract.messages) {
    for (const example of message.examples) {
      compare(draft, message.payload, example, "either");
      if (message.headers !== undefined && example.headers !== undefined) {
        const source = { ...example.source, pointer: example.source.pointer.replace(/\/payload$/, "/headers") };
        compare(draft, message.headers, { ...example, value: example.headers, source }, "either");
      }
    }
  }
  for (const channel of contract.channels) {
    const parameters = channel.protocol === "http" ? [] : [...channel.parameters, ...channel.handshake];
    compareParameters(draft, parameters);
  }
  for (const operation of contract.operations) {
    if (operation.kind !== "http") continue;
    compareExchange(draft, operation, "client");
    for (const callback of operation.callbacks ?? []) compareExchange(draft, callback, "server");
  }
  for (const webhook of contract.webhooks) compareExchange(draft, webhook, "server");
  checkSchemas(draft);
}

/** What the server sends may hold what is `readOnly`, whether it asks or answers. */
function compareExchange(draft: ContractDraft, exchange: Exchange, from: Side): void {
  compareParameters(draft, exchange.parameters);
  compareContent(draft, exchange.body?.content ?? [], from);
  for (const response of exchange.responses) {
    compareParameters(draft, response.headers);
    compareContent(draft, response.content, from === "client" ? "server" : "client");
  }
}

function compareParameters(draft: ContractDraft, parameters: readonly Parameter[]): void {
  for (const { schema, examples } of parameters)
    for (const example of examples) compare(draft, schema, example, "either");
}

function compareContent(draft: ContractDraft, content: readonly MediaType[], sender: Sender): void {
  for (const { contentType, schema, examples } of content) {
    // Anything but JSON may be shown as it travels, in a text.
    const isJson = /[/+]json\b/i.test(contentType);
    for (const example of examples)
      if (isJson || typeof example.value !== "string") compare(draft, schema, example, sender);
  }
}

/** `default`, `example` and `examples` inside schemas. */
function checkSchemas(draft: ContractDraft): void {
  for (const { place, schema } of draft.reader.schemas.read) {
    if (typeof schema !== "object") continue;
    const single = ["default", "example"].map((keyword) => child(place, keyword));
    const shown = itemsOf(child(place, "examples"));
    // Drafts before 6 also knew a mapping of examples.
    const named = entriesOf(child(place, "examples")).map(([, entry]) => entry);
    for (const entry of [...single, ...shown, ...named]) {
      if (entry.value === undefined) continue;
      const id = entry.pointer.endsWith("/default") ? "default-does-not-match" : "example-does-not-match";
      compare(draft, schema, { value: entry.value, source: sourceOf(entry) }, "either", id);
    }
  }
}

function compare(
  draft: ContractDraft,
  schema: JsonSchema,
  { value, source }: Pick<Example, "value" | "source">,
  sender: Sender,
  id: DiagnosticId = "example-does-not-match",
): void {
  const faults = faultsOf(draft.contract, schema, value).filter(
    (fault) => !isDecidedElsewhere(draft.contract, schema, fault, sender),
  );
  const what = id === "default-does-not-match" ? "the default" : "the example";
  for (const fault of faults) {
    const place = placeOf(draft.reader, source, fault.pointer);
    if (place === undefined) continue;
    const where = fault.pointer === "" ? what : `${what} at ${fault.pointer}`;
    const fix =
      id === "default-does-not-match"
        ? "correct the default, or its schema"
        : "correct the example, or the schema if the example is what really travels";
    draft.reader.report(
      id,
      place,
      `${where} does not match its schema (${fault.keyword}): expected ${fault.expected}, got ${fault.got}`,
      fix,
    );
  }
}

function faultsOf(contract: Contract, schema: JsonSchema, value: unknown): readonly PayloadFault[] {
  try {
    // A checker that ran out of stack says nothing about the example.
    return checkPayload(contract, schema, value).filter(
      ({ keyword, expected }) => keyword !== "schema" || !expected.includes("nested"),
    );
  } catch {
    // A schema that cannot be compiled has been reported where it is written.
    return [];
  }
}

/** OpenAPI: a required property that is `readOnly` is not part of requests, one that is `writeOnly` not of responses. */
function isDecidedElsewhere(contract: Contract, schema: JsonSchema, fault: PayloadFault, sender: Sender): boolean {
  if (fault.keyword !== "required" || sender === "either") return false;
  const name = /^property "(.*)"$/s.exec(fault.expected)?.[1];
  const properties = ownerOf(contract, schema, fault.schemaPointer)?.["properties"];
  if (name === undefined || !isMapping(properties) || !Object.hasOwn(properties, name)) return false;
  const property = properties[name] as JsonSchema;
  const flag = sender === "client" ? "readOnly" : "writeOnly";
  return [property, resolveSchema(contract, property).schema].some((one) => isMapping(one) && one[flag] === true);
}

/** The schema that a fault's keyword stands in. */
function ownerOf(
  contract: Contract,
  schema: JsonSchema,
  pointer: string,
): Readonly<Record<string, unknown>> | undefined {
  const named = /^#\/schemas\/[^/]+/.exec(pointer)?.[0];
  const id = schemaIdOf(named);
  let current: unknown = id === undefined ? schema : contract.schemas[id]?.schema;
  for (const step of stepsOf(pointer.slice(named?.length ?? 1)).slice(0, -1)) {
    const key = safelyDecoded(step);
    current =
      typeof current === "object" && current !== null && Object.hasOwn(current, key)
        ? (current as Record<string, unknown>)[key]
        : undefined;
  }
  return isMapping(current) ? current : undefined;
}

function safelyDecoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
