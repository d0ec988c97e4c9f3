import type { ReactNode } from "react";
import type { BotHealth } from "../../../../generated/campaigns/types.ts";
import type { Tone } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { tenths, timeOf, whole } from "../ui/format.ts";
import { Ring } from "../ui/ring.tsx";

const levels: readonly { readonly from: number; readonly word: string; readonly tone: Tone }[] = [
  { from: 80, word: "excellent", tone: "good" },
  { from: 60, word: "good", tone: "info" },
  { from: 40, word: "fair", tone: "warn" },
  { from: 0, word: "poor", tone: "bad" },
];

/** How well one bot does. */
export function BotCard({ bot }: { readonly bot: BotHealth }): ReactNode {
  const { sessionName, healthScore, messagesPerDay, deliveryRate, qualitySigma, lastUpdated } = bot;
  const level = levels.find(({ from }) => healthScore >= from) ?? levels[3];
  return (
    <Card title={sessionName} aside={<span className="aside tabular">{timeOf(lastUpdated)}</span>} className="bot">
      <Ring value={healthScore} tone={level?.tone ?? "bad"} label={`Health of ${sessionName}, out of 100`}>
        <strong className="tabular">{tenths(healthScore)}</strong>
        {level?.word}
      </Ring>
      <dl className="facts">
        <div>
          <dt>Messages a day</dt>
          <dd className="tabular">{whole(messagesPerDay)}</dd>
        </div>
        <div>
          <dt>Delivered</dt>
          <dd className="tabular">{tenths(deliveryRate)} %</dd>
        </div>
        <div>
          <dt>Sigma</dt>
          <dd className="tabular">{qualitySigma.toFixed(2)}</dd>
        </div>
      </dl>
    </Card>
  );
}
