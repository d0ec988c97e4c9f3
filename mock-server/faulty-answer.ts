import type { Pen } from "./backstage.ts";
import type { Clock, Transport } from "./engine/index.ts";

/** How often a piece of a slow answer comes, in milliseconds. */
const beatMs = 100;

/** Lets an answer cross as a fault has it: late, never, cut off, or bit by bit. */
export function answerFaultily(
  pen: Pen,
  { delayMs, ending, bytesPerSecond }: Transport,
  { clock, body }: { readonly clock: Clock; readonly body: string },
): void {
  function trickle(rate: number): void {
    const bytes = Buffer.from(body);
    const step = Math.max(1, Math.round((rate * beatMs) / 1000));
    const next = (at: number): void => {
      if (pen.isGone) return;
      pen.piece(bytes.subarray(at, at + step));
      if (at + step >= bytes.length) pen.end();
      else clock.after(beatMs, () => next(at + step));
    };
    pen.begin();
    next(0);
  }

  function act(): void {
    if (pen.isGone || ending === "never") return;
    if (ending === "reset") pen.reset();
    else if (bytesPerSecond === undefined || body === "") pen.whole();
    else trickle(bytesPerSecond);
  }

  if (delayMs === 0) act();
  else clock.after(delayMs, act);
}
