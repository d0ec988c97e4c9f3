import { isDeeperThan, maxNesting } from "./nesting.ts";
import { wireFormOf } from "./wire-form.ts";

export type FrameReading =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly expected: string; readonly got: string };

const snippet = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** A data frame as the payload it carries: one JSON document per text frame (RFC 6455 §5.6 leaves the content to us). */
export function readFrame(data: string | Uint8Array): FrameReading {
  if (typeof data === "string") return readText(data);
  return { ok: false, expected: "a text frame", got: `a binary frame of ${data.byteLength} bytes` };
}

/** A text frame as the payload it carries. */
export function readText(text: string): FrameReading {
  try {
    const payload: unknown = JSON.parse(text);
    // A shorter text cannot be that deep.
    return text.length > 2 * maxNesting && isDeeperThan(payload, maxNesting)
      ? { ok: false, expected: `at most ${maxNesting} levels of lists and objects`, got: "more" }
      : { ok: true, payload };
  } catch {
    return {
      ok: false,
      expected: "one JSON document",
      got: text === "" ? "an empty frame" : JSON.stringify(snippet(text)),
    };
  }
}

/** The text frame of a payload. */
export function writeFrame(payload: unknown): string {
  return JSON.stringify(payload);
}

/**
 * Whether a message of this content type travels as bytes, in a binary frame (RFC 6455 §5.6). Its payload is then a text with one
 * character for each byte (0 to 255), so that lengths in its schema count bytes.
 */
export function isBinaryContent(contentType: string): boolean {
  return wireFormOf(contentType) === "bytes";
}

/** The bytes of a frame as the payload of a message with {@link isBinaryContent}. */
export function readBytes(bytes: Uint8Array): string {
  let text = "";
  // As many at once as surely fit into one call.
  for (let start = 0; start < bytes.length; start += 4096)
    text += String.fromCharCode(...bytes.subarray(start, start + 4096));
  return text;
}

/** The frame of such a payload; characters above 255 are cut to their lowest byte. What is no text is written as JSON. */
export function writeBytes(payload: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    typeof payload === "string" ? payload : writeFrame(payload),
    (character) => character.charCodeAt(0) & 0xff,
  );
}
