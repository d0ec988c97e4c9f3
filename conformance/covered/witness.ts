import type { Contract, Endpoint, HttpOperation } from "../../contract/index.ts";
import { responseFor } from "../checks/http/read-body.ts";
import type { Happening } from "../transcript.ts";

/** Sees what crosses the wire of one recorder. */
export type Watcher = (on: string, happening: Happening) => void;

/** Recognises, in what crosses the wire, statuses and close codes that the contract has. */
export interface Witness {
  /** One for each recorder: names of connections are its own. */
  watch(): Watcher;
}

interface Way<Thing> {
  readonly thing: Thing;
  readonly port: number;
  readonly pattern: RegExp;
  /** How many parameters the path has: the more literal one is meant. */
  readonly looseness: number;
}

interface Asked {
  readonly url: URL;
  readonly operations: readonly HttpOperation[];
}

/**
 * @param origin where each declared port is reached
 * @param onSeen told the id of a clause, as often as it is seen
 */
export function openWitness(
  contract: Contract,
  origin: (port: number) => string,
  onSeen: (clause: string) => void,
): Witness {
  const channels = new Map(contract.channels.map((channel) => [channel.id, channel]));
  const operations = contract.operations.flatMap((operation) =>
    operation.kind === "http"
      ? (operation.endpoints ?? channels.get(operation.channel)?.endpoints ?? []).map((one) => wayTo(operation, one))
      : [],
  );
  const open = contract.channels.flatMap((channel) =>
    channel.protocol === "http" ? [] : channel.endpoints.map((one) => wayTo(channel, one)),
  );
  const hosts = new Map(contract.ports.map(({ number }) => [number, URL.parse(origin(number))?.host]));

  function find<Thing>(ways: readonly Way<Thing>[], url: URL): readonly Thing[] {
    const fit = ways.filter(({ port, pattern }) => hosts.get(port) === url.host && pattern.test(url.pathname));
    const least = Math.min(...fit.map(({ looseness }) => looseness));
    return fit.filter(({ looseness }) => looseness === least).map(({ thing }) => thing);
  }

  return {
    watch() {
      const asked = new Map<string, Asked>();

      function ask(on: string, method: string, text: string): void {
        const url = URL.parse(text);
        if (url === null) return;
        const ways = operations.filter(({ thing }) => thing.method.toUpperCase() === method);
        asked.set(on, { url, operations: find(ways, url) });
      }

      function answered(on: string, status: number): void {
        for (const operation of asked.get(on)?.operations ?? []) {
          const response = responseFor(operation, status);
          if (response !== undefined) onSeen(`status:${operation.id}:${response.status}`);
        }
      }

      function closed(on: string, code: number): void {
        const url = asked.get(on)?.url;
        if (url === undefined) return;
        for (const channel of find(open, url)) onSeen(`close:${channel.id}:${code}`);
      }

      return (on, happening) => {
        if (happening.kind === "request") ask(on, happening.method, happening.url);
        if (happening.kind === "connect") ask(on, "GET", happening.url.replace(/^ws/, "http"));
        if (happening.kind === "response") answered(on, happening.status);
        if (happening.kind === "connected") answered(on, 101);
        if (happening.kind === "close" && happening.from === "server") closed(on, happening.code);
      };
    },
  };
}

function wayTo<Thing>(thing: Thing, { port, path }: Endpoint): Way<Thing> {
  const parts = path.split(/\{[^}]*\}/);
  const source = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^/]+");
  return { thing, port, pattern: new RegExp(`^${source}/?$`, "u"), looseness: parts.length - 1 };
}
