import { type Check, checkId, type Level } from "../../check.ts";
import type { OpenSubject } from "./talk.ts";

/** What checks of one channel differ in. */
export interface OpenCheck extends Pick<Check, "run"> {
  /** The last parts of the id. */
  readonly family: readonly string[];
  readonly level?: Level;
  /** Goes on after `MUST `. */
  readonly promise: string;
  readonly asks?: Check["asks"];
  readonly covers?: readonly string[];
  readonly needsMs?: number;
  readonly company?: Check["company"];
  readonly operation?: string;
  readonly message?: string;
}

/** How many connections a check may have open, evidence for it included. */
const seats = 6;
/** A channel that takes this many needs no lane. */
const roomy = 200;

/** A check of an open channel; its id begins with the protocol, the document and the key of the channel. */
export function openCheck({ channel, protocol }: OpenSubject, given: OpenCheck): Check {
  const { family, level = "MUST", promise, asks, covers = [], needsMs = 0, company = "any", run } = given;
  const { operation, message } = given;
  const { maxConnections } = channel.limits;
  return {
    id: checkId(protocol.name, channel.document, channel.key, ...family),
    title: `${level} ${promise}`,
    asks: asks ?? channel.source,
    about: {
      system: channel.system,
      document: channel.document,
      ports: channel.endpoints.slice(0, 1).map(({ port }) => port),
      channel: channel.id,
      ...(operation !== undefined && { operation }),
      ...(message !== undefined && { message }),
    },
    covers: [`channel:${channel.id}`, ...covers],
    needsMs,
    company,
    ...(maxConnections !== undefined &&
      maxConnections < roomy && {
        lane: { name: channel.id, width: Math.max(1, Math.floor(maxConnections / seats)) },
      }),
    run,
  };
}
