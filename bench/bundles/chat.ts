// A channel of seventeen messages, with the validators of all of them.
import { openConversations } from "../../generated/conversations/client.ts";

export { openConversations };
