import type { Message, MessageOperation } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { payloadChecker } from "../../../contract/payload/index.ts";
import { judgedPayload } from "../../../contract/wire/index.ts";
import { wordsOf } from "../../judge/judge-payload.ts";
import { familiesIn } from "../../judge/schema-family.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { turnChecks } from "./answered-in-turn.ts";
import { correlationOf } from "./client-payload.ts";
import { textForBytes } from "./text-for-bytes.ts";
import { type Conversation } from "./converse.ts";
import { heardOf, matchHeard } from "./match-heard.ts";
import { heartbeatOf } from "./keep-alive.ts";
import { replyTimeChecks } from "./reply-time-check.ts";
import { fifoCheck } from "./fifo-check.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";
import { replyMs } from "./timing.ts";
import { type Judge, conversationCheck } from "./conversation-check.ts";

function repliesIn(
  subject: OpenSubject,
  operation: MessageOperation,
  { speaker, number }: Conversation,
): readonly HeardMessage[] {
  if (operation.reply?.delivery === "ack" && subject.protocol.name === "socketio")
    return speaker.filter(({ acknowledges }) => acknowledges === number);
  return heardOf(subject, speaker, new Set(operation.reply?.messages));
}

/** How what clients ask is answered: in time, once, by the right message, with the right id, and to nobody else. */
export function replyChecks(subject: OpenSubject, operation: MessageOperation, message: Message): readonly Check[] {
  const { reply } = operation;
  if (reply === undefined) return [];
  const isAck = reply.delivery === "ack" && subject.protocol.name === "socketio";
  const answers = reply.messages.flatMap((id) => subject.messages.get(id) ?? []);
  const names = answers.map(({ name }) => `"${name}"`).join(" or ");
  const patience = reply.timeoutMs ?? replyMs;
  const what = isAck ? `acknowledge "${message.name}"` : `answer "${message.name}" with ${names}`;
  const check = (family: string, promise: string, judge: Judge): Check =>
    conversationCheck(subject, operation, message, { family: ["replies", family], promise, asks: reply.source, judge });
  const checks = [
    check("in-time", `${what} within ${patience} ms`, (conversation, asking) => {
      const [first] = repliesIn(subject, operation, conversation);
      const expected = `${isAck ? "an acknowledgement" : names} within ${patience} ms`;
      const transcript = asking.transcript();
      if (first === undefined) {
        const other = otherReply(subject, operation, conversation);
        // What was said in its place is a fault of its own.
        if (other !== undefined) return notAsked(`"${other.name}" came in its place: that is a fault of its own`);
        return broken({ expected, got: "none", transcript });
      }
      const took = first.at - conversation.saidAt;
      return took <= patience ? kept : broken({ expected, got: `one after ${took} ms`, transcript });
    }),
    check("type", `${what}, and nothing else`, (conversation, asking) => {
      if (repliesIn(subject, operation, conversation).length > 0) return kept;
      const other = otherReply(subject, operation, conversation);
      if (other === undefined) return notAsked("no reply came: that is a fault of its own");
      return broken({ expected: names, got: `"${other.name}"`, transcript: asking.transcript() });
    }),
    check("once", `${what} once`, (conversation, asking) => {
      const own = mine(conversation, message, repliesIn(subject, operation, conversation), answers);
      if (own.length === 0) return notAsked("no reply came: that is a fault of its own");
      // Where nothing on the wire ties an answer to its question, what is said to everybody looks the same.
      const isAlsoSaid = subject.server.some(({ messages }) => messages.some((id) => reply.messages.includes(id)));
      if (own.length === 1 || (isAlsoSaid && message.correlationId === undefined)) return kept;
      return broken({ expected: "one reply", got: `${own.length}`, transcript: asking.transcript() });
    }),
  ];
  if (isAck) checks.push(...ackSchemaCheck(subject, operation, message, answers));
  if (!isAck && answers.every((answer) => !isBroadcast(subject, answer)))
    checks.push(
      check("isolation", `answer "${message.name}" to whoever said it, and to nobody else`, ({ bystander }, asking) => {
        const [leaked] = heardOf(subject, bystander, new Set(reply.messages));
        return leaked === undefined
          ? kept
          : broken({ expected: "nothing at another client", got: "the reply", transcript: asking.transcript() });
      }),
    );
  if (!isAck) checks.push(...turnChecks(subject, operation, message), ...replyTimeChecks(subject, operation, message));
  if (
    !isAck &&
    message.correlationId !== undefined &&
    answers.every(({ correlationId }) => correlationId !== undefined)
  ) {
    checks.push(
      check("correlation", `carry the correlation id of "${message.name}" in its answer`, (conversation, asking) => {
        const found = repliesIn(subject, operation, conversation);
        const asked = correlationOf(message, conversation.payload);
        if (found.length === 0) return notAsked("no reply came: that is a fault of its own");
        if (asked === undefined) return notAsked("the message was said without a correlation id");
        const ids = found.map((one) => idIn(subject, one));
        return ids.some((id) => JSON.stringify(id) === JSON.stringify(asked))
          ? kept
          : broken({
              expected: `the id ${JSON.stringify(asked)}`,
              got: JSON.stringify(ids[0]) ?? "none",
              transcript: asking.transcript(),
            });
      }),
      fifoCheck(subject, operation, message),
    );
  }
  return checks;
}

