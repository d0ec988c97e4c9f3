import type { Clock } from "../mock-server/index.ts";
import type { ShowLine } from "./live-line.ts";

/** Tells how far a run has come, to somebody who watches. */
export interface Progress extends Disposable {
  /** One more is over. */
  step(isBroken: boolean): void;
}

/** What takes less is over before it could be read. */
const quietMs = 1000;
const everyMs = 250;

/** Shows how many of `total` checks are over and how long it has taken, from the first second on and until it is disposed of. */
export function showProgress(
  total: number,
  show: ShowLine | undefined,
  { now, after }: Pick<Clock, "now" | "after">,
): Progress {
  let over = 0;
  let broken = 0;
  if (show === undefined) return { step: () => undefined, [Symbol.dispose]: () => undefined };
  const start = now();
  const tick = (): void => {
    const found = broken === 0 ? "" : `, ${broken} broken`;
    show(`${over} of ${total} checks${found}, ${Math.round((now() - start) / 1000)} s`);
    cancel = after(everyMs, tick);
  };
  let cancel = after(quietMs, tick);
  return {
    step(isBroken) {
      over += 1;
      if (isBroken) broken += 1;
    },
    [Symbol.dispose]() {
      cancel();
      show(undefined);
    },
  };
}
