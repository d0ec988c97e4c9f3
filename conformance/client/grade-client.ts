import type { Contract } from "../../contract/index.ts";
import { seeded } from "../../contract/payload/index.ts";
import { beyondBudget } from "../beyond-budget.ts";
import type { Check } from "../check.ts";
import { openWitness } from "../passive/open-witness.ts";
import type { Passing } from "../passive/open-proxy.ts";
import type { Result } from "../result.ts";
import { seconds } from "../seconds.ts";
import { notAsked, type Verdict } from "../verdict.ts";
import { acknowledgeChecks } from "./acknowledge-checks.ts";
import { calmMs, type ClientCheck, clientCheck, type OpenChannel } from "./client-check.ts";
import { queueChecks } from "./queue-check.ts";
import { reconnectChecks } from "./reconnect-checks.ts";
import { roomChecks } from "./room-check.ts";
import { openSightings, type Sightings } from "./sightings.ts";
import type { Stage } from "./stage.ts";
import { toleranceChecks } from "./tolerance-checks.ts";

export interface GradeOptions {
  readonly contract: Contract;
  /** As many situations are brought about at a time, each with a client of its own. */
  readonly stages: readonly [Stage, ...Stage[]];
  /** @default "sockwright" */
  readonly seed?: string;
  /** How long it may take by the clock of the stages; what does not fit is not asked. Default: as long as it takes. */
  readonly budgetMs?: number;
  /** Which promises are asked about, by id. Default: all. */
  readonly isWanted?: (id: string) => boolean;
  /** How long a client may take from its start to its first connection. @default 15000 */
  readonly patienceMs?: number;
  readonly onResult?: (result: Result) => void;
}

/** Grades a client: it is told what passes, and puts the client into one situation after another. */
export interface Grader {
  /** @param stage the place of the stage among those given */
  take(passing: Passing, stage: number): void;
  /** Resolves to one result for each promise that clients make. */
  grade(): Promise<readonly Result[]>;
  /** Ids of clauses of the coverage that crossed the wire. */
  readonly seen: ReadonlySet<string>;
}

/** What only clients can keep or break, among what is judged in passing. */
const isOfClients = (id: string): boolean =>
  /\/(?:request|says|closes)\/|\/handshake\/(?:parameters|credential)$|^wire\/\d+\/(?:from-client|documented)$/.test(
    id,
  );

/** The situations that clients of a contract are put in. */
function clientChecks(contract: Contract, seed = "sockwright"): readonly ClientCheck[] {
  const chance = seeded(seed);
  return contract.channels
    .filter((channel): channel is OpenChannel => channel.protocol !== "http" && channel.endpoints.length > 0)
    .flatMap((channel) => [
      calmCheck(channel),
      ...toleranceChecks(contract, channel, chance),
      ...queueChecks(contract, channel, chance),
      ...acknowledgeChecks(contract, channel, chance),
      ...roomChecks(contract, channel, chance),
      ...reconnectChecks(channel),
    ]);
}

/** A client that nothing happens to: what it says meanwhile is judged in passing, its heartbeat above all. */
function calmCheck(channel: OpenChannel): ClientCheck {
  const { heartbeat } = channel;
  const listenMs = heartbeat?.initiator === "client" ? heartbeat.intervalMs * 2.6 : calmMs;
  return clientCheck(channel, {
    family: ["stays"],
    promise: `stay on ${channel.key} while nothing speaks against it`,
    needsMs: listenMs,
    async judge({ sightings, client }) {
      const isGone = (): boolean => sightings.of(channel.id).left.length > 0 || client.ending !== undefined;
      if (!(await sightings.until(isGone, listenMs))) return { outcome: "kept" };
      if (client.ending !== undefined) return notAsked(`the command ended by itself (${client.ending})`);
      return { outcome: "broken", expected: "an open connection", got: "it left", transcript: sightings.evidence() };
    },
  });
}

