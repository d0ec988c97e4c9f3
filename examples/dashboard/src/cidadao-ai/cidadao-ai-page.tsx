import { memo, type NamedExoticComponent, useRef, useState } from "react";
import { useChat, useCidadaoAIWebSocket } from "../../../../generated/cidadao-ai/hooks.ts";
import { sessionId } from "../clients.ts";
import { cidadaoAi } from "../endpoints.ts";
import { Page } from "../ui/page.tsx";
import { ChatCard } from "./chat-card.tsx";
import { type Followed, eventsOf } from "./investigation.ts";
import { InvestigationCard } from "./investigation-card.tsx";
import { isBusy, type Question, turnsOf } from "./turns.ts";

/** The chat with the agents, and one investigation as it goes on. */
export const CidadaoAiPage: NamedExoticComponent = memo(function CidadaoAiPage() {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [followed, setFollowed] = useState<Followed>();
  const serial = useRef(0);
  const { messages, sendMessage, subscribeToInvestigation } = useCidadaoAIWebSocket(sessionId, {
    ...cidadaoAi,
    // A new connection has subscribed to nothing.
    onState: ({ state }) => state === "connected" && followed && void subscribeToInvestigation(followed.id),
  });
  const { client } = useChat({ ...cidadaoAi, params: { session_id: sessionId } });

  const ask = (text: string): void => {
    const key = (serial.current += 1);
    const become = (state: Question["state"]): void =>
      setQuestions((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
    setQuestions((all) => [...all, { key, text, after: messages.length, state: "queued" }]);
    sendMessage(text).then(
      () => become("sent"),
      () => become("failed"),
    );
  };
  const followInvestigation = (id: string): void => {
    setFollowed({ id, after: messages.length });
    void subscribeToInvestigation(id);
  };

  return (
    <Page title="Cidadão.AI" subtitle="Ask the agents, and follow what they investigate" clients={[client]}>
      <div className="columns chat-columns">
        <ChatCard turns={turnsOf(messages, questions)} isBusy={isBusy(messages)} ask={ask} />
        <InvestigationCard
          followed={followed}
          events={followed ? eventsOf(messages, followed) : []}
          follow={followInvestigation}
        />
      </div>
    </Page>
  );
});
