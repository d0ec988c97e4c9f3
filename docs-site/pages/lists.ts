import {
  type Channel,
  type Contract,
  type Operation,
  type Resource,
  resourcesOf,
  type Webhook,
} from "../../contract/index.ts";
import { list, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel, linkToOperation, titleOf } from "../book.ts";
import { isLong } from "../groups.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, link, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { relativeTo } from "../permalink.ts";
import type { ListKind, PlacedGroup } from "../site-map.ts";
import { plainly, type WordKey } from "../words/words.ts";
import { titleOfSystem } from "./home.ts";

/** Pages of what a system has too much of for its own page: each group of requests, and each other list that is long. */
export function listPages(book: Book, system: string): readonly Page[] {
  const { contract, map, words } = book;
  const title = titleOfSystem(book, system);
  const own = <T extends { readonly system: string }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.system === system);
  const page = (path: string, name: string, summary: WordKey, blocks: readonly Block[]): Page => ({
    path,
    title: name,
    summary: plainly(words, summary, { group: name, system: title }),
    blocks: [paragraph(link(prose(title), relativeTo(path, map.system(system)))), ...blocks],
  });
  const groups = map.groups(system);
  const groupPages = groups.flatMap(({ title: name, operations, path }) =>
    path === undefined ? [] : [page(path, name, "groupSummary", operationTable(book, operations, path))],
  );
  const whole = <T>(kind: ListKind, all: readonly T[], write: WriteList<T>): readonly Page[] => {
    const path = map.all(system, kind);
    const name = words[kind === "groups" ? "operations" : kind];
    return isLong(all) ? [page(path, name, "allSummary", write(book, all, path))] : [];
  };
  return [
    ...groupPages,
    ...whole("groups", groups, groupTable),
    ...whole("channels", openChannels(contract, system), channelTable),
    ...whole("webhooks", own(contract.webhooks), webhookTable),
    ...whole("resources", own(resourcesOf(contract)), resourceList),
  ];
}

/** Writes a list with links from a page. */
export type WriteList<T> = (book: Book, all: readonly T[], from: string) => readonly Block[];

/** The channels of a system that are no paths of HTTP. */
export const openChannels = ({ channels }: Contract, system: string): readonly Channel[] =>
  channels.filter((one) => one.system === system && one.protocol !== "http");

/** What is open for conversation, each with where and why. */
export function channelTable(book: Book, channels: readonly Channel[], from: string): readonly Block[] {
  const { say } = book;
  const rows = channels.map((channel) => [
    linkToChannel(book, from, channel, prose(titleOf(channel))),
    codeSpan(channel.protocol === "socketio" ? channel.namespace : (channel.endpoints[0]?.path ?? channel.key)),
    joined(
      channel.endpoints.map(({ port }) => codeSpan(String(port))),
      ", ",
    ),
    aside(firstSentence(channel.description)),
  ]);
  return table([say("channel"), say("address"), say("port"), say("description")], rows);
}

/** Groups of requests, each with how many they are. */
export function groupTable({ say }: Book, groups: readonly PlacedGroup[], from: string): readonly Block[] {
  const rows = groups.map(({ title: name, operations, path }) => [
    path === undefined ? prose(name) : link(prose(name), relativeTo(from, path)),
    md`${operations.length}`,
  ]);
  return table([say("group"), say("operations")], rows);
}

export function operationTable(book: Book, operations: readonly Operation[], from: string): readonly Block[] {
  const { say } = book;
  const rows = operations.map((operation) => [linkToOperation(book, from, operation), prose(titleOf(operation))]);
  return table([say("operation"), say("description")], rows);
}

export function webhookTable({ map, say }: Book, webhooks: readonly Webhook[], from: string): readonly Block[] {
  const rows = webhooks.map((one) => [
    link(codeSpan(`${one.method.toUpperCase()} ${one.name}`), relativeTo(from, map.operation(one))),
    prose(titleOf(one)),
  ]);
  return table([say("name"), say("description")], rows);
}

export const resourceList = ({ map }: Book, resources: readonly Resource[], from: string): readonly Block[] =>
  list(resources.map((resource) => link(prose(resource.name), relativeTo(from, map.resource(resource)))));

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim();
