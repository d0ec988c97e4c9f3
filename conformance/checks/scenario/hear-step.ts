import { type CloseAction, type EmitAction, fillIn, type HeardThing, holds } from "../../../contract/scenario/index.ts";
import type { Asking } from "../../asking.ts";
import { wordsOf } from "../../judge/judge-payload.ts";
import { seconds } from "../../seconds.ts";
import { broken, kept, type Verdict } from "../../verdict.ts";
import { type Matched, matchHeard } from "../open-channel/match-heard.ts";
import type { HeardMessage } from "../open-channel/talk.ts";
import { closeWords } from "./close-words.ts";
import type { Seat } from "./seats.ts";
import { whereItDiffers } from "./where-it-differs.ts";

/** One thing heard, and what it is. */
interface Told {
  readonly one: HeardMessage;
  readonly match: Matched;
}

/** Waits until a client has heard what a scenario has the server say. */
export async function hearStep(
  asking: Asking,
  seat: Seat,
  step: EmitAction,
  { said, ms }: { readonly said: HeardThing; readonly ms: number },
): Promise<Verdict> {
  const { subject, talk, upTo } = seat;
  const part = fillIn(step.payload === undefined ? step.with : step.payload, said);
  const told: Told[] = [];
  const listen = (): readonly Told[] => {
    for (const one of talk.heard.slice(upTo + told.length)) told.push({ one, match: matchHeard(subject, one) });
    return told;
  };
  const isMeant = ({ match }: Told): boolean => match.kind === "message" && match.message.id === step.message;
  const isRight = ({ one, match }: Told): boolean =>
    match.kind === "message" &&
    match.message.id === step.message &&
    match.faults.length === 0 &&
    (part === undefined || holds(payloadOf(one), part));
  await talk.until(() => listen().some(isRight), ms);
  const at = listen().findIndex(isRight);
  if (at !== -1) {
    seat.upTo = upTo + at + 1;
    return kept;
  }
  const name = `"${subject.messages.get(step.message)?.name ?? step.message}"`;
  const meant = told.filter(isMeant);
  const transcript = asking.transcript();
  const faulty = meant.find(({ match }) => match.kind === "message" && match.faults.length > 0);
  if (faulty?.match.kind === "message") {
    const { faults } = faulty.match;
    const { expected, got } = wordsOf(faults);
    return broken({ expected: `${name} with ${expected}`, got, pointer: faults[0]?.pointer ?? "", transcript });
  }
  const [other] = meant;
  if (other !== undefined) {
    const payload = payloadOf(other.one);
    const expected = `${name} that holds ${JSON.stringify(part)} within ${seconds(ms)}`;
    return broken({ expected, got: shortened(payload), pointer: whereItDiffers(payload, part), transcript });
  }
  return broken({ expected: `${name} within ${seconds(ms)}`, got: insteadOf(seat, told), transcript });
}

/** A text that is a message as it stands has no JSON in it. */
const payloadOf = ({ reading, text }: HeardMessage): unknown => (reading.ok ? reading.payload : text);

const shortened = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 200);

/** What there was in place of a message. */
function insteadOf({ talk }: Seat, told: readonly Told[]): string {
  const names = told.map(({ match }) =>
    match.kind === "message"
      ? `"${match.message.name}"`
      : match.kind === "acknowledgement"
        ? "an acknowledgement"
        : match.got,
  );
  const heard = names.length === 0 ? "nothing" : `only ${[...new Set(names)].slice(0, 5).join(", ")}`;
  return talk.closed === undefined ? heard : `${heard}, then ${closeWords(talk.closed)}`;
}

/** Waits until the server has closed a connection as a scenario has it. */
export async function closeStep(asking: Asking, seat: Seat, { code }: CloseAction, ms: number): Promise<Verdict> {
  const { subject, talk } = seat;
  await talk.until(() => talk.closed !== undefined, ms);
  const { closed } = talk;
  // Socket.IO has no codes of its own: whoever is disconnected is closed.
  if (closed !== undefined && (closed.code === code || subject.protocol.name === "socketio")) return kept;
  return broken({
    expected: `close ${code} within ${seconds(ms)}`,
    got: closed === undefined ? "an open connection" : closeWords(closed),
    transcript: asking.transcript(),
  });
}
