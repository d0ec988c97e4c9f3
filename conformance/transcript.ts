import type { Side } from "../contract/index.ts";

/** What crossed the wire while a check was asked, in order. Secrets are in it: reports mask them. */
export type Transcript = readonly Line[];

/** Bytes as they crossed: text where they are UTF-8, base64 elsewhere. `bytes` counts all of them, also those that were cut off. */
export type Data =
  | { readonly text: string; readonly bytes: number }
  | { readonly base64: string; readonly bytes: number };

export type HeaderLines = readonly (readonly [name: string, value: string])[];

export type Line = {
  /** Milliseconds since the transcript began, by the clock of the run. */
  readonly at: number;
  /** Which connection or request it belongs to: `#1`, `#2`, … */
  readonly on: string;
} & Happening;

export type Happening =
  | {
      readonly kind: "request";
      readonly method: string;
      readonly url: string;
      readonly headers: HeaderLines;
      readonly body?: Data;
    }
  | { readonly kind: "response"; readonly status: number; readonly headers: HeaderLines; readonly body?: Data }
  | { readonly kind: "connect"; readonly url: string; readonly headers: HeaderLines }
  | { readonly kind: "connected"; readonly headers: HeaderLines }
  | { readonly kind: "frame"; readonly from: Side; readonly data: Data }
  | { readonly kind: "ping" | "pong"; readonly from: Side; readonly data: Data }
  | { readonly kind: "close"; readonly from: Side; readonly code: number; readonly reason: string }
  /** The connection ended without a word: reset, or TCP closed without a close frame. */
  | { readonly kind: "lost"; readonly why: string };

/** Takes down what happens; one for each check, or for each piece of evidence that checks share. */
export interface Recorder {
  /** A name for another connection or request. */
  open(): string;
  write(on: string, happening: Happening): void;
  /** Everything so far. */
  lines(): Transcript;
}

/** Bodies and frames are kept up to here: a report is no copy of the traffic. */
const keptBytes = 16_384;

/** Starts a transcript at `now()`; `onWrite` is told of everything that is taken down. */
export function recorder(now: () => number, onWrite?: Recorder["write"]): Recorder {
  const start = now();
  const lines: Line[] = [];
  let opened = 0;
  return {
    open: () => `#${(opened += 1)}`,
    write(on, happening) {
      lines.push({ at: now() - start, on, ...happening });
      onWrite?.(on, happening);
    },
    lines: () => [...lines],
  };
}

/** Bytes or text as they are taken down. */
export function dataOf(given: string | Uint8Array): Data {
  const bytes = typeof given === "string" ? Buffer.from(given) : given;
  const part = bytes.subarray(0, keptBytes);
  if (typeof given === "string") return { text: Buffer.from(part).toString(), bytes: bytes.length };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(part, {
      stream: part.length < bytes.length,
    });
    return { text, bytes: bytes.length };
  } catch {
    return { base64: Buffer.from(part).toString("base64"), bytes: bytes.length };
  }
}
