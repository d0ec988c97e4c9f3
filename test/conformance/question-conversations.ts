import { type Check, drivenTime, type Result, runPlan } from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";
import { startConversations } from "../hand-written-servers/conversations/index.ts";
import { conversationsTarget } from "./conversations-target.ts";
import { eventLoop } from "./event-loop.ts";

export interface ConversationsQuestions {
  readonly contract: Contract;
  readonly checks: readonly Check[];
  /** Promises that they break, see `test/broken-servers/`. */
  readonly switches?: ReadonlySet<string>;
  readonly seed?: string;
}

/** Asks Conversations that were written by hand, with time that leaps. */
export async function questionConversations(questions: ConversationsQuestions): Promise<readonly Result[]> {
  const { contract, checks, switches, seed } = questions;
  const time = drivenTime(eventLoop);
  await using chat = await startConversations({ clock: time.target, ...(switches && { switches }) });
  const target = conversationsTarget(chat);
  return await runPlan(checks, { contract, target, clock: time.run, ...(seed !== undefined && { seed }) });
}
