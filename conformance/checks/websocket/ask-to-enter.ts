import type { WebSocketChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { WebSocketQuestion } from "../../edges/websocket.ts";
import { parameterValue } from "../parameter-value.ts";

export type Entry =
  | { readonly ok: true; readonly question: WebSocketQuestion }
  | { readonly ok: false; readonly because: string };

/** The handshake of a client that keeps the contract: path, required query and headers, credential, subprotocols. */
export async function askToEnter(asking: Asking, channel: WebSocketChannel): Promise<Entry> {
  const [endpoint] = channel.endpoints;
  if (endpoint === undefined) return { ok: false, because: `${channel.key} has no address on a port that is played` };
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  for (const { schemes } of channel.security.slice(0, 1)) {
    for (const { scheme } of schemes) {
      const kind = asking.contract.securitySchemes[scheme]?.kind;
      const credential = await asking.credential(scheme);
      if (credential === undefined) return { ok: false, because: `no credential for ${scheme} is known` };
      if (kind?.type === "bearer") headers["authorization"] = `Bearer ${credential}`;
      if (kind?.type === "basic") headers["authorization"] = `Basic ${credential}`;
      if (kind?.type === "apiKey" && kind.in === "query") query.set(kind.name, credential);
      if (kind?.type === "apiKey" && kind.in === "header") headers[kind.name] = credential;
      if (kind?.type === "apiKey" && kind.in === "cookie") headers["cookie"] = `${kind.name}=${credential}`;
    }
  }
  let path = endpoint.path;
  for (const parameter of channel.parameters) {
    const value = parameterValue(asking, channel.key, parameter);
    path = path.replaceAll(`{${parameter.name}}`, encodeURIComponent(String(value)));
  }
  for (const parameter of channel.handshake) {
    if (!parameter.required || query.has(parameter.name)) continue;
    const value = String(parameterValue(asking, channel.key, parameter));
    if (parameter.in === "query") query.set(parameter.name, value);
    else if (!parameter.name.toLowerCase().startsWith("sec-websocket-")) headers[parameter.name] = value;
  }
  const search = query.size === 0 ? "" : `?${query.toString()}`;
  const url = `${asking.origin(endpoint.port).replace(/^http/, "ws")}${path}${search}`;
  return { ok: true, question: { url, headers, protocols: channel.subprotocols } };
}
