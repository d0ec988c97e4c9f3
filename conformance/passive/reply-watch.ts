import type { Message, MessageOperation } from "../../contract/index.ts";
import { payloadChecker } from "../../contract/payload/index.ts";
import { judgedPayload } from "../../contract/wire/index.ts";
import { correlationOf } from "../checks/open-channel/client-payload.ts";
import type { Matched } from "../checks/open-channel/match-heard.ts";
import { openCheck } from "../checks/open-channel/open-check.ts";
import { errorMessages } from "../checks/open-channel/open-subject.ts";
import type { OpenSubject } from "../checks/open-channel/talk.ts";
import { replyMs } from "../checks/open-channel/timing.ts";
import { wordsOf } from "../judge/judge-payload.ts";
import type { Transcript } from "../transcript.ts";
import type { Utterance } from "./channel-witness.ts";
import { notAskedFor } from "./not-asked-for.ts";
import type { PassiveFault, Tally, Watch } from "./tally.ts";

/** What is noted of the replies to one message of one operation. */
export interface ReplyWatch {
  readonly operation: MessageOperation;
  readonly isAck: boolean;
  readonly patienceMs: number;
  readonly answers: readonly Message[];
  readonly inTime: Watch;
  /** Of acknowledgements: events have schemas of their own. */
  readonly schema?: Watch;
  readonly names: string;
}

/** Id of a client's message → what is noted of its replies. */
export type ReplyWatches = ReadonlyMap<string, ReplyWatch>;

export function replyWatches(subject: OpenSubject, tally: Tally): ReplyWatches {
  const watches = new Map<string, ReplyWatch>();
  for (const operation of subject.client) {
    const { reply } = operation;
    if (reply === undefined) continue;
    const isAck = reply.delivery === "ack" && subject.protocol.name === "socketio";
    const answers = reply.messages.flatMap((id) => subject.messages.get(id) ?? []);
    const names = isAck ? "an acknowledgement" : answers.map(({ name }) => `"${name}"`).join(" or ");
    const patienceMs = reply.timeoutMs ?? replyMs;
    for (const message of operation.messages.flatMap((id) => subject.messages.get(id) ?? [])) {
      const several = operation.messages.length > 1 ? [message.key] : [];
      const watch = (family: string, promise: string): Watch =>
        tally.watch(
          openCheck(subject, {
            family: ["replies", operation.key, ...several, family],
            promise,
            asks: reply.source,
            operation: operation.id,
            message: message.id,
            covers: [`operation:${operation.id}`, `message:${message.id}`],
            ...notAskedFor,
          }),
        );
      watches.set(message.id, {
        operation,
        isAck,
        patienceMs,
        answers,
        names,
        inTime: watch(
          "in-time",
          `${isAck ? "acknowledge" : "answer"} "${message.name}"${isAck ? "" : ` with ${names}`} within ${patienceMs} ms`,
        ),
        ...(isAck && { schema: watch("schema", `acknowledge "${message.name}" with what the contract documents`) }),
      });
    }
  }
  return watches;
}

interface Question {
  readonly watch: ReplyWatch;
  readonly at: number;
  /** Its correlation id, or the number of its acknowledgement. */
  readonly id: unknown;
}

/** The questions of one connection that wait for an answer. */
export interface Replies {
  take(utterance: Utterance, match: Matched): void;
  finish(at: number, evidence: () => Transcript): void;
}

export function openReplies(subject: OpenSubject, watches: ReplyWatches): Replies {
  const errors = errorMessages(subject);
  let open: Question[] = [];

  function ask({ heard, number }: Utterance, match: Matched): void {
    // What breaks the contract is not owed an answer.
    if (match.kind !== "message" || match.faults.length > 0 || !heard.reading.ok) return;
    const watch = watches.get(match.message.id);
    if (watch === undefined || (watch.isAck && number === undefined)) return;
    const id = watch.isAck ? number : correlationOf(match.message, heard.reading.payload);
    open.push({ watch, at: heard.at, id });
  }

  function answer({ heard, evidence }: Utterance, match: Matched): void {
    if (match.kind === "acknowledgement") {
      const found = open.find(({ watch, id }) => watch.isAck && id === heard.acknowledges);
      if (found !== undefined) settle(found, heard.at, evidence);
      if (found?.watch.schema !== undefined) found.watch.schema(ackFault(subject, found.watch, heard), evidence);
      return;
    }
    if (match.kind !== "message" || !heard.reading.ok) return;
    const { message } = match;
    const fitting = open.filter(({ watch }) => watch.answers.includes(message));
    if (fitting.length === 0) {
      // An error in the place of an answer: the server need not say which question it is about.
      if (errors.has(message.id)) open.shift();
      return;
    }
    const id = correlationOf(message, heard.reading.payload);
    const own = fitting.find((question) => question.id !== undefined && sameId(question.id, id));
    const found = own ?? (id === undefined || fitting[0]?.id === undefined ? fitting[0] : undefined);
    if (found !== undefined) settle(found, heard.at, evidence);
  }

  function settle(question: Question, at: number, evidence: () => Transcript): void {
    const { watch } = question;
    open = open.filter((one) => one !== question);
    const took = at - question.at;
    const expected = `${watch.names} within ${watch.patienceMs} ms`;
    watch.inTime(
      took <= watch.patienceMs ? undefined : { expected, got: `one after ${Math.round(took)} ms` },
      evidence,
    );
  }

  return {
    take: (utterance, match) => (utterance.from === "client" ? ask(utterance, match) : answer(utterance, match)),
    finish(at, evidence) {
      for (const { watch, at: askedAt } of open) {
        // A connection that ended before could not bring the answer.
        if (at - askedAt < watch.patienceMs) continue;
        watch.inTime({ expected: `${watch.names} within ${watch.patienceMs} ms`, got: "none" }, evidence);
      }
      open = [];
    },
  };
}

const sameId = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function ackFault(
  { contract }: OpenSubject,
  { answers }: ReplyWatch,
  { reading }: Utterance["heard"],
): PassiveFault | undefined {
  if (!reading.ok) return { expected: reading.expected, got: reading.got };
  const judged = answers.map((one) => payloadChecker(contract, judgedPayload(contract, one))(reading.payload));
  const faults = judged.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return faults[0] && { ...wordsOf(faults), pointer: faults[0].pointer };
}
