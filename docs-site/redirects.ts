import type { Book } from "./book.ts";
import { link, prose } from "./markdown/md.ts";
import { paragraph } from "./blocks.ts";
import type { Page } from "./page.ts";
import { permalinks, relativeTo } from "./permalink.ts";

/** A page at each old address that sends its readers on. */
export function redirectPages(book: Book, redirects: Readonly<Record<string, string>>): readonly Page[] {
  return Object.entries(redirects).flatMap(([before, now]) => {
    const to = pathOf(book, now);
    if (to === undefined) {
      book.notes.push(leadsNowhere(before, now));
      return [];
    }
    const [document, key] = partsOf(book, before);
    if (key === "") {
      book.notes.push(isNoId(before));
      return [];
    }
    const { path } = to;
    const [folder = ""] = /[^/]+(?=\/[^/]+$)/.exec(path) ?? [];
    const formerly = document === to.document ? folder : permalinks([document])(document);
    const from = path.replace(/[^/]+\/[^/]+$/, `${formerly}/${permalinks([key])(key)}.md`);
    const way = relativeTo(from, path);
    // What has its own page is found there.
    if (from === path || pathOf(book, before) !== undefined) return [];
    return [
      {
        path: from,
        title: key,
        summary: "",
        movedTo: way,
        blocks: [paragraph(book.say("moved", { place: link(prose(now), way) }))],
      },
    ];
  });
}

/** Document and key of an id as it was; the document may have been called otherwise, too. */
function partsOf({ contract }: Book, id: string): readonly [document: string, key: string] {
  const known = contract.documents.find((one) => id.startsWith(`${one.id}.`))?.id;
  const end = known?.length ?? id.indexOf(".");
  return end < 0 ? [id, ""] : [id.slice(0, end), id.slice(end + 1)];
}

function pathOf({ contract, map, ...book }: Book, id: string): { path: string; document: string } | undefined {
  const operation = book.operation(id) ?? contract.webhooks.find((one) => one.id === id);
  if (operation !== undefined) return { path: map.operation(operation), document: operation.document };
  const channel = book.channel(id);
  return channel === undefined ? undefined : { path: map.channel(channel), document: channel.document };
}

const isNoId = (before: string): Book["notes"][number] => ({
  id: "redirect-leads-nowhere",
  severity: "warning",
  source: { file: "sockwright.config.ts", pointer: "/docs/redirects", line: 1, column: 1 },
  message: `"${before}" is no id that a page can have had`,
  fix: "name the id as it was: <document>.<key>",
});

const leadsNowhere = (before: string, now: string): Book["notes"][number] => ({
  id: "redirect-leads-nowhere",
  severity: "warning",
  source: { file: "sockwright.config.ts", pointer: "/docs/redirects", line: 1, column: 1 },
  message: `"${before}" is redirected to "${now}", which is no channel or operation of the contract`,
  fix: "name the id as it is now: <document>.<key>",
});
