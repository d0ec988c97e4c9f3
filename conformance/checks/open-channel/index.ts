import type { Check } from "../../check.ts";
import { causeChecks } from "./cause-checks.ts";
import { conversationChecks } from "./conversation-checks.ts";
import { greetingChecks } from "./greeting-checks.ts";
import { negativeMessageChecks } from "./negative-message-checks.ts";
import { orderChecks } from "./order-checks.ts";
import { rateChecks } from "./rate-checks.ts";
import { roomChecks } from "./room-checks.ts";
import { serverMessageChecks } from "./server-message-checks.ts";
import type { OpenSubject } from "./talk.ts";

/** What holds on every channel that stays open, whatever protocol carries it. */
export function openChannelChecks(subject: OpenSubject): readonly Check[] {
  return [
    ...greetingChecks(subject),
    ...causeChecks(subject),
    ...serverMessageChecks(subject),
    ...conversationChecks(subject),
    ...negativeMessageChecks(subject),
    ...rateChecks(subject),
    ...orderChecks(subject),
    ...roomChecks(subject),
  ];
}
