import { type WebSocketHandlerConnection } from "msw/ws";
import type { WebSocketChannel } from "../../contract/index.ts";
import { formsHeard, type HttpRequest, type Identity, type Incoming, type Peer } from "../engine/index.ts";
import { fitReason } from "../fit-reason.ts";
import { subprotocolFault } from "../subprotocol-fault.ts";
import { openOutbox } from "./outbox.ts";
import { type PageContext, maxHops } from "./page-context.ts";
import { readMessage } from "./read-message.ts";
import { refuseUpgrade, socketOf } from "./refuse-upgrade.ts";

type Client = WebSocketHandlerConnection["client"];

/** A frame as a page's socket gives it to its listeners. */
function inPage(
  { binaryType }: { readonly binaryType: string },
  data: string | Uint8Array,
): string | Blob | ArrayBuffer {
  if (typeof data === "string") return data;
  const bytes = new Uint8Array(data);
  return binaryType === "arraybuffer" ? bytes.buffer : new Blob([bytes]);
}

/** Opens the WebSocket connections of a page as the ports of the mock server do. */
export function webSocketOpener(context: PageContext): (client: Client, request: HttpRequest) => void {
  const { engine, seats, places, log } = context;

  function serve(
    client: Client,
    channel: WebSocketChannel,
    identity: Identity,
    params: Readonly<Record<string, string>>,
  ): void {
    const outbox = openOutbox();
    const peer: Peer = {
      say: (frame) => outbox.put(() => client.send(inPage(socketOf(client), frame.data()))),
      close: (code, reason) => outbox.put(() => client.close(code, fitReason(reason))),
      sayText: (frame, change) => outbox.put(() => client.send(change(String(frame.data())))),
      // A page sees of it what it sees of a refused upgrade: a close that was not clean.
      cut: () => {
        seat?.leave();
        outbox.put(() => refuseUpgrade(client));
      },
    };
    socketOf(client).addEventListener("open", () => outbox.open());
    const seat = seats.take(channel.id, peer, identity, params);
    // What a `Blob` holds comes later, and so does everything behind it.
    let before: Promise<void> | undefined;
    const hear = (incoming: Incoming | Promise<Incoming>): void => {
      if (before === undefined && !(incoming instanceof Promise)) return seat?.hear(incoming);
      const own = Promise.all([incoming, before]).then(([heard]) => {
        seat?.hear(heard);
        if (before === own) before = undefined;
      });
      before = own;
    };
    client.addEventListener("message", ({ data }) => {
      const incoming = readMessage(channel, formsHeard(engine().world.contract, channel.id), data);
      if (incoming !== "too-large") return hear(incoming);
      log({
        level: "warning",
        system: channel.system,
        about: channel.id,
        summary: "a client broke the protocol: its message is too large to be read",
        source: channel.source,
      });
      seat?.leave();
      return outbox.put(() => client.close(1009));
    });
    client.addEventListener("close", () => seat?.leave());
  }

  /** MSW takes the first subprotocol on offer; the server takes the one it likes best (RFC 6455 §4.2.2). */
  function agree(client: Client, { subprotocols }: WebSocketChannel, offered: string | undefined): void {
    const names = new Set(offered?.split(",").map((name) => name.trim()));
    const agreed = subprotocols.find((name) => names.has(name)) ?? "";
    Object.defineProperty(socketOf(client), "protocol", { get: () => agreed, set: () => undefined });
  }

  function refuse(client: Client, { path }: HttpRequest, status: number): void {
    const summary = `the upgrade of ${path} is answered with ${status}; of this, a browser shows only a close with 1006`;
    log({ level: "warning", system: "", about: path, summary });
    refuseUpgrade(client);
  }

  /** What is not a channel of the contract is handed on, or answered like any request, which ends the connection. */
  function openElsewhere(client: Client, request: HttpRequest, hops: number): void {
    const onward = engine().http.handsOn(request.port, "GET", request.path);
    const place = onward && places.find(new URL(onward.path, onward.target));
    if (place !== undefined && hops < maxHops) return open(client, { ...request, ...place }, hops + 1);
    if (onward !== undefined) return refuse(client, request, 502);
    Promise.resolve(engine().http.answer(request)).then(
      ({ reply }) => refuse(client, request, reply.status),
      () => refuse(client, request, 500),
    );
  }

  function open(client: Client, request: HttpRequest, hops: number = 0): void {
    const route = engine().router.find(request.port, request.path);
    const found =
      typeof route === "object" ? route.channels.find(({ channel }) => channel.protocol === "websocket") : undefined;
    if (found === undefined || found.channel.protocol !== "websocket") return openElsewhere(client, request, hops);
    const { channel, params } = found;
    const offered = request.headers["sec-websocket-protocol"];
    const otherwise = subprotocolFault(channel, offered);
    if (otherwise !== undefined) return refuse(client, request, otherwise.status);
    const { headers, query } = request;
    const entrance = engine().admit(channel, { headers, query, request, params });
    if (entrance.kind === "refuse") return refuse(client, request, entrance.reply.status);
    agree(client, channel, offered);
    if (entrance.kind === "enter") return serve(client, channel, entrance.identity, params);
    const outbox = openOutbox();
    outbox.put(() => client.close(entrance.code, fitReason(entrance.reason)));
    return socketOf(client).addEventListener("open", () => outbox.open());
  }

  return (client, request) => {
    try {
      open(client, request);
    } catch (error) {
      const summary = `the mock itself failed: ${(error as Error).message}`;
      log({ level: "error", system: "", about: `upgrade of ${request.path}`, summary });
      refuseUpgrade(client);
    }
  };
}
