// Asks servers that keep their contract, over many seeds and under load, and rewrites docs/kill-matrix.md: `npm run conformance:proof`.
// Whatever is found wrong with them is a false alarm, and the command fails.
//
//   --only python          asks the servers whose names have the word, and keeps what is known of the others
//   --seeds 3              asks with fewer seeds; the page says so
import { parseArgs } from "node:util";
import { machineLoad } from "../../../cli/machine-load.ts";
import { makePlan, realClock, type Result, runPlan, type Target } from "../../../conformance/index.ts";
import type { Contract } from "../../../contract/index.ts";
import { conversationsTarget } from "../../conformance/conversations-target.ts";
import { harbourTarget } from "../../conformance/harbour-target.ts";
import { questionConversations } from "../../conformance/question-conversations.ts";
import { questionHarbour } from "../../conformance/question-harbour.ts";
import { readConversations } from "../../contracts/read-conversations.ts";
import { readHarbour } from "../../contracts/read-harbour.ts";
import { realClock as machineTime } from "../../hand-written-servers/clock.ts";
import { startConversations } from "../../hand-written-servers/conversations/index.ts";
import { startHarbour } from "../../hand-written-servers/harbour/index.ts";
import { startPythonHarbour } from "../../hand-written-servers/python/start-python-harbour.ts";
import { keepProof, readProof } from "./kept-files.ts";
import type { ProofRun } from "./proof-run.ts";
import { underLoad } from "./under-load.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, seeds: { type: "string" } } });

const harbour = await readHarbour();
const conversations = await readConversations();

/** What a run in real time may take: a check that needs longer is not asked. */
const budgetMs = 120_000;

interface Proof {
  readonly server: string;
  readonly time: string;
  readonly seeds: number;
  ask(seed: string): Promise<readonly Result[]>;
}

function inRealTime(contract: Contract, target: Target, seed: string): Promise<readonly Result[]> {
  return runPlan(makePlan(contract), {
    contract,
    target,
    clock: realClock(machineTime),
    seed,
    budgetMs,
    load: machineLoad,
  });
}

async function harbourInRealTime(seed: string): Promise<readonly Result[]> {
  await using open = await startHarbour();
  return await inRealTime(harbour, harbourTarget(open), seed);
}

async function conversationsInRealTime(seed: string): Promise<readonly Result[]> {
  await using open = await startConversations();
  return await inRealTime(conversations, conversationsTarget(open), seed);
}

async function pythonInRealTime(seed: string): Promise<readonly Result[]> {
  await using open = await startPythonHarbour();
  return await inRealTime(harbour, harbourTarget(open), seed);
}

const driven = "driven";
const real = "the machine's";
const loaded = "the machine's, under four busy loops for each processor";

const proofs: readonly Proof[] = [
  {
    server: "Harbour, TypeScript",
    time: driven,
    seeds: 20,
    ask: (seed) => questionHarbour({ contract: harbour, checks: makePlan(harbour), seed }),
  },
  {
    server: "Conversations, TypeScript",
    time: driven,
    seeds: 20,
    ask: (seed) => questionConversations({ contract: conversations, checks: makePlan(conversations), seed }),
  },
  { server: "Harbour, TypeScript", time: real, seeds: 3, ask: harbourInRealTime },
  { server: "Conversations, TypeScript", time: real, seeds: 3, ask: conversationsInRealTime },
  { server: "Harbour, Python", time: real, seeds: 20, ask: pythonInRealTime },
  { server: "Harbour, TypeScript", time: loaded, seeds: 3, ask: (seed) => busily(() => harbourInRealTime(seed)) },
  {
    server: "Conversations, TypeScript",
    time: loaded,
    seeds: 3,
    ask: (seed) => busily(() => conversationsInRealTime(seed)),
  },
  { server: "Harbour, Python", time: loaded, seeds: 3, ask: (seed) => busily(() => pythonInRealTime(seed)) },
];

async function busily<T>(work: () => Promise<T>): Promise<T> {
  using _load = underLoad();
  return await work();
}

async function prove({ server, time, seeds: planned, ask }: Proof): Promise<ProofRun> {
  const seeds = values.seeds === undefined ? planned : Math.min(planned, Number(values.seeds));
  const notAlways = new Set<string>();
  const broken = new Set<string>();
  let checks = 0;
  let kept = 0;
  for (let number = 1; number <= seeds; number += 1) {
    const results = await ask(`proof ${number}`);
    checks = results.length;
    for (const { check, verdict } of results) {
      if (verdict.outcome === "kept") kept += 1;
      else notAlways.add(check.id);
      if (verdict.outcome !== "broken") continue;
      broken.add(check.id);
      process.stderr.write(`  ${check.id}: expected ${verdict.expected}, got ${verdict.got}\n`);
    }
    process.stderr.write(`${server} (${time}), seed ${number} of ${seeds}: ${broken.size} false alarms so far\n`);
  }
  return { server, time, seeds, checks, alwaysKept: checks - notAlways.size, kept, broken: [...broken].toSorted() };
}

const known = new Map(readProof().map((run) => [`${run.server} ${run.time}`, run]));
for (const proof of proofs) {
  const name = `${proof.server} ${proof.time}`;
  if (values.only !== undefined && !name.toLowerCase().includes(values.only.toLowerCase())) continue;
  const run = await prove(proof);
  known.set(name, run);
  if (run.broken.length > 0) process.exitCode = 1;
  keepProof(proofs.flatMap(({ server, time }) => known.get(`${server} ${time}`) ?? []));
}
