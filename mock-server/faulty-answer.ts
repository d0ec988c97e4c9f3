import type { ServerResponse } from "node:http";
import type { Clock, Transport } from "./engine/index.ts";

/** How often a piece of a slow answer comes, in milliseconds. */
const beatMs = 100;

/** Lets an answer cross as a fault has it: late, never, cut off, or bit by bit. `write` sends it whole. */
export function answerFaultily(
  response: ServerResponse,
  { delayMs, ending, bytesPerSecond }: Transport,
  {
    clock,
    body,
    write,
  }: {
    readonly clock: Pick<Clock, "after">;
    readonly body: string;
    readonly write: (end: (body: string) => void) => void;
  },
): void {
  function trickle(whole: string): void {
    const bytes = Buffer.from(whole);
    const step = Math.max(1, Math.round(((bytesPerSecond ?? bytes.length) * beatMs) / 1000));
    const next = (at: number): void => {
      if (response.destroyed) return;
      response.write(bytes.subarray(at, at + step));
      if (at + step >= bytes.length) response.end();
      else clock.after(beatMs, () => next(at + step));
    };
    next(0);
  }

  function act(): void {
    if (response.destroyed || ending === "never") return;
    if (ending === "reset") response.socket?.resetAndDestroy();
    else if (bytesPerSecond === undefined || body === "") write((whole) => void response.end(whole));
    else write(trickle);
  }

  if (delayMs === 0) act();
  else clock.after(delayMs, act);
}
