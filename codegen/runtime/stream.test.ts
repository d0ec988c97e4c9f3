import { expect, test } from "vitest";
import { type Backlog, stream } from "./stream.ts";

/** A stream whose source the test plays. */
function played(backlog?: Backlog): {
  readonly iterator: AsyncIterableIterator<number>;
  push(value: number): void;
  end(error?: Error): void;
  isAttached(): boolean;
} {
  let isAttached = true;
  let source: { push(value: number): void; end(error?: Error): void } | undefined;
  const iterator = stream<number>((push, end) => {
    source = { push, end };
    return () => (isAttached = false);
  }, backlog);
  return { iterator, ...source!, isAttached: () => isAttached };
}

test.each<[string, (played_: ReturnType<typeof played>) => unknown]>([
  [
    "is left by break",
    async ({ iterator, push }) => (
      push(1),
      void (async () => {
        for await (const _ of iterator) break;
      })()
    ),
  ],
  ["is returned from before it is read", ({ iterator }) => iterator.return?.()],
  ["ends", ({ end }) => end()],
  ["fails", ({ end }) => end(new Error("lost"))],
  ["falls too far behind", ({ push }) => (push(1), push(2))],
])("an iteration that %s lets go of its source", async (_how, act) => {
  const one = played({ limit: 1 });
  await act(one);
  await Promise.resolve();
  expect(one.isAttached()).toBe(false);
  one.end(new Error("again"));
});

test("everyone who waits is answered when it ends, the first one with why", async () => {
  const { iterator, end } = played();
  const waiting = [iterator.next(), iterator.next(), iterator.next()];
  end(new Error("lost"));
  const outcomes = await Promise.allSettled([...waiting, iterator.next()]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
});

test("what waits is bounded without being told", async () => {
  const { iterator, push, isAttached } = played();
  for (let value = 0; isAttached(); value += 1) push(value);
  let read = 0;
  const reading = (async () => {
    for await (const _value of iterator) read += 1;
  })();
  await expect(reading).rejects.toMatchObject({ name: "MessageDropped", why: "unread" });
  expect(read).toBe(10_001);
});
