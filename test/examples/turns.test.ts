import { expect, test } from "vitest";
import { type HeardMessage, isBusy, type Question, turnsOf } from "../../examples/dashboard/src/cidadao-ai/turns.ts";

const piece = (content: string, chunk: boolean): HeardMessage => ({
  type: "chat",
  data: { role: "assistant", content, agent_id: "zumbi", agent_name: "Zumbi", chunk },
  timestamp: "2026-01-01T00:00:00Z",
  id: content,
});
const connection: HeardMessage = {
  type: "connection",
  data: { status: "connected", session_id: "s", message: "Conectado" },
  timestamp: "2026-01-01T00:00:00Z",
  id: "c",
};
const typing: HeardMessage = { type: "typing", data: { agent: "processing" } };
const asked = (text: string, after: number): Question => ({ key: after, text, after, state: "sent" });

const shown = (messages: readonly HeardMessage[], questions: readonly Question[]): string[] =>
  turnsOf(messages, questions).map((turn) => {
    switch (turn.who) {
      case "person":
        return `? ${turn.question.text}`;
      case "agent":
        return `${turn.state}: ${turn.text}`;
      case "server":
        return turn.text;
    }
  });

test("pieces are put together, between the questions where they belong", () => {
  const messages = [connection, typing, piece("Vou ", true), piece("ver", false), typing, piece("Sim", true)];
  expect(shown(messages, [asked("um", 1), asked("dois", 4)])).toEqual([
    "Conectado",
    "? um",
    "whole: Vou ver",
    "? dois",
    "streaming: Sim",
  ]);
});

test("an answer that the connection cut off stays so, and the next one is another", () => {
  expect(shown([piece("Vou ", true), connection, piece("Outra", false)], [])).toEqual([
    "cut: Vou ",
    "Conectado",
    "whole: Outra",
  ]);
});

test.each([
  { messages: [connection], want: false },
  { messages: [connection, typing], want: true },
  { messages: [connection, typing, piece("a", true)], want: false },
  { messages: [typing, connection], want: false },
])("the agents are busy after $messages.length messages: $want", ({ messages, want }) => {
  expect(isBusy(messages)).toBe(want);
});
