import { type Figure, ours } from "../figure.ts";
import { costFigure, measureLoad } from "../measure-load.ts";
import { bareWs, jsonWs } from "../peers.ts";
import { runLoad } from "../run-load.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

const connections = 32;

const clients = {
  "clients that do next to nothing": "raw",
  "clients of the `ws` package": "ws",
} as const;

/** Round trips a second: the mock checks each message and composes the reply, the bare peer sends back the bytes it heard. */
export const websocket: Bench = async ({ workshop, rounds, seconds, say }) => {
  await using opened = new AsyncDisposableStack();
  const document = documentPath("echo.yaml");
  const subjects = [
    { name: ours, path: "/echo", server: opened.use(await workshop.mock(["echo.yaml"])) },
    { name: bareWs.name, path: "/echo", server: opened.use(await bareWs.start(document)) },
    { name: jsonWs.name, path: "/json", server: opened.use(await jsonWs.start(document)) },
  ];
  const figures: Figure[] = [];
  for (const [title, client] of Object.entries(clients)) {
    const { rates, costs } = await measureLoad(title, { rounds, say }, subjects, ({ server: { port }, path }) =>
      runLoad("round-trips.ts", { port, path, connections, client, warmUpSeconds: 1, seconds }),
    );
    figures.push(
      {
        what: `round trips/s, each validated, ${title}`,
        unit: "1/s",
        samples: rates,
        budgets: [{ bound: "at least", value: 0.85, times: bareWs.name }],
        note: `${connections} connections, one message under way on each; "${jsonWs.name}" parses each message and writes a new one`,
      },
      ...costFigure(`processor time of a round trip, ${title}`, costs),
    );
  }
  return figures;
};
