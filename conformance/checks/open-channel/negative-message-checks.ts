import type { CloseSituation, Message, MessageOperation } from "../../../contract/index.ts";
import {
  type BrokenPayload,
  breakPayload,
  checkPayload,
  makePayload,
  UnsatisfiableSchema,
} from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { judgedPayload, wireFormOf, writeFrame } from "../../../contract/wire/index.ts";
import { brokenThing } from "../../judge/family-words.ts";
import { familiesIn, familyOf, type SchemaFamily } from "../../judge/schema-family.ts";
import { stillBroken } from "../../shrink/alike.ts";
import { alone, shrink } from "../../shrink/shrink.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { clientPayload } from "./client-payload.ts";
import { messagesOf } from "./evidence.ts";
import { heardOf } from "./match-heard.ts";
import { mostSayings } from "./most-sayings.ts";
import { openCheck } from "./open-check.ts";
import { errorMessages } from "./open-subject.ts";
import { type Refusal, refuse } from "./refuse.ts";
import type { OpenSubject, RawMessage } from "./talk.ts";

/** How many broken payloads of one family are said. */
const mostOfFamily = 12;

/** What clients must not say: refused as documented, and no harm done. */
export function negativeMessageChecks(subject: OpenSubject): readonly Check[] {
  if (subject.client.length === 0) return [];
  const payloads = subject.client.flatMap((operation) =>
    messagesOf(subject, operation).flatMap((message) =>
      familiesIn(subject.contract, message.payload).map((family) => brokenCheck(subject, operation, message, family)),
    ),
  );
  return [...payloads, ...rawChecks(subject)];
}

/** Ways of breaking a message that leave it recognisable: with another tag it would be another message, or none. */
function brokenPayloads(
  asking: Asking,
  subject: OpenSubject,
  message: Message,
  family: SchemaFamily,
): readonly BrokenPayload[] {
  const { contract, clock, chance } = asking;
  const isUnknown = unknownIn(asking, subject, message);
  // An example seldom has everything that may be there.
  const whole = makeWhole(() =>
    makePayload(contract, message.payload, { chance: chance.fork("whole"), now: clock.now() }),
  );
  const valid = [clientPayload(asking, message), whole].filter((value) => value !== undefined);
  return valid
    .flatMap((value) => breakPayload(contract, message.payload, value, { chance }))
    .filter(({ keyword }) => familyOf(keyword) === family)
    .filter(({ value }) => isUnknown(value));
}

/** Whether something said in place of a message is none at all: what is no longer this message may well be another one. */
function unknownIn({ contract }: Asking, subject: OpenSubject, message: Message): (value: unknown) => boolean {
  const { contentType } = message;
  // Bytes that stand for something else are never wrong.
  if (judgedPayload(contract, message) !== message.payload) return () => false;
  if (subject.protocol.name === "socketio") return () => true;
  const form = wireFormOf(contentType);
  const others = subject.client
    .flatMap((operation) => messagesOf(subject, operation))
    .filter((other) => wireFormOf(other.contentType) === form);
  return (value) =>
    (form === "json" || typeof value === "string") &&
    !others.some((other) => checkPayload(contract, judgedPayload(contract, other), value).length === 0);
}

function makeWhole(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return undefined;
    throw error;
  }
}

function brokenCheck(subject: OpenSubject, operation: MessageOperation, message: Message, family: SchemaFamily): Check {
  const several = operation.messages.length > 1 ? [message.key] : [];
  return openCheck(subject, {
    family: ["rejects", operation.key, ...several, family],
    promise: `refuse a "${message.name}" that breaks ${brokenThing[family]}, ${theWay(subject)}`,
    asks: message.source,
    operation: operation.id,
    message: message.id,
    covers: [`keyword:${message.id}:${family}`],
    async run(asking) {
      const payloads = brokenPayloads(asking, subject, message, family);
      if (payloads.length === 0) return notAsked("no payload that breaks only this could be made");
      for (const one of payloads.slice(0, mostOfFamily)) {
        const say = async (payload: unknown): Promise<Verdict> => {
          const refusal = await refuse(asking, subject, { kind: "payload", message, payload });
          const verdict = judgeRefusal(asking, subject, refusal, one.summary, operation);
          return verdict.outcome === "broken" ? { ...verdict, pointer: one.pointer } : verdict;
        };
        const verdict = await alone(asking, () => say(one.value));
        const isBroken = stillBroken(asking.contract, message.payload, one);
        const isUnknown = unknownIn(asking, subject, message);
        const isAlike = (value: unknown): boolean => isBroken(value) && isUnknown(value);
        if (verdict.outcome === "broken")
          return await shrink(asking, { verdict, said: one.value, isAlike, again: say, most: mostSayings });
        if (verdict.outcome !== "kept") return verdict;
      }
      return kept;
    },
  });
}

