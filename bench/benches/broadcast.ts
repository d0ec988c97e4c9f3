import { type Figure, ours } from "../figure.ts";
import { costFigure, measureLoad } from "../measure-load.ts";
import { bareWs } from "../peers.ts";
import { runLoad } from "../run-load.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

/** Frames a second that reach clients when each message goes to all of them. */
export const broadcast: Bench = async ({ workshop, rounds, seconds, clients: crowds, say }) => {
  await using opened = new AsyncDisposableStack();
  const subjects = [
    { name: ours, server: opened.use(await workshop.mock(["broadcast.yaml"])) },
    { name: bareWs.name, server: opened.use(await bareWs.start(documentPath("broadcast.yaml"))) },
  ];
  const figures: Figure[] = [];
  const loads = crowds.flatMap((clients) => [1, 4].map((underWay) => ({ clients, underWay })));
  for (const { clients, underWay } of loads) {
    const title = `to ${clients} clients, ${underWay} under way`;
    const { rates, costs } = await measureLoad(title, { rounds, say }, subjects, ({ server: { port } }) =>
      runLoad("broadcast.ts", { port, path: "/floor", clients, underWay, warmUpSeconds: 1, seconds }),
    );
    figures.push(
      {
        what: `frames/s ${title}`,
        unit: "1/s",
        samples: rates,
        budgets: [{ bound: "at least", value: 1.3, times: bareWs.name }],
        note: "the peer loops over its clients and calls `send` with the same text for each",
      },
      ...costFigure(`processor time of a frame, ${title}`, costs),
    );
  }
  return figures;
};
