import type { Message, MessageOperation } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { clientPayload, correlationOf, withCorrelation } from "./client-payload.ts";
import { settle, patienceOf } from "./converse.ts";
import { heardOf, matchHeard } from "./match-heard.ts";
import { openCheck } from "./open-check.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";

/** How many questions are under way at once. */
const many = 5;

/** Questions that are asked in one breath. That each is answered is a MUST elsewhere; that answers keep the order is good conduct. */
export function fifoCheck(subject: OpenSubject, operation: MessageOperation, message: Message): Check {
  const several = operation.messages.length > 1 ? [message.key] : [];
  return openCheck(subject, {
    family: ["replies", operation.key, ...several, "in-order"],
    level: "SHOULD",
    promise: `answer several "${message.name}" in the order in which they were said`,
    asks: operation.reply?.source ?? operation.source,
    operation: operation.id,
    message: message.id,
    async run(asking) {
      const entering = await subject.protocol.enter(asking, subject);
      if (!entering.ok) return notAsked(entering.because);
      const { talk } = entering;
      await settle(subject, talk);
      const payload = clientPayload(asking, message);
      const asked = Array.from({ length: many }, (_, index) =>
        withCorrelation(asking, message, payload, `row-${index}`),
      );
      const ids = asked.map((one) => JSON.stringify(correlationOf(message, one)));
      if (new Set(ids).size < many) return notAsked("its correlation id cannot be chosen freely");
      const wanted = new Set(operation.reply?.messages);
      const before = talk.heard.length;
      for (const one of asked) talk.say(message, one);
      const replies = (): readonly HeardMessage[] => heardOf(subject, talk.heard.slice(before), wanted);
      await talk.until(() => replies().length >= many, patienceOf(subject, operation));
      const got = replies().map((one) => {
        const match = matchHeard(subject, one);
        return match.kind === "message" && one.reading.ok
          ? JSON.stringify(correlationOf(match.message, one.reading.payload))
          : undefined;
      });
      if (got.length < many) return notAsked(`only ${got.length} of ${many} were answered`);
      return got.every((id, index) => id === ids[index])
        ? kept
        : broken({ expected: ids.join(", "), got: got.join(", "), transcript: asking.transcript() });
    },
  });
}
