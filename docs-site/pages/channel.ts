import type { Channel, Emission, HttpChannel, MessageOperation } from "../../contract/index.ts";
import { furtherDescription, heading, list, paragraph, table } from "../blocks.ts";
import { type Book, linkToOperation, messageNames, placeOf, titleOf } from "../book.ts";
import { addressesOf } from "../endpoint-url.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Item, Page } from "../page.ts";
import { connectionBlocks, type OpenChannel } from "./connection.ts";
import { emissionWords, whom } from "./emission-words.ts";
import { parameterTable } from "./parameters.ts";
import { timelineOf } from "./timeline.ts";
import { plainly } from "../words/words.ts";

/** The page of a channel: what is said in both directions, in order, and how to connect; of a path, what it answers. */
export function channelPage(book: Book, channel: Channel): Page {
  const { map, say } = book;
  const title = titleOf(channel);
  const path = map.channel(channel);
  const isHttp = channel.protocol === "http";
  const summary = isHttp
    ? plainly(book.words, "httpPathSummary", { path: channel.key })
    : plainly(book.words, "channelSummary", { channel: title });
  return {
    path,
    title,
    summary,
    blocks: [
      ...furtherDescription(channel.description, title),
      ...(isHttp
        ? pathBlocks(book, channel, path)
        : [...spoken(book, channel, path), ...connectionBlocks(book, channel, path)]),
      paragraph(say("source", { place: placeOf(channel.source) })),
    ],
  };
}

function pathBlocks(book: Book, channel: HttpChannel, path: string): readonly Block[] {
  const { contract, say } = book;
  const addresses = addressesOf(contract, channel).map(({ url }) => codeSpan(url));
  const rows = book
    .operationsOn(channel.id)
    .map((operation) => [linkToOperation(book, path, operation), prose(titleOf(operation))]);
  const parameters = parameterTable(book, channel.parameters);
  return [
    ...list(addresses),
    ...(parameters.length === 0 ? [] : [heading(say("pathParameters")), ...parameters]),
    ...(rows.length === 0 ? [] : [heading(say("operations")), ...table([say("operation"), say("description")], rows)]),
    ...(channel.proxy === undefined
      ? []
      : [
          heading(say("passedOn")),
          paragraph(
            say("passedOnWords", {
              place: codeSpan(channel.key),
              target: codeSpan(`${channel.proxy.target}${channel.proxy.pathname ?? ""}`),
            }),
          ),
        ]),
  ];
}

function spoken(book: Book, channel: OpenChannel, path: string): readonly Block[] {
  const { say } = book;
  const { onConnect, asked, unasked, onError } = timelineOf(book, channel);
  const titled = (words: Md, items: readonly Item[]): readonly Block[] =>
    items.length === 0 ? [] : [heading(words, 3), ...list(items)];
  // Where something is said on several occasions, each is told where it belongs.
  const server =
    (belongs: (kind: Emission["on"]["kind"]) => boolean) =>
    (operation: MessageOperation): Item => ({
      text: md`← ${say("serverSays", { message: said(operation) })}${title(operation)}`,
      items: operation.emissions
        .filter(({ on }) => belongs(on.kind))
        .map((emission) => ({ text: emissionWords(book, path, operation, emission) })),
    });
  function said(operation: MessageOperation): Md {
    const names = messageNames(book, operation.messages);
    return linkToOperation(book, path, operation, joined(names, " / "));
  }
  const parts = [
    ...titled(say("onConnect"), onConnect.map(server((kind) => kind === "connect"))),
    ...titled(
      say("whenClientSpeaks"),
      asked.map(({ operation, afterwards }) => {
        const { reply } = operation;
        const key = reply?.delivery === "ack" ? "answeredInAck" : "answeredBy";
        const names = reply === undefined ? [] : messageNames(book, reply.messages);
        return {
          text: md`→ ${say("clientSays", { message: said(operation) })}${title(operation)}`,
          items: [
            ...(reply === undefined ? [] : [{ text: say(key, { messages: joined(names, " / ") }) }]),
            ...afterwards.map((one) => ({
              text: say("afterwards", { message: said(one.operation), whom: whom(book, one.operation, one.to) }),
            })),
          ],
        };
      }),
    ),
    ...titled(say("unasked"), unasked.map(server((kind) => kind !== "connect" && kind !== "error"))),
    ...titled(say("onError"), onError.map(server((kind) => kind === "error"))),
  ];
  return [heading(say("inOrder")), ...(parts.length === 0 ? [paragraph(say("silent"))] : parts)];
}

const title = (operation: { readonly title: string }): Md =>
  operation.title.trim() === "" ? md`` : md`: ${prose(operation.title)}`;
