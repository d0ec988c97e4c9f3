import { isLoopback } from "../is-loopback.ts";
import type { PortProtocol, Server } from "../model.ts";

/** A server before it is known what other servers its document has. */
export type ServerDraft = Omit<Server, "role">;

/** The protocol a reader speaks to such a server, where there is one. */
export function portProtocolOf(protocol: string): PortProtocol | undefined {
  switch (protocol.toLowerCase()) {
    case "http":
    case "https":
      return "http";
    case "ws":
    case "wss":
      return "websocket";
    case "socketio":
    case "socket.io":
      return "socketio";
    default:
      return undefined;
  }
}

const ports: Readonly<Record<string, number>> = {
  http: 80, https: 443, ws: 80, wss: 443, socketio: 80, "socket.io": 80, redis: 6379, amqp: 5672, amqps: 5671,
  mqtt: 1883, mqtts: 8883, "secure-mqtt": 8883, kafka: 9092, "kafka-secure": 9092, nats: 4222, stomp: 61_613, stomps: 61_614,
  postgres: 5432, postgresql: 5432, mysql: 3306, mongodb: 27_017, pulsar: 6650, ibmmq: 1414, solace: 55_555,
}; // prettier-ignore

/** The port a protocol uses when none is written; 0 where it has no usual one. */
export function defaultPort(protocol: string): number {
  return Object.hasOwn(ports, protocol.toLowerCase()) ? (ports[protocol.toLowerCase()] ?? 0) : 0;
}

/** Which of a document's servers are mocked: those of this machine, or all where the document has no such. */
export function withRoles(drafts: readonly ServerDraft[]): readonly Server[] {
  const spoken = drafts.filter(({ protocol }) => portProtocolOf(protocol) !== undefined);
  const hasLocal = spoken.some(({ host }) => isLoopback(host));
  return drafts.map((draft) => {
    if (portProtocolOf(draft.protocol) === undefined) return { ...draft, role: "infrastructure" };
    return { ...draft, role: !hasLocal || isLoopback(draft.host) ? "mocked" : "remote" };
  });
}
