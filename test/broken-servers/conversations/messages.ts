import type { IdsOf } from "../mutant.ts";

/** What is wrong with what is said in Conversations. */
export const conversationMessageMutants = [
  {
    row: "W01",
    caughtBy: "ws.recv.schema.required",
    breaks: {
      "W01-chat-user-missing": "leaves out the user in `connected`",
      "W01-chat-content-missing": "leaves out the content of a message that it delivers",
    },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.type",
    breaks: { "W01-chat-typing-as-text": "says `yes` where a boolean belongs" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.enum",
    breaks: { "W01-chat-status-unknown": "says a status that nobody may have" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.length",
    breaks: { "W01-chat-message-id-empty": "says an empty id of a message" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.range",
    breaks: { "W01-chat-count-negative": "says a count of -1" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.pattern",
    breaks: { "W01-chat-code-in-small-letters": "says the code of an error against its pattern" },
  },
  {
    row: "W01",
    caughtBy: "ws.recv.schema.closed",
    breaks: { "W01-chat-field-added": "adds a field to `pong`" },
    equivalent: {
      "W01-chat-field-added": "the objects are open: a field that the contract does not know breaks nothing",
    },
  },
  {
    row: "W02",
    caughtBy: "ws.recv.schema.required",
    breaks: { "W02-chat-pong-without-timestamp": "leaves out the timestamp of `pong`" },
  },
  {
    row: "W02",
    caughtBy: "ws.recv.schema.type",
    breaks: { "W02-chat-epoch": "says when a message was taken in in milliseconds since 1970" },
  },
  {
    row: "W02",
    caughtBy: "ws.recv.schema.format",
    breaks: { "W02-chat-read-just-now": "says `just now` where a date-time belongs" },
  },
  {
    row: "W03",
    caughtBy: "ws.recv.undocumented",
    breaks: { "W03-chat-statistics": "says a message of a type that the contract has not" },
  },
  {
    row: "W04",
    caughtBy: "ws.recv.missing",
    breaks: {
      "W04-chat-message-not-delivered": "delivers no message to the others",
      "W04-chat-typing-not-shown": "does not show that somebody types",
      "W04-chat-read-not-shown": "does not show that somebody has read",
      "W04-chat-presence-not-shown": "does not show who comes and goes",
    },
  },
  {
    row: "W05",
    caughtBy: "ws.frame.kind",
    breaks: {
      "W05-chat-pong-as-bytes": "says `pong` in a binary frame",
      "W05-chat-bytes-taken": "takes a message in a binary frame",
    },
  },
  {
    row: "W06",
    caughtBy: "ws.frame.unit",
    breaks: {
      "W06-chat-two-in-one": "says `message_sent` and `pong` in one frame",
      "W06-chat-one-in-two": "says one `sync_data` in two messages",
    },
  },
  {
    row: "W07",
    caughtBy: "ws.reply.timeout",
    breaks: {
      "W07-chat-no-message-sent": "does not say that a message was taken in",
      "W07-chat-no-sync-data": "does not answer who asks for what was missed",
      "W07-chat-no-pong": "does not answer a ping",
    },
  },
  {
    row: "W09",
    caughtBy: "ws.reply.isolation",
    breaks: {
      "W09-chat-sent-to-another": "says to another client that a message was taken in",
      "W09-chat-pong-to-all": "says `pong` to the other clients too",
    },
  },
  {
    row: "W10",
    caughtBy: "ws.reply.type",
    breaks: {
      "W10-chat-error-for-sync": "answers who asks for what was missed with an error",
      "W10-chat-unknown-field-refused": "answers a message with a field that it does not know with an error",
    },
  },
  {
    row: "W11",
    caughtBy: "ws.reply.once",
    breaks: {
      "W11-chat-sent-twice": "says twice that a message was taken in",
      "W11-chat-two-pongs": "answers a ping twice",
    },
  },
  {
    row: "W12",
    caughtBy: "ws.order.fifo",
    breaks: { "W12-chat-syncs-in-reverse": "answers the second who asks for what was missed before the first" },
  },
  {
    row: "W13",
    caughtBy: "ws.neg",
    breaks: {
      "W13-chat-invalid-ignored": "says nothing to a message that does not fit",
      "W13-chat-without-content": "takes a message without content",
      "W13-chat-number-for-content": "takes a number for the content of a message",
      "W13-chat-conversation-without-name": "takes an empty text for a conversation",
      "W13-chat-status-off-enum": "takes a status that is none of the three",
    },
  },
  {
    row: "W14",
    caughtBy: "ws.neg.keepalive",
    breaks: { "W14-chat-invalid-closes": "closes after a message that does not fit" },
  },
  {
    row: "W15",
    caughtBy: "ws.neg.unknown",
    breaks: {
      "W15-chat-unknown-type-crashes": "loses every connection at a message of an unknown type",
      "W15-chat-unknown-type-ignored": "says nothing to a message of an unknown type",
    },
  },
  {
    row: "W16",
    caughtBy: "ws.neg.parse",
    breaks: {
      "W16-chat-malformed-closes-with-1011": "closes with 1011 at a frame that is no JSON",
      "W16-chat-malformed-ignored": "says nothing to a frame that is no JSON",
    },
  },
  {
    row: "W17",
    caughtBy: "ws.order.time",
    breaks: { "W17-chat-time-goes-back": "says each `pong` with a timestamp before that of the last" },
  },
  {
    row: "W19",
    caughtBy: "ws.sub.isolation",
    breaks: {
      "W19-chat-heard-without-joining": "delivers messages to those who have not joined",
      "W19-chat-speaker-hears": "delivers a message to its speaker too",
    },
  },
  {
    row: "W19",
    caughtBy: "ws.sub.stop",
    breaks: { "W19-chat-heard-after-leaving": "delivers messages to who has left" },
  },
  {
    row: "W20",
    caughtBy: "ws.sub.idempotent",
    breaks: { "W20-chat-joined-twice": "delivers each message twice to who has joined twice" },
  },
  {
    row: "V15",
    caughtBy: "ws.resume",
    breaks: {
      "V15-chat-sync-nothing": "says that nothing was missed, whatever was",
      "V15-chat-sync-everything": "says all messages of a conversation in place of those that were missed",
      "V15-chat-sync-twice": "says each message that was missed twice",
    },
    equivalent: {
      "V15-chat-sync-nothing": "only the words of the document say what `sync` gives",
      "V15-chat-sync-everything": "only the words of the document say what `sync` gives",
      "V15-chat-sync-twice": "only the words of the document say what `sync` gives",
    },
  },
] as const;

export type ConversationMessageMutant = IdsOf<typeof conversationMessageMutants>;
