import {
  type Message,
  type MessageOperation,
  propertiesOf,
  resolveSchema,
  type WebSocketChannel,
} from "../../../contract/index.ts";
import { checkPayload } from "../../../contract/payload/index.ts";
import { isBinaryContent, writeFrame } from "../../../contract/wire/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { seconds } from "../../seconds.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { clientPayload, withCorrelation } from "../open-channel/client-payload.ts";
import { patienceOf, settle } from "../open-channel/converse.ts";
import { messagesOf } from "../open-channel/evidence.ts";
import { heardOf } from "../open-channel/match-heard.ts";
import { answeringBeats, beating, beatingUnheard } from "../open-channel/keep-alive.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { HeardMessage, OpenSubject } from "../open-channel/talk.ts";
import { enter } from "./enter-channel.ts";
import { talkOver } from "./websocket-protocol.ts";

/** What the systems between two programs of one machine keep of a connection that nobody reads, at the most. */
const backlogBytes = 16 * 2 ** 20;
/** At least and at most so many answers are asked for without reading them. */
const [fewest, most] = [200, 1000];

/** How long a server may work for the client that does not read. */
const mostMs = 40_000;

/** A client that does not read costs nobody else anything. */
export function slowReaderChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const questions = answeredInText(subject);
  const [first] = questions;
  if (first === undefined) return [];
  return [
    openCheck(subject, {
      family: ["survives", "slow-reader"],
      promise: `answer other clients of ${channel.key} while one does not read`,
      operation: first.operation.id,
      message: first.message.id,
      company: "alone",
      async run(asking) {
        const verdict = await ask(asking, { pauses: true });
        if (verdict.outcome !== "broken") return verdict;
        const because = "the other client got no answer either while everybody read";
        asking.hold({
          outcome: "inconclusive",
          because: "there was no time to see whether it answers while everybody reads",
        });
        // Whether it is the client that does not read, or the work: that is the same when it reads.
        const whenRead = await ask(asking, { pauses: false });
        return whenRead.outcome === "kept" ? verdict : { outcome: "inconclusive", because };
      },
    }),
  ];

  /** Asks for much by one client, and then for one thing by another. */
  async function ask(asking: Asking, { pauses }: { readonly pauses: boolean }): Promise<Verdict> {
    const [slow, quick] = [await enter(asking, channel, {}), await enter(asking, channel, {})];
    if (typeof slow === "string") return notAsked(slow);
    if (typeof quick === "string" || slow.kind !== "open" || quick.kind !== "open")
      return notAsked("a connection did not open: that is a fault of its own");
    const talk = beating(asking, subject, answeringBeats(asking, subject, talkOver(quick.peer)));
    // Whoever reads nothing must not be taken for dead, or it would be let go before it costs anything.
    beatingUnheard(asking, subject, talkOver(slow.peer));
    await settle(subject, talk);
    const answerTo = async (
      { operation, message, payload }: Question & { readonly payload: unknown },
      label: string,
      moreMs = 0,
    ): Promise<HeardMessage | undefined> => {
      const before = talk.heard.length;
      const wanted = new Set(operation.reply?.messages);
      const found = (): readonly HeardMessage[] => heardOf(subject, talk.heard.slice(before), wanted);
      talk.say(message, withCorrelation(asking, message, payload, label));
      await talk.until(() => found().length > 0, patienceOf(subject, operation) + moreMs);
      return found()[0];
    };
    // The question with the longest answer fills a connection soonest.
    let longest:
      | { readonly bytes: number; readonly ms: number; readonly question: Parameters<typeof answerTo>[0] }
      | undefined;
    for (const question of questions) {
      const payload = greatest(asking, question.message);
      const asked = asking.clock.now();
      const answer = payload === undefined ? undefined : await answerTo({ ...question, payload }, "before");
      const bytes = answer === undefined ? 0 : sizeOf(answer);
      const ms = asking.clock.now() - asked;
      if (bytes > (longest?.bytes ?? 0)) longest = { bytes, ms, question: { ...question, payload } };
    }
    if (longest === undefined) return notAsked("no answer came while everybody read: that is a fault of its own");
    const { bytes, ms, question } = longest;
    const { message, payload } = question;
    const many = Math.min(most, Math.max(fewest, Math.ceil(backlogBytes / bytes)));
    if (many * ms > mostMs)
      return notAsked(`an answer takes ${seconds(ms)}, and ${many} of them are needed to fill a connection`);
    if (pauses) slow.peer.pause();
    // No faster than they are answered: a server that does one thing after another is not held up by the work itself.
    const pauseMs = Math.ceil(1.5 * ms);
    // Nor does the other client fall silent meanwhile for longer than it may.
    const mostSilentMs = (channel.limits?.idleTimeoutMs ?? Infinity) / 3;
    let spokeAt = asking.clock.now();
    for (let said = 0; said < many; said += 1) {
      slow.peer.send(writeFrame(withCorrelation(asking, message, payload, `slow-${said}`)));
      if (pauseMs > 0) await talk.until(() => false, pauseMs);
      if (asking.clock.now() - spokeAt < mostSilentMs) continue;
      talk.say(message, withCorrelation(asking, message, payload, `awake-${said}`));
      spokeAt = asking.clock.now();
    }
    // It may still have some of these to answer first: that is no fault.
    const answer = await answerTo(question, "quick", 2 * many * ms);
    slow.peer.drop();
    if (answer !== undefined) return kept;
    const { closed } = talk;
    talk.close();
    const got = closed === undefined ? "none" : `none, and the connection ended with ${closed.code}`;
    return broken({ expected: "an answer to the other client", got, transcript: asking.transcript() });
  }
}

interface Question {
  readonly operation: MessageOperation;
  readonly message: Message;
}

/** What a client may ask in text, and is answered by a message. */
const answeredInText = (subject: OpenSubject): readonly Question[] =>
  subject.client
    .filter(({ reply }) => reply?.delivery === "message")
    .flatMap((operation) => messagesOf(subject, operation).map((message) => ({ operation, message })))
    .filter(({ message }) => !isBinaryContent(message.contentType));

/** A payload that asks for as much as the contract allows: its numbers are the greatest that there may be. */
function greatest(asking: Asking, message: Message): unknown {
  const payload = clientPayload(asking, message);
  if (typeof payload !== "object" || payload === null) return payload;
  const numbers = [...propertiesOf(asking.contract, message.payload)].flatMap(([name, property]) => {
    const { schema } = resolveSchema(asking.contract, property);
    const maximum = typeof schema === "object" ? schema["maximum"] : undefined;
    return typeof maximum === "number" && Object.hasOwn(payload, name) ? [[name, maximum] as const] : [];
  });
  const greater = { ...payload, ...Object.fromEntries(numbers) };
  return checkPayload(asking.contract, message.payload, greater).length === 0 ? greater : payload;
}

const sizeOf = ({ text, reading }: HeardMessage): number =>
  text?.length ?? (reading.ok ? (JSON.stringify(reading.payload)?.length ?? 0) : 0);
