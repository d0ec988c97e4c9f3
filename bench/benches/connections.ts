import { setTimeout as pause } from "node:timers/promises";
import { type Figure, ours } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { bareWs } from "../peers.ts";
import { startLoad } from "../run-load.ts";
import type { Server } from "../server.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

/** Memory that a connection costs which says nothing: each sample in a server of its own. */
export const connections: Bench = async ({ workshop, rounds, idle: crowds, say }) => {
  const document = documentPath("echo.yaml");
  const subjects: { readonly name: string; start(): Promise<Server> }[] = [
    { name: ours, start: () => workshop.mock(["echo.yaml"]) },
    { name: bareWs.name, start: () => bareWs.start(document) },
  ];
  const figures: Figure[] = [];
  for (const idle of crowds) {
    const samples = await interleave(rounds, subjects, async ({ name, start }, round) => {
      await using server = await start();
      const path = "/echo";
      // What a first connection sets up is no connection's cost.
      {
        await using _first = await startLoad("idle.ts", { port: server.port, path, connections: 50 });
      }
      await pause(500);
      const before = server.residentMb();
      await using _crowd = await startLoad("idle.ts", { port: server.port, path, connections: idle });
      await pause(1000);
      const kilobytes = ((server.residentMb() - before) * 1024) / idle;
      say(`${idle} idle connections, round ${round + 1}, ${name}: ${kilobytes.toFixed(1)} KB each`);
      return kilobytes;
    });
    figures.push({
      what: `memory per idle connection, ${idle} of them`,
      unit: "KB",
      samples,
      budgets: [{ bound: "at most", value: 1.3, times: bareWs.name }],
      note: "growth of resident memory; with few connections, room that the heap had anyway hides some of it",
    });
  }
  return figures;
};
