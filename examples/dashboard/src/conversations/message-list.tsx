import { Fragment, type ReactNode } from "react";
import { minuteOf, momentOf } from "../ui/format.ts";
import { Icon } from "../ui/icons.tsx";
import { nameOf } from "./members.ts";
import type { Outgoing, Thread } from "./thread.ts";

interface MessageListProps {
  readonly thread: Thread;
  readonly me: string;
  /** Says anew what has failed. */
  again(key: number, content: string): void;
}

const dayOf = (at: string): string => new Date(at).toDateString();

/** What was said, and what is still on its way. */
export function MessageList({ thread: { messages, outgoing, read }, me, again }: MessageListProps): ReactNode {
  const readUpTo = messages.findIndex(({ id }) => id === read);
  return (
    <ol>
      {messages.map(({ id, user_id, content, created_at }, index) => {
        const before = messages[index - 1];
        return (
          <Fragment key={`${id} ${content}`}>
            {(!before || dayOf(before.created_at) !== dayOf(created_at)) && (
              <li className="day">
                {dayOf(created_at) === dayOf(new Date().toISOString()) ? "Today" : momentOf(created_at)}
              </li>
            )}
            <li
              className="bubble"
              data-own={user_id === me || undefined}
              data-first={before?.user_id !== user_id || undefined}
            >
              <span className="visually-hidden">{user_id === me ? "You" : nameOf(user_id)}: </span>
              <p lang="pt-BR">{content}</p>
              <span className="bubble-foot tabular">
                {minuteOf(created_at)}
                {user_id === me && (
                  <Icon {...(index <= readUpTo ? { name: "read", title: "read" } : { name: "sent", title: "sent" })} />
                )}
              </span>
            </li>
          </Fragment>
        );
      })}
      {outgoing.map((one) => (
        <li key={one.key} className="bubble" data-own data-state={one.state}>
          <span className="visually-hidden">You: </span>
          <p lang="pt-BR">{one.content}</p>
          <OutgoingFoot outgoing={one} again={again} />
        </li>
      ))}
    </ol>
  );
}

const words: Readonly<Record<Outgoing["state"], string>> = {
  queued: "queued",
  handed: "sending",
  unsure: "not confirmed",
  failed: "not sent",
};

function OutgoingFoot({
  outgoing: { key, content, state },
  again,
}: Pick<MessageListProps, "again"> & { readonly outgoing: Outgoing }): ReactNode {
  return (
    <span className="bubble-foot">
      {words[state]} <Icon name={state === "failed" ? "failed" : "queued"} />
      {state === "failed" && (
        <button type="button" className="link" onClick={() => again(key, content)}>
          Send again
        </button>
      )}
    </span>
  );
}
