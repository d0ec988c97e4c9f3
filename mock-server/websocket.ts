import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { WebSocketChannel } from "../contract/index.ts";
import { hearFrame, type WireForm } from "../contract/wire/index.ts";
import { formsHeard, type Frame, type Incoming } from "./engine/index.ts";
import { acceptableExtensions } from "./acceptable-extensions.ts";
import { maxBacklog } from "./backlog.ts";
import { fitReason } from "./fit-reason.ts";
import { handshakeFault } from "./handshake-fault.ts";
import { openFrameWriter } from "./frame-writer.ts";
import { toRequest } from "./http.ts";
import type { PortContext } from "./port-context.ts";
import { refuseUpgrade } from "./refuse-upgrade.ts";
import type { Seats } from "./seat.ts";
import type { Session } from "./session.ts";
import { sessionRefusal } from "./session-refusal.ts";
import { subprotocolFault } from "./subprotocol-fault.ts";

/** Internal error (RFC 6455 §7.4.1). */
const serverError = 1011;

/** A message beyond this closes the connection unless the contract says another limit. */
const defaultMaxBytes = 1_048_576;

const asBuffer = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data;

function read(channel: WebSocketChannel, forms: ReadonlySet<WireForm>, data: RawData, isBinary: boolean): Incoming {
  const bytes = asBuffer(data);
  const { maxMessageBytes } = channel.limits;
  if (maxMessageBytes !== undefined && bytes.byteLength > maxMessageBytes) {
    return {
      ok: false,
      situation: "too-large",
      expected: `at most ${maxMessageBytes} bytes`,
      got: `${bytes.byteLength} bytes`,
    };
  }
  const frame = hearFrame(isBinary ? new Uint8Array(bytes) : bytes.toString("utf8"), forms);
  return frame.ok ? frame : { ok: false, situation: "invalid-message", expected: frame.expected, got: frame.got };
}

/** Who is let in, and where. */
interface Guest {
  readonly session: Session;
  readonly channel: WebSocketChannel;
  readonly identity: Parameters<Seats["take"]>[2];
  readonly params: Readonly<Record<string, string>>;
}

