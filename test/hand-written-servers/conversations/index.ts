export { type ConversationsOptions, type OpenConversations, startConversations } from "./start-conversations.ts";
