import type { WebSocketChannel } from "../contract/index.ts";
import { type HttpReply, plainProblem } from "./engine/index.ts";

/** What to answer to a handshake that offers none of the documented subprotocols (RFC 6455 §4.2.2); undefined when one fits or none is asked for. */
export function subprotocolFault(
  { subprotocols }: WebSocketChannel,
  offered: string | undefined,
): HttpReply | undefined {
  if (subprotocols.length === 0) return undefined;
  if (offered?.split(",").some((name) => subprotocols.includes(name.trim()))) return undefined;
  const detail = `expected one of the subprotocols ${subprotocols.join(", ")} in Sec-WebSocket-Protocol, got ${offered ?? "none"}`;
  return plainProblem({ status: 400, title: "Bad Request", detail });
}
