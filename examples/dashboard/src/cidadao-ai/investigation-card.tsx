import type { ReactNode } from "react";
import { Card, Empty } from "../ui/card.tsx";
import { EventItem } from "./event-item.tsx";
import type { Followed, InvestigationEvent } from "./investigation.ts";

interface InvestigationCardProps {
  readonly followed: Followed | undefined;
  readonly events: readonly InvestigationEvent[];
  readonly follow: (id: string) => void;
}

/** How far an investigation is, and what it has brought to light. */
export function InvestigationCard({ followed, events, follow }: InvestigationCardProps): ReactNode {
  const latest = events.findLast((event) => event.type === "investigation_progress");
  const progress = latest?.data.progress ?? 0;
  return (
    <Card
      title="Investigation"
      className="investigation"
      aside={followed && <span className="aside mono">{followed.id}</span>}
    >
      <form
        className="form inline"
        action={(form) => {
          const id = form.get("id");
          if (typeof id === "string" && id.trim() !== "") follow(id.trim());
        }}
      >
        <label>
          <span className="visually-hidden">Investigation</span>
          <input
            name="id"
            required
            defaultValue={followed?.id ?? "INV-2025-001"}
            key={followed?.id}
            autoComplete="off"
            className="mono"
          />
        </label>
        <button type="submit" className="button primary">
          {followed ? "Follow anew" : "Follow"}
        </button>
      </form>
      {followed ? (
        <>
          <div
            className="progress"
            role="progressbar"
            aria-label="Progress"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={progress}
          >
            <span style={{ inlineSize: `${progress}%` }} />
          </div>
          <p className="progress-words" aria-live="polite">
            <strong className="tabular">{progress} %</strong>{" "}
            {latest ? <span lang="pt-BR">{latest.data.message}</span> : "Waiting for the first step."}
          </p>
          <ol className="events">
            {events.map((event, index) => (
              <EventItem key={index} event={event} />
            ))}
          </ol>
        </>
      ) : (
        <Empty>
          Follow an investigation: its progress, anomalies, findings and report arrive on the connection of the chat.
        </Empty>
      )}
    </Card>
  );
}
