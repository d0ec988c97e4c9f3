import { connect, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";
import type { Side } from "../../contract/index.ts";
import { isTls } from "./tap.ts";

/** Where a port leads. */
export interface Upstream {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

export interface ForwardListener {
  /** Bytes that were handed on; they must not be changed. */
  bytes(from: Side, bytes: Uint8Array): void;
  /** A side has ended its half, or broken the connection off. */
  end(from: Side, why: string): void;
  /** Nobody answered: the client was let go. */
  unreachable(error: Error): void;
}

/** Upstream of a URL such as `https://example.org:8443`. */
export function upstreamOf(origin: string): Upstream {
  const { hostname, port, protocol } = new URL(origin);
  const secure = protocol === "https:";
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || (secure ? 443 : 80)), secure };
}

/**
 * Joins a client to a server, byte for byte: nothing is added, changed or kept back, each waits for the other as fast as the other reads,
 * and how one ends its half is how the other's is ended.
 */
export function forward(client: Socket, upstream: Upstream, listener: ForwardListener): void {
  client.setNoDelay(true);
  if (!upstream.secure) {
    join(client, connect(asked(upstream)), listener);
    return;
  }
  // A client that encrypts by itself is handed on as it is; for one that does not, this end does it.
  client.on("error", () => client.destroy());
  client.once("readable", () => {
    const first = client.read() as Buffer | null;
    if (first === null) {
      client.destroy();
      return;
    }
    client.unshift(first);
    const { host } = upstream;
    const server = isTls(first)
      ? connect(asked(upstream))
      : connectSecurely({ ...asked(upstream), rejectUnauthorized: false, ...(isName(host) && { servername: host }) });
    join(client, server, listener);
  });
}

const asked = ({ host, port }: Upstream): { host: string; port: number; allowHalfOpen: true; noDelay: true } => ({
  host,
  port,
  allowHalfOpen: true,
  noDelay: true,
});

const isName = (host: string): boolean => !/^[\d.]+$|:/.test(host);

function join(client: Socket, server: Socket, listener: ForwardListener): void {
  let connected = false;
  server.once("connect", () => (connected = true));
  lead(client, server, "client", listener);
  lead(server, client, "server", listener);
  server.on("error", (error) => {
    if (!connected) listener.unreachable(error);
  });
}

/** Hands on what `from` says, and how it ends. */
function lead(from: Socket, to: Socket, side: Side, listener: ForwardListener): void {
  let ended = false;
  const end = (why: string): void => {
    if (ended) return;
    ended = true;
    listener.end(side, why);
  };
  from.on("data", (bytes: Buffer) => listener.bytes(side, bytes));
  from.on("end", () => end("ended"));
  from.on("error", (error: NodeJS.ErrnoException) => {
    end(error.code ?? error.message);
    // A connection that was broken off is broken off at the other end too.
    to.resetAndDestroy();
  });
  from.on("close", () => {
    end("closed");
    // Half an end has been handed on by `pipe`; a socket that went without one leaves nothing to wait for.
    if (!from.readableEnded) to.destroy();
  });
  from.pipe(to);
}
