import type { WebSocketChannel } from "../contract/index.ts";
import { hearFrame, type WireForm } from "../contract/wire/index.ts";
import type { Answered, Asked, Backstage, Client, Pen, Place, Upgrade } from "./backstage.ts";
import { isPreflight, preflight } from "./cross-origin.ts";
import {
  type Engine,
  formsHeard,
  type HttpReplied,
  type HttpReply,
  type HttpRequest,
  type Incoming,
  type Log,
  type Transport,
} from "./engine/index.ts";
import { answerFaultily } from "./faulty-answer.ts";
import { handshakeFault } from "./handshake-fault.ts";
import { ownFailure } from "./own-failure.ts";
import type { Seats } from "./seat.ts";
import type { Session } from "./session.ts";
import { sessionRefusal } from "./session-refusal.ts";
import type { Sessions } from "./sessions.ts";
import { subprotocolFault } from "./subprotocol-fault.ts";
import { toRequest } from "./to-request.ts";
import type { Traffic } from "./traffic.ts";

export interface BackstageOptions {
  readonly sessions: Sessions;
  readonly traffic: Traffic;
  readonly log: Log;
  readonly now: () => number;
}

/** Internal error (RFC 6455 §7.4.1). */
const serverError = 1011;

const isExposition = ({ status, headers }: HttpReply): boolean =>
  status === 200 && (headers["content-type"]?.startsWith("text/plain; version=0.0.4") ?? false);

function read(
  { limits: { maxMessageBytes } }: WebSocketChannel,
  forms: ReadonlySet<WireForm>,
  data: string | Uint8Array,
  bytes: number,
): Incoming {
  if (maxMessageBytes !== undefined && bytes > maxMessageBytes) {
    return { ok: false, situation: "too-large", expected: `at most ${maxMessageBytes} bytes`, got: `${bytes} bytes` };
  }
  const frame = hearFrame(data, forms);
  return frame.ok ? frame : { ok: false, situation: "invalid-message", expected: frame.expected, got: frame.got };
}

