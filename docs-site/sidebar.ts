import { type Channel, resourcesOf } from "../contract/index.ts";
import { type Book, nameOf, titleOf } from "./book.ts";
import { escapeXml } from "./diagrams/svg.ts";
import { isLong } from "./groups.ts";
import { titleOfSystem } from "./pages/home.ts";
import { openChannels } from "./pages/lists.ts";
import type { ListKind } from "./site-map.ts";

/** An entry of the list at the side; VitePress takes its text for HTML. */
export interface SideEntry {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly SideEntry[];
  readonly collapsed?: boolean;
}

/** By the beginning of the address: each system has a list of its own. */
export function sidebarOf(book: Book): Readonly<Record<string, readonly SideEntry[]>> {
  const { map, words } = book;
  const systems = map.systems.map((system) => entry(titleOfSystem(book, system), map.system(system)));
  const common = [{ text: words.systems, items: systems }, entry(words.ports, map.ports)];
  const own = map.systems.map((system) => [
    `/${map.system(system).replace(/index\.md$/, "")}`,
    [
      ...systemEntries(book, system),
      ...(systems.length > 1 ? [{ ...entry(words.systems, map.home), items: systems, collapsed: true }] : []),
    ],
  ]);
  return Object.fromEntries([...own, [`/${map.folder}`, common]]) as Readonly<Record<string, readonly SideEntry[]>>;
}

const entry = (text: string, path: string): SideEntry => ({
  text: escapeXml(text),
  link: `/${path.replace(/index\.md$/, "").replace(/\.md$/, "")}`,
});

function systemEntries(book: Book, system: string): readonly SideEntry[] {
  const { contract, map, words } = book;
  const open = openChannels(contract, system);
  const webhooks = contract.webhooks.filter((one) => one.system === system);
  const resources = resourcesOf(contract).filter((one) => one.system === system);
  const said = contract.operations.filter((one) => one.system === system && one.kind === "message");
  const group = <T>(
    kind: Exclude<ListKind, "groups">,
    all: readonly T[],
    shown: (one: T) => SideEntry,
  ): readonly SideEntry[] => {
    if (isLong(all)) return [entry(words[kind], map.all(system, kind))];
    return all.length === 0 ? [] : [{ text: words[kind], items: all.map(shown) }];
  };
  return [
    {
      text: escapeXml(titleOfSystem(book, system)),
      items: [
        entry(words.overview, map.system(system)),
        entry(words.connecting, map.connecting(system)),
        entry(words.errors, map.errors(system)),
        entry(words.ports, map.ports),
      ],
    },
    ...group("channels", open, (channel) => channelEntry(book, channel, !isLong(said))),
    ...requestEntries(book, system),
    ...group("webhooks", webhooks, (one) => entry(titleOf(one), map.operation(one))),
    ...group("resources", resources, (one) => entry(one.name, map.resource(one))),
  ];
}

function channelEntry(book: Book, channel: Channel, isWhole: boolean): SideEntry {
  const own = entry(titleOf(channel), book.map.channel(channel));
  const items = isWhole
    ? book.operationsOn(channel.id).map((one) => entry(nameOf(book, one), book.map.operation(one)))
    : [];
  return items.length === 0 ? own : { ...own, items, collapsed: true };
}

/** Every request in its group; of many, the groups alone. */
function requestEntries(book: Book, system: string): readonly SideEntry[] {
  const groups = book.map.groups(system);
  const isMany = isLong(groups.flatMap(({ operations }) => operations));
  const heads = groups.map(({ title, path }) => (path === undefined ? { text: escapeXml(title) } : entry(title, path)));
  if (isLong(heads)) return [entry(book.words.operations, book.map.all(system, "groups"))];
  if (isMany) return [{ text: book.words.operations, items: heads }];
  return heads.map((head, at) => ({
    ...head,
    // What can be folded has to lead somewhere: VitePress would make a button in a button of it.
    ...(head.link === undefined ? {} : { collapsed: true }),
    items: groups[at]?.operations.map((one) => entry(nameOf(book, one), book.map.operation(one))) ?? [],
  }));
}
