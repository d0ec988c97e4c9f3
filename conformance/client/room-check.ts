import type { Contract, Message } from "../../contract/index.ts";
import type { Chance } from "../../contract/payload/index.ts";
import { readExpression } from "../../contract/wire/index.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";
import { calmMs, type ClientCheck, clientCheck, type Grading, type OpenChannel, slackMs } from "./client-check.ts";
import { isSaid } from "./is-said.ts";
import { payloadFor } from "./tolerance-checks.ts";

/** Servers forget who was in a room with the connection: whoever wants to hear of it on the next one joins again. */
export function roomChecks(contract: Contract, channel: OpenChannel, chance: Chance): readonly ClientCheck[] {
  const messages = contract.messages.filter(
    (message) => message.channel === channel.id && message.subscription !== undefined,
  );
  const first = messages.find(({ subscription }) => subscription?.effect === "add");
  if (first === undefined) return [];
  const { initialMs = 1000, maxMs = 5000 } = channel.reconnect ?? {};
  return [
    clientCheck(channel, {
      family: ["rooms", "joined-again"],
      level: "SHOULD",
      promise: `join its rooms of ${channel.key} again when the connection is back`,
      asks: first.source,
      needsMs: calmMs * 3 + initialMs * 2,
      judge: (grading) =>
        judgeRooms(grading, contract, { messages, first, chance, patienceMs: maxMs * 1.25 + slackMs }),
    }),
  ];
}

interface Joining {
  /** Those that join rooms or leave them. */
  readonly messages: readonly Message[];
  /** The one that a client is asked to join with. */
  readonly first: Message;
  readonly chance: Chance;
  readonly patienceMs: number;
}

async function judgeRooms(
  { channel, stage, sightings, client }: Grading,
  contract: Contract,
  { messages, first, chance, patienceMs }: Joining,
): Promise<Verdict> {
  /** Rooms that the client has joined since, and not left. */
  const joined = (since = 0): ReadonlySet<string> => {
    const rooms = new Set<string>();
    for (const one of sightings.of(channel.id).said) {
      const subscription = messages.find((message) => isSaid(contract, channel, message, one))?.subscription;
      if (subscription === undefined || one.at < since) continue;
      const room = String(readExpression(subscription.key, { payload: one.payload }));
      if (subscription.effect === "add") rooms.add(room);
      else rooms.delete(room);
    }
    return rooms;
  };
  if (!(await sightings.until(() => joined().size > 0, calmMs))) {
    const payload = payloadFor(contract, first, chance, stage.clock.now());
    if (payload !== undefined) client.tell({ channel: channel.key, message: first.key, payload });
    if (!(await sightings.until(() => joined().size > 0, calmMs)))
      return notAsked("the command joins no room, neither by itself nor when it is asked to on its standard input");
  }
  const before = joined();
  const opened = sightings.of(channel.id).opened.length;
  stage.shut(true);
  await sightings.until(() => false, 100);
  stage.shut(false);
  if (!(await sightings.until(() => sightings.of(channel.id).opened.length > opened, patienceMs)))
    return notAsked("the command did not come back after it had been cut off");
  const backAt = sightings.of(channel.id).opened[opened]!;
  const missing = (): readonly string[] => [...before].filter((room) => !joined(backAt).has(room));
  if (await sightings.until(() => missing().length === 0, calmMs)) return kept;
  return broken({
    expected: `that it joins ${[...before].join(", ")} again`,
    got: `it is back, and has not joined ${missing().join(", ")}`,
    transcript: sightings.evidence(),
  });
}
