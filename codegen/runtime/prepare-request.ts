import { addPath, fillPath } from "./address.ts";
import { isForm, isUrlEncoded } from "./body-spec.ts";
import { formFields } from "./form-fields.ts";
import type { Ask, OperationSpec, QueryStyle, RestOptions } from "./rest.ts";

type Values = Readonly<Record<string, unknown>>;

/** The URL below `base`, and everything else that `fetch` needs. */
export function prepareRequest(
  base: string,
  { method, path, queryStyles = {}, pathSeparators = {}, token }: OperationSpec,
  ask: Ask,
  contentType: string | undefined,
  secret: string | undefined,
  { headers = {}, credentials }: RestOptions,
): { url: string; init: RequestInit } {
  const query = [...entriesOf(ask.query as Values | undefined, queryStyles)];
  const sent = new Headers(headers);
  for (const [name, value] of Object.entries(ask.headers ?? {})) if (value !== undefined) sent.set(name, String(value));
  const cookies = Object.entries(ask.cookies ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  if (cookies.length > 0) sent.set("cookie", cookies.join("; "));
  if (token && secret !== undefined) {
    const { in: place, name, prefix = "" } = token;
    if (place === "query") query.push([name, secret]);
    else sent.set(name, prefix + secret);
  }
  // What stands between the parts of a form only `fetch` knows.
  if (contentType !== undefined && ask.body !== undefined && !sent.has("content-type") && !isForm(contentType))
    sent.set("content-type", contentType);
  // Each part of a value is encoded by itself.
  const writePart = (value: unknown, name: string): string =>
    partsOf(value)
      .map((part) => encodeURIComponent(String(part)))
      .join(own(pathSeparators, name) ?? ",");
  const search = new URLSearchParams(query).toString();
  const url = addPath(base, fillPath(path, ask.path, writePart));
  return {
    url: search ? `${url}${url.includes("?") ? "&" : "?"}${search}` : url,
    init: {
      method,
      headers: sent,
      ...(credentials && { credentials }),
      ...(ask.body !== undefined && { body: writeBody(ask.body, sent.get("content-type") ?? "") }),
    },
  };
}

/** A parameter may be called as something that every object has. */
const own = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** The entries of a list, the names and values of an object one after another, or the value itself. */
const partsOf = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).flat() : [value].flat();

function* entriesOf(query: Values = {}, styles: Readonly<Record<string, QueryStyle>>): Iterable<[string, string]> {
  for (const [name, value] of Object.entries(query)) {
    const style = own(styles, name);
    if (value === undefined) continue;
    if (style === "json") yield [name, JSON.stringify(value)];
    else if (typeof value !== "object" || value === null)
      yield [name, String(value as string | number | boolean | null)];
    else if (style !== undefined && style !== "properties") yield [name, partsOf(value).join(style)];
    else if (Array.isArray(value)) for (const entry of value) yield [name, String(entry)];
    else for (const [key, entry] of Object.entries(value)) yield [style ? key : `${name}[${key}]`, String(entry)];
  }
}

function writeBody(body: unknown, contentType: string): NonNullable<RequestInit["body"]> {
  if (/[/+]json\b/i.test(contentType)) return JSON.stringify(body);
  if (isUrlEncoded(contentType) && typeof body === "object")
    return new URLSearchParams(
      Array.from(formFields(body as Values), ([name, value]): [string, string] => [
        name,
        typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean),
      ]),
    );
  return body as NonNullable<RequestInit["body"]>;
}
