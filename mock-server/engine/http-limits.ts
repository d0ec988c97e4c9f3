import type { HttpOperation, Limits } from "../../contract/index.ts";
import type { HttpReply, HttpRequest } from "./http-message.ts";
import { type Problem, responseFor } from "./http-reply.ts";
import type { World } from "./world.ts";

/** How many clients are told apart; whoever came first is forgotten first. */
const maxClients = 10_000;

/** What `x-limits` of a server asks of the requests to it. */
export interface HttpLimits {
  /** Counts a request; why it is refused where it is too much. */
  problem(operation: HttpOperation, request: HttpRequest): Problem | undefined;
  /** A reply with what is left, in the headers that the contract documents for that. */
  withCounts(operation: HttpOperation, request: HttpRequest, reply: HttpReply): HttpReply;
}

interface Window {
  readonly start: number;
  count: number;
}

/** Keeps the limits of servers over HTTP: the size of bodies, and requests in a window of each client, told by its credential. */
export function openHttpLimits({ contract, clock }: World): HttpLimits {
  const limited = contract.servers.filter(({ limits }) => limits !== undefined);
  const windows = new Map<string, Window>();

  const limitsOf = ({ document }: HttpOperation, { port }: HttpRequest): Limits | undefined =>
    limited.find((server) => server.document === document && server.port === port)?.limits;

  const clientOf = ({ document }: HttpOperation, { port, headers }: HttpRequest): string =>
    JSON.stringify([document, port, headers["authorization"], headers["cookie"]]);

  function countIn(client: string, perMs: number): Window {
    const known = windows.get(client);
    const now = clock.now();
    const window = known === undefined || now - known.start >= perMs ? { start: now, count: 0 } : known;
    window.count += 1;
    windows.set(client, window);
    const [first] = windows.keys();
    if (windows.size > maxClients && first !== undefined) windows.delete(first);
    return window;
  }

  const secondsLeft = ({ start }: Window, perMs: number): number =>
    Math.max(1, Math.ceil((start + perMs - clock.now()) / 1000));

  return {
    problem(operation, request) {
      const limits = limited.length === 0 ? undefined : limitsOf(operation, request);
      if (limits === undefined) return undefined;
      const { maxMessageBytes, messageRate, perMs = 1000 } = limits;
      if (messageRate !== undefined) {
        const window = countIn(clientOf(operation, request), perMs);
        if (window.count > messageRate) {
          const detail = `too many requests: expected at most ${messageRate} in ${perMs / 1000} s, got ${window.count}`;
          const headers = { "retry-after": String(secondsLeft(window, perMs)) };
          return { status: 429, title: "Too Many Requests", detail, headers };
        }
      }
      const bytes = request.body.byteLength;
      if (maxMessageBytes === undefined || bytes <= maxMessageBytes) return undefined;
      const detail = `the body is too large: expected at most ${maxMessageBytes} bytes, got ${bytes}`;
      return { status: 413, title: "Content Too Large", detail };
    },
    withCounts(operation, request, reply) {
      const limits = limited.length === 0 ? undefined : limitsOf(operation, request);
      if (limits?.messageRate === undefined) return reply;
      const window = windows.get(clientOf(operation, request));
      if (window === undefined) return reply;
      const { messageRate, perMs = 1000 } = limits;
      const counts: Readonly<Record<string, number>> = {
        limit: messageRate,
        remaining: Math.max(0, messageRate - window.count),
        reset: secondsLeft(window, perMs),
      };
      const own = responseFor(operation, reply.status)?.headers.flatMap(({ name }): [string, string][] => {
        const count = counts[/^(?:x-)?ratelimit-(\w+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
        return count === undefined ? [] : [[name.toLowerCase(), String(count)]];
      });
      return own === undefined || own.length === 0
        ? reply
        : { ...reply, headers: { ...reply.headers, ...Object.fromEntries(own) } };
    },
  };
}
