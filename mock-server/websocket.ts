import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { type RawData, type Server, WebSocketServer } from "ws";
import { acceptableExtensions } from "./acceptable-extensions.ts";
import type { Client, Data, Flow, Place, Terms, Upgrade } from "./backstage.ts";
import { maxBacklog } from "./backlog.ts";
import { fitReason } from "./fit-reason.ts";
import { openFrameWriter } from "./frame-writer.ts";
import { ownFailure } from "./own-failure.ts";
import { PatientWebSocket } from "./patient-web-socket.ts";
import type { EdgeContext } from "./port-context.ts";
import { refuseUpgrade } from "./refuse-upgrade.ts";
import { askedIn, toRequest } from "./to-request.ts";

/** A message beyond this closes the connection unless the contract says another limit. */
const defaultMaxBytes = 1_048_576;

const asBuffer = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data;

/** How a client gets its place once its connection is open. */
type Enter = (client: Client, flow: Flow) => Place;

/** Opens WebSocket connections on one port (RFC 6455). */
export function webSocketUpgrader(
  context: EdgeContext,
): (request: IncomingMessage, socket: Socket, head: Buffer) => void {
  const { backstage, system, traffic, onward, guard, log } = context;
  const servers = new Map<string, Server<typeof PatientWebSocket>>();
  const writer = openFrameWriter();

  function serverFor({ compression, subprotocols, limits }: Terms): Server<typeof PatientWebSocket> {
    const key = JSON.stringify([compression, subprotocols, limits.maxMessageBytes]);
    let server = servers.get(key);
    if (server === undefined) {
      server = new WebSocketServer({
        noServer: true,
        WebSocket: PatientWebSocket,
        clientTracking: false,
        // A fault may keep a ping from being answered.
        autoPong: false,
        perMessageDeflate: compression && { threshold: 1024 },
        // Twice the documented limit, so that a message just over it is answered as documented and a huge one costs no memory.
        maxPayload: Math.max(2 * (limits.maxMessageBytes ?? 0), defaultMaxBytes),
        handleProtocols: (offered) => subprotocols.find((name) => offered.has(name)) ?? false,
      });
      servers.set(key, server);
    }
    return server;
  }

  function serve(webSocket: PatientWebSocket, socket: Socket, channel: Terms, enter: Enter): void {
    const warn = (summary: string, source?: Terms["source"]): void =>
      log({ level: "warning", system: channel.system, about: channel.id, summary, ...(source && { source }) });
    const write = writer.to(webSocket, socket);
    /** Whether it can be written to: it is there, and reads. */
    function keepsUp(): boolean {
      if (webSocket.readyState !== webSocket.OPEN) return false;
      if (webSocket.bufferedAmount <= maxBacklog) return true;
      warn(`a client that reads nothing was cut off, ${maxBacklog} bytes behind`);
      webSocket.terminate();
      return false;
    }
    const client: Client = {
      say(frame: Data): void {
        if (!keepsUp()) return;
        write(frame);
        traffic.sent(channel.key);
      },
      close: (code, reason) => webSocket.closeNow(code, fitReason(reason)),
      sayText(frame, change) {
        if (keepsUp()) webSocket.send(change(String(frame.data())));
      },
      cut: () => void socket.resetAndDestroy(),
    };
    webSocket.on("error", ({ message }) => {
      warn(`a client broke the protocol: ${message}`, channel.source);
      // It may take its time to go; its seat is free from now on.
      place.leave();
    });
    const place = enter(client, webSocket);
    if (backstage.settled !== undefined) webSocket.waitFor(backstage.settled, socket);
    webSocket.on("message", (data: RawData, isBinary: boolean) => {
      const bytes = asBuffer(data);
      place.hear(isBinary ? new Uint8Array(bytes) : bytes.toString("utf8"), bytes.byteLength);
    });
    webSocket.on("ping", (data: Buffer) => {
      if (webSocket.readyState !== webSocket.OPEN) return;
      place.ping(() => {
        if (keepsUp()) webSocket.pong(data);
      });
    });
    webSocket.on("close", (code, reason) => place.leave({ code, reason: reason.toString() }));
  }

  function failed(request: IncomingMessage, socket: Socket, error: unknown): void {
    const { detail, reply } = ownFailure(error);
    log({ level: "error", system, about: `upgrade of ${request.url}`, summary: detail });
    refuseUpgrade(socket, reply);
  }

  /** Shakes hands; false where the client has gone by now. */
  function shakeHands(
    request: IncomingMessage,
    { socket, head }: { readonly socket: Socket; readonly head: Buffer },
    terms: Terms,
    opened: (webSocket: PatientWebSocket) => void,
  ): boolean {
    const extensions = acceptableExtensions(request.headers["sec-websocket-extensions"] ?? "");
    // `ws` would refuse the handshake for an offer that is only to be declined.
    if (extensions) request.headers["sec-websocket-extensions"] = extensions;
    else delete request.headers["sec-websocket-extensions"];
    let isOpen = false;
    serverFor(terms).handleUpgrade(request, socket, head, (webSocket) => {
      isOpen = true;
      opened(webSocket);
    });
    return isOpen;
  }

  function follow(request: IncomingMessage, socket: Socket, head: Buffer, upgrade: Upgrade): void {
    switch (upgrade.kind) {
      case "refuse":
        return refuseUpgrade(socket, upgrade.reply);
      case "onward":
        return onward?.forwarder.upgrade(request, socket, head, upgrade.target, upgrade.path);
      case "close":
        return void shakeHands(request, { socket, head }, upgrade.terms, (webSocket) => {
          // Whatever it still sends, even against the protocol, is nobody's business.
          webSocket.on("error", () => undefined);
          webSocket.close(upgrade.code, fitReason(upgrade.reason));
        });
      case "open": {
        const { terms, enter } = upgrade;
        const isOpen = shakeHands(request, { socket, head }, terms, (webSocket) =>
          serve(webSocket, socket, terms, enter),
        );
        if (!isOpen) upgrade.abandon();
      }
    }
  }

  return (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const tried = (act: () => void): void => {
      try {
        act();
      } catch (error) {
        failed(request, socket, error);
      }
    };
    tried(() => {
      const asked = askedIn(request);
      const barred = guard?.(toRequest(asked, 0));
      if (barred !== undefined) return refuseUpgrade(socket, barred);
      return backstage.upgrade(asked, (upgrade) => tried(() => follow(request, socket, head, upgrade)));
    });
  };
}
