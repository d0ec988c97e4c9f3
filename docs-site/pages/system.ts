import { type Document, resourcesOf } from "../../contract/index.ts";
import { description, heading, list, paragraph } from "../blocks.ts";
import type { Book } from "../book.ts";
import { isLong } from "../groups.ts";
import { codeSpan, link, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { relativeTo } from "../permalink.ts";
import type { ListKind } from "../site-map.ts";
import { plainly } from "../words/words.ts";
import { describedChannels } from "./described-channels.ts";
import { titleOfSystem } from "./home.ts";
import {
  channelTable,
  groupTable,
  openChannels,
  operationTable,
  resourceList,
  webhookTable,
  type WriteList,
} from "./lists.ts";
import { serverBlocks } from "./servers.ts";

/** What a system is, and everything it has, each a link. */
export function systemPage(book: Book, system: string, downloads: readonly Md[]): Page {
  const { contract, map, say } = book;
  const path = map.system(system);
  const documents = contract.documents.filter((one) => one.system === system);
  const title = titleOfSystem(book, system);
  return {
    path,
    title,
    summary: plainly(book.words, "systemSummary", { system: title }),
    blocks: [
      ...documents.flatMap((document) => about(book, document, documents.length > 1)),
      ...serverBlocks(book, system),
      ...channelsOf(book, system, path),
      ...describedChannels(book, system),
      ...operationsOf(book, system, path),
      ...webhooksOf(book, system, path),
      ...resourcesIn(book, system, path),
      heading(say("connecting")),
      paragraph(link(say("connectingSummary", { system: prose(title) }), relativeTo(path, map.connecting(system)))),
      heading(say("errors")),
      paragraph(link(say("errorsSummary", { system: prose(title) }), relativeTo(path, map.errors(system)))),
      ...(downloads.length === 0
        ? []
        : [heading(say("downloads")), paragraph(say("downloadsWords")), ...list(downloads)]),
    ],
  };
}

function about(
  { say }: Book,
  { title, version, description: words, formatVersion, format, source }: Document,
  isOneOfMany: boolean,
): readonly Block[] {
  const facts = say("documentFacts", {
    file: codeSpan(source.file),
    version: codeSpan(version),
    format: prose(`${format === "asyncapi" ? "AsyncAPI" : "OpenAPI"} ${formatVersion}`),
  });
  const head = isOneOfMany ? [heading(prose(title))] : [];
  return [...head, paragraph(facts), ...description(words, isOneOfMany ? 2 : 1)];
}

function channelsOf(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const open = openChannels(contract, system);
  return listed(book, { kind: "channels", title: say("channels"), system, path }, open, channelTable);
}

function webhooksOf(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const own = contract.webhooks.filter((one) => one.system === system);
  return listed(book, { kind: "webhooks", title: say("webhooks"), system, path }, own, webhookTable);
}

function resourcesIn(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const own = resourcesOf(contract).filter((one) => one.system === system);
  return listed(book, { kind: "resources", title: say("resources"), system, path }, own, resourceList);
}

interface Listed {
  readonly kind: ListKind;
  readonly title: Md;
  readonly system: string;
  readonly path: string;
}

/** A short list; of a long one, where it is. */
function listed<T>(book: Book, which: Listed, all: readonly T[], write: WriteList<T>): readonly Block[] {
  return all.length === 0 ? [] : [heading(which.title), ...shortOrThere(book, which, all, write)];
}

function shortOrThere<T>(
  book: Book,
  { kind, title, system, path }: Listed,
  all: readonly T[],
  write: WriteList<T>,
): readonly Block[] {
  const there = link(title, relativeTo(path, book.map.all(system, kind)));
  return isLong(all) ? [paragraph(md`${there}: ${all.length}`)] : write(book, all, path);
}

function operationsOf(book: Book, system: string, path: string): readonly Block[] {
  const { contract, map, say } = book;
  const groups = map.groups(system);
  const own = contract.operations.filter((one) => one.system === system);
  if (own.length === 0) return [];
  const isMany = isLong(groups.flatMap(({ operations }) => operations));
  const isMuch = isLong(own.filter(({ kind }) => kind === "message"));
  // What is said on so many channels stands on the page of each.
  const shown = own.filter(({ kind }) => (kind === "message" ? !isMuch : !isMany));
  const byDocument = Map.groupBy(shown, ({ document }) => document);
  return [
    heading(say("operations")),
    ...(isMuch ? [paragraph(say("seeChannels"))] : []),
    ...(isMany
      ? shortOrThere(book, { kind: "groups", title: say("operations"), system, path }, groups, groupTable)
      : []),
    ...[...byDocument].flatMap(([document, operations]) => {
      const title = contract.documents.find(({ id }) => id === document)?.title ?? document;
      const head = byDocument.size > 1 ? [heading(prose(title), 3)] : [];
      return [...head, ...operationTable(book, operations, path)];
    }),
  ];
}
