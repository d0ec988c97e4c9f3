import type { Contract, Example, HttpOperation, JsonSchema, MediaType, Parameter } from "../../model.ts";
import { checkPayload, type PayloadFault } from "../../payload/index.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { child, entriesOf, itemsOf, sourceOf } from "../place.ts";
import type { DiagnosticId } from "../catalogue/index.ts";
import { hidden } from "../../secrets.ts";
import { stepsOf } from "../pointer.ts";
import { placeOf } from "./place-of.ts";

type Exchange = Pick<HttpOperation, "parameters" | "body" | "responses">;

/** Examples and defaults that do not match their schema, at the line of the value that is wrong. */
export function checkExamples(draft: ContractDraft): void {
  const { contract } = draft;
  for (const message of contract.messages) {
    for (const example of message.examples) {
      compare(draft, message.payload, example);
      if (message.headers !== undefined && example.headers !== undefined) {
        const source = { ...example.source, pointer: example.source.pointer.replace(/\/payload$/, "/headers") };
        compare(draft, message.headers, { ...example, value: example.headers, source });
      }
    }
  }
  for (const channel of contract.channels) {
    const parameters = channel.protocol === "http" ? [] : [...channel.parameters, ...channel.handshake];
    compareParameters(draft, parameters);
  }
  for (const operation of contract.operations) {
    if (operation.kind !== "http") continue;
    compareExchange(draft, operation);
    for (const callback of operation.callbacks ?? []) compareExchange(draft, callback);
  }
  for (const webhook of contract.webhooks) compareExchange(draft, webhook);
  checkSchemas(draft);
}

function compareExchange(draft: ContractDraft, exchange: Exchange): void {
  compareParameters(draft, exchange.parameters);
  compareContent(draft, exchange.body?.content ?? []);
  for (const response of exchange.responses) {
    compareParameters(draft, response.headers);
    compareContent(draft, response.content);
  }
}

function compareParameters(draft: ContractDraft, parameters: readonly Parameter[]): void {
  for (const { schema, examples } of parameters) for (const example of examples) compare(draft, schema, example);
}

function compareContent(draft: ContractDraft, content: readonly MediaType[]): void {
  for (const { contentType, schema, examples } of content) {
    // Anything but JSON may be shown as it travels, in a text.
    const isJson = /[/+]json\b/i.test(contentType);
    for (const example of examples) if (isJson || typeof example.value !== "string") compare(draft, schema, example);
  }
}

/** `default`, `example` and `examples` inside schemas, which no side in particular sends. */
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
      compare(draft, schema, { value: entry.value, source: sourceOf(entry) }, id, draft.written);
    }
  }
}

function compare(
  draft: ContractDraft,
  schema: JsonSchema,
  { value, source }: Pick<Example, "value" | "source">,
  id: DiagnosticId = "example-does-not-match",
  contract: Contract = draft.contract,
): void {
  const faults = faultsOf(contract, schema, value);
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

/** What stands at a pointer; a secret that was hidden, as downloads have it, cannot be judged. */
const valueAt = (value: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (inner, step) => (inner as Record<string, unknown> | null | undefined)?.[step],
    value,
  );

function faultsOf(contract: Contract, schema: JsonSchema, value: unknown): readonly PayloadFault[] {
  try {
    // A checker that ran out of stack says nothing about the example.
    return checkPayload(contract, schema, value).filter(
      ({ keyword, expected, pointer }) =>
        (keyword !== "schema" || !expected.includes("nested")) && valueAt(value, pointer) !== hidden,
    );
  } catch {
    // A schema that cannot be compiled has been reported where it is written.
    return [];
  }
}
