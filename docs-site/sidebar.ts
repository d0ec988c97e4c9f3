import { type Channel, type Operation, resourcesOf } from "../contract/index.ts";
import { type Book, nameOf, titleOf } from "./book.ts";
import { escapeXml } from "./diagrams/svg.ts";
import { titleOfSystem } from "./pages/home.ts";

/** An entry of the list at the side; VitePress takes its text for HTML. */
export interface SideEntry {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly SideEntry[];
  readonly collapsed?: boolean;
}

/** With more than these, a list at the side helps nobody, and weighs on every page. */
const most = 120;

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
  const open = contract.channels.filter((one) => one.system === system && one.protocol !== "http");
  const http = contract.operations.filter((one) => one.system === system && one.kind === "http");
  const webhooks = contract.webhooks.filter((one) => one.system === system);
  const resources = resourcesOf(contract).filter((one) => one.system === system);
  const said = contract.operations.filter((one) => one.system === system && one.kind === "message").length;
  const group = (text: string, items: readonly SideEntry[]): readonly SideEntry[] =>
    items.length === 0 || items.length > most ? [] : [{ text, items }];
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
    ...group(
      words.channels,
      open.map((channel) => channelEntry(book, channel, said <= most)),
    ),
    ...(http.length > most ? [] : requestGroups(book, system, http)),
    ...group(
      words.webhooks,
      webhooks.map((one) => entry(titleOf(one), map.operation(one))),
    ),
    ...group(
      words.resources,
      resources.map((one) => entry(one.name, map.resource(one))),
    ),
  ];
}

function channelEntry(book: Book, channel: Channel, isWhole: boolean): SideEntry {
  const own = entry(titleOf(channel), book.map.channel(channel));
  const items = isWhole
    ? book.operationsOn(channel.id).map((one) => entry(nameOf(book, one), book.map.operation(one)))
    : [];
  return items.length === 0 ? own : { ...own, items, collapsed: true };
}

/** Requests by their first tag, those without one by the document. */
function requestGroups(book: Book, system: string, operations: readonly Operation[]): readonly SideEntry[] {
  const groups = Map.groupBy(operations, ({ tags, document }) => tags[0] ?? document);
  return [...groups].map(([name, own]) => ({
    ...entry(name, book.map.system(system)),
    collapsed: groups.size > 1,
    items: own.map((one) => entry(nameOf(book, one), book.map.operation(one))),
  }));
}
