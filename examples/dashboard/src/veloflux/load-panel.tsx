import type { ReactNode } from "react";
import { useRealtimeMetrics } from "../../../../generated/veloflux/hooks.ts";
import type { Metrics } from "../../../../generated/veloflux/types.ts";
import { veloflux } from "../endpoints.ts";
import { Card, Empty } from "../ui/card.tsx";
import type { Point } from "../ui/chart-scale.ts";
import { tenths, timeOf, whole } from "../ui/format.ts";
import { LineChart, type Series } from "../ui/line-chart.tsx";
import { MetricTile } from "./metric-tile.tsx";
import { useHistory } from "./use-history.ts";

type Sample = Metrics & { readonly at: number };

/** Metrics come every five seconds; when two of them are missing, the line is broken. */
const gapMs = 12_000;

const percent = (value: number): string => `${tenths(value)} %`;
const milliseconds = (value: number): string => `${whole(value)} ms`;

/** The four figures of the load: now, and over the last five minutes. */
export function LoadPanel(): ReactNode {
  const [history, add] = useHistory<Sample>();
  const { lastMessage, isConnected } = useRealtimeMetrics({
    ...veloflux,
    onMetricsUpdate: ({ data, timestamp }) => add({ ...data, at: Date.parse(timestamp) }),
  });
  const course = (figure: keyof Metrics): Point[] =>
    history.map((sample) => ({ at: sample.at, value: sample[figure] }));
  const line = (name: string, figure: keyof Metrics, color: string): Series => ({
    name,
    color,
    points: course(figure),
  });
  const now = lastMessage?.data;
  const tiles = [
    { name: "Processor", figure: "cpu_usage", unit: "%", format: tenths, color: "--series-1" },
    { name: "Memory", figure: "memory_usage", unit: "%", format: tenths, color: "--series-2" },
    { name: "Requests", figure: "requests_per_second", unit: "per second", format: whole, color: "--series-3" },
    { name: "Response time", figure: "response_time_avg", unit: "ms", format: whole, color: "--series-4" },
  ] as const;

  return (
    <>
      <ul className="tiles" aria-label="Load now" data-stale={!isConnected || undefined}>
        {tiles.map(({ figure, ...tile }) => (
          <MetricTile key={figure} {...tile} now={now?.[figure]} points={course(figure)} gapMs={gapMs} />
        ))}
      </ul>
      <div className="columns">
        <Card title="Utilisation" aside={<Legend names={["Processor", "Memory"]} />}>
          {now ? (
            <LineChart
              label="Processor and memory"
              series={[line("Processor", "cpu_usage", "--series-1"), line("Memory", "memory_usage", "--series-2")]}
              range={[0, 100]}
              format={percent}
              gapMs={gapMs}
            />
          ) : (
            <Empty>The first figures arrive as soon as the connection stands.</Empty>
          )}
        </Card>
        <Card
          title="Requests per second"
          aside={lastMessage && <Since timestamp={lastMessage.timestamp} isLive={isConnected} />}
        >
          {now ? (
            <LineChart
              label="Requests per second"
              series={[line("Requests", "requests_per_second", "--series-3")]}
              format={tenths}
              gapMs={gapMs}
            />
          ) : (
            <Empty>Nothing has been measured yet.</Empty>
          )}
        </Card>
        <Card title="Response time" aside={<span className="aside">average, ms</span>}>
          {now ? (
            <LineChart
              label="Response time"
              series={[line("Average", "response_time_avg", "--series-4")]}
              format={milliseconds}
              gapMs={gapMs}
            />
          ) : (
            <Empty>Nothing has been measured yet.</Empty>
          )}
        </Card>
      </div>
    </>
  );
}

function Legend({ names }: { readonly names: readonly string[] }): ReactNode {
  return (
    <span className="legend">
      {names.map((name, index) => (
        <span key={name}>
          <span className="swatch" style={{ color: `var(--series-${index + 1})` }} /> {name}
        </span>
      ))}
    </span>
  );
}

function Since({ timestamp, isLive }: { readonly timestamp: string; readonly isLive: boolean }): ReactNode {
  return (
    <span className="aside tabular">
      {isLive ? "" : "stale, as of "}
      {timeOf(timestamp)}
    </span>
  );
}
