import type { CloseSituation, WebSocketChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Closed, WebSocketPeer } from "../../edges/websocket-peer.ts";
import { broken, kept, type Verdict } from "../../verdict.ts";
import { codesFor } from "../open-channel/negative-message-checks.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { askToEnter } from "./ask-to-enter.ts";

/** Opens a channel as a client does that keeps the contract; says why where it does not open. */
export async function open(asking: Asking, channel: WebSocketChannel): Promise<WebSocketPeer | string> {
  const entry = await askToEnter(asking, channel);
  if (!entry.ok) return entry.because;
  const opening = await asking.websocket(entry.question);
  if (opening.kind === "open") return opening.peer;
  return opening.kind === "refused" ? `the handshake was refused with status ${opening.response.status}` : opening.why;
}

/** Codes that say what they say in every contract (RFC 6455 §7.4.1). */
const general: Readonly<Partial<Record<CloseSituation, number>>> = { "too-large": 1009, overload: 1013, policy: 1008 };

/** The close codes of a situation: the documented ones, else the one that RFC 6455 has for it. */
export function expectedCodes(subject: OpenSubject, situation: CloseSituation): readonly number[] {
  const documented = codesFor(subject, situation);
  const usual = general[situation];
  return documented.length > 0 || usual === undefined ? documented : [usual];
}

/** Kept where a connection was closed with one of `codes`; with none given, where it was closed by a close frame. */
export function judgeClose(asking: Asking, codes: readonly number[], closed: Closed | undefined, why: string): Verdict {
  const expected = `${codes.length > 0 ? `close ${codes.join(" or ")}` : "a close"}, because ${why}`;
  const transcript = asking.transcript();
  if (closed === undefined) return broken({ expected, got: "an open connection", transcript });
  const isFit = codes.length === 0 ? closed.code !== 1006 : codes.includes(closed.code);
  return isFit ? kept : broken({ expected, got: `close ${closed.code} ${JSON.stringify(closed.reason)}`, transcript });
}
