import type { ReactNode } from "react";
import type { CampaignStatus, ExecutionLog } from "../../../../generated/campaigns/types.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { dateOf } from "../ui/format.ts";
import { Meter } from "../ui/meter.tsx";

const toneOf: Readonly<Record<CampaignStatus["status"], Tone>> = {
  active: "good",
  waiting: "info",
  paused: "warn",
  stopped: "bad",
};

interface CampaignCardProps {
  readonly campaign: CampaignStatus;
  readonly executions: readonly ExecutionLog[];
}

/** One campaign: what it does now, and when it goes on. */
export function CampaignCard({ campaign, executions }: CampaignCardProps): ReactNode {
  const { name, status, description, activeSessions, totalSessions, nextExecution } = campaign;
  const count = (wanted: ExecutionLog["status"]): number => executions.filter((one) => one.status === wanted).length;
  return (
    <Card title={name} aside={<Badge tone={toneOf[status]}>{status}</Badge>} className="campaign">
      <p lang="pt-BR" className="lead">
        {description}
      </p>
      <p className="row-facts">
        <Meter value={activeSessions} max={totalSessions} label="Active sessions" tone="good" />
        <span className="tabular">
          {activeSessions} of {totalSessions} sessions active
        </span>
      </p>
      <dl className="facts">
        <div>
          <dt>Sent</dt>
          <dd className="tabular">{count("sent")}</dd>
        </div>
        <div>
          <dt>Failed</dt>
          <dd className="tabular">{count("failed")}</dd>
        </div>
        <div>
          <dt>Next run</dt>
          <dd className="tabular">{nextExecution === undefined ? "–" : dateOf(nextExecution)}</dd>
        </div>
      </dl>
    </Card>
  );
}
