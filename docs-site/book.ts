import {
  type Channel,
  type Contract,
  type Diagnostic,
  type Message,
  type MessageOperation,
  type Operation,
  type Source,
} from "../contract/index.ts";
import { codeSpan, link, type Md } from "./markdown/md.ts";
import { relativeTo } from "./permalink.ts";
import { type SiteMap, siteMap } from "./site-map.ts";
import { type Say, speaker, type Words } from "./words/words.ts";
import { wordsIn } from "./words/words-in.ts";

/** What every page is written with: the contract, with its parts at hand, where pages are, and the words. */
export interface Book {
  readonly contract: Contract;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly map: SiteMap;
  readonly say: Say;
  readonly words: Words;
  /** What was left out of the pages, and why. */
  readonly notes: Diagnostic[];
  message(id: string): Message | undefined;
  channel(id: string): Channel | undefined;
  operation(id: string): Operation | undefined;
  /** In the order of the document. */
  operationsOn(channel: string): readonly Operation[];
}

/** @param folder where the pages of this language are: `""`, or with a slash at its end */
export function openBook(contract: Contract, language: string, folder = ""): Book {
  const { words } = wordsIn(language);
  const messages = new Map(contract.messages.map((message) => [message.id, message]));
  const channels = new Map(contract.channels.map((channel) => [channel.id, channel]));
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  const byChannel = Map.groupBy(contract.operations, ({ channel }) => channel);
  return {
    contract,
    language,
    words,
    map: siteMap(contract, folder),
    say: speaker(words, language),
    notes: [],
    message: (id) => messages.get(id),
    channel: (id) => channels.get(id),
    operation: (id) => operations.get(id),
    operationsOn: (id) => byChannel.get(id) ?? [],
  };
}

/** How readers know an operation: the method and path of a request, the name of what is said otherwise. */
export function nameOf(book: Book, operation: Operation): string {
  if (operation.kind === "message") return operation.key;
  return `${operation.method.toUpperCase()} ${book.channel(operation.channel)?.key ?? ""}`;
}

/** A link to the page of an operation, from another page. */
export function linkToOperation(book: Book, from: string, operation: Operation, words?: Md): Md {
  return link(words ?? codeSpan(nameOf(book, operation)), relativeTo(from, book.map.operation(operation)));
}

/** A link to the page of a channel. */
export function linkToChannel(book: Book, from: string, channel: Channel, words?: Md): Md {
  return link(words ?? codeSpan(channel.key), relativeTo(from, book.map.channel(channel)));
}

/** What an operation says, by name; linked to nothing. */
export function messageNames(book: Book, ids: readonly string[]): readonly Md[] {
  return ids.flatMap((id) => {
    const message = book.message(id);
    return message === undefined ? [] : [codeSpan(message.name)];
  });
}

export const messagesOf = (book: Book, operation: MessageOperation): readonly Message[] =>
  operation.messages.flatMap((id) => book.message(id) ?? []);

/** Title of a thing that may have none. */
export const titleOf = ({ title, key }: { readonly title: string; readonly key: string }): string =>
  title.trim() === "" ? key : title;

/** Where something is written. */
export const placeOf = ({ file, line }: Source): Md => codeSpan(`${file}:${line}`);
