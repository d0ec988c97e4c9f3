import type { ContractDraft } from "../draft-contract.ts";
import { misspelt } from "../misspelt.ts";
import { placeOf } from "./place-of.ts";

/** Protocols that AsyncAPI names, those of databases that documents describe, and `socketio`. */
const known = [
  "ws", "wss", "socketio", "http", "https", "amqp", "amqps", "anypointmq", "googlepubsub", "ibmmq", "ibmmq-secure", "jms", "kafka",
  "kafka-secure", "mercure", "mqtt", "mqtts", "mqtt5", "secure-mqtt", "nats", "pulsar", "redis", "rediss", "ros2", "sns", "solace",
  "sqs", "stomp", "stomps", "postgres", "postgresql", "mysql", "mongodb", "memcached", "grpc", "sse", "tcp", "udp", "unix", "smtp", "ftp",
]; // prettier-ignore

const otherNames = new Map([
  ["websocket", "ws"],
  ["websockets", "ws"],
  ["web-socket", "ws"],
  ["web-sockets", "ws"],
  ["secure-websocket", "wss"],
  ["websocket-secure", "wss"],
  ["postgre", "postgresql"],
]);

/** Names of protocols that seem to mean another. */
export function checkProtocols({ contract, parts, reader }: ContractDraft): void {
  const asyncApi = new Set(parts.flatMap(({ document }) => (document.format === "asyncapi" ? [document.id] : [])));
  for (const { protocol, document, source } of contract.servers) {
    if (!asyncApi.has(document)) continue;
    const meant = otherNames.get(protocol.toLowerCase()) ?? misspelt(protocol, known);
    const place = placeOf(reader, source, "/protocol");
    if (meant === undefined || place === undefined) continue;
    reader.report("protocol-misspelt", place, `"${protocol}" is no name of a protocol`, `did you mean \`${meant}\`?`);
  }
}
