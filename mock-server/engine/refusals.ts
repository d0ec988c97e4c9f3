import type { CloseSituation, Message, MessageOperation } from "../../contract/index.ts";
import type { PayloadFault } from "../../contract/payload/index.ts";
import { type OpenChannel, closeCodeFor } from "./close-code.ts";
import type { Connection } from "./connection.ts";
import type { Speaker } from "./speaker.ts";
import type { World } from "./world.ts";

/** What is wrong with something a client said. */
export interface Refused {
  readonly situation: CloseSituation;
  readonly expected: string;
  readonly got: string;
  /** The message it was meant to be, and where in it the fault is. */
  readonly about?: Message;
  readonly fault?: PayloadFault;
}

export type Refuse = (connection: Connection, refused: Refused) => void;

export interface RefusalOptions {
  readonly world: World;
  readonly channel: OpenChannel;
  readonly operations: readonly MessageOperation[];
  readonly speaker: Speaker;
  readonly end: (connection: Connection, code: number, reason: string) => void;
}

/** The properties in which an error message says what is wrong. */
const detailNames = ["message", "error", "detail"];

/** Answers what cannot be accepted the way the contract says: with its error message, else with the close code of the situation. */
export function refusals({ world, channel, operations, speaker, end }: RefusalOptions): Refuse {
  const spokenOnError = operations.find(({ emissions }) => emissions.some(({ on }) => on.kind === "error"));
  const message = speaker.message(spokenOnError?.messages[0] ?? "");

  function tell({ situation, expected, got, about, fault }: Refused): void {
    world.log({
      level: "warning",
      system: channel.system,
      about: channel.id,
      summary: `a client's message was refused (${situation})`,
      expected,
      got,
      source: about?.source ?? channel.source,
      ...(about && { message: about.name }),
      ...(fault && { pointer: fault.pointer }),
    });
  }

  return (connection, refused) => {
    const { situation, expected, got, fault } = refused;
    tell(refused);
    // After too large a message the rest of the stream is not worth reading, so the connection ends (RFC 6455 §7.4.1).
    if (message !== undefined && situation !== "too-large") {
      // An example named after the situation says it in the contract's own words.
      const hasWords = message.examples.some(({ name }) => name === situation);
      const where = fault === undefined ? "" : `${fault.pointer || "the message"}: `;
      const detail = `${where}expected ${expected}, got ${got}`;
      const said = hasWords ? [] : detailNames.map((name): [string, unknown] => [name, detail]);
      return speaker.deliver.to(connection, speaker.compose(message, world.situation({ said }), situation));
    }
    const documented = closeCodeFor(channel, situation, "open") ?? closeCodeFor(channel, situation);
    if (documented !== undefined) return end(connection, documented.code, documented.summary);
    if (situation === "too-large") return end(connection, 1009, "message too big");
    // A limit without words of its own is a policy (RFC 6455 §7.4.1).
    if (situation === "rate-limit") {
      const policy = closeCodeFor(channel, "policy", "open");
      return end(connection, policy?.code ?? 1008, policy?.summary ?? `too many messages: ${expected}`);
    }
    return undefined;
  };
}
