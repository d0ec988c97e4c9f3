import fc from "fast-check";
import { expect, test } from "vitest";
import type { FakePeer } from "./testing/fake-sockets.ts";
import { settled } from "./testing/driven-surroundings.ts";
import { type HallVisit, visitHall } from "./testing/hall.ts";

/** Something that may happen to a client at any time. */
type Step =
  | { readonly do: "send" | "ask" | "connect" | "close" | "iterate" | "leave" | "accept" | "answer" | "gossip" }
  | { readonly do: "abort"; readonly which: number }
  /** The socket that was opened last is closed, or breaks. */
  | { readonly do: "lose"; readonly code: number }
  | { readonly do: "network" | "page"; readonly is: boolean }
  | { readonly do: "wait"; readonly ms: number };

const weighted = (
  weight: number,
  arbitrary: fc.Arbitrary<Step>,
): { weight: number; arbitrary: fc.Arbitrary<Step> } => ({
  weight,
  arbitrary,
});
const steps = fc.array(
  fc.oneof(
    weighted(8, fc.constantFrom<Step>({ do: "send" }, { do: "ask" })),
    weighted(6, fc.constantFrom<Step>({ do: "accept" }, { do: "answer" })),
    weighted(3, fc.constantFrom<Step>({ do: "gossip" }, { do: "iterate" }, { do: "leave" })),
    weighted(1, fc.constantFrom<Step>({ do: "connect" }, { do: "close" })),
    weighted(
      2,
      fc.nat(9).map((which): Step => ({ do: "abort", which })),
    ),
    weighted(
      3,
      fc.constantFrom(1000, 1006, 1008, 1013, 4002).map((code): Step => ({ do: "lose", code })),
    ),
    weighted(2, fc.record({ do: fc.constantFrom("network" as const, "page" as const), is: fc.boolean() })),
    weighted(
      4,
      fc.constantFrom(1, 999, 1000, 5000, 31_000).map((ms): Step => ({ do: "wait", ms })),
    ),
  ),
  { maxLength: 60 },
);

/** What listeners do, on top, in the middle of what happens. */
const meddling = fc.constantFrom(
  "nothing",
  "close when lost",
  "restart when lost",
  "restart at any state",
  "ask when connected",
);

const heartbeat = { intervalMs: 30_000, missed: 2, by: "client", says: "ping" } as const;

/** Lets a client live through it, and says what became of every promise. */
async function live(
  plan: readonly Step[],
  habit: string,
): Promise<{ visit: HallVisit; outcomes: Map<number, string[]> }> {
  const visit = await visitHall({ queue: { limit: 5, ttlMs: 20_000 }, requestTimeoutMs: 8000 }, { heartbeat });
  const { client, world, peers } = visit;
  const outcomes = new Map<number, string[]>();
  const aborts: AbortController[] = [];
  const iterators: AsyncIterator<unknown>[] = [];
  const watch = (promise: Promise<unknown>): void => {
    const became: string[] = [];
    outcomes.set(outcomes.size, became);
    promise.then(
      () => became.push("fulfilled"),
      (error: unknown) => became.push((error as Error).name),
    );
  };
  const signal = (): AbortSignal => {
    aborts.push(new AbortController());
    return aborts.at(-1)!.signal;
  };
  let patience = 5;
  const restart = (): void => {
    if ((patience -= 1) < 0) return;
    watch(client.close());
    watch(client.connect());
  };
  client.on("$lost", () => {
    if (habit === "close when lost") watch(client.close());
    if (habit === "restart when lost") restart();
  });
  client.on("$state", ({ state }) => {
    if (habit === "restart at any state" && state !== "disconnected") restart();
    if (habit === "ask when connected" && state === "connected") watch(client.request("ping"));
  });
  let serial = 0;
  const last = (): FakePeer | undefined => peers.at(-1);
  for (const step of plan) {
    switch (step.do) {
      case "send":
        watch(client.send("placeBid", { lot_id: "lot-1", amount: (serial += 1) }, { signal: signal() }));
        break;
      case "ask":
        watch(client.request("askHistory", { lot_id: `lot-${(serial += 1)}` }, { signal: signal() }));
        break;
      case "connect":
        watch(client.connect());
        break;
      case "close":
        watch(client.close());
        break;
      case "iterate":
        iterators.push(client.messages("history"));
        watch(iterators.at(-1)!.next());
        break;
      case "leave":
        watch(iterators.shift()?.return?.() ?? Promise.resolve());
        break;
      case "accept":
        if (last()?.is === "opening") await last()?.accept();
        break;
      case "answer":
        if (last()?.is === "open") await last()?.say({ type: "bids", lot_id: "lot-1" });
        break;
      case "gossip":
        if (last()?.is === "open") await last()?.sayRaw("{");
        break;
      case "abort":
        aborts[step.which]?.abort();
        break;
      case "lose":
        if (last()?.is !== "closed") await last()?.close(step.code);
        break;
      case "network":
        await world.set({ online: step.is });
        break;
      case "page":
        await world.set({ visible: step.is });
        break;
      case "wait":
        await world.advance(step.ms);
    }
    await settled();
    expect(peers.filter(({ is }) => is === "open" || is === "opening").length).toBeLessThanOrEqual(1);
  }
  watch(client.close());
  await world.advance(60_000);
  await settled();
  return { visit, outcomes };
}

test("whatever happens, every promise settles once, one socket is open at a time, and a closed client leaves nothing behind", async () => {
  await fc.assert(
    fc.asyncProperty(steps, meddling, async (plan, habit) => {
      const { visit, outcomes } = await live(plan, habit);
      for (const [which, became] of outcomes) expect(became, `promise ${which}`).toHaveLength(1);
      const { client, world, peers } = visit;
      expect(client.state).toMatch(/disconnected|error/);
      expect(peers.filter(({ is }) => is === "open" || is === "opening")).toEqual([]);
      expect([world.timers(), world.watchers()]).toEqual([0, 0]);
      const said = peers.flatMap(({ heard }) => heard).filter((one) => (one as { type: string }).type === "bid");
      const amounts = said.map((one) => (one as { amount: number }).amount);
      expect(amounts).toEqual([...new Set(amounts)].toSorted((left, right) => left - right));
    }),
    { numRuns: 500 },
  );
});
