import { type Contract, isLoopback, type Port } from "../../contract/index.ts";
import { diagram, heading, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel } from "../book.ts";
import { drawTopology } from "../diagrams/topology.ts";
import { serverUrl } from "../endpoint-url.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, link, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { relativeTo } from "../permalink.ts";
import { targetPort } from "../target-port.ts";
import { titleOfSystem } from "./home.ts";
import { isElsewhere, portsHere } from "./servers.ts";
import { type WrongPlace, wrongPlacesOf } from "./wrong-ports.ts";

/** Every port of every system, what goes from one to another, and where clients knock by mistake. */
export function portsPage(book: Book): Page {
  const { contract, map, say, words } = book;
  const wrong = contract.channels.flatMap((channel) =>
    channel.protocol === "http" ? [] : wrongPlacesOf(book, channel),
  );
  return {
    path: map.ports,
    title: words.ports,
    summary: words.portsSummary,
    blocks: [
      ...(portsHere(book).length === 0 ? [] : [paragraph(say("portsIntro"))]),
      ...(portsHere(book).length === 0 ? [] : [heading(say("picture")), diagram(picture(book, wrong))]),
      ...(portsHere(book).length === 0 ? [] : [heading(say("everyPort"))]),
      ...table(
        [say("port"), say("protocol"), say("system"), say("description")],
        portsHere(book).map((port) => row(book, port)),
      ),
      ...traffic(book),
      ...wrongPorts(book, wrong),
      ...elsewhere(book),
    ],
  };
}

const serversOn = (contract: Contract, port: Port): Contract["servers"] =>
  contract.servers.filter((server) => port.servers.includes(server.id) && !isElsewhere(server));

/** What is spoken on a port, as people call it; of infrastructure, the name of its protocol. */
function protocolsOf(contract: Contract, port: Port): string {
  const names = {
    http: port.secure ? "HTTPS" : "HTTP",
    websocket: port.secure ? "WSS" : "WebSocket",
    socketio: "Socket.IO",
  };
  const spoken = port.protocols.map((protocol) => names[protocol]);
  return spoken.length > 0
    ? spoken.join(" + ")
    : [...new Set(serversOn(contract, port).map(({ protocol }) => protocol))].join(" + ");
}

function row(book: Book, port: Port): readonly Md[] {
  const { contract, map, say } = book;
  const systems = port.systems.map((system) =>
    link(prose(titleOfSystem(book, system)), relativeTo(map.ports, map.system(system))),
  );
  // Where several systems share a port, each says whose words these are.
  const said = serversOn(contract, port).flatMap(({ system, description }) => {
    if (description.trim() === "") return [];
    const words = aside(description.trim());
    return [port.systems.length === 1 ? words : md`${prose(titleOfSystem(book, system))}: ${words}`];
  });
  const remarks = [
    ...(port.protocols.length === 0 ? [say("describedOnly")] : []),
    ...new Map(said.map((words) => [words.text, words])).values(),
  ];
  return [
    codeSpan(String(port.number)),
    prose(protocolsOf(contract, port)),
    joined(systems, ", "),
    joined(remarks, " "),
  ];
}

interface Way {
  readonly from: readonly number[];
  readonly to: number;
  readonly words: string;
}

/** Which ports speak to which; only those of this machine that the documents name. */
function waysOf({ contract }: Book): readonly Way[] {
  const handedOn = contract.channels.flatMap((channel): readonly Way[] => {
    if (channel.protocol !== "http" || channel.proxy === undefined || !URL.canParse(channel.proxy.target)) return [];
    const to = targetPort(channel.proxy.target);
    return [{ from: channel.endpoints.map(({ port }) => port), to, words: channel.key }];
  });
  const behind = contract.servers.flatMap(({ port, upstreams = [] }) =>
    upstreams.flatMap((one): readonly Way[] =>
      isLoopback(one.host) ? [{ from: [port], to: one.port, words: one.description }] : [],
    ),
  );
  // What several ports do for the same reason is one way, and what one does for several reasons is, too.
  const byWords = [...Map.groupBy([...handedOn, ...behind], ({ to, words }) => `${to} ${words}`).values()].flatMap(
    (same) => same.slice(0, 1).map((first) => ({ ...first, from: [...new Set(same.flatMap(({ from }) => from))] })),
  );
  return [...Map.groupBy(byWords, ({ from, to }) => `${from.join()} ${to}`).values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({
      ...first,
      words: same.flatMap(({ words }) => (words === "" ? [] : [words])).join(", "),
    })),
  );
}

