import { type Mutant, mutantsOf } from "../mutant.ts";
import { type ConversationHandshakeMutant, conversationHandshakeMutants } from "./handshakes.ts";
import { type ConversationMessageMutant, conversationMessageMutants } from "./messages.ts";

/** A switch of the hand-written Conversations. */
export type ConversationsSwitch = ConversationHandshakeMutant | ConversationMessageMutant;

/** Conversations that each break one promise. */
export const conversationsMutants: readonly Mutant[] = mutantsOf("conversations", [
  ...conversationHandshakeMutants,
  ...conversationMessageMutants,
]);
