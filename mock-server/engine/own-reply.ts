import type { HttpHandlerReply } from "./handlers.ts";
import type { HttpReply } from "./http-message.ts";

/** What a handler answers, as it is sent. */
export function ownReply({ status, headers, body }: HttpHandlerReply): HttpReply {
  const contentType = typeof body === "string" ? "text/plain; charset=utf-8" : "application/json";
  return {
    status,
    headers: { ...(body !== undefined && { "content-type": contentType }), ...headers },
    body: body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body),
  };
}
