import { type ReactNode, useState } from "react";
import { useRealtimeAI } from "../../../../generated/veloflux/hooks.ts";
import type { Model } from "../../../../generated/veloflux/types.ts";
import { veloflux } from "../endpoints.ts";
import { Badge } from "../ui/badge.tsx";
import { Card, Empty } from "../ui/card.tsx";
import { dateOf } from "../ui/format.ts";
import { Meter } from "../ui/meter.tsx";
import { api, tell } from "./api.ts";

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const toneOf = { ready: "good", training: "warn", failed: "bad" } as const;

/** What the models expect, and how good they are. Training one lets the channel tell anew. */
export function AiCard(): ReactNode {
  const { lastMessage, isConnected } = useRealtimeAI(veloflux);
  const [refusal, setRefusal] = useState<string>();
  const train = async ({ id, type }: Model): Promise<void> =>
    setRefusal(await tell(api.request("trainModel", { body: { model_id: id, type } })));
  const data = lastMessage?.data;

  return (
    <Card
      title="Predictions"
      className="wide"
      aside={
        data && <Badge tone={data.status.status === "failed" ? "bad" : "quiet"}>models {data.status.status}</Badge>
      }
    >
      {refusal !== undefined && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      {data ? (
        <div className="halves" data-stale={!isConnected || undefined}>
          <ul className="rows" aria-label="What is expected">
            {data.predictions.map(({ id, summary, confidence, expected_at }) => (
              <li key={id} className="prediction">
                <p lang="pt-BR">{summary}</p>
                <p className="row-facts">
                  <Meter value={confidence} max={1} label="Confidence" />
                  <span className="tabular">{percent(confidence)} sure</span>
                  {expected_at !== undefined && <span className="tabular">{dateOf(expected_at)}</span>}
                </p>
              </li>
            ))}
            {data.predictions.length === 0 && <Empty>Nothing out of the ordinary is expected.</Empty>}
          </ul>
          <ul className="rows" aria-label="Models">
            {data.models.map((model) => (
              <li key={model.id} className="model">
                <p>
                  <span lang="pt-BR">{model.name}</span> <small>version {model.version}</small>
                </p>
                <Badge tone={toneOf[model.status]}>{model.status}</Badge>
                <span className="tabular">
                  {model.accuracy === undefined ? "–" : `${percent(model.accuracy)} accurate`}
                </span>
                <button
                  type="button"
                  className="button quiet"
                  disabled={model.status === "training"}
                  onClick={() => void train(model)}
                  aria-label={`Train ${model.name}`}
                >
                  Train
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <Empty>Waiting for what the models expect.</Empty>
      )}
    </Card>
  );
}
