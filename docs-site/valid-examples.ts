import type { Contract, Example, JsonSchema, MediaType, Message } from "../contract/index.ts";
import { checkPayload, makePayload, seeded } from "../contract/payload/index.ts";
import { judgedPayload, wireFormOf } from "../contract/wire/index.ts";
import type { Book } from "./book.ts";

/** A value that fits, and where it comes from. */
export interface ShownExample {
  /** Empty where it has none. */
  readonly name: string;
  readonly summary: string;
  readonly value: unknown;
}

/** The examples of a message that fit its schema; others are left out, and told. Where there is none, one is made up. */
export function messageExamples(book: Book, message: Message): readonly ShownExample[] {
  const { contract } = book;
  const given = fitting(book, judgedPayload(contract, message), message.examples);
  if (given.length > 0 || wireFormOf(message.contentType) !== "json") return given;
  return madeUp(contract, message.payload);
}

/** Whether a payload fits the schema of a message. */
export const fitsMessage = ({ contract }: Book, message: Message, payload: unknown): boolean =>
  faultsOf(contract, judgedPayload(contract, message), payload).length === 0;

/** The examples of a body that fit its schema. */
export function bodyExamples(book: Book, media: MediaType): readonly ShownExample[] {
  const isJson = /[/+]json\b/i.test(media.contentType);
  // Anything but JSON is shown as it travels.
  const texts = isJson ? [] : media.examples.filter(({ value }) => typeof value === "string");
  const given = fitting(
    book,
    media.schema,
    isJson ? media.examples : media.examples.filter((one) => !texts.includes(one)),
  );
  if (given.length > 0 || texts.length > 0 || !isJson) return [...texts, ...given];
  return madeUp(book.contract, media.schema);
}

/** The examples of a parameter that fit its schema. */
export function parameterExamples(
  book: Book,
  schema: JsonSchema,
  examples: readonly Example[],
): readonly ShownExample[] {
  return fitting(book, schema, examples);
}

function fitting(book: Book, schema: JsonSchema, examples: readonly Example[]): readonly ShownExample[] {
  return examples.filter((example) => {
    const [fault] = faultsOf(book.contract, schema, example.value);
    if (fault === undefined) return true;
    const where = fault.pointer === "" ? "the example" : `the example at ${fault.pointer}`;
    book.notes.push({
      id: "example-does-not-match",
      severity: "warning",
      source: example.source,
      message: `${where} does not match its schema (${fault.keyword}): expected ${fault.expected}, got ${fault.got}; it is left out`,
      fix: "correct the example, or the schema if the example is what really travels",
    });
    return false;
  });
}

function faultsOf(contract: Contract, schema: JsonSchema, value: unknown): ReturnType<typeof checkPayload> {
  try {
    return checkPayload(contract, schema, value);
  } catch {
    // A schema that cannot be compiled judges nothing; `check` reports it where it is written.
    return [];
  }
}

/** One value that fits, the same each time; none where a schema admits none. */
function madeUp(contract: Contract, schema: JsonSchema): readonly ShownExample[] {
  try {
    const value = makePayload(contract, schema, { chance: seeded("docs"), now: exampleTime });
    return faultsOf(contract, schema, value).length === 0 ? [{ name: "", summary: "", value }] : [];
  } catch {
    return [];
  }
}

/** One value that fits: an example, or made up; the same each time. */
export function sampleValue(contract: Contract, schema: JsonSchema, examples: readonly Example[]): unknown {
  const given = examples.find(({ value }) => faultsOf(contract, schema, value).length === 0);
  return given === undefined ? madeUp(contract, schema)[0]?.value : given.value;
}

/** 2026-01-01T12:00:00Z: pages are the same on every day they are written. */
const exampleTime = 1_767_268_800_000;
