import { type ReactNode, useEffect, useRef } from "react";
import { Card } from "../ui/card.tsx";
import { Composer } from "../ui/composer.tsx";
import { minuteOf } from "../ui/format.ts";
import { Icon } from "../ui/icons.tsx";
import type { Turn } from "./turns.ts";

const suggestions = ["Investigar contratos do ministério", "Quais fornecedores venceram mais licitações?"];

interface ChatCardProps {
  readonly turns: readonly Turn[];
  readonly isBusy: boolean;
  readonly ask: (text: string) => void;
}

/** Questions, and answers that grow while they arrive. */
export function ChatCard({ turns, isBusy, ask }: ChatCardProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [turns, isBusy]);
  const hasAsked = turns.some(({ who }) => who === "person");

  return (
    <Card title="Chat" className="pane">
      <div className="messages" ref={list} tabIndex={0} role="log" aria-label="Chat">
        <ol>
          {turns.map((turn) => (
            <TurnItem key={`${turn.who} ${turn.who === "person" ? turn.question.key : turn.key}`} turn={turn} />
          ))}
        </ol>
        <p className="typing" aria-live="polite">
          {isBusy && (
            <>
              <span className="typing-dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              The agents are working on it
            </>
          )}
        </p>
      </div>
      {!hasAsked && (
        <p className="suggestions">
          {suggestions.map((text) => (
            <button key={text} type="button" className="chip" lang="pt-BR" onClick={() => ask(text)}>
              {text}
            </button>
          ))}
        </p>
      )}
      <Composer label="Question for the agents" say={ask} />
    </Card>
  );
}

const words = { queued: "queued", sent: "sent", failed: "not sent" } as const;

function TurnItem({ turn }: { readonly turn: Turn }): ReactNode {
  switch (turn.who) {
    case "person":
      return (
        <li className="bubble" data-own data-first data-state={turn.question.state}>
          <span className="visually-hidden">You: </span>
          <p lang="pt-BR">{turn.question.text}</p>
          <span className="bubble-foot">
            {turn.question.state !== "sent" && words[turn.question.state]}{" "}
            <Icon name={turn.question.state} title={words[turn.question.state]} />
          </span>
        </li>
      );
    case "agent":
      return (
        <li className="bubble" data-first data-state={turn.state}>
          <strong className="speaker">{turn.name}</strong>
          <p lang="pt-BR">{turn.text}</p>
          <span className="bubble-foot tabular">
            {turn.state === "cut" ? "cut off when the connection was lost" : minuteOf(turn.at)}
          </span>
        </li>
      );
    case "server":
      return (
        <li className="day" data-error={turn.isError || undefined} lang="pt-BR">
          {turn.text}
        </li>
      );
  }
}
