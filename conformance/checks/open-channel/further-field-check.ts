import type { Message, MessageOperation } from "../../../contract/index.ts";
import { checkPayload } from "../../../contract/payload/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { clientPayload, withCorrelation } from "./client-payload.ts";
import { converse, patienceOf, settle, triggeredBy } from "./converse.ts";
import { heardOf } from "./match-heard.ts";
import { openCheck } from "./open-check.ts";
import { errorMessages } from "./open-subject.ts";
import type { OpenSubject } from "./talk.ts";

/** An object that the contract leaves open may hold more than it lists: a server passes over what it does not know. */
export function furtherFieldChecks(
  subject: OpenSubject,
  operation: MessageOperation,
  message: Message,
): readonly Check[] {
  const { reply } = operation;
  const isInRoom = triggeredBy(subject, operation).some(({ messages }) =>
    messages.some((id) => subject.messages.get(id)?.room !== undefined),
  );
  const sample = message.examples[0]?.value;
  const isOpen =
    isObject(sample) &&
    checkPayload(subject.contract, message.payload, sample).length === 0 &&
    checkPayload(subject.contract, message.payload, { ...sample, ...further }).length === 0;
  if (!isOpen || isInRoom || reply?.delivery !== "message") return [];
  return [
    openCheck(subject, {
      family: ["accepts", operation.key, ...(operation.messages.length > 1 ? [message.key] : []), "further-field"],
      level: "SHOULD",
      promise: `answer "${message.name}" as ever when it has a field that the contract does not list, because the object is open`,
      asks: message.source,
      operation: operation.id,
      message: message.id,
      async run(asking) {
        const answers = new Set(reply.messages);
        const plain = await converse(asking, subject, operation, message);
        if (!plain.ok) return notAsked(plain.because);
        if (heardOf(subject, plain.speaker, answers).length === 0)
          return notAsked("it is not answered without such a field either: that is a fault of its own");
        const entering = await subject.protocol.enter(asking, subject);
        if (!entering.ok) return notAsked(entering.because);
        const { talk } = entering;
        await settle(subject, talk);
        const payload = withCorrelation(asking, message, clientPayload(asking, message), "further");
        if (!isObject(payload)) return notAsked("no payload that fits its schema could be made up");
        const before = talk.heard.length;
        talk.say(message, { ...payload, ...further });
        const errors = new Set([...errorMessages(subject)].filter((id) => !answers.has(id)));
        const heard = (ids: ReadonlySet<string>): boolean => heardOf(subject, talk.heard.slice(before), ids).length > 0;
        await talk.until(() => heard(answers) || heard(errors), patienceOf(subject, operation));
        if (heard(answers)) return kept;
        const got = heard(errors) ? "an error" : talk.closed === undefined ? "none" : `close ${talk.closed.code}`;
        return broken({ expected: "the answer", got, transcript: asking.transcript() });
      },
    }),
  ];
}

/** What no document lists. */
const further = { x_not_listed: true };

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
