import type { SocketIoChannel, WebSocketChannel } from "../contract/index.ts";
import { endpointOf } from "./endpoint-of.ts";

/** Where a channel is, as comments speak of it: by its path, or by its namespace where many share one path. */
export function placeOf(channel: WebSocketChannel | SocketIoChannel): string {
  return channel.protocol === "socketio"
    ? `the namespace \`${channel.namespace}\``
    : `\`${endpointOf(channel)?.path ?? channel.key}\``;
}