/** Lets the sockets of a port ask the sessions. */
export function openBackstage(
  { number, systems }: { readonly number: number; readonly systems: readonly string[] },
  { sessions, traffic, log, now }: BackstageOptions,
): Backstage {
  /** What to say to whoever asked what could not be answered, which is told where it is the mock's own fault. */
  function failure(error: unknown, about: string): HttpReply {
    const refused = sessionRefusal(error);
    if (refused !== undefined) return refused;
    const { detail, reply } = ownFailure(error);
    log({ level: "error", system: systems[0] ?? "", about, summary: detail });
    return reply;
  }

  function counted({ method }: Asked, reply: HttpReply, started: number): Answered {
    const bytes = Buffer.byteLength(reply.body);
    traffic.request(method, reply.status, (now() - started) / 1000, bytes);
    return { reply, bytes, callbacks: [] };
  }

  function finish(asked: Asked, session: Session, replied: HttpReplied, started: number): Answered {
    const { reply, callbacks, transport, isDocumentedOptions = false } = replied;
    if (transport !== undefined) return faulty(asked, { session, transport, reply, callbacks }, started);
    const { method, headers } = asked;
    const final = isPreflight(method, headers) ? preflight(headers, reply, isDocumentedOptions) : reply;
    const answered = counted(asked, final, started);
    return callbacks.length === 0 ? answered : { ...answered, callbacks };
  }

  function faulty(asked: Asked, { session, transport, reply, callbacks }: Faulty, started: number): Answered {
    const bytes = Buffer.byteLength(reply.body);
    const count = (): void => traffic.request(asked.method, reply.status, (now() - started) / 1000, bytes);
    const drive = (pen: Pen): void => {
      const counting: Pen = {
        ...pen,
        get isGone() {
          return pen.isGone;
        },
        whole() {
          pen.whole();
          count();
        },
        begin() {
          pen.begin();
          count();
        },
      };
      // An answer to HEAD has nothing that could come bit by bit.
      const body = asked.method === "HEAD" ? "" : reply.body;
      answerFaultily(counting, transport, { clock: session.clock, body });
    };
    return { reply, bytes, callbacks, drive };
  }

  async function later(
    asked: Asked,
    session: Session,
    replied: HttpReplied | Promise<HttpReplied>,
    started: number,
  ): Promise<Answered> {
    try {
      const final = await replied;
      const { reply } = final;
      if (!isExposition(reply)) return finish(asked, session, final, started);
      const measured = { ...reply, body: await traffic.exposition(reply.body) };
      return finish(asked, session, { ...final, reply: measured }, started);
    } catch (error) {
      return counted(asked, failure(error, `${asked.method} ${asked.url}`), started);
    }
  }

  /** A promise where it has to be waited for. */
  function answerTo(asked: Asked): Answered | Promise<Answered> {
    const started = now();
    try {
      const request = toRequest(asked, number);
      const session = sessions.of(request);
      const replied = session.engine().http.answer(request);
      // Most answers are there at once: only a handler's is waited for.
      return replied instanceof Promise || isExposition(replied.reply)
        ? later(asked, session, replied, started)
        : finish(asked, session, replied, started);
    } catch (error) {
      return counted(asked, failure(error, `${asked.method} ${asked.url}`), started);
    }
  }

  function enter(session: Session, guest: Guest, client: Client): Place {
    const { channel } = guest;
    const { engine, seats } = session;
    const opened = now();
    let isGone = false;
    const seat = takeSeat(seats, guest, client);
    traffic.opened(channel.key);
    return {
      hear(data, bytes) {
        traffic.received(channel.key);
        seat?.hear(read(channel, formsHeard(engine().world.contract, channel.id), data, bytes));
      },
      ping(pong) {
        if (seat?.answersPing() !== false) pong();
      },
      leave(last) {
        seat?.leave(last);
        if (!isGone) traffic.closed((now() - opened) / 1000);
        isGone = true;
      },
    };
  }

  function takeSeat(seats: Seats, { channel, identity, params }: Guest, client: Client): ReturnType<Seats["take"]> {
    try {
      return seats.take(channel.id, client, identity, params);
    } catch (error) {
      // What is said on connecting may fail; the upgrade has been answered by then.
      const { detail } = ownFailure(error);
      log({ level: "error", system: channel.system, about: channel.id, summary: detail });
      client.close(serverError, detail);
      return undefined;
    }
  }

  /** A promise for what is no channel of the contract: it is answered like any request, with the documented refusal or with a pointer. */
  function decide(request: HttpRequest): Upgrade | Promise<Upgrade> {
    const session = sessions.of(request);
    const engine = session.engine();
    const found = channelAt(engine, request);
    if (found === undefined) {
      const onward = engine.http.handsOn(number, "GET", request.path);
      if (onward !== undefined) return { kind: "onward", target: onward.target, path: onward.path };
      return Promise.resolve(engine.http.answer(request)).then(({ reply }) => ({ kind: "refuse", reply }));
    }
    const { channel, params } = found;
    const { headers, query } = request;
    const fault = handshakeFault(headers);
    if (fault !== undefined) return { kind: "refuse", reply: engine.refuseHandshake(channel, fault) };
    const otherwise = subprotocolFault(channel, headers["sec-websocket-protocol"]);
    if (otherwise !== undefined) return { kind: "refuse", reply: otherwise };
    const entrance = engine.admit(channel, { headers, query, request, params });
    switch (entrance.kind) {
      case "refuse":
        return { kind: "refuse", reply: entrance.reply };
      case "close":
        return { kind: "close", terms: channel, code: entrance.code, reason: entrance.reason };
      case "enter": {
        const guest = { channel, params, identity: entrance.identity };
        return {
          kind: "open",
          terms: channel,
          enter: (client) => enter(session, guest, client),
          abandon: () => undefined,
        };
      }
    }
  }

  function channelAt(
    { router }: Engine,
    { path }: HttpRequest,
  ): { readonly channel: WebSocketChannel; readonly params: Guest["params"] } | undefined {
    const route = router.find(number, path);
    for (const { channel, params } of typeof route === "object" ? route.channels : [])
      if (channel.protocol === "websocket") return { channel, params };
    return undefined;
  }

  return {
    answer(asked, _flow, answered) {
      const found = answerTo(asked);
      if (found instanceof Promise) void found.then(answered);
      else answered(found);
    },
    upgrade(asked, decided) {
      const refused = (error: unknown): Upgrade => ({
        kind: "refuse",
        reply: failure(error, `upgrade of ${asked.url}`),
      });
      let upgrade: Upgrade | Promise<Upgrade>;
      try {
        upgrade = decide(toRequest(asked, number));
      } catch (error) {
        upgrade = refused(error);
      }
      if (upgrade instanceof Promise) void upgrade.catch(refused).then(decided);
      else decided(upgrade);
    },
  };
}

/** An answer that does not cross as usual. */
interface Faulty extends Pick<HttpReplied, "reply" | "callbacks"> {
  readonly session: Session;
  readonly transport: Transport;
}

/** Who is let in, and where. */
interface Guest {
  readonly channel: WebSocketChannel;
  readonly identity: Parameters<Seats["take"]>[2];
  readonly params: Readonly<Record<string, string>>;
}
