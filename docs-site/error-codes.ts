import { type Contract, type JsonSchema, propertiesOf, resolveSchema } from "../contract/index.ts";
import type { WordKey } from "./words/words.ts";

/** A stable code that an error is known by, with the sentence beside it. */
export interface ErrorCode {
  readonly code: string;
  /** What the server says of it; empty where no example shows that. */
  readonly words: string;
}

/** What services call the property that such a code stands in. */
const names = ["code", "errorCode", "error_code"];
const deepest = 3;

/** The stable code in the body of an error, however deep it is, with the sentence beside it. */
export function errorsIn(value: unknown, depth = 0): readonly ErrorCode[] {
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const code = names.map((name) => fields[name]).find((one) => one !== undefined);
  if (typeof code === "string" || typeof code === "number") {
    const words = [fields["message"], fields["detail"], fields["title"], fields["error"]].find(
      (one) => typeof one === "string",
    );
    return [{ code: String(code), words: typeof words === "string" ? words : "" }];
  }
  return Object.values(fields).flatMap((inner) => errorsIn(inner, depth + 1));
}

/** A code that a schema lists. */
export interface ListedCode {
  readonly code: string;
  /** What the schema says of this very code; empty where it says nothing. */
  readonly meaning: string;
}

/** The codes that a schema lists, whether or not an example shows them. */
export function codesIn(contract: Contract, schema: JsonSchema, depth = 0): readonly ListedCode[] {
  if (depth > deepest) return [];
  return [...propertiesOf(contract, schema)].flatMap(([name, property]) =>
    names.includes(name) ? listed(contract, property) : codesIn(contract, property, depth + 1),
  );
}

function listed(contract: Contract, property: JsonSchema, depth = 0): readonly ListedCode[] {
  const { schema } = resolveSchema(contract, property);
  if (typeof schema !== "object" || depth > deepest) return [];
  const values = Array.isArray(schema["enum"]) ? (schema["enum"] as unknown[]) : [schema["const"]];
  // What stands beside a list is about all of it; what stands beside one value of several is about that value.
  const own = depth > 0 && values.length === 1 ? textOf(schema["description"]) || textOf(schema["title"]) : "";
  const codes = values.flatMap((one, at) =>
    typeof one === "string" || typeof one === "number"
      ? [{ code: String(one), meaning: own || besideEnum(schema, String(one), at) }]
      : [],
  );
  const branches = ["oneOf", "anyOf"].flatMap((keyword) => (schema[keyword] as JsonSchema[] | undefined) ?? []);
  return [...codes, ...branches.flatMap((branch) => listed(contract, branch, depth + 1))];
}

/** Descriptions of the values of an `enum`, which many tools read: a list in the same order, or a map. */
function besideEnum(schema: Readonly<Record<string, unknown>>, value: string, at: number): string {
  const all = schema["x-enumDescriptions"] ?? schema["x-enum-descriptions"];
  if (typeof all !== "object" || all === null) return "";
  return textOf(Array.isArray(all) ? all[at] : (all as Readonly<Record<string, unknown>>)[value]);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** What codes are called that mean the same everywhere; the first that fits counts. */
const kinds: readonly (readonly [pattern: RegExp, why: WordKey, what: WordKey])[] = [
  [/RATE_?LIMIT|TOO_?MANY|THROTTL|^429$/i, "why_rate-limit", "do_slower"],
  [/TOO_?(LARGE|BIG|LONG)|^413$/i, "why_too-large", "do_too-large"],
  [/(?:^|_)(?:ORIGIN|CORS)(?:_|$)/i, "why_origin", "do_origin"],
  [/(?:INVALID|WRONG|BAD)_?(?:CREDENTIALS?|PASSWORD|LOGIN)/i, "why_login", "do_login"],
  [/FORBIDDEN|PERMISSION|NOT_?ALLOWED|^403$/i, "why_403", "do_403"],
  [/UNAUTH|(INVALID|MISSING|EXPIRED|BAD)_?TOKEN|TOKEN_?(INVALID|MISSING|EXPIRED)|^401$/i, "why_unauthorized", "do_401"],
  [/NOT_?FOUND|UNKNOWN_|^404$/i, "why_404", "do_404"],
  [/ALREADY|DUPLICATE|CONFLICT|^409$/i, "why_409", "do_409"],
  [/UNAVAILABLE|OVERLOAD|CAPACITY|^503$/i, "why_overload", "do_backoff"],
  [/INTERNAL|SERVER_?ERROR|^50\d$/i, "why_server-error", "do_5XX"],
];

/** Why there is an error, and what to do about it, as far as its code says so. */
export function sense(code: string): { readonly why: WordKey; readonly what: WordKey } | undefined {
  const found = kinds.find(([pattern]) => pattern.test(code));
  return found && { why: found[1], what: found[2] };
}
