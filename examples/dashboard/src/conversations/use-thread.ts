import { useReducer, useRef } from "react";
import { useConversations, useWebSocket } from "../../../../generated/conversations/hooks.ts";
import type { UserPresence } from "../../../../generated/conversations/types.ts";
import { conversations } from "../endpoints.ts";
import type { Watched } from "../ui/use-connection.ts";
import { conversationId, type Member } from "./members.ts";
import { emptyThread, follow, type Thread } from "./thread.ts";

/** What the contract asks for in place of "from the beginning". */
const beforeAll = "none";

export interface MemberThread {
  readonly thread: Thread;
  readonly client: Watched | undefined;
  readonly isConnected: boolean;
  say(content: string): void;
  /** Tells the others, while there is a connection: later it would be out of date. */
  showTyping(isTyping: boolean): void;
  /** Takes back what failed, and gives its text. */
  dismiss(key: number): void;
  setPresence(status: UserPresence["status"]): void;
}

/** The conversation as `member` sees it, over a connection of their own. */
export function useThread(member: Member): MemberThread {
  const [thread, happen] = useReducer(follow, emptyThread);
  const serial = useRef(0);
  const presence = useRef<UserPresence["status"]>("online");
  const met = useRef(new Set<string>());

  const options = { ...conversations, token: member.token };
  const chat = useWebSocket({
    ...options,
    onState({ state }) {
      if (state !== "connected") return;
      // Before what waits in the queue: the room first, then what was missed.
      void chat.joinConversation(conversationId);
      void chat.syncMessages(conversationId, thread.messages.at(-1)?.id ?? beforeAll);
      void chat.updatePresence(presence.current);
    },
    onSyncData: ({ messages }) => happen({ what: "synced", messages, me: member.id }),
    onMessage({ message }) {
      happen({ what: "heard", message });
      if (message.user_id !== member.id) void chat.markAsRead(conversationId, message.id);
    },
    onMessageSent: ({ message_id: id, timestamp: created_at }) =>
      happen({
        what: "confirmed",
        message: { id, created_at, conversation_id: conversationId, user_id: member.id, role: "user" },
      }),
    onTyping: ({ user_id: user, is_typing: isTyping }) => happen({ what: "typing", user, isTyping }),
    onRead: ({ message_id: id }) => happen({ what: "read", id }),
    onPresence({ user_id: user, status }) {
      happen({ what: "presence", user, status });
      // Nobody tells a newcomer who is there already: whoever hears of one says so.
      if (!met.current.has(user)) void chat.updatePresence(presence.current);
      met.current.add(user);
    },
    onLost() {
      met.current.clear();
      happen({ what: "lost" });
    },
  });
  const { client } = useConversations(options);

  return {
    thread,
    client,
    isConnected: chat.isConnected,
    say(content) {
      const key = (serial.current += 1);
      happen({ what: "said", key, content });
      chat.sendMessage(conversationId, content).then(
        () => happen({ what: "handed", key }),
        () => happen({ what: "failed", key }),
      );
    },
    showTyping(isTyping) {
      if (chat.isConnected) void chat.sendTyping(conversationId, isTyping);
    },
    dismiss: (key) => happen({ what: "dismissed", key }),
    setPresence(status) {
      presence.current = status;
      happen({ what: "presence", user: member.id, status });
      if (chat.isConnected) void chat.updatePresence(status);
    },
  };
}
