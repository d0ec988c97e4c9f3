import type { Contract, Message, MessageOperation, Reply } from "../../contract/index.ts";
import { type Chance, payloadChecker } from "../../contract/payload/index.ts";
import { judgedPayload } from "../../contract/wire/index.ts";
import { quietMs, replyMs } from "../checks/open-channel/timing.ts";
import { payloadIn } from "../checks/socketio/payload-in.ts";
import { wordsOf } from "../judge/judge-payload.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";
import { type ClientCheck, clientCheck, type Grading, type OpenChannel } from "./client-check.ts";
import { payloadFor } from "./tolerance-checks.ts";

/** Whether a client acknowledges what the contract has it acknowledge: in time, once, and with what is documented. */
export function acknowledgeChecks(contract: Contract, channel: OpenChannel, chance: Chance): readonly ClientCheck[] {
  if (channel.protocol !== "socketio") return [];
  return contract.operations
    .filter((one): one is MessageOperation => one.kind === "message" && one.channel === channel.id)
    .flatMap(({ from, key, reply, messages }) => {
      const message = contract.messages.find(({ id }) => id === messages[0]);
      if (from !== "server" || reply?.delivery !== "ack" || message === undefined) return [];
      const { timeoutMs = replyMs, source } = reply;
      return clientCheck(channel, {
        family: ["acknowledges", key],
        promise: `acknowledge "${message.name}" once, within ${timeoutMs} ms, with what the contract documents`,
        asks: source,
        needsMs: timeoutMs + quietMs,
        judge: (grading) => judgeAcknowledgement(grading, contract, { message, reply, timeoutMs }, chance),
      });
    });
}

async function judgeAcknowledgement(
  { channel, stage, sightings }: Grading,
  contract: Contract,
  { message, reply, timeoutMs }: { readonly message: Message; readonly reply: Reply; readonly timeoutMs: number },
  chance: Chance,
): Promise<Verdict> {
  const payload = payloadFor(contract, message, chance, stage.clock.now());
  if (payload === undefined) return notAsked(`no "${message.name}" that fits its schema could be made up`);
  const seen = (): ReturnType<typeof sightings.of> => sightings.of(channel.id);
  const before = seen().asked.length;
  stage.say(channel.id, message.id, payload);
  const question = (): { readonly at: number; readonly number: number } | undefined => seen().asked[before];
  if (!(await sightings.until(() => question() !== undefined, quietMs * 3)))
    return notAsked(`"${message.name}" is for those who are in its room, and the command was in none`);
  const { at: askedAt, number } = question()!;
  const answers = (): readonly { readonly at: number; readonly args: readonly unknown[] }[] =>
    seen().acknowledged.filter((one) => one.number === number && one.at >= askedAt);
  await sightings.until(() => answers().length > 0, timeoutMs + quietMs);
  const expected = `one acknowledgement of "${message.name}" within ${timeoutMs} ms`;
  const [first] = answers();
  if (first === undefined) return broken({ expected, got: "none", transcript: sightings.evidence() });
  const took = Math.round(first.at - askedAt);
  if (took > timeoutMs)
    return broken({ expected, got: `one after ${took} ms`, transcript: sightings.evidence(), clause: reply.source });
  const documented = reply.messages.flatMap((id) => contract.messages.find((one) => one.id === id) ?? []);
  const judged = documented.map((one) =>
    payloadChecker(contract, judgedPayload(contract, one))(payloadIn(one, first.args)),
  );
  const [fault, ...more] = judged.toSorted((a, b) => a.length - b.length)[0] ?? [];
  if (fault !== undefined)
    return broken({ ...wordsOf([fault, ...more]), pointer: fault.pointer, transcript: sightings.evidence() });
  if (await sightings.until(() => answers().length > 1, quietMs))
    return broken({ expected, got: `${answers().length} of them`, transcript: sightings.evidence() });
  return kept;
}
