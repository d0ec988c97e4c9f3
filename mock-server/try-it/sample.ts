import type { Contract, Example, JsonSchema, MediaType, Message } from "../../contract/index.ts";
import { checkPayload, makePayload, seeded } from "../../contract/payload/index.ts";
import { judgedPayload, wireFormOf } from "../../contract/wire/index.ts";

/** An example that fits, else a value that is made up, the same each time; nothing where a schema admits none. */
export function sampleOf(
  contract: Contract,
  schema: JsonSchema,
  examples: readonly Example[],
  now: number,
): { readonly value: unknown } | undefined {
  const fits = (value: unknown): boolean => {
    try {
      return checkPayload(contract, schema, value).length === 0;
    } catch {
      // A schema that cannot be compiled judges nothing.
      return true;
    }
  };
  const given = examples.find(({ value }) => fits(value));
  if (given !== undefined) return { value: given.value };
  try {
    return { value: makePayload(contract, schema, { chance: seeded("try-it"), now }) };
  } catch {
    return undefined;
  }
}

const asText = (value: unknown): string =>
  value === undefined ? "" : typeof value === "string" ? value : (JSON.stringify(value) ?? "");

const asJson = (value: unknown): string => JSON.stringify(value, null, 2) ?? "";

/** A payload as it is written into the page. */
export function messageText(contract: Contract, message: Message, now: number): string {
  const sample = sampleOf(contract, judgedPayload(contract, message), message.examples, now);
  if (sample === undefined) return "";
  const form = wireFormOf(message.contentType);
  return form === "json" ? asJson(sample.value) : asText(sample.value);
}

/** A body as it is written into the page. */
export function bodyText(contract: Contract, { contentType, schema, examples }: MediaType, now: number): string {
  const isJson = /[/+]json\b/i.test(contentType) || contentType.startsWith("multipart/");
  const [first] = isJson ? [] : examples.filter(({ value }) => typeof value === "string");
  if (first !== undefined) return asText(first.value);
  const sample = sampleOf(contract, schema, examples, now);
  if (sample === undefined) return "";
  const { value } = sample;
  if (!contentType.startsWith("application/x-www-form-urlencoded")) return isJson ? asJson(value) : asText(value);
  if (typeof value !== "object" || value === null) return asText(value);
  return new URLSearchParams(
    Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
      [one].flat().map((each) => [name, asText(each)] as [string, string]),
    ),
  ).toString();
}
