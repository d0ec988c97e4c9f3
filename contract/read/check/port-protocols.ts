import type { ContractDraft } from "../draft-contract.ts";
import { isLoopback } from "../../is-loopback.ts";
import { portProtocolOf } from "../server-roles.ts";
import { placeOf } from "./place-of.ts";

/** Ports of one machine that are to speak two protocols which cannot be told apart before the first byte. */
export function checkPortProtocols({ contract, reader }: ContractDraft): void {
  const standing = contract.servers.filter(({ port, protocol }) => port > 0 && familyOf(protocol) !== undefined);
  const places = Map.groupBy(standing, ({ host, port }) => `${isLoopback(host) ? "" : host.toLowerCase()}:${port}`);
  for (const [first, ...others] of places.values()) {
    const other = others.find(({ protocol }) => familyOf(protocol) !== familyOf(first?.protocol ?? ""));
    const place = other && placeOf(reader, other.source);
    if (first === undefined || other === undefined || place === undefined) continue;
    reader.report(
      "port-protocols-clash",
      place,
      `port ${other.port} is ${other.protocol} here and ${first.protocol} in ${first.source.file}`,
      "one TCP port serves one of them: correct the port of the other",
      placeOf(reader, first.source),
    );
  }
}

/** Spoken over HTTP, so that one port can serve them side by side. */
const overHttp = new Set(["mercure", "sse", "grpc"]);
/** These say nothing about what is spoken, or stand on no TCP port. */
const vague = new Set(["", "tcp", "udp", "unix"]);
const alike = new Map([
  ["mqtt5", "mqtt"],
  ["postgresql", "postgres"],
]);

/** What protocols that may share a port have in common; `undefined` where that cannot be said. TLS is for another check. */
function familyOf(protocol: string): string | undefined {
  const name = protocol.toLowerCase();
  if (vague.has(name)) return undefined;
  if (portProtocolOf(name) !== undefined || overHttp.has(name)) return "http";
  const plain = name.replace(/^secure-|-secure$/g, "").replace(/(?<=^(?:redis|amqp|mqtt|stomp))s$/, "");
  return alike.get(plain) ?? plain;
}
