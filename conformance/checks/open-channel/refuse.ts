import type { Message } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Closed } from "../../edges/websocket-peer.ts";
import { settle } from "./converse.ts";
import { heardOf } from "./match-heard.ts";
import { errorMessages } from "./open-subject.ts";
import type { HeardMessage, OpenSubject, RawMessage } from "./talk.ts";
import { promptMs, quietMs } from "./timing.ts";

/** What came of saying something that cannot be accepted. */
export interface Refusal {
  /** Why nothing was said; undefined where something was. */
  readonly because?: string;
  readonly heard: readonly HeardMessage[];
  /** How the connection ended; undefined while it is open. */
  readonly closed: Closed | undefined;
  /** Whether an error message of the contract came. */
  readonly isTold: boolean;
}

/** Says something wrong on a connection of its own, and waits for what the server makes of it. */
export async function refuse(
  asking: Asking,
  subject: OpenSubject,
  wrong: RawMessage | { readonly kind: "payload"; readonly message: Message; readonly payload: unknown },
): Promise<Refusal> {
  const entering = await subject.protocol.enter(asking, subject);
  if (!entering.ok) return { because: entering.because, heard: [], closed: undefined, isTold: false };
  const { talk } = entering;
  await settle(subject, talk);
  const before = talk.heard.length;
  if (wrong.kind === "payload") talk.say(wrong.message, wrong.payload);
  else talk.sayRaw(wrong);
  const errors = errorMessages(subject);
  const since = (): readonly HeardMessage[] => talk.heard.slice(before);
  const isTold = (): boolean => heardOf(subject, since(), errors).length > 0;
  await talk.until(isTold, errors.size > 0 || subject.channel.closeCodes.length > 0 ? promptMs : quietMs);
  await talk.until(() => false, quietMs);
  const refusal = { heard: since(), closed: talk.closed, isTold: isTold() };
  talk.close();
  return refusal;
}
