import type { Conversations } from "./conversations.ts";

type Schema = Readonly<Record<string, unknown>>;

/** What clients say, by its type. The objects are open. */
export function clientMessages({ breaks }: Conversations): Readonly<Record<string, Schema>> {
  const id = { type: "string", minLength: 1 };
  const conversation = breaks("W13-chat-conversation-without-name") ? { type: "string" } : id;
  const message = (type: string, properties: Readonly<Record<string, Schema>>, optional = ""): Schema => ({
    type: "object",
    required: ["type", ...Object.keys(properties).filter((name) => name !== optional)],
    properties: { type: { const: type }, ...properties },
    additionalProperties: !breaks("W10-chat-unknown-field-refused"),
  });
  return {
    message: message(
      "message",
      {
        conversation_id: conversation,
        content: { type: breaks("W13-chat-number-for-content") ? ["string", "number"] : "string" },
      },
      breaks("W13-chat-without-content") ? "content" : "",
    ),
    typing: message("typing", { conversation_id: conversation, is_typing: { type: "boolean" } }),
    read: message("read", { conversation_id: conversation, message_id: id }),
    sync: message("sync", { conversation_id: conversation, last_message_id: id }),
    ping: message("ping", {}),
    presence: message("presence", {
      status: breaks("W13-chat-status-off-enum") ? { type: "string" } : { enum: ["online", "away", "offline"] },
    }),
    join: message("join", { conversation_id: conversation }),
    leave: message("leave", { conversation_id: conversation }),
  };
}