function picture(book: Book, wrong: readonly WrongPlace[]): ReturnType<typeof drawTopology> {
  const { contract, words } = book;
  return drawTopology({
    title: words.ports,
    clients: words.clients,
    ports: portsHere(book).map((port) => ({
      number: port.number,
      protocols: protocolsOf(contract, port),
      systems: port.systems.map((system) => titleOfSystem(book, system)).join(", "),
      isOpen: port.protocols.length > 0,
      ...(wrong.some((one) => one.port === port.number) ? { remark: words.noWebSocket } : {}),
    })),
    traffic: [
      ...waysOf(book),
      ...mistakes(wrong).map(({ from, to }) => ({ from, to, words: words.webSocketHere, isMistake: true })),
    ],
  });
}

/** Where those who knock at a wrong port should go. */
function mistakes(wrong: readonly WrongPlace[]): readonly Omit<Way, "words">[] {
  const byRight = Map.groupBy(wrong, ({ rightPort }) => rightPort);
  return [...byRight].map(([to, places]) => ({ from: [...new Set(places.map(({ port }) => port))], to }));
}

function traffic(book: Book): readonly Block[] {
  const { contract, say } = book;
  const handedOn = contract.channels.flatMap((channel) => {
    if (channel.protocol !== "http" || channel.proxy === undefined) return [];
    const ports = channel.endpoints.map(({ port }) => codeSpan(`${port}`));
    const to = codeSpan(`${channel.proxy.target}${channel.proxy.pathname ?? ""}`);
    return [[joined(ports, ", "), linkToChannel(book, book.map.ports, channel), to]];
  });
  const behind = contract.servers.flatMap((server) =>
    (server.upstreams ?? []).map(({ target, description }) => [
      codeSpan(isLoopback(server.host) ? `${server.port}` : serverUrl(server)),
      prose(description),
      codeSpan(target),
    ]),
  );
  const rows = [...handedOn, ...behind];
  return rows.length === 0 ? [] : [heading(say("traffic")), ...table([say("from"), say("what"), say("to")], rows)];
}

function wrongPorts(book: Book, wrong: readonly WrongPlace[]): readonly Block[] {
  const { say } = book;
  if (wrong.length === 0) return [];
  const rows = wrong.map(({ place, port, statuses, right, rightPort }) => [
    codeSpan(right),
    // Where nothing but the port differs, the port says it all, in a table that fits on a screen.
    codeSpan(place.replace(`:${port}`, "") === right.replace(`:${rightPort}`, "") ? String(port) : place),
    joined(statuses.map(codeSpan), ", "),
  ]);
  return [
    heading(say("wrongPorts")),
    paragraph(say("wrongPortsWords")),
    ...table([say("rightPlace"), say("notHere"), say("answeredWith")], rows),
  ];
}

function elsewhere(book: Book): readonly Block[] {
  const { contract, say } = book;
  const rows = contract.servers
    .filter(isElsewhere)
    .map((server) => [
      codeSpan(serverUrl(server)),
      prose(titleOfSystem(book, server.system)),
      joined([...(server.role === "infrastructure" ? [say("describedOnly")] : []), aside(server.description)], " "),
    ]);
  if (rows.length === 0) return [];
  return [
    heading(say("elsewhere")),
    paragraph(say("elsewhereWords")),
    ...table([say("address"), say("system"), say("description")], rows),
  ];
}
