import type { SocketIoChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { openSocketIo, type SocketIoPeer, type SocketIoQuestion } from "../../edges/socketio.ts";
import { notAsked, type Verdict } from "../../verdict.ts";
import { openCheck, type OpenCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { askToEnter, type SocketIoEntryChanges } from "./ask-to-enter.ts";

/** A check that knows where the endpoint is. */
export function engineCheck(
  subject: OpenSubject,
  channel: SocketIoChannel,
  given: Omit<OpenCheck, "run">,
  run: (asking: Asking, question: SocketIoQuestion) => Promise<Verdict>,
): Check {
  return openCheck(subject, {
    ...given,
    family: ["engine", ...given.family],
    async run(asking) {
      const entry = await askToEnter(asking, channel);
      return entry.ok ? run(asking, entry.question) : notAsked(entry.because);
    },
  });
}

/** Opens a namespace as a client does that keeps the contract, but for `changes`; says why where it does not open. */
export async function open(
  asking: Asking,
  channel: SocketIoChannel,
  changes: SocketIoEntryChanges = {},
): Promise<SocketIoPeer | string> {
  const entry = await askToEnter(asking, channel, changes);
  if (!entry.ok) return entry.because;
  const opening = await openSocketIo(asking, entry.question);
  if (opening.kind === "open") return opening.peer;
  return opening.kind === "none" ? opening.why : `CONNECT_ERROR ${opening.message}`;
}
