import { type WebSocketChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { WebSocketOpening } from "../../edges/websocket.ts";
import { askToEnter, type EntryChanges } from "./ask-to-enter.ts";

/** Tries to open a channel, as a client does that keeps the contract but for `changes`; says why where that cannot even be tried. */
export async function enter(
  asking: Asking,
  channel: WebSocketChannel,
  changes: EntryChanges,
): Promise<WebSocketOpening | string> {
  const entry = await askToEnter(asking, channel, changes);
  return entry.ok ? asking.websocket(entry.question) : entry.because;
}

/** What came of a handshake, in words. */
export const outcome = (opening: WebSocketOpening): string =>
  opening.kind === "refused"
    ? `status ${opening.response.status}`
    : opening.kind === "none"
      ? opening.why
      : "an open connection";
