import {
  type Body,
  type JsonSchema,
  type MediaType,
  propertiesOf,
  requiredOf,
  resolveSchema,
} from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { sampleValue } from "../valid-examples.ts";
import { inScript, inShell, quoted } from "./literals.ts";
import { marked } from "./marks.ts";

/** A form that a sample sends. */
export interface Form {
  readonly media: MediaType;
  /** As the generated client takes it. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly isMultipart: boolean;
  /** As they travel. */
  readonly fields: readonly (readonly [string, string])[];
}

/** The first form that a body may be, with values that fit; none where it has files in it, or what is no single value. */
export function formOf(book: Book, body: Body | undefined): Form | undefined {
  const media = body?.content.find(({ contentType }) =>
    /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType),
  );
  if (media === undefined) return undefined;
  const isMultipart = /^multipart/i.test(media.contentType);
  const value = marked(sampleValue(book.contract, media.schema, media.examples));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const properties = propertiesOf(book.contract, media.schema);
  const required = requiredOf(book.contract, media.schema);
  const isText = ([name, one]: readonly [string, unknown]): boolean =>
    /^(?:string|number|boolean)$/.test(typeof one) && !isFile(book, properties.get(name)) && !media.partTypes?.[name];
  // A file that may be left out is.
  const entries = Object.entries(value).filter((entry) => required.has(entry[0]) || isText(entry));
  if (entries.length === 0 || !entries.every(isText)) return undefined;
  return {
    media,
    isMultipart,
    value: Object.fromEntries(entries),
    fields: entries.map(([name, one]) => [name, String(one)] as const),
  };
}

/** Whether a field is bytes, which no sample has at hand. */
function isFile({ contract }: Book, schema: JsonSchema | undefined): boolean {
  const { schema: resolved } = resolveSchema(contract, schema ?? true);
  if (typeof resolved === "boolean") return false;
  return resolved["format"] === "binary" || resolved["contentMediaType"] !== undefined;
}

/** What stands above a request in JavaScript. */
export const formLines = ({ isMultipart, fields }: Form): readonly string[] =>
  isMultipart
    ? [
        "const form = new FormData();",
        ...fields.map(([name, text]) => `form.append(${quoted(name)}, ${quoted(text)});`),
      ]
    : [];

/** The body of a request in JavaScript. */
export const formInScript = ({ isMultipart, fields }: Form): string =>
  isMultipart ? "form" : `new URLSearchParams(${inScript(Object.fromEntries(fields), "  ")})`;

/** The words for curl: a text of a multipart form that begins with `@` or `<` would be a file. */
export const formInShell = ({ isMultipart, fields }: Form): readonly string[] =>
  fields.map(([name, text]) =>
    isMultipart ? `--form-string ${inShell(`${name}=${text}`)}` : `--data-urlencode ${inShell(`${name}=${text}`)}`,
  );
