import type { Channel, Contract, Endpoint } from "../../contract/index.ts";
import { endpointsOf } from "../checks/http/subjects.ts";

/** What the contract has at a path of a port. */
export interface Found {
  readonly channel: Channel;
  /** Values of the path's parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Routes {
  /** The fittest channel of each protocol: a path as written wins over a template. */
  find(port: number, path: string): readonly Found[];
}

interface Route {
  readonly channel: Channel;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Finds channels by port and path. */
export function routesOf(contract: Contract): Routes {
  const byPort = new Map<number, Route[]>();
  const add = (channel: Channel, endpoint: Endpoint): void => {
    const routes = byPort.get(endpoint.port) ?? [];
    byPort.set(endpoint.port, [...routes, compile(channel, endpoint.path)]);
  };
  for (const channel of contract.channels) for (const endpoint of channel.endpoints) add(channel, endpoint);
  for (const operation of contract.operations) {
    if (operation.kind !== "http" || operation.endpoints === undefined) continue;
    const channel = contract.channels.find(({ id }) => id === operation.channel);
    if (channel?.protocol === "http") for (const endpoint of endpointsOf(operation, channel)) add(channel, endpoint);
  }
  for (const routes of byPort.values()) routes.sort((a, b) => a.names.length - b.names.length);

  return {
    find(port, path) {
      const asked = canonical(path);
      const found: Found[] = [];
      for (const { channel, pattern, names } of byPort.get(port) ?? []) {
        // Namespaces of Socket.IO share one path.
        const isTaken =
          channel.protocol !== "socketio" && found.some((one) => one.channel.protocol === channel.protocol);
        const match = isTaken ? null : pattern.exec(asked);
        if (match === null) continue;
        const values = names.map((name, index) => [name, decoded(match[index + 1] ?? "")] as const);
        found.push({ channel, params: Object.fromEntries(values) });
      }
      return found;
    },
  };
}

function compile(channel: Channel, path: string): Route {
  const pieces = path.split(/\{([^}]+)\}/);
  const names = pieces.filter((_, index) => index % 2 === 1);
  // What lies behind a proxy has paths of its own: there the last parameter takes the rest.
  const takesRest = channel.protocol === "http" && channel.proxy !== undefined;
  const source = pieces.map((piece, index) =>
    index % 2 === 0 ? escaped(canonical(piece)) : takesRest && index >= pieces.length - 2 ? "(.+)" : "([^/]+)",
  );
  const slash = channel.protocol === "socketio" ? "/?" : "";
  return {
    channel,
    pattern: new RegExp(`^${source.join("").replace(channel.protocol === "socketio" ? /\/$/ : /$^/, "")}${slash}$`),
    names,
  };
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A path with every character encoded in the one way that there is (RFC 3986 §6.2.2). */
const canonical = (path: string): string =>
  path
    .split("/")
    .map((segment) => encodeURIComponent(decoded(segment)))
    .join("/");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
