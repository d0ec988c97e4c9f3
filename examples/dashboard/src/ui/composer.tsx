import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "./icons.tsx";

/** Whoever has not pressed a key for so long does not type any more. */
const idleMs = 2500;

interface ComposerProps {
  readonly label: string;
  readonly say: (content: string) => void;
  readonly showTyping?: (isTyping: boolean) => void;
  readonly children?: ReactNode;
}

/** A line to write in. Enter sends it, also while there is no connection: then it waits. */
export function Composer({ label, say, showTyping, children }: ComposerProps): ReactNode {
  const [text, setText] = useState("");
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(idle.current), []);

  const stop = (): void => {
    if (idle.current === undefined) return;
    clearTimeout(idle.current);
    idle.current = undefined;
    showTyping?.(false);
  };
  const type = (next: string): void => {
    setText(next);
    if (idle.current === undefined) showTyping?.(true);
    clearTimeout(idle.current);
    idle.current = setTimeout(stop, idleMs);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const content = text.trim();
    if (content === "") return;
    stop();
    say(content);
    setText("");
  };

  return (
    <form className="composer" onSubmit={send}>
      {children}
      <input
        aria-label={label}
        placeholder="Write a message"
        autoComplete="off"
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      <button type="submit" className="button primary icon-button" aria-label="Send" disabled={text.trim() === ""}>
        <Icon name="send" />
      </button>
    </form>
  );
}
