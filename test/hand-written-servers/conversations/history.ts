import type { Conversations } from "./conversations.ts";

/** A message as it is kept. */
export interface KeptMessage {
  readonly id: string;
  readonly conversation_id: string;
  readonly user_id: string;
  readonly content: string;
  readonly role: string;
  readonly created_at: string;
}

/** What was said, the oldest first. */
export interface History {
  keep(message: KeptMessage): void;
  /** The messages of a conversation after one of them; all of them when that one is not known. */
  after(conversation: string, last: string): readonly KeptMessage[];
}

export function openHistory({ breaks }: Conversations): History {
  const kept = new Map<string, KeptMessage[]>();
  return {
    keep(message) {
      const said = kept.get(message.conversation_id) ?? [];
      kept.set(message.conversation_id, said);
      said.push(message);
    },
    after(conversation, last) {
      const all = kept.get(conversation) ?? [];
      if (breaks("V15-chat-sync-nothing")) return [];
      if (breaks("V15-chat-sync-everything")) return all;
      const missed = all.slice(all.findIndex(({ id }) => id === last) + 1);
      return breaks("V15-chat-sync-twice") ? missed.flatMap((message) => [message, message]) : missed;
    },
  };
}
