import type { Message, MessageOperation } from "../../contract/index.ts";
import { wireFormOf } from "../../contract/wire/index.ts";
import {
  codeBlock,
  diagram,
  description,
  furtherDescription,
  heading,
  json,
  list,
  paragraph,
  table,
} from "../blocks.ts";
import { type Book, linkToChannel, linkToOperation, messagesOf, placeOf, titleOf } from "../book.ts";
import { drawSequence, type Step } from "../diagrams/sequence.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { schemaTree } from "../schema/schema-tree.ts";
import { inTime } from "../time.ts";
import { messageExamples } from "../valid-examples.ts";
import type { OpenChannel } from "./connection.ts";
import { emissionWords } from "./emission-words.ts";
import { timelineOf } from "./timeline.ts";
import { tagTitle } from "../tag-title.ts";
import { plainly } from "../words/words.ts";

/** The page of something that is said on an open channel: when, what it holds, and what answers it. */
export function messageOperationPage(
  book: Book,
  operation: MessageOperation,
  channel: OpenChannel,
  samples: readonly Block[],
): Page {
  const { map, say } = book;
  const path = map.operation(operation);
  const side = book.words[operation.from === "client" ? "sideClient" : "sideServer"];
  const said = messagesOf(book, operation);
  const replies = operation.reply?.messages.flatMap((id) => book.message(id) ?? []) ?? [];
  return {
    path,
    title: titleOf(operation),
    summary: plainly(book.words, "messageOperationSummary", { side, channel: titleOf(channel) }),
    blocks: [
      ...(operation.deprecated ? [paragraph(md`**${say("isDeprecated")}**`)] : []),
      ...furtherDescription(operation.description, titleOf(operation)),
      ...table([say("what"), say("value")], facts(book, operation, channel, path)),
      ...conversation(book, operation, channel, said, replies),
      ...emissions(book, operation, path),
      ...said.flatMap((message) => messageBlocks(book, message, channel)),
      ...replyBlocks(book, operation, channel, replies),
      ...errors(book, operation, channel, path),
      ...samples,
      paragraph(say("source", { place: placeOf(operation.source) })),
    ],
  };
}

function facts(
  book: Book,
  operation: MessageOperation,
  channel: OpenChannel,
  path: string,
): readonly (readonly Md[])[] {
  const { say } = book;
  const said = messagesOf(book, operation);
  const each = (name: Md, pick: (message: Message) => string | undefined): readonly (readonly Md[])[] => {
    const values = [...new Set(said.flatMap((message) => pick(message) ?? []))];
    return values.length === 0 ? [] : [[name, joined(values.map(codeSpan), ", ")]];
  };
  return [
    [say("saidBy"), say(operation.from === "client" ? "sideClient" : "sideServer")],
    [say("channel"), linkToChannel(book, path, channel, prose(titleOf(channel)))],
    ...each(say(channel.protocol === "socketio" ? "eventName" : "message"), ({ name }) => name),
    [say("key"), codeSpan(operation.key)],
    ...each(say("contentType"), ({ contentType }) => contentType),
    ...each(say("correlation"), ({ correlationId }) => correlationId),
    // Who speaks is heard by the server, whatever room the message is for when the server says it.
    ...(operation.from === "client" ? [] : each(say("room"), ({ room }) => room)),
    ...each(say("joinsRoom"), ({ subscription }) => (subscription?.effect === "add" ? subscription.key : undefined)),
    ...each(say("leavesRoom"), ({ subscription }) =>
      subscription?.effect === "remove" ? subscription.key : undefined,
    ),
    ...(operation.tags.length === 0
      ? []
      : [
          [
            say("tags"),
            joined(
              operation.tags.map((tag) => prose(tagTitle(book.contract, operation, tag))),
              ", ",
            ),
          ],
        ]),
  ];
}

