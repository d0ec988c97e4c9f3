import type { Message, MessageOperation } from "../../contract/index.ts";
import { maskValue } from "../../contract/index.ts";
import { wireFormOf } from "../../contract/wire/index.ts";
import { type Book, messagesOf } from "../book.ts";
import { addressesOf } from "../endpoint-url.ts";
import type { Sample } from "../page.ts";
import type { OpenChannel } from "../pages/connection.ts";
import { messageExamples } from "../valid-examples.ts";
import type { ClientNames } from "./client-names.ts";
import { clientSample, hookSample } from "./generated-samples.ts";
import { browserSample, pythonSample, wscatSample } from "./websocket-samples.ts";
import { socketIoSample } from "./socketio-sample.ts";
import { type Credential, credentialOf, filledPath, isPlain, neededValues, pathValues } from "./sample-values.ts";

/** All that a sample about a message says. */
export interface Told {
  readonly operation: MessageOperation;
  readonly channel: OpenChannel;
  readonly message: Message;
  /** What is said; nothing where the server says it. */
  readonly payload: unknown;
  /** Scheme, host and port. */
  readonly origin: string;
  /** With values in place of braces, without the query. */
  readonly path: string;
  readonly pathValues: Readonly<Record<string, unknown>>;
  /** What the handshake cannot be without, the credential apart. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly credential: Credential | undefined;
}

/** Code for everybody who has something to do with an operation; none where its message is bytes. */
export function messageSamples(
  book: Book,
  operation: MessageOperation,
  channel: OpenChannel,
  clients: ClientNames | undefined,
): readonly Sample[] {
  const told = toldOf(book, operation, channel);
  if (told === undefined) return [];
  const names = clients?.channels[channel.id];
  const generated = names === undefined ? [] : [clientSample(told, names), hookSample(told, names)];
  const raw =
    channel.protocol === "socketio"
      ? [socketIoSample(told)]
      : [browserSample(told), wscatSample(told), pythonSample(told)];
  return [...generated, ...raw].filter((sample) => sample !== undefined);
}

function toldOf(book: Book, operation: MessageOperation, channel: OpenChannel): Told | undefined {
  const [message] = messagesOf(book, operation);
  const [address] = addressesOf(book.contract, channel);
  if (message === undefined || address === undefined || wireFormOf(message.contentType) !== "json") return undefined;
  const [example] = operation.from === "client" ? messageExamples(book, message) : [];
  if (operation.from === "client" && example === undefined) return undefined;
  const values = pathValues(book, channel);
  if (!isPlain(values)) return undefined;
  const credential = credentialOf(book, channel.security);
  const { [credential?.name ?? ""]: _, ...query } = neededValues(book, channel.handshake, "query");
  const { url, endpoint } = address;
  return {
    operation,
    channel,
    message,
    payload: maskValue(example?.value),
    origin: url.slice(0, -endpoint.path.length),
    path: filledPath(endpoint.path, values),
    pathValues: values,
    query,
    credential,
  };
}
