import type { Target } from "../../conformance/index.ts";
import type { OpenConversations } from "../hand-written-servers/conversations/index.ts";

/** What one must know to question the hand-written Conversations: where they are, and whom they know. */
export function conversationsTarget(chat: OpenConversations): Target {
  return {
    urls: chat.urls,
    credentials: {
      token: {
        valid: chat.token("ana"),
        others: [chat.token("rui"), chat.token("eva")],
        invalid: [chat.token("ana", -10)],
      },
    },
  };
}
