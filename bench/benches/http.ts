import { type Figure, ours } from "../figure.ts";
import { type Peer, fastify, mockoon, nodeHttp, prism, scalar } from "../peers.ts";
import { interleave } from "../interleave.ts";
import { runLoad } from "../run-load.ts";
import type { Server } from "../server.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

const connections = 32;
const body = {
  name: "Candeeiro",
  price: 24.9,
  quantity: 7,
  colour: "blue",
  tags: ["indoor", "gift"],
  supplier: { name: "Lúmen", email: "vendas@lumen.example" },
};

const requests = {
  GET: { method: "GET", status: 200 },
  POST: { method: "POST", status: 201, body },
} as const;

interface Subject {
  readonly name: string;
  readonly server: Server;
  /** Where the GET goes. */
  readonly path: string;
}

/** Requests a second on the same two operations, the load the same for all, and the memory that it leaves behind. */
export const http: Bench = async ({ workshop, rounds, seconds, say }) => {
  await using opened = new AsyncDisposableStack();
  const document = documentPath("items.yaml");
  const peers: readonly Peer[] = [nodeHttp, fastify, prism, scalar, mockoon];
  const subjects: Subject[] = [
    { name: ours, server: opened.use(await workshop.mock(["items.yaml"])), path: "/items/item-1" },
    {
      name: `${ours}, nothing stored`,
      server: opened.use(await workshop.mock(["stateless-items.yaml"])),
      path: "/lookup/item-1",
    },
  ];
  for (const { name, start } of peers) {
    subjects.push({ name, server: opened.use(await start(document, "/items/item-1")), path: "/items/item-1" });
  }

  async function load({ server, path }: Subject, kind: keyof typeof requests, time: number): Promise<number> {
    const url = `http://127.0.0.1:${server.port}${kind === "GET" ? path : "/items"}`;
    const { perSecond } = await runLoad<{ perSecond: number }>("http.mjs", {
      url,
      connections,
      seconds: time,
      ...requests[kind],
    });
    return perSecond;
  }

  say("warming up");
  for (const subject of subjects) {
    await load(subject, "GET", 2);
    await load(subject, "POST", 2);
  }
  const busy = new Map<string, number[]>();
  async function measured(kind: keyof typeof requests): Promise<Figure["samples"]> {
    return interleave(rounds, subjects, async (subject, round) => {
      const before = subject.server.cpuSeconds();
      const perSecond = await load(subject, kind, seconds);
      const after = subject.server.cpuSeconds();
      if (before !== undefined && after !== undefined) {
        busy.set(subject.name, [...(busy.get(subject.name) ?? []), (after - before) / seconds]);
      }
      say(`${kind} round ${round + 1}, ${subject.name}: ${Math.round(perSecond)}/s`);
      return perSecond;
    });
  }

  const gets = await measured("GET");
  const posts = await measured("POST");
  const memory = Object.fromEntries(subjects.map(({ name, server }) => [name, [server.residentMb()]]));
  const budgets = [
    { bound: "at least", value: 0.75, times: fastify.name },
    { bound: "at least", value: 12, times: prism.name },
    { bound: "at least", value: 4, times: scalar.name },
  ] as const;
  const cores = [...busy].map(([name, shares]) => `${name} ${Math.max(...shares).toFixed(2)}`).join(", ");
  const note = `cores in use by each server, at most: ${cores}; well below 1, the load generator was the limit`;
  return [
    { what: "GET requests/s", unit: "1/s", samples: gets, budgets, note },
    { what: "POST requests/s, body validated", unit: "1/s", samples: posts, budgets },
    {
      what: "resident memory after that load",
      unit: "MB",
      samples: memory,
      budgets: [{ bound: "at most", value: 160 }],
    },
  ];
};
