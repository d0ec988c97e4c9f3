import type { Message, MessageOperation } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { notAsked } from "../../verdict.ts";
import { neverBack } from "./never-back.ts";
import { clientPayload, withCorrelation } from "./client-payload.ts";
import { patienceOf, settle } from "./converse.ts";
import { heardOf } from "./match-heard.ts";
import { openCheck } from "./open-check.ts";
import { hasTimestamp } from "./order-checks.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";

/** Answers that say when they were given: a later one says no earlier time. */
export function replyTimeChecks(subject: OpenSubject, operation: MessageOperation, message: Message): readonly Check[] {
  const answers = (operation.reply?.messages ?? []).flatMap((id) => subject.messages.get(id) ?? []);
  const [answer] = answers;
  if (answer === undefined || answers.length > 1 || !hasTimestamp(subject, answer)) return [];
  return [
    openCheck(subject, {
      family: ["order", operation.key, ...(operation.messages.length > 1 ? [message.key] : []), "time"],
      level: "SHOULD",
      promise: `never go back in time with "timestamp" of "${answer.name}"`,
      asks: answer.source,
      operation: operation.id,
      message: answer.id,
      async run(asking) {
        const entering = await subject.protocol.enter(asking, subject);
        if (!entering.ok) return notAsked(entering.because);
        const { talk } = entering;
        await settle(subject, talk);
        const wanted = new Set([answer.id]);
        const times: number[] = [];
        for (const label of ["first", "second", "third"]) {
          const before = talk.heard.length;
          const found = (): readonly HeardMessage[] => heardOf(subject, talk.heard.slice(before), wanted);
          talk.say(message, withCorrelation(asking, message, clientPayload(asking, message), label));
          await talk.until(() => found().length > 0, patienceOf(subject, operation));
          const [heard] = found();
          if (heard?.reading.ok !== true) return notAsked("no reply came: that is a fault of its own");
          times.push(Date.parse(String((heard.reading.payload as { readonly timestamp?: unknown } | null)?.timestamp)));
        }
        if (times.some(Number.isNaN)) return notAsked("it says no time: that is a fault of its own");
        return neverBack(times, () => asking.transcript());
      },
    }),
  ];
}
