import { type ReactNode, useState } from "react";
import type { CampaignLog } from "../../../../generated/campaigns/types.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Card, Empty } from "../ui/card.tsx";
import { timeOf } from "../ui/format.ts";

type Level = CampaignLog["level"];

const levels: readonly Level[] = ["info", "success", "warning", "error"];
const toneOf: Readonly<Record<Level, Tone>> = { info: "info", success: "good", warning: "warn", error: "bad" };

/** The last hundred lines, newest first; levels can be switched off. */
export function LogsCard({ logs }: { readonly logs: readonly CampaignLog[] }): ReactNode {
  const [hidden, setHidden] = useState<readonly Level[]>([]);
  const shown = logs.filter(({ level }) => !hidden.includes(level));
  const flip = (level: Level): void =>
    setHidden(hidden.includes(level) ? hidden.filter((one) => one !== level) : [...hidden, level]);

  return (
    <Card
      title="Log"
      aside={
        <span className="chips" role="group" aria-label="Levels">
          {levels.map((level) => (
            <button
              key={level}
              type="button"
              className="chip"
              aria-pressed={!hidden.includes(level)}
              onClick={() => flip(level)}
            >
              {level} <span className="tabular">{logs.filter((one) => one.level === level).length}</span>
            </button>
          ))}
        </span>
      }
    >
      {shown.length === 0 ? (
        <Empty>{logs.length === 0 ? "Lines arrive every ten seconds." : "Every level is switched off."}</Empty>
      ) : (
        <div className="log" role="log" tabIndex={0} aria-label="Log, newest first">
          <ol>
            {shown.map((line, index) => (
              // Newest first: counted from the end, a line keeps its key.
              <li key={shown.length - index} data-level={line.level}>
                <time className="tabular" dateTime={line.timestamp}>
                  {timeOf(line.timestamp)}
                </time>
                <Badge tone={toneOf[line.level]}>{line.level}</Badge>
                <p>
                  <span lang="pt-BR">{line.message}</span>{" "}
                  <small>
                    {line.campaignName}
                    {line.sessionName !== undefined && ` · ${line.sessionName}`}
                  </small>
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}
