import { defineHandlers, type Handlers } from "../index.ts";

interface Sync {
  readonly conversation_id: string;
  readonly last_message_id?: string;
}

/** A document cannot say that `sync` wants only what came after the last message that the client knows. */
const handlers: Handlers = defineHandlers({
  replies: {
    sync({ conversation_id, last_message_id }: Sync, { world }) {
      const all = world.rows("ChatMessage").filter((message) => message["conversation_id"] === conversation_id);
      // A message that the server does not know (any more) may lie before all of them.
      const messages = all.slice(all.findIndex(({ id }) => id === last_message_id) + 1);
      return { type: "sync_data", conversation_id, messages, count: messages.length };
    },
  },
});
export default handlers;
