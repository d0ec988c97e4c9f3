import { type ReactNode, useEffect, useId, useRef } from "react";
import type { UserPresence } from "../../../../generated/conversations/types.ts";
import { Empty } from "../ui/card.tsx";
import { ConnectionPill } from "../ui/connection-status.tsx";
import { useConnection } from "../ui/use-connection.ts";
import { Composer } from "../ui/composer.tsx";
import { type Member, members, nameOf } from "./members.ts";
import { MessageList } from "./message-list.tsx";
import { useThread } from "./use-thread.ts";

const statuses: readonly UserPresence["status"][] = ["online", "away", "offline"];

/** The conversation as one member sees it: who is there, what was said, who types. */
export function MemberPane({ member }: { readonly member: Member }): ReactNode {
  const { thread, client, isConnected, say, showTyping, dismiss, setPresence } = useThread(member);
  const connection = useConnection([client]);
  const id = useId();
  const other = members.find((one) => one !== member) ?? member;
  const list = useRef<HTMLDivElement>(null);
  const length = thread.messages.length + thread.outgoing.length + thread.typing.length;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [length]);

  return (
    <section className="card pane" aria-labelledby={id} data-member={member.name}>
      <header className="pane-head">
        <span className="avatar" data-presence={thread.presence[other.id] ?? "unknown"} aria-hidden="true">
          {other.name[0]}
        </span>
        <div>
          <h2 id={id}>
            {other.name} <small>seen by {member.name}</small>
          </h2>
          <p className="presence">{thread.presence[other.id] ?? "presence unknown"}</p>
        </div>
        <ConnectionPill connection={connection} />
      </header>
      <div className="messages" ref={list} tabIndex={0} role="log" aria-label={`Messages, seen by ${member.name}`}>
        {length === 0 ? (
          <Empty>{isConnected ? "Nothing has been said yet." : "Waiting for the conversation."}</Empty>
        ) : (
          <MessageList
            thread={thread}
            me={member.id}
            again={(key, content) => {
              dismiss(key);
              say(content);
            }}
          />
        )}
        <p className="typing" aria-live="polite">
          {thread.typing.length > 0 && (
            <>
              <span className="typing-dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {thread.typing.map(nameOf).join(", ")} is typing
            </>
          )}
        </p>
      </div>
      <Composer label={`Message from ${member.name}`} say={say} showTyping={showTyping}>
        <label className="presence-choice">
          <span className="visually-hidden">{member.name} is</span>
          <select defaultValue="online" onChange={({ target }) => setPresence(target.value as UserPresence["status"])}>
            {statuses.map((status) => (
              <option key={status}>{status}</option>
            ))}
          </select>
        </label>
      </Composer>
    </section>
  );
}
