import { heading, paragraph, table, description } from "../blocks.ts";
import type { Book } from "../book.ts";
import { codeSpan, joined, link, md, prose } from "../markdown/md.ts";
import type { Page } from "../page.ts";
import { relativeTo } from "../permalink.ts";
import { portsHere } from "./servers.ts";

/** The first page: every system, and how many of what it has. */
export function homePage(book: Book, title: string, isWholeText: boolean): Page {
  const { contract, map, say, words } = book;
  const rows = map.systems.map((system) => {
    const own = <T extends { readonly system: string }>(all: readonly T[]): number =>
      all.filter((one) => one.system === system).length;
    const ports = portsHere(book)
      .filter(({ systems }) => systems.includes(system))
      .map(({ number }) => codeSpan(String(number)));
    const name = link(prose(titleOfSystem(book, system)), relativeTo(map.home, map.system(system)));
    return [
      name,
      joined(ports, ", "),
      md`${own(contract.channels.filter(({ protocol }) => protocol !== "http"))}`,
      md`${own(contract.operations)}`,
    ];
  });
  const [only] = map.systems;
  const intro = map.systems.length === 1 && only !== undefined ? describedIn(book, only) : "";
  return {
    path: map.home,
    title,
    summary: words.homeSummary,
    blocks: [
      ...(intro.trim() === "" ? [paragraph(say("homeSummary"))] : description(intro)),
      heading(say("systems")),
      ...table([say("system"), say("port"), say("channels"), say("operations")], rows),
      paragraph(link(say("ports"), relativeTo(map.home, map.ports))),
      ...(isWholeText ? [paragraph(say("plainText", { file: codeSpan(`${map.folder}llms.txt`) }))] : []),
    ],
  };
}

/** What the titles of a system's documents have in common at the beginning, else the title of the first AsyncAPI document. */
export function titleOfSystem({ contract }: Book, system: string): string {
  const own = contract.documents.filter((one) => one.system === system);
  const [first = [], ...rest] = own.map(({ title }) => title.trim().split(/\s+/));
  const shared = first.filter((_, at) =>
    rest.every((words) => first.slice(0, at + 1).every((one, to) => bare(one) === bare(words[to] ?? ""))),
  );
  if (shared.length > 0) return bare(shared.join(" "));
  return (own.find(({ format }) => format === "asyncapi") ?? own[0])?.title ?? system;
}

const bare = (word: string): string => word.replace(/[,:;.–-]+$/, "");

function describedIn({ contract }: Book, system: string): string {
  const [first] = contract.documents.filter((one) => one.system === system);
  return contract.documents.length === 1 ? (first?.description ?? "") : "";
}
