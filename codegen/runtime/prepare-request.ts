import { fillPath } from "./address.ts";
import { isForm } from "./body-spec.ts";
import type { Ask, OperationSpec, RestOptions } from "./rest.ts";

type Values = Readonly<Record<string, unknown>>;

/** The path, query included, and everything else that `fetch` needs. */
export function prepareRequest(
  { method, path, separators = {}, token }: OperationSpec,
  ask: Ask,
  contentType: string | undefined,
  secret: string | undefined,
  { headers = {}, credentials }: RestOptions,
): { url: string; init: RequestInit } {
  const query = [...entriesOf(ask.query as Values | undefined, separators)];
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
  const search = new URLSearchParams(query).toString();
  return {
    url: fillPath(path, ask.path) + (search && `?${search}`),
    init: {
      method,
      headers: sent,
      ...(credentials && { credentials }),
      ...(ask.body !== undefined && { body: writeBody(ask.body, sent.get("content-type") ?? "") }),
    },
  };
}

function* entriesOf(query: Values = {}, separators: Readonly<Record<string, string>>): Iterable<[string, string]> {
  for (const [name, value] of Object.entries(query)) {
    const separator = separators[name];
    if (value === undefined) continue;
    if (Array.isArray(value) && separator !== undefined) yield [name, value.join(separator)];
    else if (Array.isArray(value)) for (const entry of value) yield [name, String(entry)];
    else if (typeof value === "object" && value !== null) {
      // OpenAPI's `deepObject`; nothing else is defined for objects that all servers read alike.
      for (const [key, entry] of Object.entries(value)) yield [`${name}[${key}]`, String(entry)];
    } else yield [name, String(value as string | number | boolean | null)];
  }
}

function writeBody(body: unknown, contentType: string): NonNullable<RequestInit["body"]> {
  if (/[/+]json\b/i.test(contentType)) return JSON.stringify(body);
  if (/x-www-form-urlencoded/i.test(contentType) && typeof body === "object")
    return new URLSearchParams([...entriesOf(body as Values, {})]);
  return body as NonNullable<RequestInit["body"]>;
}
