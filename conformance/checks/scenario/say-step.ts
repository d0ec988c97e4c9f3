import type { ExpectMessageAction, HeardThing } from "../../../contract/scenario/index.ts";
import { holds } from "../../../contract/scenario/index.ts";
import type { Asking } from "../../asking.ts";
import { broken, notAsked, type Verdict } from "../../verdict.ts";
import { clientPayload, withCorrelation } from "../open-channel/client-payload.ts";
import { settle } from "../open-channel/converse.ts";
import { closeWords } from "./close-words.ts";
import { putInto } from "./put-into.ts";
import type { Seats } from "./seats.ts";

/** What a client did, which later steps may speak of; or why it could not, or was not let. */
export type Done = { readonly ok: true; readonly said: HeardThing } | { readonly ok: false; readonly verdict: Verdict };

/** Says the message that a scenario expects. */
export async function sayStep(asking: Asking, seats: Seats, step: ExpectMessageAction): Promise<Done> {
  const seating = await seats.at(step.channel);
  if (!seating.ok) return seating;
  const { subject, talk } = seating.seat;
  // What comes with every connection is no answer to what is said on it.
  if (seating.isNew) await settle(subject, talk);
  const transcript = asking.transcript();
  if (talk.closed !== undefined)
    return {
      ok: false,
      verdict: broken({ expected: "an open connection to say it on", got: closeWords(talk.closed), transcript }),
    };
  const message = subject.messages.get(step.message);
  const { contract } = asking;
  const made =
    message &&
    putInto(
      contract,
      message.payload,
      [clientPayload(asking, message), ...message.examples.map(({ value }) => value)],
      step.where,
    );
  if (message === undefined || made === undefined)
    return { ok: false, verdict: notAsked(`no ${step.message} that holds what it says could be made up`) };
  const numbered = withCorrelation(asking, message, made, `ask-${asking.chance.int(1, 1e9)}`);
  const payload = step.where === undefined || holds(numbered, step.where) ? numbered : made;
  seats.turnThePage();
  talk.say(message, payload);
  return { ok: true, said: { payload } };
}
