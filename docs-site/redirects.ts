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
    const { path, document } = to;
    const key = before.startsWith(`${document}.`) ? before.slice(document.length + 1) : before;
    const from = path.replace(/[^/]+$/, `${permalinks([key])(key)}.md`);
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

function pathOf({ contract, map, ...book }: Book, id: string): { path: string; document: string } | undefined {
  const operation = book.operation(id) ?? contract.webhooks.find((one) => one.id === id);
  if (operation !== undefined) return { path: map.operation(operation), document: operation.document };
  const channel = book.channel(id);
  return channel === undefined ? undefined : { path: map.channel(channel), document: channel.document };
}

const leadsNowhere = (before: string, now: string): Book["notes"][number] => ({
  id: "redirect-leads-nowhere",
  severity: "warning",
  source: { file: "sockwright.config.ts", pointer: "/docs/redirects", line: 1, column: 1 },
  message: `"${before}" is redirected to "${now}", which is no channel or operation of the contract`,
  fix: "name the id as it is now: <document>.<key>",
});
