import { type Channel, type Parameter, type SecurityRequirement } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { sampleValue } from "../valid-examples.ts";
import { tokenMark } from "./literals.ts";
import { marked } from "./marks.ts";

/** Name → a value that fits, for those parameters that a request cannot be without. */
export function neededValues(
  book: Book,
  parameters: readonly Parameter[],
  place: Parameter["in"],
): Readonly<Record<string, unknown>> {
  const needed = parameters.filter((one) => one.in === place && one.required);
  return Object.fromEntries(
    needed.map((one) => [one.name, marked(sampleValue(book.contract, one.schema, one.examples))]),
  );
}

/** A path with values in place of its braces. */
export const filledPath = (path: string, values: Readonly<Record<string, unknown>>): string =>
  path.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(plainly(values[name])) : whole,
  );

/** How a value stands in a URL or header. */
export const plainly = (value: unknown): string =>
  typeof value === "string"
    ? value
    : Array.isArray(value)
      ? value.map(plainly).join(",")
      : (JSON.stringify(value) ?? "");

/** What a request carries to prove who it is; the first way that the contract knows of. */
export interface Credential {
  readonly in: "query" | "header";
  readonly name: string;
  readonly value: string;
}

export function credentialOf(book: Book, security: readonly SecurityRequirement[]): Credential | undefined {
  const [first] = security.filter(({ schemes }) => schemes.length > 0);
  const optional = security.some(({ schemes }) => schemes.length === 0);
  if (first === undefined || optional) return undefined;
  const kind = book.contract.securitySchemes[first.schemes[0]?.scheme ?? ""]?.kind;
  switch (kind?.type) {
    case "bearer":
      return { in: "header", name: "authorization", value: `Bearer ${tokenMark}` };
    case "basic":
      return { in: "header", name: "authorization", value: `Basic ${tokenMark}` };
    case "apiKey":
      return kind.in === "cookie"
        ? { in: "header", name: "cookie", value: `${kind.name}=${tokenMark}` }
        : { in: kind.in, name: kind.name, value: tokenMark };
    case "other":
    case undefined:
      return undefined;
  }
}

/** Encoded pairs of a query. */
export const pairsOf = (values: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(values).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(plainly(value))}`);

/** A query string with its mark, empty where there is nothing in it. */
export function queryOf(pairs: readonly string[], credential: Credential | undefined): string {
  const key = credential?.in === "query" ? `${encodeURIComponent(credential.name)}=` : undefined;
  const isThere = key === undefined || pairs.some((pair) => pair.startsWith(key));
  const all = isThere ? pairs : [...pairs, `${key}${credential?.value ?? ""}`];
  return all.length === 0 ? "" : `?${all.join("&")}`;
}

/** Whether all of a channel's parameters have one value each that can stand in a path. */
export const isPlain = (values: Readonly<Record<string, unknown>>): boolean =>
  Object.values(values).every((value) => typeof value !== "object");

export const pathValues = (book: Book, { parameters }: Channel): Readonly<Record<string, unknown>> =>
  neededValues(book, parameters, "path");
