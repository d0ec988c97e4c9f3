/** Reads one body off the beginning of what has come so far. */
export interface BodyReader {
  /** Takes what it can; returns how many bytes of `bytes` are used up, and whether the body is over. */
  take(bytes: Buffer): { readonly used: number; readonly isOver: boolean };
}

/** How the end of a body is told (RFC 9112 §6.3). */
export type Framing =
  | { readonly kind: "length"; readonly bytes: number }
  | { readonly kind: "chunked" }
  | { readonly kind: "until-end" };

/** The bytes break the protocol. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** Longest line of a chunk's size or of a trailer. */
const mostLineBytes = 16_384;

/** Hands the pieces of a body on, without its framing. */
export function openBody(framing: Framing, piece: (bytes: Buffer) => void): BodyReader {
  switch (framing.kind) {
    case "length":
      return lengthBody(framing.bytes, piece);
    case "chunked":
      return chunkedBody(piece);
    case "until-end":
      return {
        take(bytes) {
          if (bytes.length > 0) piece(bytes);
          return { used: bytes.length, isOver: false };
        },
      };
  }
}

function lengthBody(length: number, piece: (bytes: Buffer) => void): BodyReader {
  let left = length;
  return {
    take(bytes) {
      const part = bytes.subarray(0, left);
      left -= part.length;
      if (part.length > 0) piece(part);
      return { used: part.length, isOver: left === 0 };
    },
  };
}

function chunkedBody(piece: (bytes: Buffer) => void): BodyReader {
  let state: "size" | "data" | "after" | "trailer" = "size";
  let left = 0;

  /** One step; undefined when more bytes are needed for it. */
  function step(bytes: Buffer): number | "over" | undefined {
    if (state === "data") {
      const part = bytes.subarray(0, left);
      if (part.length === 0) return undefined;
      left -= part.length;
      piece(part);
      if (left === 0) state = "after";
      return part.length;
    }
    const end = bytes.indexOf("\r\n");
    if (end < 0) {
      if (bytes.length > mostLineBytes) throw new Malformed("a line of a chunked body that does not end");
      return undefined;
    }
    const line = bytes.toString("latin1", 0, end);
    if (state === "size") {
      const size = /^([0-9a-fA-F]{1,12})[ \t]*(?:;.*)?$/.exec(line)?.[1];
      if (size === undefined) throw new Malformed("a chunk whose size is no hexadecimal number");
      left = Number.parseInt(size, 16);
      state = left === 0 ? "trailer" : "data";
    } else if (state === "after") {
      if (end !== 0) throw new Malformed("bytes after a chunk that its size does not count");
      state = "size";
    } else if (end === 0) return "over";
    return end + 2;
  }

  return {
    take(bytes) {
      let used = 0;
      for (;;) {
        const taken = step(bytes.subarray(used));
        if (taken === "over") return { used: used + 2, isOver: true };
        if (taken === undefined) return { used, isOver: false };
        used += taken;
      }
    },
  };
}
