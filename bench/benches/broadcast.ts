import { ours } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { bareWs } from "../peers.ts";
import { runLoad } from "../run-load.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

/** Frames a second that reach clients when each message goes to all of them. */
export const broadcast: Bench = async ({ workshop, rounds, seconds, clients, say }) => {
  await using opened = new AsyncDisposableStack();
  const subjects = [
    { name: ours, server: opened.use(await workshop.mock(["broadcast.yaml"])) },
    { name: bareWs.name, server: opened.use(await bareWs.start(documentPath("broadcast.yaml"))) },
  ];
  const samples = await interleave(rounds, subjects, async ({ name, server }, round) => {
    const { perSecond } = await runLoad<{ perSecond: number }>("broadcast.ts", {
      port: server.port,
      path: "/floor",
      clients,
      underWay: 4,
      warmUpSeconds: 1,
      seconds,
    });
    say(`broadcast, round ${round + 1}, ${name}: ${Math.round(perSecond)} frames/s`);
    return perSecond;
  });
  return [
    {
      what: `frames/s to ${clients} clients`,
      unit: "1/s",
      samples,
      budgets: [{ bound: "at least", value: 1.3, times: bareWs.name }],
      note: "the peer loops over its clients and calls `send` with the same text; four broadcasts under way",
    },
  ];
};
