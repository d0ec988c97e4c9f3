import type { Contract, Port } from "../../contract/index.ts";

/** Where a URL leads: a port of the contract, and the path on it. */
export interface Place {
  readonly port: number;
  /** Percent-encoded as it came. */
  readonly path: string;
}

/** Base URLs at which clients look for the ports of a contract, by port. */
export type PortUrls = Readonly<Record<number, string | readonly string[]>>;

export interface Places {
  /** Undefined where a URL leads to none of them. */
  find(url: URL): Place | undefined;
  /** The first base URL of a port. */
  baseOf(port: number, scheme: "http" | "ws"): string;
  /** Matches the WebSocket URLs that `find` knows. */
  readonly webSocket: RegExp;
}

interface Base {
  readonly port: number;
  /** `http://localhost:9090`, whatever the scheme says about WebSocket. */
  readonly origin: string;
  /** `""`, or a path without a slash at its end. */
  readonly path: string;
}

/** Names of this machine, as URLs write them. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Where this page is, in a browser. */
const page = (): string | undefined => (globalThis as { readonly location?: { readonly href: string } }).location?.href;

const httpOrigin = ({ protocol, host }: URL): string => `${protocol.replace(/^ws/, "http")}//${host}`;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function basesOf({ number: port, secure }: Port, urls: PortUrls): Base[] {
  const given = urls[port] ?? loopback.map((host) => `http${secure ? "s" : ""}://${host}:${port}`);
  return [given].flat().map((text) => {
    const url = new URL(text, page());
    return { port, origin: httpOrigin(url), path: url.pathname.replace(/\/$/, "") };
  });
}

/**
 * Knows the ports of a contract by the URLs that lead to them: those that the documents declare on this machine, or `urls` in their place.
 *
 * @throws TypeError when one of `urls` is not a URL
 */
export function placesOf(contract: Contract, urls: PortUrls): Places {
  const bases = contract.ports
    .filter(({ protocols }) => protocols.length > 0)
    .flatMap((port) => basesOf(port, urls))
    .toSorted((a, b) => b.path.length - a.path.length);
  const beginnings = bases.map(({ origin, path }) => escape(origin.replace(/^http/, "ws") + path));

  return {
    // Nothing at all where there are no ports.
    webSocket: beginnings.length === 0 ? /$^/ : new RegExp(`^(?:${beginnings.join("|")})(?:[/?]|$)`),
    baseOf(port, scheme) {
      const base = bases.find((one) => one.port === port);
      return base === undefined ? "" : base.origin.replace(/^http/, scheme) + base.path;
    },
    find(url) {
      const origin = httpOrigin(url);
      const isBelow = (path: string): boolean =>
        path === "" || url.pathname === path || url.pathname.startsWith(`${path}/`);
      const base = bases.find((one) => one.origin === origin && isBelow(one.path));
      return base && { port: base.port, path: url.pathname.slice(base.path.length) || "/" };
    },
  };
}
