import type { Contract, Port } from "../../contract/index.ts";

/** Where a URL leads: a port of the contract, and the path on it. */
export interface Place {
  readonly port: number;
  /** Percent-encoded as it came. */
  readonly path: string;
}

/** Base URLs at which clients look for the ports of a contract, by port, or for its servers, by id. */
export type PlaceUrls = Readonly<Record<number | string, string | readonly string[]>>;

export interface Places {
  /** Undefined where a URL leads to none of them. */
  find(url: URL): Place | undefined;
  /** Where a path on a port is, or the port itself, by the first base URL that leads there. */
  urlOf(port: number, scheme: "http" | "ws", path: string): string;
  /** Matches the WebSocket URLs that `find` knows. */
  readonly webSocket: RegExp;
}

interface Base {
  readonly port: number;
  /** `http://localhost:9090`, whatever the scheme says about WebSocket. */
  readonly origin: string;
  /** `""`, or a path without a slash at its end. */
  readonly path: string;
  /** The path on the port that it stands for: that of a server, or `""`. */
  readonly pathname: string;
}

const isBelow = (base: string, path: string): boolean => base === "" || path === base || path.startsWith(`${base}/`);

/** Names of this machine, as URLs write them. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Where this page is, in a browser. */
const page = (): string | undefined => (globalThis as { readonly location?: { readonly href: string } }).location?.href;

const httpOrigin = ({ protocol, host }: URL): string => `${protocol.replace(/^ws/, "http")}//${host}`;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function basesOf({ number: port, secure }: Port, urls: PlaceUrls, servers: Contract["servers"]): Base[] {
  const own = servers.filter((server) => server.port === port && Object.hasOwn(urls, server.id));
  const given = urls[port] ?? loopback.map((host) => `http${secure ? "s" : ""}://${host}:${port}`);
  return [
    ...own.flatMap(({ id, pathname }) => [urls[id] ?? []].flat().map((text) => baseAt(text, port, pathname))),
    ...[given].flat().map((text) => baseAt(text, port, "")),
  ];
}

function baseAt(text: string, port: number, pathname: string): Base {
  const url = new URL(text, page());
  return { port, origin: httpOrigin(url), path: url.pathname.replace(/\/+$/, ""), pathname };
}

/** Ports that are not played are let pass: one list of URLs may serve several contracts. */
function refuseUnknownServers(urls: PlaceUrls, servers: Contract["servers"]): void {
  const known = servers.map(({ id }) => id);
  const unknown = Object.keys(urls).find((key) => !/^\d+$/.test(key) && !known.includes(key));
  if (unknown !== undefined)
    throw new RangeError(
      `\`urls\` names the server "${unknown}": name a port, or one of ${known.join(", ") || "none"}`,
    );
}

/**
 * Knows the ports of a contract by the URLs that lead to them: those that the documents declare on this machine, or `urls` in their place.
 *
 * @throws TypeError when one of `urls` is not a URL
 * @throws RangeError when one of them is for a server that the contract does not have
 */
export function placesOf(contract: Contract, urls: PlaceUrls): Places {
  const servers = contract.servers.filter(({ role }) => role === "mocked");
  refuseUnknownServers(urls, servers);
  const bases = contract.ports
    .filter(({ protocols }) => protocols.length > 0)
    .flatMap((port) => basesOf(port, urls, servers))
    .toSorted((a, b) => b.path.length - a.path.length);
  const beginnings = bases.map(({ origin, path }) => escape(origin.replace(/^http/, "ws") + path));

  return {
    // Nothing at all where there are no ports.
    webSocket: beginnings.length === 0 ? /$^/ : new RegExp(`^(?:${beginnings.join("|")})(?:[/?]|$)`),
    urlOf(port, scheme, path) {
      const own = bases.filter((one) => one.port === port);
      const base = own.find(({ pathname }) => isBelow(pathname, path)) ?? own[0];
      if (base === undefined) return "";
      return base.origin.replace(/^http/, scheme) + base.path + path.slice(base.pathname.length);
    },
    find(url) {
      const origin = httpOrigin(url);
      const base = bases.find((one) => one.origin === origin && isBelow(one.path, url.pathname));
      return base && { port: base.port, path: base.pathname + url.pathname.slice(base.path.length) || "/" };
    },
  };
}