/** A picture where something follows: an answer, or what others hear. */
function conversation(
  book: Book,
  operation: MessageOperation,
  channel: OpenChannel,
  said: readonly Message[],
  replies: readonly Message[],
): readonly Block[] {
  const { words } = book;
  const asked = timelineOf(book, channel).asked.find((one) => one.operation.id === operation.id);
  const afterwards = asked?.afterwards ?? [];
  if (replies.length === 0 && afterwards.length === 0) return [];
  const names = (messages: readonly Message[]): string => messages.map(({ name }) => name).join(" / ");
  const [speaker, listener] = operation.from === "client" ? [0, 1] : [1, 0];
  const others = afterwards.some(({ to }) => to !== "sender");
  const steps: readonly Step[] = [
    { from: speaker, to: listener, words: names(said) },
    ...(replies.length === 0 ? [] : [{ from: listener, to: speaker, words: names(replies), isAnswer: true }]),
    ...afterwards.flatMap(({ operation: next, to }) => {
      const said_ = names(messagesOf(book, next));
      return [
        ...(to === "others" ? [] : [{ from: 1, to: 0, words: said_ }]),
        ...(to === "sender" ? [] : [{ from: 1, to: 2, words: said_ }]),
      ];
    }),
  ];
  const actors = [words.partyClient, words.partyServer, ...(others ? [words.partyOthers] : [])];
  return [diagram(drawSequence({ title: titleOf(operation), actors, steps }))];
}

function emissions(book: Book, operation: MessageOperation, path: string): readonly Block[] {
  const { say } = book;
  if (operation.from === "client") return [];
  const ways = operation.emissions.map((emission) => emissionWords(book, path, operation, emission));
  return [heading(say("whenSaid")), ...list(ways.length === 0 ? [say("onTriggerNone")] : ways)];
}

/** What a message holds, and how it looks on the wire. */
function messageBlocks(book: Book, message: Message, channel: OpenChannel): readonly Block[] {
  const { say } = book;
  const isTuple =
    channel.protocol === "socketio" && typeof message.payload === "object" && "prefixItems" in message.payload;
  return [
    heading(codeSpan(message.name)),
    ...description(message.description, 2),
    heading(say(isTuple ? "arguments" : "payload"), 3),
    ...schemaTree(book, message.payload, message.description),
    ...(message.headers === undefined ? [] : [heading(say("headers"), 3), ...schemaTree(book, message.headers)]),
    ...exampleBlocks(book, message),
  ];
}

function exampleBlocks(book: Book, message: Message): readonly Block[] {
  const { say } = book;
  const shown = messageExamples(book, message);
  if (shown.length === 0) return [];
  const isText = wireFormOf(message.contentType) !== "json";
  return [
    heading(say(shown.length === 1 ? "example" : "examples"), 3),
    ...shown.flatMap(({ name, summary, value }) => [
      ...(name === "" || shown.length === 1 ? [] : [paragraph(md`${codeSpan(name)} ${prose(summary)}`)]),
      isText && typeof value === "string" ? codeBlock("text", value) : json(value),
    ]),
  ];
}

function replyBlocks(
  book: Book,
  operation: MessageOperation,
  channel: OpenChannel,
  replies: readonly Message[],
): readonly Block[] {
  const { say } = book;
  const { reply } = operation;
  if (reply === undefined) return [];
  const key = reply.delivery === "ack" ? "answeredInAck" : "answeredBy";
  const names = joined(
    replies.map(({ name }) => codeSpan(name)),
    " / ",
  );
  const within = reply.timeoutMs === undefined ? [] : [say("replyTimeout", { time: prose(inTime(reply.timeoutMs)) })];
  return [
    heading(say("reply")),
    paragraph(joined([md`${say(key, { messages: names })}.`, ...within], " ")),
    ...replies.flatMap((message) => messageBlocks(book, message, channel)),
  ];
}

function errors(book: Book, operation: MessageOperation, channel: OpenChannel, path: string): readonly Block[] {
  const { say } = book;
  const { onError } = timelineOf(book, channel);
  if (operation.from === "server" || onError.length === 0) return [];
  return [
    heading(say("errorsOfChannel")),
    ...list(onError.map((one) => linkToOperation(book, path, one, prose(titleOf(one))))),
  ];
}
