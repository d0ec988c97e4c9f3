import {
  type Contract,
  type Message,
  type MessageOperation,
  resolveSchema,
  type WebSocketChannel,
} from "../../contract/index.ts";
import { type Chance, checkPayload, makePayload, UnsatisfiableSchema } from "../../contract/payload/index.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";
import { calmMs, type ClientCheck, clientCheck, type Grading } from "./client-check.ts";

/** What a client must bear: fields that the contract leaves room for, and errors on a connection that stays. */
export function toleranceChecks(contract: Contract, channel: WebSocketChannel, chance: Chance): readonly ClientCheck[] {
  const operations = contract.operations.filter(
    (one): one is MessageOperation => one.kind === "message" && one.channel === channel.id && one.from === "server",
  );
  const messages = (of: readonly MessageOperation[]): readonly Message[] =>
    of.flatMap((operation) => operation.messages.flatMap((id) => contract.messages.find((one) => one.id === id) ?? []));
  const open = messages(operations).filter(({ payload }) => isOpen(contract, payload));
  const errors = messages(operations.filter(({ emissions }) => emissions.some(({ on }) => on.kind === "error")));
  const check = (family: string, promise: string, said: readonly Message[], extra: object): readonly ClientCheck[] =>
    said.length === 0
      ? []
      : [
          clientCheck(channel, {
            family: ["tolerates", family],
            promise,
            asks: said[0]!.source,
            needsMs: calmMs,
            judge: (grading) => bear(grading, contract, said, extra, chance),
          }),
        ];
  return [
    ...check("unknown-fields", `bear fields in messages of ${channel.key} that the contract leaves room for`, open, {
      "x-undocumented": true,
    }),
    ...check("errors", `stay on ${channel.key} when the server says an error on a connection that stays`, errors, {}),
  ];
}

function isOpen(contract: Contract, schema: Message["payload"]): boolean {
  const { schema: resolved } = resolveSchema(contract, schema);
  return typeof resolved === "object" && resolved["type"] === "object";
}

/** Has the server say each message, and looks whether the client is still there. */
async function bear(
  { channel, stage, sightings, client }: Grading,
  contract: Contract,
  messages: readonly Message[],
  extra: object,
  chance: Chance,
): Promise<Verdict> {
  let said = 0;
  for (const message of messages) {
    const made = payloadFor(contract, message, chance, stage.clock.now());
    const payload = typeof made === "object" && made !== null ? { ...made, ...extra } : made;
    if (payload === undefined || checkPayload(contract, message.payload, payload).length > 0) continue;
    const left = sightings.of(channel.id).left.length;
    const attempts = sightings.of(channel.id).attempts.length;
    stage.say(channel.id, message.id, payload);
    said += 1;
    const isGone = (): boolean =>
      sightings.of(channel.id).left.length > left ||
      sightings.of(channel.id).attempts.length > attempts ||
      client.ending !== undefined;
    if (await sightings.until(isGone, calmMs / messages.length + 200)) {
      const got = client.ending === undefined ? "it left" : `the command ended (${client.ending})`;
      const expected = `a client that stays after "${message.name}"`;
      return broken({ expected, got, transcript: sightings.evidence(), clause: message.source });
    }
  }
  return said === 0 ? notAsked("no such message that fits its schema could be made up") : kept;
}

export function payloadFor(
  contract: Contract,
  { id, payload, examples }: Message,
  chance: Chance,
  now: number,
): unknown {
  const [example] = examples;
  if (example !== undefined) return example.value;
  try {
    return makePayload(contract, payload, { chance: chance.fork(id), now });
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return undefined;
    throw error;
  }
}
