import { messageReader, type Heard, type Said } from "../message-reader.ts";
import { clientMessages } from "./client-messages.ts";
import type { Conversations, Member } from "./conversations.ts";
import { type History, type KeptMessage, openHistory } from "./history.ts";

/** Does what a member says; undefined stands for a binary frame. */
export type Talk = (member: Member, text: string | undefined) => void;

export function openTalk(chat: Conversations, members: ReadonlySet<Member>): Talk {
  const { breaks, clock } = chat;
  const read = messageReader(clientMessages(chat));
  const history: History = openHistory(chat);
  const unsaid: (() => void)[] = [];
  let pongs = 0;

  const others = (member: Member): readonly Member[] => [...members].filter((one) => one !== member);

  /** Says something to the others who have joined a conversation. */
  function tellRoom(speaker: Member, conversation: string, message: object): void {
    for (const member of members) {
      if (member === speaker && !breaks("W19-chat-speaker-hears")) continue;
      const times = member.joined.get(conversation) ?? (breaks("W19-chat-heard-without-joining") ? 1 : 0);
      for (let count = 0; count < times; count += 1) member.line.say(message);
    }
  }

  function takeIn(member: Member, conversation: string, content: unknown): void {
    const message: KeptMessage = {
      id: chat.uuid(),
      conversation_id: conversation,
      user_id: member.userId,
      content: typeof content === "string" ? content : String(content),
      role: "user",
      created_at: chat.timestamp(),
    };
    history.keep(message);
    confirm(member, message);
    if (!breaks("W04-chat-message-not-delivered"))
      tellRoom(member, conversation, { type: "message", message: quoted(message, chat) });
  }

  function confirm(member: Member, { id }: KeptMessage): void {
    if (breaks("W07-chat-no-message-sent")) return;
    const timestamp = breaks("W02-chat-epoch") ? clock.now() : chat.timestamp();
    const said = { type: "message_sent", message_id: breaks("W01-chat-message-id-empty") ? "" : id, timestamp };
    const { line } = breaks("W09-chat-sent-to-another") ? (others(member)[0] ?? member) : member;
    if (breaks("W06-chat-two-in-one")) return line.sayRaw(JSON.stringify(said) + JSON.stringify(pong()));
    line.say(said);
    if (breaks("W11-chat-sent-twice")) line.say(said);
    return undefined;
  }

  function sync(member: Member, conversation: string, last: string): void {
    if (breaks("W07-chat-no-sync-data")) return;
    if (breaks("W10-chat-error-for-sync")) return refuse(member);
    const messages = history.after(conversation, last);
    const count = breaks("W01-chat-count-negative") ? -1 : messages.length;
    const text = JSON.stringify({ type: "sync_data", conversation_id: conversation, messages, count });
    const say = (): void => {
      if (!breaks("W06-chat-one-in-two")) return member.line.sayRaw(text);
      member.line.sayRaw(text.slice(0, 30));
      return member.line.sayRaw(text.slice(30));
    };
    if (!breaks("W12-chat-syncs-in-reverse")) return say();
    // The last question is answered first.
    unsaid.push(say);
    clock.after(50, () => unsaid.pop()?.());
  }

  function pong(): object {
    pongs += 1;
    const now = clock.now() - (breaks("W17-chat-time-goes-back") ? 1000 * pongs : 0);
    return {
      type: "pong",
      ...(!breaks("W02-chat-pong-without-timestamp") && { timestamp: new Date(now).toISOString() }),
      ...(breaks("W01-chat-field-added") && { load: 0.2 }),
    };
  }

  function answerPing(member: Member): void {
    if (breaks("W07-chat-no-pong")) return;
    const text = JSON.stringify(pong());
    member.line.sayRaw(breaks("W05-chat-pong-as-bytes") ? Buffer.from(text) : text);
    if (breaks("W11-chat-two-pongs")) member.line.sayRaw(text);
    if (breaks("W09-chat-pong-to-all")) for (const { line } of others(member)) line.sayRaw(text);
  }

  function join({ joined }: Member, conversation: string): void {
    joined.set(conversation, breaks("W20-chat-joined-twice") ? (joined.get(conversation) ?? 0) + 1 : 1);
  }

  function showPresence(member: Member, status: unknown): void {
    if (breaks("W04-chat-presence-not-shown")) return;
    const known = ["online", "away", "offline"].includes(String(status)) ? status : "away";
    const said = breaks("W01-chat-status-unknown") ? "busy" : known;
    for (const { line } of others(member))
      line.say({ type: "presence", user_id: member.userId, status: said, timestamp: chat.timestamp() });
  }

  function hear(member: Member, said: Said): void {
    const { conversation_id: conversation, message_id: id } = said as Said & Readonly<Record<string, string>>;
    const room = conversation ?? "";
    switch (said.type) {
      case "message":
        return takeIn(member, room, said["content"] ?? "");
      case "typing": {
        const is_typing = breaks("W01-chat-typing-as-text") ? "yes" : said["is_typing"];
        const typing = { type: "typing", user_id: member.userId, conversation_id: room, is_typing };
        return breaks("W04-chat-typing-not-shown") ? undefined : tellRoom(member, room, typing);
      }
      case "read": {
        const read_at = breaks("W02-chat-read-just-now") ? "just now" : chat.timestamp();
        const seen = { type: "read", user_id: member.userId, conversation_id: room, message_id: id, read_at };
        return breaks("W04-chat-read-not-shown") ? undefined : tellRoom(member, room, seen);
      }
      case "sync":
        return sync(member, room, String(said["last_message_id"]));
      case "ping":
        return answerPing(member);
      case "presence":
        return showPresence(member, said["status"]);
      case "join":
        return join(member, room);
      case "leave":
        return void (breaks("W19-chat-heard-after-leaving") || member.joined.delete(room));
    }
    return undefined;
  }

  const refuse = ({ line }: Member): void => {
    const code = breaks("W01-chat-code-in-small-letters") ? "invalid-message" : "INVALID_MESSAGE";
    line.say({ type: "error", error: "Invalid message", code });
  };

  function refuseHeard(member: Member, { kind }: Exclude<Heard, { readonly kind: "message" }>): void {
    const { line } = member;
    switch (kind) {
      case "invalid":
        if (breaks("W14-chat-invalid-closes")) return line.close(1000, "");
        return breaks("W13-chat-invalid-ignored") ? undefined : refuse(member);
      case "unknown":
        if (breaks("W15-chat-unknown-type-ignored")) return undefined;
        if (!breaks("W15-chat-unknown-type-crashes")) return refuse(member);
        for (const one of members) one.line.drop();
        return undefined;
      case "malformed":
        if (breaks("W16-chat-malformed-ignored")) return undefined;
        return breaks("W16-chat-malformed-closes-with-1011") ? line.close(1011, "Unexpected token") : refuse(member);
    }
  }

  return (member, text) => {
    const heard: Heard = text === undefined ? { kind: "malformed" } : read(text);
    if (heard.kind === "message") hear(member, heard.message);
    else refuseHeard(member, heard);
  };
}

function quoted(message: KeptMessage, { breaks }: Conversations): object {
  if (!breaks("W01-chat-content-missing")) return message;
  const { content: _, ...rest } = message;
  return rest;
}
