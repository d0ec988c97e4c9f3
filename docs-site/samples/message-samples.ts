import type { Contract, Message, MessageOperation, Reply } from "../../contract/index.ts";
import { lastStep, payloadSteps, readExpression, wireFormOf, writeExpression } from "../../contract/wire/index.ts";
import { type Book, messagesOf } from "../book.ts";
import { addressesOf } from "../endpoint-url.ts";
import { codeSpan, joined } from "../markdown/md.ts";
import type { OpenChannel } from "../pages/connection.ts";
import { fitsMessage, messageExamples } from "../valid-examples.ts";
import type { Code, NoCode } from "./code.ts";
import type { ClientNames } from "./client-names.ts";
import { clientSample, hookSample } from "./generated-samples.ts";
import { askedIdMark } from "./literals.ts";
import { marked } from "./marks.ts";
import { browserSample, pythonSample, wscatSample } from "./websocket-samples.ts";
import { socketIoSample } from "./socketio-sample.ts";
import {
  type Credential,
  credentialOf,
  filledPath,
  isPlain,
  neededValues,
  pathValues,
  plainly,
} from "./sample-values.ts";

/** All that a sample about a message says. */
export interface Told {
  readonly contract: Contract;
  readonly operation: MessageOperation;
  readonly channel: OpenChannel;
  readonly message: Message;
  /** What is said; nothing where the server says it. */
  readonly payload: unknown;
  /** What has to be said before, where only who has joined a room hears it. */
  readonly join: Join | undefined;
  /** What answers it, where the server asks for that. */
  readonly answer: Answer | undefined;
  /** Scheme, host and port. */
  readonly origin: string;
  /** With values in place of braces, without the query. */
  readonly path: string;
  readonly pathValues: Readonly<Record<string, unknown>>;
  /** What the handshake cannot be without, the credential apart. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly credential: Credential | undefined;
  /** Headers that the handshake cannot be without, that of the credential among them. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly delivery: Reply["delivery"];
  readonly message: Message;
  /** With {@link askedIdMark} where the id of what is answered belongs. */
  readonly payload: unknown;
  /** The keys and indexes that lead to that id in what is answered. */
  readonly askedId: readonly string[] | undefined;
}

/** A message that lets its speaker into a room. */
export interface Join {
  readonly operation: MessageOperation;
  readonly message: Message;
  readonly payload: unknown;
}

/** Code for everybody who has something to do with an operation; where there is none, or not for everybody, it is said why. */
export function messageSamples(
  book: Book,
  operation: MessageOperation,
  channel: OpenChannel,
  clients: ClientNames | undefined,
): Code {
  const told = toldOf(book, operation, channel);
  if (!("payload" in told)) return { samples: [], ...told };
  const names = clients?.channels[channel.id];
  const generated = names === undefined ? [] : [clientSample(told, names), hookSample(told, names)];
  const raw =
    channel.protocol === "socketio"
      ? [socketIoSample(told)]
      : [browserSample(told), wscatSample(told), pythonSample(told)];
  const samples = [...generated, ...raw].filter((sample) => sample !== undefined);
  const needed = channel.protocol === "websocket" ? Object.keys(told.headers) : [];
  if (needed.length === 0) return { samples };
  return { samples, remark: book.say("noCodeInBrowsers", { names: joined(needed.map(codeSpan), ", ") }) };
}

function toldOf(book: Book, operation: MessageOperation, channel: OpenChannel): Told | NoCode {
  const [message] = messagesOf(book, operation);
  const [address] = addressesOf(book.contract, channel);
  if (message === undefined || address === undefined) return { remark: book.say("noCodeAddress") };
  if (wireFormOf(message.contentType) !== "json")
    return { remark: book.say("noCodeBytes", { types: codeSpan(message.contentType) }) };
  const [example] = operation.from === "client" ? messageExamples(book, message) : [];
  if (operation.from === "client" && example === undefined) return { remark: book.say("noCodeExample") };
  const values = pathValues(book, channel);
  if (!isPlain(values)) return { remark: book.say("noCodeParts") };
  const credential = credentialOf(book, channel.security);
  const { [credential?.name ?? ""]: _, ...query } = neededValues(book, channel.handshake, "query");
  const { url, endpoint } = address;
  return {
    contract: book.contract,
    operation,
    channel,
    message,
    payload: marked(example?.value),
    join: operation.from === "server" ? joinOf(book, operation, message) : undefined,
    answer: answerOf(book, operation, message),
    origin: url.slice(0, -endpoint.path.length),
    path: filledPath(endpoint.path, values),
    pathValues: values,
    query,
    headers: headersOf(neededValues(book, channel.handshake, "header"), credential),
    credential,
  };
}

/** Names of headers are the same in capitals: the credential's stands for the parameter's. */
function headersOf(
  needed: Readonly<Record<string, unknown>>,
  credential: Credential | undefined,
): Readonly<Record<string, string>> {
  const own = credential?.in === "header" ? credential : undefined;
  const others = Object.entries(needed).filter(([name]) => name.toLowerCase() !== own?.name.toLowerCase());
  return {
    ...(own && { [own.name]: own.value }),
    ...Object.fromEntries(others.map(([name, value]) => [name, plainly(value)])),
  };
}

/**
 * What lets somebody hear a message that only members of a room hear: of the room that its example is for. Where several messages let
 * in, the key of the room is called the same.
 */
function joinOf(book: Book, { channel, emissions }: MessageOperation, heard: Message): Join | undefined {
  const { room } = heard;
  if (room === undefined || emissions.some(({ on, to }) => on.kind === "connect" && to === "sender")) return undefined;
  const [shown] = messageExamples(book, heard);
  const name = readExpression(room, { payload: shown?.value });
  const joins = book.operationsOn(channel).flatMap((operation) => {
    if (operation.kind !== "message" || operation.from !== "client") return [];
    return messagesOf(book, operation).flatMap((message) => {
      const [example] = messageExamples(book, message);
      const { subscription } = message;
      if (subscription?.effect !== "add" || example === undefined) return [];
      const named = name === undefined ? example.value : writeExpression(subscription.key, example.value, name);
      const payload = marked(fitsMessage(book, message, named) ? named : example.value);
      return [{ operation, message, payload, key: lastStep(subscription.key) }];
    });
  });
  return joins.find(({ key }) => key === lastStep(room)) ?? joins[0];
}

function answerOf(book: Book, { from, reply }: MessageOperation, asked: Message): Answer | undefined {
  if (from === "client" || reply === undefined) return undefined;
  const [message] = reply.messages.flatMap((id) => book.message(id) ?? []);
  const [example] = message === undefined ? [] : messageExamples(book, message);
  if (message === undefined || example === undefined) return undefined;
  const { delivery } = reply;
  const payload = marked(example.value);
  const askedId = asked.correlationId === undefined ? undefined : payloadSteps(asked.correlationId);
  const place = message.correlationId;
  // An acknowledgement belongs to what it acknowledges without an id.
  if (delivery === "ack" || askedId === undefined || place === undefined)
    return { delivery, message, payload, askedId: undefined };
  return { delivery, message, payload: writeExpression(place, payload, askedIdMark), askedId };
}
