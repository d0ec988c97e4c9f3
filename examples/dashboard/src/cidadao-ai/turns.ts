import type { UseCidadaoAIWebSocketResult } from "../../../../generated/cidadao-ai/hooks.ts";

export type HeardMessage = UseCidadaoAIWebSocketResult["messages"][number];

/** What the person asked. */
export interface Question {
  readonly key: number;
  readonly text: string;
  /** How many messages had been heard before. */
  readonly after: number;
  readonly state: "queued" | "sent" | "failed";
}

export type Turn =
  | { readonly who: "person"; readonly question: Question }
  | {
      readonly who: "agent";
      readonly key: string;
      readonly name: string;
      readonly text: string;
      readonly at: string;
      /** `streaming` grows, `whole` is complete, `cut` never will be: the connection went first. */
      readonly state: "streaming" | "whole" | "cut";
    }
  | { readonly who: "server"; readonly key: number; readonly text: string; readonly isError: boolean };

type AgentTurn = Extract<Turn, { readonly who: "agent" }>;

/** Questions and answers in order; the pieces of an answer are put together. */
export function turnsOf(messages: readonly HeardMessage[], questions: readonly Question[]): readonly Turn[] {
  const turns: Turn[] = [];
  let open: AgentTurn | undefined;
  const settle = (next: AgentTurn): void => {
    turns[turns.indexOf(open as AgentTurn)] = next;
    open = next.state === "streaming" ? next : undefined;
  };
  const waiting = [...questions];
  const ask = (heard: number): void => {
    while (waiting[0] && waiting[0].after <= heard)
      turns.push({ who: "person", question: waiting.shift() as Question });
  };

  for (const [index, message] of messages.entries()) {
    ask(index);
    switch (message.type) {
      case "connection":
        if (open) settle({ ...open, state: "cut" });
        turns.push({ who: "server", key: index, text: message.data.message, isError: false });
        break;
      case "error":
        turns.push({ who: "server", key: index, text: message.data.message, isError: true });
        break;
      case "chat": {
        const { content, agent_name: name, chunk } = message.data;
        const state = chunk ? "streaming" : "whole";
        if (open) settle({ ...open, text: open.text + content, state });
        else {
          const turn: AgentTurn = { who: "agent", key: message.id, name, text: content, at: message.timestamp, state };
          turns.push(turn);
          if (chunk) open = turn;
        }
        break;
      }
      case "typing":
      case "pong":
      case "investigation_progress":
      case "anomaly_detected":
      case "agent_finding":
      case "report_ready":
        break;
    }
  }
  ask(Infinity);
  return turns;
}

/** Whether an agent has said that it is busy, and nothing since. */
export function isBusy(messages: readonly HeardMessage[]): boolean {
  const last = messages.findLast(
    ({ type }) => type === "typing" || type === "chat" || type === "connection" || type === "error",
  );
  return last?.type === "typing";
}
