import { every } from "../../clock.ts";
import type { Harbour } from "../harbour.ts";
import type { Line } from "../../line.ts";

const interval = 1000;
/** A client may miss two probes. */
const patience = 3 * interval;

/** Probes whether a client of the traffic is there; the answer ends that. */
export function watchPresence(
  { breaks, clock }: Harbour,
  guest: { readonly line: Line; readonly lastHere: number },
): () => void {
  return every(clock, interval, (count) => {
    if (clock.now() - guest.lastHere >= patience && !breaks("V07-probe-unanswered-kept"))
      return guest.line.close(4002, "No heartbeat");
    if (breaks("V05-no-probe") || (breaks("V05-probe-half-as-often") && count % 2 === 1)) return undefined;
    return guest.line.say({ type: "probe" });
  });
}