/** Opens WebSocket connections on one port (RFC 6455). */
export function webSocketUpgrader(
  context: PortContext,
): (request: IncomingMessage, socket: Socket, head: Buffer) => void {
  const { port, sessions, traffic, forwarder, guard, now } = context;
  const servers = new Map<string, WebSocketServer>();
  const writer = openFrameWriter();

  function serverFor(channel: WebSocketChannel): WebSocketServer {
    const { compression, subprotocols, limits } = channel;
    const key = JSON.stringify([compression, subprotocols, limits.maxMessageBytes]);
    let server = servers.get(key);
    if (server === undefined) {
      server = new WebSocketServer({
        noServer: true,
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

  function serve(webSocket: WebSocket, socket: Socket, { session, channel, identity, params }: Guest): void {
    const { engine, seats } = session;
    const opened = now();
    const write = writer.to(webSocket, socket);
    const peer = {
      say(frame: { data(): string | Uint8Array }): void {
        if (webSocket.readyState !== webSocket.OPEN) return;
        if (webSocket.bufferedAmount > maxBacklog) {
          engine().world.log({
            level: "warning",
            system: channel.system,
            about: channel.id,
            summary: `a client that reads nothing was cut off, ${maxBacklog} bytes behind`,
          });
          return webSocket.terminate();
        }
        write(frame);
        traffic.sent(channel.key);
      },
      close: (code: number, reason: string): void => webSocket.close(code, fitReason(reason)),
      sayText: (frame: Frame, change: (text: string) => string): void => webSocket.send(change(String(frame.data()))),
      cut: (): void => void socket.resetAndDestroy(),
    };
    function takeSeat(): ReturnType<Seats["take"]> {
      try {
        return seats.take(channel.id, peer, identity, params);
      } catch (error) {
        // What is said on connecting may fail; the upgrade has been answered by then.
        const detail = logFailure(channel.id, error, channel.system);
        webSocket.close(serverError, fitReason(detail));
        return undefined;
      }
    }
    webSocket.on("error", (error) => {
      engine().world.log({
        level: "warning",
        system: channel.system,
        about: channel.id,
        summary: `a client broke the protocol: ${error.message}`,
        source: channel.source,
      });
      // It may take its time to go; its seat is free from now on.
      seat?.leave();
    });
    const seat = takeSeat();
    traffic.opened(channel.key);
    webSocket.on("message", (data: RawData, isBinary: boolean) => {
      traffic.received(channel.key);
      seat?.hear(read(channel, formsHeard(engine().world.contract, channel.id), data, isBinary));
    });
    webSocket.on("ping", (data: Buffer) => {
      if (webSocket.readyState === webSocket.OPEN && seat?.answersPing() !== false) webSocket.pong(data);
    });
    webSocket.on("close", (code, reason) => {
      seat?.leave({ code, reason: reason.toString() });
      traffic.closed((now() - opened) / 1000);
    });
  }

  /** What is not a channel of the contract is answered like any request: with the documented refusal, or with a pointer. */
  function answerPlainly(request: IncomingMessage, socket: Socket, session: Session): void {
    Promise.resolve(session.engine().http.answer(toRequest(request, port.number)))
      .then(({ reply }) => refuseUpgrade(socket, reply))
      .catch((error: unknown) => failed(request, socket, error));
  }

  function logFailure(about: string, error: unknown, system: string): string {
    const detail = `the mock itself failed: ${(error as Error).message}`;
    sessions.main.engine().world.log({ level: "error", system, about, summary: detail });
    return detail;
  }

  function failed(request: IncomingMessage, socket: Socket, error: unknown): void {
    const refused = sessionRefusal(error);
    if (refused !== undefined) return refuseUpgrade(socket, refused);
    const detail = logFailure(`upgrade of ${request.url}`, error, port.systems[0] ?? "");
    const body = JSON.stringify({ type: "about:blank", title: "Internal Server Error", status: 500, detail });
    refuseUpgrade(socket, { status: 500, headers: { "content-type": "application/problem+json" }, body });
  }

  function open(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const asked = toRequest(request, port.number);
    const barred = guard?.(asked);
    if (barred !== undefined) return refuseUpgrade(socket, barred);
    const session = sessions.of(asked);
    const engine = session.engine();
    const route = engine.router.find(port.number, asked.path);
    const found =
      typeof route === "object" ? route.channels.find(({ channel }) => channel.protocol === "websocket") : undefined;
    if (found === undefined || found.channel.protocol !== "websocket") {
      const onward = engine.http.handsOn(port.number, "GET", asked.path);
      if (onward !== undefined) return forwarder.upgrade(request, socket, head, onward.target, onward.path);
      return answerPlainly(request, socket, session);
    }
    const { channel, params } = found;
    const fault = handshakeFault(request.headers);
    if (fault !== undefined) return refuseUpgrade(socket, engine.refuseHandshake(channel, fault));
    const extensions = acceptableExtensions(request.headers["sec-websocket-extensions"] ?? "");
    // `ws` would refuse the handshake for an offer that is only to be declined.
    if (extensions) request.headers["sec-websocket-extensions"] = extensions;
    else delete request.headers["sec-websocket-extensions"];
    const otherwise = subprotocolFault(channel, request.headers["sec-websocket-protocol"]);
    if (otherwise !== undefined) return refuseUpgrade(socket, otherwise);
    const entrance = engine.admit(channel, { headers: asked.headers, query: asked.query, request: asked, params });
    if (entrance.kind === "refuse") return refuseUpgrade(socket, entrance.reply);
    serverFor(channel).handleUpgrade(request, socket, head, (webSocket) => {
      if (entrance.kind === "enter")
        return serve(webSocket, socket, { session, channel, identity: entrance.identity, params });
      // Whatever it still sends, even against the protocol, is nobody's business.
      webSocket.on("error", () => undefined);
      return webSocket.close(entrance.code, fitReason(entrance.reason));
    });
  }

  return (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    try {
      open(request, socket, head);
    } catch (error) {
      failed(request, socket, error);
    }
  };
}
