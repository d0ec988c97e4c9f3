import type { Entrance } from "./engine/index.ts";

/** Why a client was not let into a namespace, in the shape that `connect_error` hands on (Socket.IO protocol, CONNECT_ERROR). */
export interface SocketIoRefusal {
  readonly message: string;
  readonly data: unknown;
}

export function socketIoRefusal(entrance: Exclude<Entrance, { readonly kind: "enter" }>): SocketIoRefusal {
  if (entrance.kind === "close") return { message: entrance.reason, data: { code: entrance.code } };
  const data: unknown = JSON.parse(entrance.reply.body);
  const { detail, message } = data as { readonly detail?: string; readonly message?: string };
  return { message: String(detail ?? message ?? "refused"), data };
}
