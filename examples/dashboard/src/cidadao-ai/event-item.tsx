import type { ReactNode } from "react";
import { Badge } from "../ui/badge.tsx";
import { whole } from "../ui/format.ts";
import { Meter } from "../ui/meter.tsx";
import type { InvestigationEvent } from "./investigation.ts";

type AnomalyDetails = Extract<InvestigationEvent, { readonly type: "anomaly_detected" }>["data"]["details"];

/** One thing that an investigation tells. */
export function EventItem({ event }: { readonly event: InvestigationEvent }): ReactNode {
  switch (event.type) {
    case "investigation_progress":
      return (
        <li className="event" data-kind="progress">
          <span className="tabular">{event.data.progress} %</span> <span lang="pt-BR">{event.data.message}</span>
        </li>
      );
    case "anomaly_detected":
      return (
        <li className="event" data-kind="anomaly">
          <p>
            <Badge tone="bad">anomaly, {event.data.severity}</Badge>
          </p>
          <strong lang="pt-BR">{event.data.description}</strong>
          <Comparison details={event.data.details} />
        </li>
      );
    case "agent_finding":
      return (
        <li className="event" data-kind="finding">
          <p>
            <Badge tone="info">finding</Badge> <small>{event.data.agent_name}</small>
          </p>
          <strong lang="pt-BR">{event.data.description}</strong>
        </li>
      );
    case "report_ready":
      return (
        <li className="event" data-kind="report">
          <p>
            <Badge tone="good">report</Badge> <small className="mono">{event.data.report_id}</small>
          </p>
          <strong lang="pt-BR">{event.data.message}</strong>
        </li>
      );
  }
}

/** What a contract should cost beside what it costs. */
function Comparison({
  details: { contract_id, expected_value, actual_value },
}: {
  readonly details: AnomalyDetails;
}): ReactNode {
  if (expected_value === undefined || actual_value === undefined) return null;
  const max = Math.max(expected_value, actual_value);
  return (
    <dl className="comparison">
      <div>
        <dt>expected</dt>
        <dd>
          <Meter value={expected_value} max={max} label="Expected value" tone="quiet" />
          <span className="tabular">{whole(expected_value)}</span>
        </dd>
      </div>
      <div>
        <dt>actual</dt>
        <dd>
          <Meter value={actual_value} max={max} label="Actual value" tone="bad" />
          <span className="tabular">{whole(actual_value)}</span>
        </dd>
      </div>
      {contract_id !== undefined && (
        <div>
          <dt>contract</dt>
          <dd className="mono">{contract_id}</dd>
        </div>
      )}
    </dl>
  );
}
