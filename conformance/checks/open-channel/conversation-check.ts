import type { Message, MessageOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { notAsked, type Verdict } from "../../verdict.ts";
import { stillKept } from "../../shrink/alike.ts";
import { shrink } from "../../shrink/shrink.ts";
import { type Conversation, converse, converseWith } from "./converse.ts";
import { mostSayings } from "./most-sayings.ts";
import { openCheck, type OpenCheck } from "./open-check.ts";
import type { OpenSubject } from "./talk.ts";

export type Judge = (conversation: Conversation, asking: Asking) => Verdict;

/** A check of one message that clients may say, judged by what it brought about. */
export function conversationCheck(
  subject: OpenSubject,
  operation: MessageOperation,
  message: Message,
  given: Pick<OpenCheck, "promise" | "asks" | "level" | "covers"> & {
    readonly family: readonly string[];
    readonly judge: Judge;
  },
): Check {
  const { judge, family, covers = [], ...rest } = given;
  const several = operation.messages.length > 1 ? [message.key] : [];
  const [kind = "", ...further] = family;
  return openCheck(subject, {
    ...rest,
    family: [kind, operation.key, ...several, ...further],
    operation: operation.id,
    message: message.id,
    covers: [`operation:${operation.id}`, `message:${message.id}`, ...covers],
    async run(asking) {
      const conversation = await converse(asking, subject, operation, message);
      if (!conversation.ok) return notAsked(conversation.because);
      const verdict = judge(conversation, asking);
      if (verdict.outcome !== "broken") return verdict;
      return await shrink(asking, {
        verdict,
        said: conversation.made,
        isAlike: stillKept(asking.contract, message.payload),
        most: mostSayings,
        async again(payload) {
          const again = await converseWith(asking, subject, operation, message, payload);
          return again.ok ? judge(again, asking) : notAsked(again.because);
        },
      });
    },
  });
}
