import { systemTitle } from "../../contract/index.ts";
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

/** What people call a system. */
export const titleOfSystem = ({ contract }: Pick<Book, "contract">, system: string): string =>
  systemTitle(contract, system);

function describedIn({ contract }: Book, system: string): string {
  const [first] = contract.documents.filter((one) => one.system === system);
  return contract.documents.length === 1 ? (first?.description ?? "") : "";
}
