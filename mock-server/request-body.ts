import type { IncomingMessage } from "node:http";

/** A body beyond this is refused with 413. */
export const maxBodyBytes = 1_048_576;

/** Whether a request says that it brings a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["content-length"] === undefined
    ? headers["transfer-encoding"] !== undefined
    : headers["content-length"] !== "0";

/** Whether a request announces a body that is too large. */
export const announcesTooMuch = ({ headers }: IncomingMessage): boolean =>
  Number(headers["content-length"] ?? 0) > maxBodyBytes;

/** Reads a body; `"too-large"` as soon as that is known, `"gone"` when the client went away before its end. */
export function readBody(request: IncomingMessage): Promise<Uint8Array | "too-large" | "gone"> {
  if (announcesTooMuch(request)) return Promise.resolve("too-large");
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBodyBytes) return;
      request.off("data", take);
      resolve("too-large");
    };
    request.on("data", take);
    request.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("error", () => resolve("gone"));
    request.on("close", () => resolve("gone"));
  });
}

/** What is still read of a body that nobody wants, in bytes. */
const maxUnread = 64 * maxBodyBytes;

/**
 * Reads the rest of a body and forgets it. Whoever closes a connection while the client still writes takes the answer away from it
 * (RFC 9112 §9.6).
 */
export function drain(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxUnread) resolve();
    });
    for (const end of ["end", "error", "close"]) request.on(end, () => resolve());
    if (request.readableEnded || request.destroyed) resolve();
  });
}
