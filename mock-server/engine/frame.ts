import type { Contract, Message } from "../../contract/index.ts";
import { checkPayload, type PayloadFault } from "../../contract/payload/index.ts";
import { judgedPayload, readBytes, wireFormOf, writeBytes, writeFrame } from "../../contract/wire/index.ts";

/** Something the mock says on an open channel. One frame may go to thousands of clients: its text is made once. */
export interface Frame {
  readonly message: Message;
  readonly payload: unknown;
  /** The payload as a WebSocket frame carries it: a JSON document, a text as it stands, or bytes. */
  data(): string | Uint8Array;
}

export function frameOf(message: Message, payload: unknown): Frame {
  let data: string | Uint8Array | undefined;
  return { message, payload, data: () => (data ??= dataOf(message, payload)) };
}

function dataOf({ contentType }: Message, payload: unknown): string | Uint8Array {
  const form = wireFormOf(contentType);
  if (form === "json") return writeFrame(payload);
  if (payload instanceof Uint8Array) return payload;
  const text = typeof payload === "string" ? payload : writeFrame(payload);
  return form === "text" ? text : writeBytes(text);
}

/** What keeps a payload from being said as a message. */
export function faultOf(contract: Contract, message: Message, payload: unknown): PayloadFault | undefined {
  const areBytes = payload instanceof Uint8Array && wireFormOf(message.contentType) === "bytes";
  return areBytes
    ? checkPayload(contract, judgedPayload(contract, message), readBytes(payload))[0]
    : checkPayload(contract, message.payload, payload)[0];
}
