import type { HeardMessage } from "./turns.ts";

/** An investigation that was subscribed to. */
export interface Followed {
  readonly id: string;
  /** How many messages had been heard before. */
  readonly after: number;
}

export type InvestigationEvent = Extract<
  HeardMessage,
  { readonly type: "investigation_progress" | "anomaly_detected" | "agent_finding" | "report_ready" }
>;

/** What was told of an investigation since it is followed, over the present connection. */
export function eventsOf(messages: readonly HeardMessage[], { id, after }: Followed): readonly InvestigationEvent[] {
  const connection = messages.findLastIndex(({ type }) => type === "connection");
  return messages
    .slice(Math.max(after, connection))
    .filter(
      (message): message is InvestigationEvent =>
        "investigation_id" in message.data && message.data.investigation_id === id,
    );
}