/** Whether a message is also said to others, without being asked. */
const isBroadcast = ({ server }: OpenSubject, { id }: Message): boolean =>
  server.some(({ messages, emissions }) => messages.includes(id) && emissions.some(({ to }) => to !== "sender"));

/** The correlation id in something heard. */
export function idIn(subject: OpenSubject, heard: HeardMessage): unknown {
  const match = matchHeard(subject, heard);
  return match.kind === "message" && heard.reading.ok ? correlationOf(match.message, heard.reading.payload) : undefined;
}

/** The replies that carry this question's id, where ids are carried. */
function mine(
  { payload }: Conversation,
  message: Message,
  found: readonly HeardMessage[],
  answers: readonly Message[],
): readonly HeardMessage[] {
  const asked = correlationOf(message, payload);
  if (asked === undefined) return found;
  return found.filter(({ reading }) =>
    answers.some(
      (answer) => reading.ok && JSON.stringify(correlationOf(answer, reading.payload)) === JSON.stringify(asked),
    ),
  );
}

/** A message that answers other operations, and came in place of this one's reply. */
function otherReply(subject: OpenSubject, operation: MessageOperation, { speaker }: Conversation): Message | undefined {
  const own = new Set(operation.reply?.messages);
  const beat = heartbeatOf(subject)?.operation;
  const unasked = new Set(
    subject.server
      .filter((one) => one === beat || one.emissions.some(({ on }) => on.kind !== "error"))
      .flatMap(({ messages }) => messages),
  );
  for (const one of speaker) {
    const match = matchHeard(subject, one);
    if (match.kind === "message" && !own.has(match.message.id) && !unasked.has(match.message.id)) return match.message;
  }
  return undefined;
}

function ackSchemaCheck(
  subject: OpenSubject,
  operation: MessageOperation,
  message: Message,
  answers: readonly Message[],
): readonly Check[] {
  const [answer] = answers;
  if (answer === undefined) return [];
  return [
    conversationCheck(subject, operation, message, {
      family: ["replies", "schema"],
      promise: `acknowledge "${message.name}" with what the contract documents`,
      asks: answer.source,
      // Whichever of several comes, the others were not heard.
      covers: answers.length > 1 ? [] : clausesOf(subject, answer),
      judge(conversation, asking) {
        const [first] = repliesIn(subject, operation, conversation);
        if (first === undefined) return notAsked("no acknowledgement came: that is a fault of its own");
        const { reading } = first;
        const transcript = asking.transcript();
        if (!reading.ok) return broken({ expected: reading.expected, got: reading.got, transcript });
        const judged = answers.map((one) =>
          payloadChecker(subject.contract, judgedPayload(subject.contract, one))(reading.payload),
        );
        const faults = judged.toSorted((a, b) => a.length - b.length)[0] ?? [];
        const text = answers.map(({ payload }) => textForBytes(subject, payload, reading.payload));
        if (faults.length === 0 && text[0] !== undefined && text.every((at) => at !== undefined))
          return broken({ expected: "bytes", got: "a text", pointer: `/${text[0]}`, transcript });
        return faults[0] === undefined ? kept : broken({ ...wordsOf(faults), pointer: faults[0].pointer, transcript });
      },
    }),
  ];
}

const clausesOf = ({ contract }: OpenSubject, { id, payload }: Message): readonly string[] => [
  `message:${id}`,
  ...familiesIn(contract, payload).map((family) => `keyword:${id}:${family}`),
];
