import type { DescribedChannel } from "../../contract/index.ts";
import { heading, paragraph, table } from "../blocks.ts";
import { type Book, placeOf, titleOf } from "../book.ts";
import { serverUrl } from "../endpoint-url.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, md, prose } from "../markdown/md.ts";
import type { Block } from "../page.ts";

/** The channels of a system that nobody plays, with what is said on them: they have no pages of their own. */
export function describedChannels(book: Book, system: string): readonly Block[] {
  const { contract, say } = book;
  const own = contract.described?.filter((one) => one.system === system) ?? [];
  if (own.length === 0) return [];
  const rows = own.map((channel) => [
    md`${prose(titleOf(channel))} ${placeOf(channel.source)}`,
    channel.address === "" ? codeSpan(channel.key) : codeSpan(channel.address),
    joined(
      serversOf(book, channel)
        .map(({ protocol }) => protocol)
        .filter(isFirst)
        .map(prose),
      ", ",
    ),
    joined(
      serversOf(book, channel).map((server) => codeSpan(serverUrl(server))),
      ", ",
    ),
    aside(channel.description),
  ]);
  const said = own.flatMap((channel) =>
    channel.operations.map((operation) => [
      md`${codeSpan(operation.key)} ${placeOf(operation.source)}`,
      codeSpan(channel.key),
      say(operation.from === "client" ? "sideClient" : "sideServer"),
      prose(operation.title),
    ]),
  );
  return [
    heading(say("notPlayed")),
    paragraph(say("notPlayedWords")),
    ...table([say("channel"), say("address"), say("protocol"), say("servers"), say("description")], rows),
    ...table([say("operation"), say("channel"), say("saidBy"), say("description")], said),
  ];
}

const serversOf = ({ contract }: Book, { servers }: DescribedChannel): Book["contract"]["servers"] =>
  contract.servers.filter(({ id }) => servers.includes(id));

const isFirst = (one: string, at: number, all: readonly string[]): boolean => all.indexOf(one) === at;
