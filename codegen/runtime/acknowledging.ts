import type { Candidate } from "./checker.ts";
import { type Conversation, noSuch } from "./conversation.ts";
import { ConnectionLost } from "./errors.ts";
import type { Acknowledge, IoSocket } from "./io.ts";
import type { Listener } from "./listeners.ts";
import type { MessageSpec } from "./spec.ts";

/** What the server wants to know with one event. */
export interface Asked {
  readonly socket: IoSocket | undefined;
  /** Absent where it does not want an acknowledgement. */
  readonly acknowledge: Acknowledge | undefined;
  isAnswered?: true;
}

/** Hands listeners what answers the event that they hear, where the contract has an acknowledgement for it. */
export function acknowledging(
  talk: Conversation,
  server: Readonly<Record<string, MessageSpec>>,
  /** What the event that is just heard asks. */
  asked: () => Asked | undefined,
): Conversation["on"] {
  function answer(key: string, acks: readonly MessageSpec[], question: Asked | undefined, reply: unknown): void {
    if (!question?.acknowledge || question.isAnswered) return undefined;
    const { acknowledge, socket } = question;
    // As what is heard, for its checks: what breaks its schema is thrown to whoever answers.
    const candidates = acks.map((message): Candidate => [key, message]);
    return talk.hear(reply, candidates, noSuch, undefined, {
      replies: [],
      id: undefined,
      reject(error) {
        throw error;
      },
      resolve() {
        question.isAnswered = true;
        const values = acks.some(({ spread }) => spread) ? (reply as unknown[]) : reply === undefined ? [] : [reply];
        if (socket?.connected) return acknowledge(...values);
        const error = new ConnectionLost(1006, `${key} was answered too late`);
        return talk.emit("$dropped", { key, payload: reply, error });
      },
    });
  }

  return (key, listener, options) => {
    const { acks } = (Object.hasOwn(server, key) && server[key]) || {};
    if (!acks) return talk.on(key, listener, options);
    const hear = (event: never): void => {
      const question = asked();
      (listener as (event: never, answer: (reply: unknown) => void) => void)(event, (reply) =>
        answer(key, acks, question, reply),
      );
    };
    return talk.on(key, hear satisfies Listener, options);
  };
}
