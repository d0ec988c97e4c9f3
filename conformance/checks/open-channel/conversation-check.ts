import type { Message, MessageOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { notAsked, type Verdict } from "../../verdict.ts";
import { type Conversation, converse } from "./converse.ts";
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
      return conversation.ok ? judge(conversation, asking) : notAsked(conversation.because);
    },
  });
}
