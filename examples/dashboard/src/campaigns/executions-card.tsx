import type { ReactNode } from "react";
import type { ExecutionLog } from "../../../../generated/campaigns/types.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Card, Empty } from "../ui/card.tsx";
import { timeOf } from "../ui/format.ts";

const toneOf: Readonly<Record<ExecutionLog["status"], Tone>> = { sending: "info", sent: "good", failed: "bad" };

/** The last fifty steps of executions, newest first. */
export function ExecutionsCard({ executions }: { readonly executions: readonly ExecutionLog[] }): ReactNode {
  return (
    <Card title="Executions" aside={<span className="aside tabular">{executions.length} of the last 50</span>}>
      {executions.length === 0 ? (
        <Empty>Nothing has been sent yet.</Empty>
      ) : (
        <ol className="log" tabIndex={0} aria-label="Executions, newest first">
          {executions.map((step, index) => (
            <li key={executions.length - index}>
              <time className="tabular" dateTime={step.timestamp}>
                {timeOf(step.timestamp)}
              </time>
              <Badge tone={toneOf[step.status]}>{step.status}</Badge>
              <p>
                {step.fromSession ?? "–"} → {receiverOf(step)}
                <small lang="pt-BR">{step.messageContent ?? ""}</small>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

const receiverOf = ({ executionType, toSession, contactName, contactPhone }: ExecutionLog): string =>
  (executionType === "internal" ? toSession : (contactName ?? contactPhone)) ?? "–";
