/** A connection of a page, as MSW hands it over before it stands. */
export interface Pending {
  readonly url: URL;
  close(code?: number, reason?: string): void;
}

/** The page's own end of a connection. */
export function socketOf(client: Pending): WebSocket {
  const socket: unknown = Reflect.get(client, "socket");
  return socket as WebSocket;
}

/**
 * Lets a connection fail as one does whose upgrade was refused. Of that, a browser shows no status and no reason: there is an `error`,
 * then a `close` with 1006 that was not clean (WHATWG WebSockets, "fail the WebSocket connection").
 */
export function refuseUpgrade(client: Pending): void {
  const socket = socketOf(client);
  // MSW knows clean ends only. Once closed, it leaves the connection alone.
  Reflect.set(socket, "readyState", socket.CLOSED);
  socket.dispatchEvent(new Event("error"));
  socket.dispatchEvent(new CloseEvent("close", { code: 1006, reason: "", wasClean: false }));
}
