import {
  type Contract,
  type JsonSchema,
  type Message,
  type MessageOperation,
  resolveSchema,
} from "../../contract/index.ts";
import { type Chance, checkPayload, makePayload, UnsatisfiableSchema } from "../../contract/payload/index.ts";
import { type Broken, broken, kept, notAsked, type Verdict } from "../verdict.ts";
import { calmMs, type ClientCheck, clientCheck, type Grading, type OpenChannel } from "./client-check.ts";
import { strangeMessage } from "./undocumented.ts";

/** What a client must bear: fields that the contract leaves room for, and errors on a connection that stays. */
export function toleranceChecks(contract: Contract, channel: OpenChannel, chance: Chance): readonly ClientCheck[] {
  const operations = contract.operations.filter(
    (one): one is MessageOperation => one.kind === "message" && one.channel === channel.id && one.from === "server",
  );
  const messages = (of: readonly MessageOperation[]): readonly Message[] =>
    of.flatMap((operation) => operation.messages.flatMap((id) => contract.messages.find((one) => one.id === id) ?? []));
  const open = messages(operations).filter(({ payload }) => isOpen(contract, payload));
  const errors = messages(operations.filter(({ emissions }) => emissions.some(({ on }) => on.kind === "error")));
  const check = (family: string, promise: string, said: readonly Message[], turn: Turn): readonly ClientCheck[] =>
    said.length === 0
      ? []
      : [
          clientCheck(channel, {
            family: ["tolerates", family],
            promise,
            asks: said[0]!.source,
            needsMs: calmMs,
            judge: (grading) => bearAll(grading, contract, said, turn, chance),
          }),
        ];
  const strange = strangeMessage(contract, channel);
  return [
    ...check(
      "unknown-fields",
      `bear fields in messages of ${channel.key} that the contract leaves room for`,
      open,
      (message, payload) => furtherFields(contract, message, payload),
    ),
    ...check(
      "errors",
      `stay on ${channel.key} when the server says an error on a connection that stays`,
      errors,
      (_, payload) => payload,
    ),
    ...(strange === undefined
      ? []
      : [
          clientCheck(channel, {
            family: ["tolerates", "unknown-messages"],
            level: "SHOULD",
            promise: `stay on ${channel.key} when the server says something that a later contract may have`,
            needsMs: calmMs,
            judge: async (grading) =>
              (await bear(grading, strange.id, strange.payload, { calmMs, name: "what no document has" })) ?? kept,
          }),
        ]),
  ];
}

/** What is made of a payload before it is said. */
type Turn = (message: Message, payload: unknown) => unknown;

/** Whether a payload, or one argument of a tuple, is an object that the contract leaves room in. */
function isOpen(contract: Contract, schema: JsonSchema): boolean {
  const { schema: resolved } = resolveSchema(contract, schema);
  if (typeof resolved !== "object") return false;
  const items = resolved["prefixItems"];
  return Array.isArray(items)
    ? items.some((item: JsonSchema) => isOpen(contract, item))
    : resolved["type"] === "object" && resolved["additionalProperties"] !== false;
}

/** A payload with a further field in it, in each of several arguments where there is room. */
function furtherFields(contract: Contract, message: Message, payload: unknown): unknown {
  const further = (part: unknown): unknown =>
    typeof part === "object" && part !== null && !Array.isArray(part) && !(part instanceof Uint8Array)
      ? { ...part, "x-undocumented": true }
      : part;
  if (!Array.isArray(payload)) return further(payload);
  return payload.reduce<readonly unknown[]>((whole, part, index) => {
    const next = whole.with(index, further(part));
    return checkPayload(contract, message.payload, next).length === 0 ? next : whole;
  }, payload);
}

/** Has the server say each message, and looks whether the client is still there. */
async function bearAll(
  grading: Grading,
  contract: Contract,
  messages: readonly Message[],
  turn: Turn,
  chance: Chance,
): Promise<Verdict> {
  let said = 0;
  for (const message of messages) {
    const made = payloadFor(contract, message, chance, grading.stage.clock.now());
    const payload = made === undefined ? undefined : turn(message, made);
    if (payload === undefined || checkPayload(contract, message.payload, payload).length > 0) continue;
    said += 1;
    const fault = await bear(grading, message.id, payload, {
      calmMs: calmMs / messages.length + 200,
      name: `"${message.name}"`,
    });
    if (fault !== undefined) return { ...fault, clause: message.source };
  }
  return said === 0 ? notAsked("no such message that fits its schema could be made up") : kept;
}

/** Has the server say one thing, and says what is wrong if the client goes because of it. */
async function bear(
  { channel, stage, sightings, client }: Grading,
  id: string,
  payload: unknown,
  given: { readonly calmMs: number; readonly name: string },
): Promise<Broken | undefined> {
  const left = sightings.of(channel.id).left.length;
  const attempts = sightings.of(channel.id).attempts.length;
  stage.say(channel.id, id, payload);
  const isGone = (): boolean =>
    sightings.of(channel.id).left.length > left ||
    sightings.of(channel.id).attempts.length > attempts ||
    client.ending !== undefined;
  if (!(await sightings.until(isGone, given.calmMs))) return undefined;
  const got = client.ending === undefined ? "it left" : `the command ended (${client.ending})`;
  return broken({ expected: `a client that stays after ${given.name}`, got, transcript: sightings.evidence() });
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