/** How the contract says that a message is refused. */
function theWay(subject: OpenSubject): string {
  if (errorMessages(subject).size > 0) return "with an error message, on a connection that stays";
  const codes = codesFor(subject, "invalid-message");
  return codes.length > 0 ? `with close ${codes.join(" or ")}` : "without answering as if it were good";
}

/** The documented close codes of a situation. */
export const codesFor = ({ channel }: OpenSubject, situation: CloseSituation): readonly number[] =>
  channel.closeCodes.filter(({ when }) => when.includes(situation)).map(({ code }) => code);

function judgeRefusal(
  asking: Asking,
  subject: OpenSubject,
  { because, heard, closed, isTold }: Refusal,
  why: string,
  operation?: MessageOperation,
): Verdict {
  if (because !== undefined) return notAsked(because);
  const transcript = asking.transcript();
  const errors = errorMessages(subject);
  const [firstError] = [...errors];
  const codes = codesFor(subject, "invalid-message");
  if (errors.size > 0) {
    const name = subject.messages.get(firstError ?? "")?.name ?? "an error";
    const expected = `"${name}" on a connection that stays open, because ${why}`;
    if (!isTold && closed !== undefined && codes.includes(closed.code)) return kept;
    if (!isTold)
      return broken({ expected, got: closed === undefined ? "no error" : `close ${closed.code}`, transcript });
    return closed === undefined || codes.includes(closed.code)
      ? kept
      : broken({ expected, got: `the error, and close ${closed.code}`, transcript });
  }
  if (codes.length > 0) {
    const expected = `close ${codes.join(" or ")}, because ${why}`;
    return closed !== undefined && codes.includes(closed.code)
      ? kept
      : broken({ expected, got: closed === undefined ? "an open connection" : `close ${closed.code}`, transcript });
  }
  // The contract does not say how: to be answered as if all were well is wrong in any case.
  const replies = new Set(operation?.reply?.delivery === "message" ? operation.reply.messages : []);
  const isAnswered =
    heardOf(subject, heard, replies).length > 0 || heard.some(({ acknowledges }) => acknowledges !== undefined);
  if (isAnswered && operation?.reply !== undefined && replies.size > 0)
    return broken({ expected: `no answer as to a good one, because ${why}`, got: "the reply", transcript });
  return closed?.code === 1006
    ? broken({
        expected: `no lost connection, because ${why}`,
        got: "a connection that ended without a word",
        transcript,
      })
    : kept;
}

/** A message that would be good in a text frame. */
function goodText(asking: Asking, subject: OpenSubject): string | undefined {
  const [message] = subject.client.flatMap((operation) => messagesOf(subject, operation));
  const payload = message && clientPayload(asking, message);
  return payload === undefined ? undefined : writeFrame(payload);
}

function rawChecks(subject: OpenSubject): readonly Check[] {
  const raw = (family: string, wrong: RawMessage, what: string, why: string): Check =>
    openCheck(subject, {
      family: ["rejects", family],
      promise: `refuse ${what} on ${subject.channel.key}, ${theWay(subject)}`,
      async run(asking) {
        const good = wrong.kind === "binary" ? goodText(asking, subject) : undefined;
        const all = good === undefined ? [wrong] : [wrong, { kind: "binary", text: good } as const];
        for (const one of all) {
          const verdict = await alone(asking, async () =>
            judgeRefusal(asking, subject, await refuse(asking, subject, one), why),
          );
          if (verdict.outcome !== "kept") return verdict;
        }
        return kept;
      },
    });
  const unknown = raw(
    "unknown-message",
    { kind: "unknown", name: "x-undocumented" },
    "a message that the contract does not have",
    "the contract has no such message",
  );
  if (subject.protocol.name !== "websocket") return [unknown];
  const forms = new Set(
    subject.client.flatMap((operation) =>
      messagesOf(subject, operation).map(({ contentType }) => wireFormOf(contentType)),
    ),
  );
  // Where texts are said as they stand, no text is malformed.
  if (!forms.has("json") || forms.has("text")) return [];
  const malformed = raw(
    "malformed",
    { kind: "malformed" },
    "a frame that is no JSON document",
    "it is no JSON document",
  );
  if (forms.has("bytes")) return [unknown, malformed];
  return [
    unknown,
    malformed,
    raw("binary", { kind: "binary" }, "a binary frame where text is documented", "it is a binary frame"),
  ];
}
