import type { Documents } from "../documents.ts";
import type { Rule } from "../fact.ts";
import { urlsOf } from "../url.ts";

interface Mention {
  readonly port: number;
  readonly line: number;
  readonly protocols: readonly string[];
}

/** Cells under `Porta` (with their `Protocolo`), every `porta N` in words, and the ports of URLs on this machine. */
export const ports: Rule = (seed) => {
  const rows = seed.blocks.flatMap((block): Mention[] => {
    if (block.kind !== "row") return [];
    const protocols = (block.cells["Protocolo"] ?? "").toLowerCase().split("/").filter(Boolean);
    const numbers = (block.cells["Porta"] ?? "").split("/").filter(Boolean).map(Number);
    return numbers.map((port) => ({ port, line: block.line.number, protocols }));
  });
  const words = seed.lines.flatMap(({ number, text }) =>
    [...text.replaceAll("*", "").matchAll(/\bporta (\d{2,5})/gi)].map(([, port]): Mention => ({
      port: Number(port),
      line: number,
      protocols: [],
    })),
  );
  const urls = urlsOf(seed).filter(({ host }) => host === "localhost");
  const mentions = [...rows, ...words, ...urls.map(({ port, line, scheme }) => ({ port, line, protocols: [scheme] }))];
  return [...Map.groupBy(mentions, ({ port }) => port)].map(([port, same]) => {
    const protocols = [...new Set(same.flatMap((mention) => mention.protocols.map(schemeOf)))];
    return {
      kind: "port",
      text: [port, ...protocols].join(" "),
      line: Math.min(...same.map(({ line }) => line)),
      find: ({ contract }) => {
        const found = contract.ports.find(({ number, systems }) => number === port && systems.includes(seed.system));
        const own = contract.servers.find(({ id, system }) => found?.servers.includes(id) && system === seed.system);
        return found !== undefined && protocols.every((protocol) => speaks(found, protocol)) ? own?.source : undefined;
      },
    };
  });
};

const schemeOf = (protocol: string): string => ({ websocket: "ws", tcp: "redis" })[protocol] ?? protocol;

function speaks({ protocols, secure }: Documents["contract"]["ports"][number], protocol: string): boolean {
  switch (protocol) {
    case "http":
      return !secure && (protocols.includes("http") || protocols.includes("socketio"));
    case "https":
      return secure && protocols.includes("http");
    case "ws":
      return protocols.includes("websocket") || protocols.includes("socketio");
    default:
      // Described and never opened.
      return protocols.length === 0;
  }
}
