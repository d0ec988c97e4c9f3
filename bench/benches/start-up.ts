import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { ours } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { type Peer, mockoon, prism, scalar } from "../peers.ts";
import type { Server } from "../server.ts";
import { documentPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

type State = "first" | "cold" | "cached";
const states: readonly State[] = ["first", "cold", "cached"];
const forgotten = { first: "everything", cold: "contracts", cached: undefined } as const;
const meaning = {
  first: "nothing kept from an earlier start, Node's compiled code neither",
  cold: "these documents were never read; Node's compiled code is kept",
  cached: "the second start with the same documents",
};

async function timed(starting: Promise<Server>): Promise<number> {
  await using server = await starting;
  return server.readyMs;
}

/** How long a person waits: each sample is a process of its own, timed from outside. */
export const startUp: Bench = async ({ workshop, rounds, say }) => {
  const { command, env } = workshop;
  const smallDocument = documentPath("items.yaml");
  const path = "/items/item-1";

  function help(): number {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [command, "--help"], { env: { ...process.env, ...env } });
    if (status !== 0) throw new Error(`--help ended with ${status}`);
    return performance.now() - started;
  }

  async function start(state: State, documents: readonly string[], asks?: string): Promise<number> {
    const forget = forgotten[state];
    if (forget === undefined) await timed(workshop.mock(documents, asks));
    else workshop.forget(forget);
    return timed(workshop.mock(documents, asks));
  }

  say("--help");
  const helps = {
    first: await interleave(rounds, [{ name: ours }], async () => (workshop.forget("everything"), help())),
    again: await interleave(rounds, [{ name: ours }], async () => help()),
  };
  const four: Record<State, Awaited<ReturnType<typeof interleave>>> = { first: {}, cold: {}, cached: {} };
  const small: Record<State, Awaited<ReturnType<typeof interleave>>> = { first: {}, cold: {}, cached: {} };
  const peers: readonly Peer[] = [mockoon, scalar, prism];
  for (const state of states) {
    say(`mock of the four systems, ${state}`);
    four[state] = await interleave(rounds, [{ name: ours }], () => start(state, []));
    say(`mock of one small document, ${state}`);
    const own = { name: ours, start: () => start(state, ["items.yaml"], path) };
    const others = peers.map(({ name, start: begin }) => ({ name, start: () => timed(begin(smallDocument, path)) }));
    small[state] = await interleave(rounds, state === "cached" ? [own] : [own, ...others], (subject) =>
      subject.start(),
    );
  }
  const before = peers.map(({ name }) => ({ bound: "at most", value: 1, times: name }) as const);
  return [
    {
      what: "`--help`, first",
      unit: "ms",
      samples: helps.first,
      budgets: [{ bound: "at most", value: 150 }],
      note: meaning.first,
    },
    {
      what: "`--help`, cold",
      unit: "ms",
      samples: helps.again,
      budgets: [{ bound: "at most", value: 150 }],
      note: meaning.cold,
    },
    ...states.map((state) => ({
      what: `four systems, start to ready, ${state}`,
      unit: "ms",
      samples: four[state],
      budgets: [{ bound: "at most" as const, value: state === "cached" ? 400 : 900 }],
      note: meaning[state],
    })),
    ...states.map((state) => ({
      what: `one small document, start to first answer, ${state}`,
      unit: "ms",
      samples: small[state],
      budgets: [{ bound: "at most" as const, value: 400 }, ...(state === "cached" ? [] : before)],
      note: meaning[state],
    })),
  ];
};
