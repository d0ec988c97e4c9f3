import { ours } from "../figure.ts";
import { type Loaded, type LoadOutcome, type LoadSamples, costFigure, measureLoad } from "../measure-load.ts";
import { type Peer, fastify, mockoon, nodeHttp, prism, quietPrism, scalar } from "../peers.ts";
import { runLoad } from "../run-load.ts";
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

interface Subject extends Loaded {
  /** Where the GET goes. */
  readonly path: string;
}

const unstored = `${ours}, nothing stored`;

/** Requests a second on the same two operations, the load the same for all, and the memory that it leaves behind. */
export const http: Bench = async ({ workshop, rounds, seconds, say }) => {
  await using opened = new AsyncDisposableStack();
  const path = "/items/item-1";
  const peers: readonly Peer[] = [nodeHttp, fastify, prism, quietPrism, scalar, mockoon];
  const subjects: Subject[] = [
    { name: ours, server: opened.use(await workshop.mock(["items.yaml"])), path },
    { name: unstored, server: opened.use(await workshop.mock(["stateless-items.yaml"])), path: "/lookup/item-1" },
  ];
  for (const { name, start } of peers) {
    subjects.push({ name, server: opened.use(await start(documentPath("items.yaml"), path)), path });
  }

  const load = (subject: Subject, kind: keyof typeof requests, time: number): Promise<LoadOutcome> =>
    runLoad("http.mjs", {
      url: `http://127.0.0.1:${subject.server.port}${kind === "GET" ? subject.path : "/items"}`,
      connections,
      seconds: time,
      ...requests[kind],
    });

  async function measure(kind: keyof typeof requests): Promise<LoadSamples> {
    // Each kind in its turn: the mock stores what is posted, and forgets its oldest row beyond ten thousand.
    say(`${kind}: warming up`);
    for (const subject of subjects) await load(subject, kind, 2);
    return measureLoad(kind, { rounds, say }, subjects, (subject) => load(subject, kind, seconds));
  }

  const gets = await measure("GET");
  const posts = await measure("POST");
  const memory = Object.fromEntries(subjects.map(({ name, server }) => [name, [server.residentMb()]]));
  const budgets = [
    { bound: "at least", value: 0.75, times: fastify.name },
    { bound: "at least", value: 12, times: prism.name },
    { bound: "at least", value: 4, times: scalar.name },
  ] as const;
  return [
    { what: "GET requests/s", unit: "1/s", samples: gets.rates, budgets },
    ...costFigure("processor time of a GET", gets.costs),
    { what: "POST requests/s, body validated", unit: "1/s", samples: posts.rates, budgets },
    ...costFigure("processor time of a POST", posts.costs),
    {
      what: "resident memory after that load",
      unit: "MB",
      samples: memory,
      budgets: [{ bound: "at most", value: 160 }],
    },
  ];
};
