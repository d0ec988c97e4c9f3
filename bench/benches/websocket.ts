import { ours } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { bareWs } from "../peers.ts";
import { runLoad } from "../run-load.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

const connections = 32;

/** Round trips a second: the mock checks each message and composes the reply, the peer sends back what it heard. */
export const websocket: Bench = async ({ workshop, rounds, seconds, say }) => {
  await using opened = new AsyncDisposableStack();
  const subjects = [
    { name: ours, server: opened.use(await workshop.mock(["echo.yaml"])) },
    { name: bareWs.name, server: opened.use(await bareWs.start(documentPath("echo.yaml"))) },
  ];
  const samples = await interleave(rounds, subjects, async ({ name, server }, round) => {
    const { perSecond } = await runLoad<{ perSecond: number }>("round-trips.ts", {
      port: server.port,
      path: "/echo",
      connections,
      warmUpSeconds: 1,
      seconds,
    });
    say(`round trips, round ${round + 1}, ${name}: ${Math.round(perSecond)}/s`);
    return perSecond;
  });
  return [
    {
      what: "WebSocket round trips/s, each validated",
      unit: "1/s",
      samples,
      budgets: [{ bound: "at least", value: 0.85, times: bareWs.name }],
      note: `${connections} connections, one message under way on each`,
    },
  ];
};
