import { type Document, resourcesOf } from "../../contract/index.ts";
import { description, heading, list, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel, linkToOperation, titleOf } from "../book.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, link, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { relativeTo } from "../permalink.ts";
import { titleOfSystem } from "./home.ts";
import { plainly } from "../words/words.ts";

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
      ...documents.flatMap((document) => about(document, documents.length > 1)),
      ...serversOf(book, system),
      ...channelsOf(book, system, path),
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
  { title, version, description: words, formatVersion, format, source }: Document,
  isOneOfMany: boolean,
): readonly Block[] {
  const kind = format === "asyncapi" ? "AsyncAPI" : "OpenAPI";
  const facts = md`${codeSpan(source.file)}: ${
    kind === "AsyncAPI"
      ? md`
AsyncAPI
        `
      : md`
OpenAPI
        `
  } ${prose(formatVersion)}, ${prose(version)}`;
  const head = isOneOfMany ? [heading(prose(title))] : [];
  return [...head, paragraph(facts), ...description(words, isOneOfMany ? 2 : 1)];
}

function serversOf({ contract, say }: Book, system: string): readonly Block[] {
  const roles = { mocked: say("played"), remote: say("remote"), infrastructure: say("infrastructure") };
  const rows = contract.servers
    .filter((one) => one.system === system)
    .map((one) => [
      codeSpan(`${one.protocol}://${one.host}:${one.port}${one.pathname}`),
      roles[one.role],
      aside(one.description),
    ]);
  return rows.length === 0
    ? []
    : [heading(say("servers")), ...table([say("address"), say("where"), say("description")], rows)];
}

function channelsOf(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const open = contract.channels.filter((one) => one.system === system && one.protocol !== "http");
  const rows = open.map((channel) => [
    linkToChannel(book, path, channel, prose(titleOf(channel))),
    codeSpan(channel.protocol === "socketio" ? channel.namespace : (channel.endpoints[0]?.path ?? channel.key)),
    joined(
      channel.endpoints.map(({ port }) => codeSpan(String(port))),
      ", ",
    ),
    aside(firstSentence(channel.description)),
  ]);
  if (rows.length === 0) return [];
  return [heading(say("channels")), ...table([say("channel"), say("address"), say("port"), say("description")], rows)];
}

function operationsOf(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const own = contract.operations.filter((one) => one.system === system);
  if (own.length === 0) return [];
  const byDocument = Map.groupBy(own, ({ document }) => document);
  return [
    heading(say("operations")),
    ...[...byDocument].flatMap(([document, operations]) => {
      const rows = operations.map((operation) => [linkToOperation(book, path, operation), prose(titleOf(operation))]);
      const title = contract.documents.find(({ id }) => id === document)?.title ?? document;
      const head = byDocument.size > 1 ? [heading(prose(title), 3)] : [];
      return [...head, ...table([say("operation"), say("description")], rows)];
    }),
  ];
}

function webhooksOf({ contract, map, say }: Book, system: string, path: string): readonly Block[] {
  const rows = contract.webhooks
    .filter((one) => one.system === system)
    .map((one) => [
      link(codeSpan(`${one.method.toUpperCase()} ${one.name}`), relativeTo(path, map.operation(one))),
      prose(titleOf(one)),
    ]);
  return rows.length === 0 ? [] : [heading(say("webhooks")), ...table([say("name"), say("description")], rows)];
}

function resourcesIn({ contract, map, say }: Book, system: string, path: string): readonly Block[] {
  const own = resourcesOf(contract).filter((one) => one.system === system);
  if (own.length === 0) return [];
  const links = own.map((resource) => link(prose(resource.name), relativeTo(path, map.resource(resource))));
  return [heading(say("resources")), ...list(links)];
}

export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim();