/** Every promise that clients of a contract make, those that are judged in passing included. */
export function clientPlan(contract: Contract, seed?: string): readonly Check[] {
  const situations = clientChecks(contract, seed).map((check) => asCheck(check, notAsked("it was not brought about")));
  const witness = openWitness({ contract, origin: () => "" });
  const passing = witness.results(0).map(({ check }) => check);
  return [...situations, ...passing.filter(({ id }) => isOfClients(id))];
}

function asCheck({ judge: _judge, as: _as, ...promise }: ClientCheck, verdict: Verdict): Check {
  return { ...promise, company: "alone", run: () => Promise.resolve(verdict) };
}

export function openGrader(options: GradeOptions): Grader {
  const { contract, stages, seed, budgetMs = Infinity, patienceMs = 15_000, isWanted = () => true, onResult } = options;
  const { clock } = stages[0];
  /** What is asked on each stage now, and on which of them something has just passed. */
  const asked: (string | undefined)[] = [];
  let stageNow = 0;
  const during = new Map<string, string | undefined>();
  const witness = openWitness({
    contract,
    origin: (port) => `http://127.0.0.1:${port}`,
    onBroken: ({ id }) => during.set(id, asked[stageNow]),
  });
  const sightings = stages.map((stage) => openSightings(contract, stage.clock));
  const all = clientChecks(contract, seed);
  const wanted = all.filter(({ id }) => isWanted(id));
  // What is judged in passing needs a client that something passes from.
  const checks = wanted.length > 0 ? wanted : all.filter(({ id }) => id.endsWith("/stays"));
  const channels = new Map(contract.channels.map((channel) => [channel.id, channel]));
  const start = clock.now();
  /** Channels that the client has been waited for in vain. */
  const unused = new Map<string, string>();

  async function ask(check: ClientCheck, stage: Stage, seen: Sightings): Promise<Verdict> {
    const channel = channels.get(check.about.channel ?? "") as OpenChannel;
    const why = unused.get(channel.id);
    if (why !== undefined) return notAsked(why);
    const left = start + budgetMs - clock.now();
    if (left < check.needsMs) return notAsked(beyondBudget(check, left));
    seen.clear();
    const client = stage.start(check.as);
    try {
      const { as } = check;
      const isThere = (): boolean => seen.of(channel.id)[as === "friend" ? "opened" : "attempts"].length > 0;
      await Promise.race([seen.until(isThere, patienceMs), client.ended]);
      if (!isThere()) {
        const because =
          client.ending === undefined
            ? `the command did not connect to ${channel.key} within ${seconds(patienceMs)}`
            : `the command ended before it connected to ${channel.key} (${client.ending})`;
        if (as === "friend") unused.set(channel.id, because);
        return notAsked(because);
      }
      return await check.judge({ channel, stage, sightings: seen, client });
    } finally {
      await client.stop();
      stage.shut(false);
    }
  }

  return {
    take(passing, stage) {
      // Each stage counts its own connections.
      stageNow = stage;
      witness.take({ ...passing, connection: passing.connection * stages.length + stage });
      sightings[stage]?.take(passing);
    },
    seen: witness.seen,
    async grade() {
      const results = new Map<ClientCheck, Result>();
      // What takes longest begins first, where the rest can be asked meanwhile.
      const waiting = stages.length === 1 ? [...checks] : checks.toSorted((a, b) => b.needsMs - a.needsMs);
      const work = async (stage: Stage, index: number): Promise<void> => {
        for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
          const began = clock.now();
          asked[index] = check.id;
          const verdict = await ask(check, stage, sightings[index]!);
          const result: Result = { check: asCheck(check, verdict), verdict, ms: clock.now() - began };
          results.set(check, result);
          onResult?.(result);
        }
      };
      await Promise.all(stages.map(work));
      const passed = witness.results(clock.now()).flatMap((result): readonly Result[] => {
        const { id } = result.check;
        const asking = during.get(id);
        if (!isOfClients(id)) return [];
        return [{ ...result, ...(asking !== undefined && { during: asking }) }];
      });
      return [...checks.flatMap((check) => results.get(check) ?? []), ...passed].filter(({ check }) =>
        isWanted(check.id),
      );
    },
  };
}
