import { Counter, Histogram, Registry } from "prom-client";

/** True figures of what crosses the mock's ports. */
export interface Traffic {
  request(method: string, status: number, seconds: number, bytes: number): void;
  opened(channel: string): void;
  closed(seconds: number): void;
  sent(channel: string): void;
  received(channel: string): void;
  /**
   * The figures in Prometheus' text format 0.0.4, under the metric names that `example` uses: what the mock measures is measured,
   * every other line stays as the example has it.
   */
  exposition(example: string): Promise<string>;
}

type Figure = "requests" | "requestSeconds" | "responseBytes" | "opened" | "openSeconds" | "sent" | "received";

/** What a metric of a common name stands for. */
const figures: readonly { readonly name: RegExp; readonly figure: Figure }[] = [
  { name: /http_requests?(_total)?$/, figure: "requests" },
  { name: /http_request_duration(_seconds)?$/, figure: "requestSeconds" },
  { name: /http_response_size(_bytes)?$/, figure: "responseBytes" },
  { name: /websocket_connections?(_total)?$/, figure: "opened" },
  { name: /websocket_connection_duration(_seconds)?$/, figure: "openSeconds" },
  { name: /websocket_messages?_sent(_total)?$/, figure: "sent" },
  { name: /websocket_messages?_received(_total)?$/, figure: "received" },
];

const byteBuckets = [100, 1_000, 10_000, 100_000, 1_000_000];

interface Declared {
  readonly name: string;
  readonly help: string;
  readonly figure: Figure | undefined;
}

/** The metrics that an exposition declares in its `# TYPE` and `# HELP` lines. */
function declaredIn(example: string): readonly Declared[] {
  return [...example.matchAll(/^# TYPE (\S+) (\S+)/gm)].map(([, name = ""]) => ({
    name,
    help: new RegExp(`^# HELP ${name} (.*)$`, "m").exec(example)?.[1] ?? name,
    figure: figures.find((entry) => entry.name.test(name))?.figure,
  }));
}

type Observed = "requestSeconds" | "responseBytes" | "openSeconds";

/**
 * Starts counting from nothing.
 *
 * @param examples the expositions of the contract: their metrics are measured from the first request on
 */
export function openTraffic(examples: readonly string[]): Traffic {
  const counts = {
    requests: new Map<string, number>(),
    opened: new Map<string, number>(),
    sent: new Map<string, number>(),
    received: new Map<string, number>(),
  };
  const histograms: Record<Observed, Histogram[]> = { requestSeconds: [], responseBytes: [], openSeconds: [] };
  const registries = new Map(examples.map((example) => [example, register(example)]));

  function count(figure: keyof typeof counts, key: string): void {
    counts[figure].set(key, (counts[figure].get(key) ?? 0) + 1);
  }

  function observe(figure: Observed, value: number): void {
    for (const histogram of histograms[figure]) histogram.observe(value);
  }

  function counter(registry: Registry, { name, help }: Declared, figure: keyof typeof counts): void {
    const labelNames = figure === "requests" ? ["method", "status"] : ["channel"];
    new Counter({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const [key, value] of counts[figure]) {
          const parts = key.split(" ");
          this.inc(Object.fromEntries(labelNames.map((label, index) => [label, parts[index] ?? ""])), value);
        }
      },
    });
  }

  function register(example: string): Registry {
    const registry = new Registry();
    for (const { name, help, figure } of declaredIn(example)) {
      if (figure === undefined) continue;
      if (figure === "requestSeconds" || figure === "responseBytes" || figure === "openSeconds") {
        const buckets = figure === "responseBytes" ? { buckets: byteBuckets } : {};
        histograms[figure].push(new Histogram({ name, help, registers: [registry], ...buckets }));
      } else {
        counter(registry, { name, help, figure }, figure);
      }
    }
    return registry;
  }

  return {
    request(method, status, duration, bytes) {
      count("requests", `${method} ${status}`);
      observe("requestSeconds", duration);
      observe("responseBytes", bytes);
    },
    opened: (channel) => count("opened", channel),
    closed: (duration) => observe("openSeconds", duration),
    sent: (channel) => count("sent", channel),
    received: (channel) => count("received", channel),
    async exposition(example) {
      const measured = declaredIn(example).filter(({ figure }) => figure !== undefined);
      const isMeasured = (line: string): boolean =>
        measured.some(({ name }) =>
          new RegExp(`^(# \\S+ )?${name}(_bucket|_sum|_count|_total)?(\\s|\\{|$)`).test(line),
        );
      const rest = example.split("\n").filter((line) => line !== "" && !isMeasured(line));
      return [(await registries.get(example)?.metrics())?.trimEnd() ?? "", ...rest].join("\n").trim() + "\n";
    },
  };
}
