import type { ChatMessage, UserPresence } from "../../../../generated/conversations/types.ts";

/** Something that was said here and is not confirmed yet. */
export interface Outgoing {
  readonly key: number;
  readonly content: string;
  /**
   * - `queued` waits for the connection
   * - `handed` is on its way
   * - `unsure` was on its way when the connection was lost
   * - `failed` did not arrive
   */
  readonly state: "queued" | "handed" | "unsure" | "failed";
}

/** A conversation as one of its members sees it. */
export interface Thread {
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  /** In the order in which it was said. */
  readonly outgoing: readonly Outgoing[];
  /** Ids of those who type. */
  readonly typing: readonly string[];
  readonly presence: Readonly<Record<string, UserPresence["status"]>>;
  /** The last message that somebody else has read. */
  readonly read: string | undefined;
}

export type Happening =
  | { readonly what: "said"; readonly key: number; readonly content: string }
  | { readonly what: "handed"; readonly key: number }
  | { readonly what: "failed"; readonly key: number }
  | { readonly what: "dismissed"; readonly key: number }
  | { readonly what: "confirmed"; readonly message: Omit<ChatMessage, "content"> }
  | { readonly what: "heard"; readonly message: ChatMessage }
  | { readonly what: "synced"; readonly messages: readonly ChatMessage[]; readonly me: string }
  | { readonly what: "typing"; readonly user: string; readonly isTyping: boolean }
  | { readonly what: "presence"; readonly user: string; readonly status: UserPresence["status"] }
  | { readonly what: "read"; readonly id: string }
  | { readonly what: "lost" };

export const emptyThread: Thread = { messages: [], outgoing: [], typing: [], presence: {}, read: undefined };

/** The thread after something has happened. */
export function follow(thread: Thread, event: Happening): Thread {
  const { messages, outgoing } = thread;
  switch (event.what) {
    case "said":
      return { ...thread, outgoing: [...outgoing, { key: event.key, content: event.content, state: "queued" }] };
    case "handed":
    case "failed":
      return {
        ...thread,
        outgoing: outgoing.map((one) => (one.key === event.key ? { ...one, state: event.what } : one)),
      };
    case "dismissed":
      return { ...thread, outgoing: outgoing.filter(({ key }) => key !== event.key) };
    case "confirmed": {
      // Confirmations carry no reference: they come in the order of what was handed over.
      const first = outgoing.find(({ state }) => state === "handed");
      if (!first) return thread;
      return {
        ...thread,
        messages: merge(messages, [{ ...event.message, content: first.content }]),
        outgoing: outgoing.filter((one) => one !== first),
      };
    }
    case "heard":
      return {
        ...thread,
        messages: merge(messages, [event.message]),
        typing: thread.typing.filter((user) => user !== event.message.user_id),
      };
    case "synced": {
      // What the server kept of the messages that were on their way; the rest has not arrived.
      const kept = event.messages.filter(
        (one) => one.user_id === event.me && !messages.some((known) => same(known, one)),
      );
      const arrived = new Set<Outgoing>();
      for (const { content } of kept) {
        const match = outgoing.find((one) => one.state === "unsure" && one.content === content && !arrived.has(one));
        if (match) arrived.add(match);
      }
      return {
        ...thread,
        messages: merge(messages, event.messages),
        outgoing: outgoing
          .filter((one) => !arrived.has(one))
          .map((one) => (one.state === "unsure" ? { ...one, state: "failed" } : one)),
      };
    }
    case "typing": {
      const others = thread.typing.filter((user) => user !== event.user);
      return { ...thread, typing: event.isTyping ? [...others, event.user] : others };
    }
    case "presence":
      return { ...thread, presence: { ...thread.presence, [event.user]: event.status } };
    case "read":
      return { ...thread, read: event.id };
    case "lost":
      return {
        ...thread,
        typing: [],
        presence: {},
        outgoing: outgoing.map((one) => (one.state === "handed" ? { ...one, state: "unsure" } : one)),
      };
  }
}

// A mock that was started anew gives its ids anew.
const same = (left: ChatMessage, right: ChatMessage): boolean => left.id === right.id && left.content === right.content;

function merge(known: readonly ChatMessage[], more: readonly ChatMessage[]): readonly ChatMessage[] {
  const added = more.filter((one) => !known.some((other) => same(other, one)));
  // Stable: what was taken in at the same moment stays in order.
  return [...known, ...added].toSorted((left, right) => Date.parse(left.created_at) - Date.parse(right.created_at));
}
