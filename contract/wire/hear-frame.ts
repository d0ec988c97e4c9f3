import { type FrameReading, readFrame, readText } from "./websocket.ts";
import type { WireForm } from "./wire-form.ts";

/** What a frame carries; there is only one thing that it can be, but for a text that looks like JSON. */
export type HeardFrame =
  | {
      readonly ok: true;
      readonly payload: unknown;
      readonly form: WireForm;
      /** The frame as it stands, where it may be a text that only looks like JSON. */
      readonly text?: string;
    }
  | Extract<FrameReading, { readonly ok: false }>;

/** As {@link readFrame}, for a channel on which messages of these forms are said. */
export function hearFrame(data: string | Uint8Array, forms: ReadonlySet<WireForm>): HeardFrame {
  if (typeof data !== "string") {
    const reading = readFrame(data);
    return forms.has("bytes") || reading.ok ? { ok: true, payload: data, form: "bytes" } : reading;
  }
  const asText: HeardFrame = { ok: true, payload: data, form: "text" };
  if (!forms.has("json")) {
    if (forms.has("text")) return asText;
    if (forms.has("bytes")) return { ok: false, expected: "a binary frame", got: "a text frame" };
  }
  const reading = readText(data);
  if (reading.ok) return { ...reading, form: "json", ...(forms.has("text") && { text: data }) };
  return forms.has("text") ? asText : reading;
}
