import { misspelt } from "../misspelt.ts";

/** Formats of JSON Schema 2020-12. */
const jsonSchema = [
  "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
  "uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex",
]; // prettier-ignore

/** Formats of the OpenAPI format registry (https://spec.openapis.org/registry/format/). */
const registry = [
  "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "single-int", "double-int", "float", "double",
  "decimal", "decimal128", "byte", "binary", "base64url", "char", "commonmark", "html", "password", "http-date", "media-range",
  "date-time-local", "time-local", "unixtime", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string", "sf-token",
]; // prettier-ignore

/** Names that many people use and that are near one of the others by chance. */
const common = [
  "url", "ulid", "cuid", "uint", "bytes", "float32", "float64", "bigint", "iso-time", "iso-date-time", "json-pointer-uri-fragment",
  "month", "week", "year", "timezone", "text", "name", "color", "phone", "mac", "json", "xml", "data-uri", "data-url",
]; // prettier-ignore

const defined: readonly string[] = [...jsonSchema, ...registry];
const known: readonly string[] = [...defined, ...common];

/** The format that `name` seems to be a slip of; any other name is taken for one that is meant as it is written. */
export function meantFormat(name: string): string | undefined {
  const meant = misspelt(name, known);
  return meant !== undefined && defined.includes(meant) ? meant : undefined;
}
