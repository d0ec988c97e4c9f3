import type { Message } from "../../contract/index.ts";
import { writeFrame } from "../../contract/wire/index.ts";

/** Something the mock says on an open channel. One frame may go to thousands of clients: its text is made once. */
export interface Frame {
  readonly message: Message;
  readonly payload: unknown;
  /** The payload as the text of a WebSocket frame. */
  text(): string;
}

export function frameOf(message: Message, payload: unknown): Frame {
  let text: string | undefined;
  return { message, payload, text: () => (text ??= writeFrame(payload)) };
}
