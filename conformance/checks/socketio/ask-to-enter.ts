import type { SocketIoChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { SocketIoQuestion } from "../../edges/socketio.ts";
import { parameterValue } from "../parameter-value.ts";

export type SocketIoEntry =
  | { readonly ok: true; readonly question: SocketIoQuestion }
  | { readonly ok: false; readonly because: string };

/** How a client departs from one that keeps the contract. */
export interface SocketIoEntryChanges {
  /** Taken instead of the valid credential; `undefined` leaves it out. */
  readonly credential?: { readonly value: string | undefined };
  readonly namespace?: string;
  readonly answersPings?: boolean;
}

/** What a client says that keeps the contract: endpoint, namespace, credential in `auth`, required query parameters and headers. */
export async function askToEnter(
  asking: Asking,
  channel: SocketIoChannel,
  changes: SocketIoEntryChanges = {},
): Promise<SocketIoEntry> {
  const [endpoint] = channel.endpoints;
  if (endpoint === undefined) return { ok: false, because: `${channel.key} has no address on a port that is played` };
  const auth: Record<string, unknown> = {};
  const headers: Record<string, string> = {};
  const names = new Set<string>();
  for (const id of schemesOf(channel)) {
    const kind = asking.contract.securitySchemes[id]?.kind;
    const credential = changes.credential === undefined ? await asking.credential(id) : changes.credential.value;
    if (credential === undefined && changes.credential === undefined)
      return {
        ok: false,
        because: `no credential for ${id} is known: give one with \`--credential ${id}=…\` or in a target file`,
      };
    if (kind?.type === "apiKey") names.add(kind.name.toLowerCase());
    if (credential === undefined) continue;
    if (kind?.type === "apiKey" && kind.in === "header") headers[kind.name] = credential;
    else if (kind?.type === "bearer" && kind.format === undefined) headers["authorization"] = `Bearer ${credential}`;
    // Where browsers cannot set headers, Socket.IO has `auth`.
    auth[kind?.type === "apiKey" ? kind.name : "token"] = credential;
  }
  const query: string[] = [];
  for (const parameter of channel.handshake) {
    if (!parameter.required || names.has(parameter.name.toLowerCase())) continue;
    const value = String(parameterValue(asking, channel.key, parameter));
    if (parameter.in === "query") query.push(`${encodeURIComponent(parameter.name)}=${encodeURIComponent(value)}`);
    else headers[parameter.name] = value;
  }
  const path = endpoint.path.endsWith("/") ? endpoint.path : `${endpoint.path}/`;
  const question: SocketIoQuestion = {
    origin: asking.origin(endpoint.port),
    path,
    namespace: changes.namespace ?? channel.namespace,
    query,
    headers,
    ...(Object.keys(auth).length > 0 && { auth }),
    ...(changes.answersPings !== undefined && { answersPings: changes.answersPings }),
  };
  return { ok: true, question };
}

/** The ids of the schemes of the first way in that asks for any. */
export function schemesOf({ security }: SocketIoChannel): readonly string[] {
  const [first] = security.filter(({ schemes }) => schemes.length > 0);
  return (first?.schemes ?? []).map(({ scheme }) => scheme);
}
