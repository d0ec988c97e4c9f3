import type { MediaType, Parameter } from "../../../contract/index.ts";
import { together, type Written, writeParameter } from "../../../contract/wire/index.ts";
import type { Asking } from "../../asking.ts";
import type { HttpQuestion } from "../../edges/http.ts";
import { carryCredentials, type Carried } from "./credentials-on-request.ts";
import type { HttpSubject } from "./http-subject.ts";
import { entryOf } from "../../entry-of.ts";

/** A request before it is written down: every part can still be changed. */
export interface Draft {
  readonly method: string;
  /** The path template of the endpoint. */
  readonly path: string;
  readonly port: number;
  /** Parameter → value; those that are left out are not sent. */
  readonly values: ReadonlyMap<Parameter, unknown>;
  /** What is in the query or a header beside that. */
  readonly further?: Partial<Written>;
  readonly credentials: Carried;
  readonly body?: { readonly contentType: string | undefined; readonly bytes: string | Uint8Array };
}

export type Drafted = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly because: string };

/** A request with the credentials that the operation asks for, and nothing else yet. */
export async function emptyDraft(asking: Asking, { operation, endpoint }: HttpSubject): Promise<Drafted> {
  const credentials = await carryCredentials(asking, operation.security);
  if (!credentials.ok) return credentials;
  const { port, path } = endpoint;
  const draft = {
    method: operation.method.toUpperCase(),
    path,
    port,
    values: new Map(),
    credentials: credentials.carried,
  };
  return { ok: true, draft };
}

/** The request as it crosses the wire. */
export function writeDraft(asking: Asking, draft: Draft): HttpQuestion {
  const { method, path, port, values, further = {}, credentials, body } = draft;
  const written = together([...values].map(([parameter, value]) => writeParameter(parameter, value)));
  const filled = path.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => entryOf(written.path, name) ?? whole);
  const query = [...written.query, ...credentials.query, ...(further.query ?? [])];
  const cookies = [...written.cookies, ...credentials.cookies, ...(further.cookies ?? [])];
  const headers = {
    accept: "application/json, */*;q=0.5",
    ...(body?.contentType !== undefined && { "content-type": body.contentType }),
    ...written.headers,
    ...credentials.headers,
    ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
    ...further.headers,
  };
  const url = `${asking.origin(port)}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  return { method, url, headers, ...(body !== undefined && { body: body.bytes }) };
}

/** A value as a body of a media type; undefined where the suite cannot write that type. */
export function writeBody({ contentType }: MediaType, value: unknown): Draft["body"] | undefined {
  const type = contentType.toLowerCase();
  if (/[/+]json\b/.test(type)) return { contentType, bytes: JSON.stringify(value) };
  if (type.startsWith("application/x-www-form-urlencoded") && typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, entry]): [string, string] => [
      key,
      typeof entry === "object" ? JSON.stringify(entry) : String(entry),
    ]);
    return { contentType, bytes: new URLSearchParams(entries).toString() };
  }
  if (type.startsWith("text/")) return { contentType, bytes: String(value) };
  return undefined;
}
