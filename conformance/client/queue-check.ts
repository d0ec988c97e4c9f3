import type { Contract, Message, MessageOperation, Reconnect } from "../../contract/index.ts";
import { type Chance, checkPayload, makePayload, UnsatisfiableSchema } from "../../contract/payload/index.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";
import { calmMs, type ClientCheck, clientCheck, type Grading, type OpenChannel, slackMs } from "./client-check.ts";
import { waitsOf } from "./reconnect-checks.ts";

/** More than that in one queue is not tried out. */
const mostSaid = 200;

/** What is said while the connection is down waits for it, in order, and no more of it than the contract allows. */
export function queueChecks(contract: Contract, channel: OpenChannel, chance: Chance): readonly ClientCheck[] {
  const { reconnect } = channel;
  if (reconnect?.queue === undefined) return [];
  const { queue } = reconnect;
  return [
    clientCheck(channel, {
      family: ["queue"],
      promise: `keep up to ${queue} messages while ${channel.key} is down, and say them in order when it is back`,
      needsMs: calmMs + (waitsOf(reconnect)[0] ?? 0),
      judge: (grading) => judgeQueue(grading, contract, { ...reconnect, queue }, chance),
    }),
  ];
}

async function judgeQueue(
  { channel, stage, sightings, client }: Grading,
  contract: Contract,
  reconnect: Reconnect & { readonly queue: number },
  chance: Chance,
): Promise<Verdict> {
  const count = Math.min(reconnect.queue + 2, mostSaid);
  const found = sayable(contract, channel, chance, stage.clock.now(), count + 1);
  if (found === undefined) return notAsked("no message of the client's can be told from another of its kind");
  const { message, payloads } = found;
  const [first, ...rest] = payloads;
  const order = (payload: unknown): void => client.tell({ channel: channel.key, message: message.key, payload });
  const heard = (): readonly number[] =>
    sightings.of(channel.id).said.flatMap(({ payload }) => {
      const index = rest.findIndex((wanted) => holds(payload, wanted));
      return index < 0 ? [] : [index];
    });
  const isHeard = (): boolean => sightings.of(channel.id).said.some(({ payload }) => holds(payload, first));
  order(first);
  // It may not know yet that it has been let in.
  let listens = await sightings.until(isHeard, calmMs / 2);
  if (!listens) {
    order(first);
    listens = await sightings.until(isHeard, calmMs * 2);
  }
  if (!listens)
    return notAsked(
      "the command does not say what it is asked for on its standard input, so nothing was said while it was cut off",
    );
  stage.shut(true);
  await sightings.until(() => false, 100);
  const attempts = sightings.of(channel.id).attempts.length;
  for (const payload of rest) order(payload);
  // Orders cross a pipe, and the client may still be trying.
  await sightings.until(
    () => sightings.of(channel.id).attempts.length > attempts,
    reconnect.initialMs * 1.25 + slackMs,
  );
  stage.shut(false);
  const opened = sightings.of(channel.id).opened.length;
  await sightings.until(() => sightings.of(channel.id).opened.length > opened, reconnect.maxMs * 1.25 + slackMs);
  const wanted = Math.min(count, reconnect.queue);
  await sightings.until(() => heard().length >= wanted, calmMs);
  await sightings.until(() => heard().length > wanted, 200);
  const got = heard();
  const transcript = sightings.evidence();
  const expected = `${wanted} of ${count} messages that were said while it was down, in order`;
  if (got.length === 0) return broken({ expected, got: "none of them", transcript });
  if (got.some((index, at) => at > 0 && index < got[at - 1]!))
    return broken({ expected, got: "them in another order", transcript });
  return got.length === wanted ? kept : broken({ expected, got: `${got.length} of them`, transcript });
}

/** A message of the client's of which as many different ones can be made up. */
function sayable(
  contract: Contract,
  channel: OpenChannel,
  chance: Chance,
  now: number,
  count: number,
): { readonly message: Message; readonly payloads: readonly unknown[] } | undefined {
  const ids = contract.operations
    .filter(
      (one): one is MessageOperation => one.kind === "message" && one.channel === channel.id && one.from === "client",
    )
    .flatMap(({ messages }) => messages);
  // Rooms are joined anew when the connection is back, which is no queue.
  const said = contract.messages.filter(({ id, subscription }) => ids.includes(id) && subscription === undefined);
  for (const message of said) {
    const payloads = numbered(contract, message, chance, now, count);
    if (payloads.length === count) return { message, payloads };
  }
  return undefined;
}

/** The same with a text at a name or a place; a value that has neither becomes the text. */
function withText(made: unknown, name: string, text: string): unknown {
  if (Array.isArray(made)) return made.with(Number(name), text);
  return typeof made === "object" && made !== null ? { ...made, [name]: text } : text;
}

/** Payloads that differ in one text, which holds their number. */
function numbered(
  contract: Contract,
  message: Message,
  chance: Chance,
  now: number,
  count: number,
): readonly unknown[] {
  try {
    const made = makePayload(contract, message.payload, { chance: chance.fork(message.id), now });
    if (made === undefined) return [];
    for (const name of typeof made === "object" && made !== null ? Object.keys(made) : [""]) {
      const payloads = Array.from({ length: count }, (_, index) => withText(made, name, `no. ${index + 1}`));
      if (payloads.every((payload) => checkPayload(contract, message.payload, payload).length === 0)) return payloads;
    }
  } catch (error) {
    if (!(error instanceof UnsatisfiableSchema)) throw error;
  }
  return [];
}

/** Whether what was said is what was asked for; clients may add to it, an id for example. */
function holds(said: unknown, wanted: unknown): boolean {
  if (typeof wanted !== "object" || wanted === null) return JSON.stringify(said) === JSON.stringify(wanted);
  if (typeof said !== "object" || said === null) return false;
  return Object.entries(wanted).every(
    ([key, value]) => JSON.stringify((said as Readonly<Record<string, unknown>>)[key]) === JSON.stringify(value),
  );
}
