import type { WebSocketChannel } from "../../contract/index.ts";
import { hearFrame, type WireForm } from "../../contract/wire/index.ts";
import type { Incoming } from "../engine/index.ts";

/** A message beyond this closes the connection unless the contract says another limit. */
const defaultMaxBytes = 1_048_576;

/** What a page may send. */
export type PageData = string | Blob | ArrayBufferLike | ArrayBufferView;

const bytes = new TextEncoder();

export function sizeOf(data: PageData): number {
  if (typeof data === "string") return bytes.encode(data).byteLength;
  return data instanceof Blob ? data.size : data.byteLength;
}

/**
 * A message of a page as the engine hears it; `"too-large"` where even the documented answer would be too much trouble. A promise
 * only for a `Blob`, whose bytes take their time.
 */
export function readMessage(
  { limits: { maxMessageBytes } }: WebSocketChannel,
  forms: ReadonlySet<WireForm>,
  data: PageData,
): Incoming | "too-large" | Promise<Incoming> {
  const size = sizeOf(data);
  // Twice the documented limit, so that a message just over it is answered as documented.
  if (size > Math.max(2 * (maxMessageBytes ?? 0), defaultMaxBytes)) return "too-large";
  if (maxMessageBytes !== undefined && size > maxMessageBytes)
    return { ok: false, situation: "too-large", expected: `at most ${maxMessageBytes} bytes`, got: `${size} bytes` };
  if (data instanceof Blob) return data.arrayBuffer().then((buffer) => heard(new Uint8Array(buffer), forms));
  return heard(typeof data === "string" ? data : bytesOf(data), forms);
}

function heard(data: string | Uint8Array, forms: ReadonlySet<WireForm>): Incoming {
  const frame = hearFrame(data, forms);
  return frame.ok ? frame : { ok: false, situation: "invalid-message", expected: frame.expected, got: frame.got };
}

/** A copy: the page may go on writing into what it has sent. */
function bytesOf(data: ArrayBufferLike | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice()
    : new Uint8Array(data).slice();
}
