import type { IncomingHttpHeaders } from "node:http";
import { acceptableExtensions } from "./acceptable-extensions.ts";
import type { Problem } from "./engine/index.ts";

/** The key is 16 bytes in base64 (RFC 6455 §4.1): 22 digits and two signs of padding. */
const key = /^[+/0-9A-Za-z]{22}==$/;

/** What keeps an upgrade from being a WebSocket handshake, as the answer to it; undefined when nothing does (RFC 6455 §4.2.1). */
export function handshakeFault(headers: IncomingHttpHeaders): Problem | undefined {
  const refuse = (status: 400 | 426, detail: string): Problem => ({
    status,
    title: status === 426 ? "Upgrade Required" : "Bad Request",
    detail,
    headers: { ...(status === 426 && { upgrade: "websocket", "sec-websocket-version": "13" }) },
  });
  if (headers.upgrade?.toLowerCase() !== "websocket")
    return refuse(426, `expected \`Upgrade: websocket\` (RFC 6455 §4.2.1), got "${headers.upgrade ?? ""}"`);
  const given = headers["sec-websocket-key"];
  if (given === undefined || !key.test(given))
    return refuse(
      400,
      `expected 16 bytes in base64 in Sec-WebSocket-Key (RFC 6455 §4.2.1), got ${given === undefined ? "none" : `"${given}"`}`,
    );
  const version = headers["sec-websocket-version"];
  if (version !== "13")
    return refuse(426, `expected Sec-WebSocket-Version 13 (RFC 6455 §4.4), got ${version ?? "none"}`);
  const extensions = headers["sec-websocket-extensions"];
  if (extensions !== undefined && acceptableExtensions(extensions) === undefined)
    return refuse(
      400,
      `expected a list of extensions in Sec-WebSocket-Extensions (RFC 6455 §9.1), got "${extensions}"`,
    );
  return undefined;
}
