import type { Parameter, SecurityScheme, WebSocketChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { WebSocketQuestion } from "../../edges/websocket.ts";
import { parameterValue } from "../parameter-value.ts";

export type Entry =
  | { readonly ok: true; readonly question: WebSocketQuestion }
  | { readonly ok: false; readonly because: string };

/** How a handshake departs from one that keeps the contract. */
export interface EntryChanges {
  /** Taken instead of the valid credential; `undefined` leaves it out. */
  readonly credential?: { readonly value: string | undefined };
  /** A parameter that is left out, or has another value. */
  readonly parameter?: { readonly of: Parameter; readonly value: string | undefined };
  /** Another path on the same port. */
  readonly path?: string;
  readonly port?: number;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly deflate?: boolean;
}

/** The handshake of a client that keeps the contract: path, required query and headers, credential, subprotocols. */
export async function askToEnter(
  asking: Asking,
  channel: WebSocketChannel,
  changes: EntryChanges = {},
): Promise<Entry> {
  const [endpoint] = channel.endpoints;
  if (endpoint === undefined) return { ok: false, because: `${channel.key} has no address on a port that is played` };
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  const carried = new Set<string>();
  for (const scheme of schemesOf(asking, channel)) {
    if (scheme.kind.type === "apiKey") carried.add(scheme.kind.name.toLowerCase());
    const credential = changes.credential === undefined ? await asking.credential(scheme.id) : changes.credential.value;
    if (credential !== undefined) carry(scheme, credential, headers, query);
    else if (changes.credential === undefined)
      return {
        ok: false,
        because: `no credential for ${scheme.id} is known: give one with \`--credential ${scheme.id}=…\` or in a target file`,
      };
  }
  const valueOf = (parameter: Parameter): string | undefined =>
    changes.parameter?.of === parameter
      ? changes.parameter.value
      : String(parameterValue(asking, channel.key, parameter));
  let path = changes.path ?? endpoint.path;
  for (const parameter of channel.parameters)
    path = path.replaceAll(`{${parameter.name}}`, encodeURIComponent(valueOf(parameter) ?? ""));
  for (const parameter of channel.handshake) {
    const isAsked = parameter.required || changes.parameter?.of === parameter;
    // What carries a credential is no parameter to make up: without one it stays away.
    const value = isAsked && !carried.has(parameter.name.toLowerCase()) ? valueOf(parameter) : undefined;
    if (value === undefined || parameter.name.toLowerCase().startsWith("sec-websocket-")) continue;
    if (parameter.in === "query") query.set(parameter.name, value);
    else headers[parameter.name] = value;
  }
  const search = query.size === 0 ? "" : `?${query.toString()}`;
  const url = `${asking.origin(changes.port ?? endpoint.port).replace(/^http/, "ws")}${path}${search}`;
  const protocols = changes.protocols ?? channel.subprotocols;
  const { deflate = false } = changes;
  return { ok: true, question: { url, headers: { ...headers, ...changes.headers }, protocols, deflate } };
}

/** The schemes of the first way in that asks for any. */
export function schemesOf(
  { contract }: Pick<Asking, "contract">,
  { security }: WebSocketChannel,
): readonly SecurityScheme[] {
  const [first] = security.filter(({ schemes }) => schemes.length > 0);
  return (first?.schemes ?? []).flatMap(({ scheme }) => contract.securitySchemes[scheme] ?? []);
}

function carry(
  { kind }: SecurityScheme,
  credential: string,
  headers: Record<string, string>,
  query: URLSearchParams,
): void {
  switch (kind.type) {
    case "bearer":
      headers["authorization"] = `Bearer ${credential}`;
      break;
    case "basic":
      headers["authorization"] = `Basic ${Buffer.from(credential).toString("base64")}`;
      break;
    case "apiKey":
      if (kind.in === "query") query.set(kind.name, credential);
      else if (kind.in === "header") headers[kind.name] = credential;
      else headers["cookie"] = `${kind.name}=${credential}`;
      break;
    case "other":
      break;
  }
}
