import type {
  CloseCode,
  CloseSituation,
  Heartbeat,
  Limits,
  Reconnect,
  Server,
  SocketIoTunables,
  Upstream,
} from "../model.ts";
import { child, entriesOf, isMapping, itemsOf, sourceOf, textOf, type Place } from "./place.ts";
import type { Report } from "./report.ts";
import { defaultPort } from "./server-roles.ts";
import { defined, durationAt, numberAt, textAt } from "./values.ts";

/** `x-limits`. */
export function readLimits(report: Report, holder: Place): Limits {
  const place = child(holder, "x-limits");
  return defined<Limits>({
    maxMessageBytes: numberAt(place, "maxMessageBytes"),
    maxConnections: numberAt(place, "maxConnections"),
    idleTimeoutMs: durationAt(report, place, "idleTimeout"),
    messageRate: numberAt(place, "messageRate"),
    perMs: durationAt(report, place, "per"),
  });
}

/** `x-heartbeat`; `operations` are the keys of the document's operations. */
export function readHeartbeat(
  report: Report,
  holder: Place,
  document: string,
  operations: ReadonlySet<string>,
): Heartbeat | undefined {
  const place = child(holder, "x-heartbeat");
  if (!isMapping(place.value)) return undefined;
  const key = textAt(place, "operation");
  if (!operations.has(key)) {
    const fix = "name the key of the ping operation, one of this document's `operations`";
    report("unknown-operation", child(place, "operation"), `there is no operation "${key}"`, fix);
    return undefined;
  }
  const intervalMs = durationAt(report, place, "interval");
  if (intervalMs === undefined) return undefined;
  const initiator = textAt(place, "initiator") === "server" ? "server" : "client";
  return { intervalMs, initiator, operation: `${document}.${key}`, missed: numberAt(place, "missed") ?? 1 };
}

/** `x-reconnect`. */
export function readReconnect(holder: Place): Reconnect | undefined {
  const place = child(holder, "x-reconnect");
  if (!isMapping(place.value)) return undefined;
  const initialMs = numberAt(place, "initialMs") ?? 1000;
  const required = { initialMs, factor: numberAt(place, "factor") ?? 1, maxMs: numberAt(place, "maxMs") ?? initialMs };
  const optional = { maxAttempts: numberAt(place, "maxAttempts"), queue: numberAt(place, "queue") };
  return { ...required, ...defined<Pick<Reconnect, "maxAttempts" | "queue">>(optional) };
}

/** `x-close-codes`. */
export function readCloseCodes(holder: Place): readonly CloseCode[] {
  return entriesOf(child(holder, "x-close-codes")).flatMap(([code, place]): CloseCode[] => {
    const number = Number(code);
    if (!Number.isInteger(number)) return [];
    const when = child(place, "when");
    const by = textAt(place, "by");
    const reconnect = textAt(place, "reconnect");
    return [
      {
        code: number,
        summary: textAt(place, "summary"),
        phase: textAt(place, "phase") === "handshake" ? "handshake" : "open",
        by: by === "client" || by === "either" ? by : "server",
        reconnect: reconnect === "never" || reconnect === "now" ? reconnect : "backoff",
        when: (typeof when.value === "string" ? [when.value] : itemsOf(when).map(textOf)) as CloseSituation[],
        source: sourceOf(place),
      },
    ];
  });
}

/** `x-upstreams` on a server; absent where it has none. */
export function readUpstreams(holder: Place): Pick<Server, "upstreams"> {
  const upstreams = itemsOf(child(holder, "x-upstreams")).flatMap((place): Upstream[] => {
    const target = textAt(place, "target");
    const [, scheme = "", host, port] =
      /^([a-z][\w+.-]*):\/\/(\[[^\]\s]*\]|[^:/?#\s]+)(?::(\d+))?$/i.exec(target) ?? [];
    if (host === undefined) return [];
    return [
      {
        target,
        host: host.replace(/^\[(.*)\]$/, "$1"),
        port: port === undefined ? defaultPort(scheme) : Number(port),
        description: textAt(place, "description"),
        source: sourceOf(place),
      },
    ];
  });
  return upstreams.length > 0 ? { upstreams } : {};
}

/** `x-socketio` on a server. */
export function readSocketIo(report: Report, holder: Place): SocketIoTunables {
  const place = child(holder, "x-socketio");
  const transports = itemsOf(child(place, "transports"))
    .map(textOf)
    .filter((name) => name === "websocket" || name === "polling");
  return defined<SocketIoTunables>({
    transports: transports.length > 0 ? transports : undefined,
    pingIntervalMs: durationAt(report, place, "pingInterval"),
    pingTimeoutMs: durationAt(report, place, "pingTimeout"),
    connectTimeoutMs: durationAt(report, place, "connectTimeout"),
    maxPayload: numberAt(place, "maxPayload"),
  });
}
