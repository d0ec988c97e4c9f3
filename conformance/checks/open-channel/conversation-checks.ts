import type { Message, MessageOperation } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept } from "../../verdict.ts";
import { triggeredBy } from "./converse.ts";
import { messagesOf } from "./evidence.ts";
import { furtherFieldChecks } from "./further-field-check.ts";
import { heardOf } from "./match-heard.ts";
import { errorMessages } from "./open-subject.ts";
import type { OpenSubject } from "./talk.ts";
import { conversationCheck } from "./conversation-check.ts";
import { replyChecks } from "./reply-checks.ts";

/** What clients may say: that it is accepted, answered as documented, and told to those whom it concerns. */
export function conversationChecks(subject: OpenSubject): readonly Check[] {
  return subject.client.flatMap((operation) =>
    messagesOf(subject, operation).flatMap((message) => [
      acceptsCheck(subject, operation, message),
      ...furtherFieldChecks(subject, operation, message),
      ...replyChecks(subject, operation, message),
      ...triggerChecks(subject, operation, message),
    ]),
  );
}

function acceptsCheck(subject: OpenSubject, operation: MessageOperation, message: Message): Check {
  // What is also said for other reasons, or is the reply itself, is no refusal.
  const usual = subject.server.filter(({ emissions }) => emissions.some(({ on }) => on.kind !== "error"));
  const others = new Set([...usual.flatMap(({ messages }) => messages), ...(operation.reply?.messages ?? [])]);
  const refusals = new Set([...errorMessages(subject)].filter((id) => !others.has(id)));
  return conversationCheck(subject, operation, message, {
    family: ["accepts"],
    promise: `accept "${message.name}" as the contract has it`,
    asks: message.source,
    judge({ speaker, closed }, asking) {
      const expected = "no refusal: it fits its schema";
      const transcript = asking.transcript();
      const [error] = heardOf(subject, speaker, refusals);
      if (error?.reading.ok === true)
        return broken({ expected, got: JSON.stringify(error.reading.payload).slice(0, 200), transcript });
      // A client may end a conversation by saying so; what ends it otherwise is a refusal.
      const isFarewell = closed?.code === 1000 && operation.reply === undefined;
      return closed === undefined || isFarewell
        ? kept
        : broken({ expected, got: `close ${closed.code} ${JSON.stringify(closed.reason)}`, transcript });
    },
  });
}

function triggerChecks(subject: OpenSubject, operation: MessageOperation, message: Message): readonly Check[] {
  return triggeredBy(subject, operation).flatMap((said) => {
    const wanted = new Set(said.messages);
    const audiences = said.emissions.filter(({ on }) => on.kind === "operation" && on.operation === operation.id);
    const reachesSpeaker = audiences.some(({ to }) => to !== "others");
    const reachesOthers = audiences.some(({ to }) => to !== "sender");
    const checks = [
      conversationCheck(subject, operation, message, {
        family: ["emits", said.key],
        promise: `say ${said.key} after "${message.name}" was accepted`,
        asks: said.source,
        judge({ speaker, bystander }, asking) {
          const missing = [
            ...(reachesSpeaker && heardOf(subject, speaker, wanted).length === 0 ? ["the one who said it"] : []),
            ...(reachesOthers && heardOf(subject, bystander, wanted).length === 0 ? ["the others"] : []),
          ];
          return missing.length === 0
            ? kept
            : broken({
                expected: `${said.key} at ${missing.join(" and ")}`,
                got: "nothing",
                transcript: asking.transcript(),
              });
        },
      }),
    ];
    const excluded = audiences.every(({ to }) => to === "others");
    if (excluded || !reachesOthers)
      checks.push(
        conversationCheck(subject, operation, message, {
          family: ["emits", said.key, "audience"],
          promise: excluded
            ? `keep ${said.key} from the client that caused it`
            : `say ${said.key} to nobody but the client that caused it`,
          asks: said.source,
          judge({ speaker, bystander }, asking) {
            const own = new Set([...wanted].filter((id) => operation.reply?.messages.includes(id) !== true));
            const [leaked] = heardOf(subject, excluded ? speaker : bystander, own);
            return leaked === undefined
              ? kept
              : broken({ expected: "nothing there", got: said.key, transcript: asking.transcript() });
          },
        }),
      );
    return checks;
  });
}
