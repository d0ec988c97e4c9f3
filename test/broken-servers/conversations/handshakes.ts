import type { IdsOf } from "../mutant.ts";

/** What is wrong with the opening and the end of Conversations' WebSocket. */
export const conversationHandshakeMutants = [
  {
    row: "R12",
    caughtBy: "resp.status.undocumented",
    breaks: { "R12-chat-request-answered": "answers 200 to an ordinary request where 426 is documented" },
  },
  {
    row: "R13",
    caughtBy: "resp.contentType",
    breaks: { "R13-chat-refusal-as-text": "says that a refusal is text/plain" },
  },
  {
    row: "R15",
    caughtBy: "resp.schema",
    breaks: { "R15-chat-refusal-without-code": "leaves out the code of a refusal" },
  },
  {
    row: "H01",
    caughtBy: "ws.auth.none",
    breaks: { "H01-chat-without-token": "lets anybody in" },
  },
  {
    row: "H02",
    caughtBy: "ws.auth.invalid",
    breaks: {
      "H02-chat-any-token": "takes any text for a token",
      "H02-chat-expired-token": "takes a token that has expired",
    },
  },
  {
    row: "H02",
    caughtBy: "ws.auth.when",
    breaks: { "H02-chat-closes-later": "says `connected` to a bad token, and closes at the first message" },
  },
  {
    row: "H03",
    caughtBy: "ws.auth.code",
    breaks: {
      "H03-chat-closed-with-1000": "closes with 1000 in place of 1008 when the token is no good",
      "H03-chat-refused-with-500": "refuses a bad token with 500",
      "H03-chat-refused-with-401": "refuses a bad token with 401 in place of closing with 1008",
    },
    equivalent: { "H03-chat-refused-with-401": "the contract gives both ways: a server takes one of them" },
  },
  {
    row: "H05",
    caughtBy: "ws.handshake.path",
    breaks: { "H05-chat-any-path": "opens on any path" },
  },
  {
    row: "H08",
    caughtBy: "ws.first.deadline",
    breaks: {
      "H08-chat-not-confirmed": "opens without saying `connected`",
      "H08-chat-confirmed-late": "says `connected` after three seconds",
    },
  },
  {
    row: "H09",
    caughtBy: "ws.order.first",
    breaks: { "H09-chat-presence-first": "says the presence of another before `connected`" },
  },
  {
    row: "V06",
    caughtBy: "ws.heartbeat.pong",
    breaks: { "V06-chat-no-control-pong": "does not answer a ping of the protocol (RFC 6455 §5.5.2)" },
  },
  {
    row: "V11",
    caughtBy: "ws.close.clean",
    breaks: { "V11-chat-bad-token-dropped": "opens to a bad token, and drops the connection in place of closing it" },
  },
  {
    row: "V12",
    caughtBy: "ws.close.code",
    breaks: {
      "V12-chat-undeclared-code": "closes with 4001, which the contract has not, when the token is no good",
      "V12-chat-code-1005-sent": "sends 1005, which nobody may send, when the token is no good",
    },
  },
  {
    row: "V13",
    caughtBy: "ws.close.echo",
    breaks: { "V13-chat-close-not-echoed": "does not answer the close of a client" },
  },
  {
    row: "V16",
    caughtBy: "ws.proto",
    breaks: { "V16-chat-fragments-refused": "drops who says a message in several fragments (RFC 6455 §5.4)" },
  },
] as const;

export type ConversationHandshakeMutant = IdsOf<typeof conversationHandshakeMutants>;
