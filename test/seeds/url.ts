import type { Documents } from "./documents.ts";
import { plain, takes } from "./look-up.ts";
import { written } from "./places.ts";
import type { Source } from "../../contract/index.ts";
import type { Line } from "./markdown.ts";
import type { Seed } from "./seed.ts";

/** A URL as a seed writes it, without its query. */
export interface SeedUrl {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** `""` for the root; placeholders as `{name}`, or `{}` where they stand for code. */
  readonly path: string;
  /** Whether it ends in `/` or `/*`: the beginning of other URLs. */
  readonly open: boolean;
  readonly query: readonly string[];
  readonly line: number;
}

const pattern = /\b(wss?|https?|redis):\/\/([\w.-]+)(?::(\d+))?((?:\/[^\s'"`)<>|;,?]*)?)(\?[\w={}$&]*)?/g;
const defaultPorts: Readonly<Record<string, number>> = { ws: 80, wss: 443, http: 80, https: 443, redis: 6379 };

/** URLs of a line; links of the page (`](…)`) and what the seed marks as wrong (`❌`) are not the system's. */
export function urlsIn({ text, number }: Line): readonly SeedUrl[] {
  if (text.includes("❌")) return [];
  return [...text.replaceAll(/\]\([^)]*\)/g, "]").matchAll(pattern)].map((match) => {
    const [, scheme = "", host = "", port, raw = "", query = ""] = match;
    const path = raw.replaceAll(/\$\{[^}]*\}/g, "{}").replace(/\/?\*?$/, "");
    const open = /\/\*?$/.test(raw);
    const names = [...query.matchAll(/(\w+)=/g)].map(([, name]) => name ?? "");
    return { scheme, host, port: Number(port ?? defaultPorts[scheme]), path, open, query: names, line: number };
  });
}

export const urlsOf = (seed: Seed): readonly SeedUrl[] => seed.lines.flatMap(urlsIn);

export function show({ scheme, host, port, path }: SeedUrl): string {
  return `${scheme}://${host}${port === defaultPorts[scheme] ? "" : `:${port}`}${path}`;
}

/** A WebSocket's own URL on this machine, not the beginning of several. */
export function isChannel(url: SeedUrl, all: readonly SeedUrl[]): boolean {
  if (!url.scheme.startsWith("ws") || url.host !== "localhost" || url.path === "") return false;
  const same = all.filter(({ port, path }) => port === url.port && path === url.path);
  const longer = all.some(({ port, path }) => port === url.port && path.startsWith(`${url.path}/`));
  return !longer && !same.some(({ open }) => open);
}

/** The server or channel at this URL; a host that is no server's is a name inside the container network and only written down. */
export function findUrl(documents: Documents, system: string, url: SeedUrl): Source | undefined {
  const { servers, channels } = documents.contract;
  const hosts = servers.filter((server) => server.system === system && server.host === url.host);
  if (hosts.length === 0) return written(documents, system, show(url));
  const there = hosts.filter(
    ({ port, protocol }) => port === url.port && (protocol === url.scheme || protocol === "socketio"),
  );
  const base = there.find(
    ({ pathname, protocol }) => pathname === url.path || (protocol === "socketio" && url.path === ""),
  );
  if (base !== undefined) return base.source;
  return there.find(({ document, pathname }) =>
    channels.some(
      (channel) =>
        channel.document === document &&
        channel.endpoints.some(
          ({ path }) => path.startsWith(pathname) && (plain(path) === plain(url.path) || takes(path, url.path)),
        ),
    ),
  )?.source;
}
