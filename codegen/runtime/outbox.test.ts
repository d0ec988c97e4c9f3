import fc from "fast-check";
import { expect, test } from "vitest";
import { ConnectionLost, MessageDropped } from "./errors.ts";
import { type Letter, openOutbox } from "./outbox.ts";
import { drivenSurroundings, settled } from "./testing/driven-surroundings.ts";

type Step =
  | { readonly do: "push" }
  | { readonly do: "abort"; readonly which: number }
  /** The connection takes so many messages, and is then lost. */
  | { readonly do: "flush"; readonly room: number }
  | { readonly do: "wait"; readonly ms: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { arbitrary: fc.constant<Step>({ do: "push" }), weight: 5 },
    { arbitrary: fc.nat(9).map((which): Step => ({ do: "abort", which })), weight: 1 },
    { arbitrary: fc.nat(6).map((room): Step => ({ do: "flush", room })), weight: 2 },
    { arbitrary: fc.integer({ min: 1, max: 1500 }).map((ms): Step => ({ do: "wait", ms })), weight: 2 },
  ),
  { maxLength: 60 },
);

const options = fc.record(
  {
    limit: fc.nat(8),
    overflow: fc.constantFrom("reject-new" as const, "drop-oldest" as const),
    ttlMs: fc.integer({ min: 1, max: 2000 }),
  },
  { requiredKeys: ["limit"] },
);

const ascending = (list: readonly number[]): readonly number[] => list.toSorted((left, right) => left - right);

test("whatever happens, messages are written once, in order, and every promise settles once, with what became of it", async () => {
  await fc.assert(
    fc.asyncProperty(options, steps, async (given, plan) => {
      const world = drivenSurroundings();
      let room = 0;
      const written: number[] = [];
      const dropped: number[] = [];
      const outcomes = new Map<number, string>();
      const aborts: AbortController[] = [];
      const outbox = openOutbox(world.clock, given, ({ payload }) => dropped.push(payload as number));
      const letter = (serial: number): Letter => ({
        key: "bid",
        payload: serial,
        check: () => undefined,
        write() {
          if (room === 0) return false;
          room -= 1;
          written.push(serial);
          return true;
        },
      });
      for (const step of plan) {
        if (step.do === "push") {
          const serial = aborts.length;
          const leaving = new AbortController();
          aborts.push(leaving);
          const settle = (outcome: string): void => {
            outcomes.set(serial, outcomes.has(serial) ? "settled twice" : outcome);
          };
          outbox.push(letter(serial), leaving.signal).then(
            () => settle("written"),
            (error: unknown) => settle(error instanceof MessageDropped ? error.why : String((error as Error).name)),
          );
        } else if (step.do === "abort") aborts[step.which]?.abort();
        else if (step.do === "wait") await world.advance(step.ms);
        else {
          room = step.room;
          outbox.flush();
          room = 0;
        }
        await settled();
        const waiting = aborts.length - outcomes.size;
        expect(waiting).toBeLessThanOrEqual(given.limit);
      }
      outbox.clear(new ConnectionLost(1000, "closed"));
      await settled();
      expect(outcomes.size).toBe(aborts.length);
      expect([...outcomes.values()]).not.toContain("settled twice");
      expect(written).toEqual(ascending(written));
      const fulfilled = [...outcomes].filter(([, outcome]) => outcome === "written");
      expect(written).toEqual(ascending(fulfilled.map(([serial]) => serial)));
      const lost = [...outcomes].filter(([, outcome]) => ["overflow", "expired", "ConnectionLost"].includes(outcome));
      expect(ascending(dropped)).toEqual(ascending(lost.map(([serial]) => serial)));
      expect(world.timers()).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test.each([
  { overflow: "reject-new", lost: "third" },
  { overflow: "drop-oldest", lost: "first" },
] as const)("a full queue gives way with $overflow: $lost", async ({ overflow, lost }) => {
  const outbox = openOutbox(drivenSurroundings().clock, { limit: 2, overflow }, () => undefined);
  const letter = (key: string): Letter => ({ key, payload: key, check: () => undefined, write: () => false });
  const given = ["first", "second", "third"].map((key) => ({ key, promise: outbox.push(letter(key)) }));
  const failed: string[] = [];
  for (const { key, promise } of given) promise.catch(() => failed.push(key));
  await settled();
  expect(failed).toEqual([lost]);
});

test("a message that has waited longer than its time to live is dropped, and no other", async () => {
  const world = drivenSurroundings();
  const outbox = openOutbox(world.clock, { ttlMs: 1000 }, () => undefined);
  const letter: Letter = { key: "bid", payload: 1, check: () => undefined, write: () => false };
  const outcomes: string[] = [];
  const push = (name: string): unknown =>
    outbox.push(letter).catch(({ why }: MessageDropped) => outcomes.push(`${name} ${why}`));
  push("first");
  await world.advance(500);
  push("second");
  await world.advance(500);
  expect(outcomes).toEqual(["first expired"]);
  await world.advance(500);
  expect(outcomes).toEqual(["first expired", "second expired"]);
});

test.each(["reject-new", "drop-oldest"] as const)(
  "with %s, whoever sends again what was dropped finds the queue as long as its limit, and every promise settles",
  async (overflow) => {
    const { clock } = drivenSurroundings();
    const outcomes: string[] = [];
    const send = (payload: number): void =>
      void outbox.push({ key: "bid", payload, check: () => undefined, write: () => false }).then(
        () => outcomes.push("written"),
        (error: MessageDropped) => outcomes.push(error.why),
      );
    const outbox = openOutbox(clock, { limit: 3, overflow }, ({ payload }) => send(payload as number));
    for (const payload of [1, 2, 3, 4, 5, 6]) {
      send(payload);
      expect(outbox.size()).toBeLessThanOrEqual(3);
    }
    await settled();
    // Three that came too late or gave way, and the same three once more.
    expect(outcomes).toEqual(Array.from({ length: 6 }, () => "overflow"));
    outbox.clear(new ConnectionLost(1000, "closed"));
  },
);
