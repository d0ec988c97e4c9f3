import type { Contract, MessageOperation } from "../../../contract/index.ts";
import type { OpenSubject, Protocol } from "./talk.ts";

/** Gathers what a channel's checks are about. */
export function openSubject(contract: Contract, channel: OpenSubject["channel"], protocol: Protocol): OpenSubject {
  const operations = contract.operations.filter(
    (operation): operation is MessageOperation => operation.kind === "message" && operation.channel === channel.id,
  );
  const messages = new Map(contract.messages.filter((one) => one.channel === channel.id).map((one) => [one.id, one]));
  const client = operations.filter(({ from }) => from === "client");
  const server = operations.filter(({ from }) => from === "server");
  // Acknowledgements are no messages of their own on the wire.
  const replies = client.flatMap(({ reply }) => (reply?.delivery === "message" ? reply.messages : []));
  const ids = new Set([...server.flatMap((operation) => operation.messages), ...replies]);
  const said = [...ids].flatMap((id) => messages.get(id) ?? []);
  return { contract, channel, protocol, client, server, messages, said };
}

/** What the server says when it cannot accept something. */
export function errorMessages({ server }: OpenSubject): ReadonlySet<string> {
  return new Set(
    server
      .filter(({ emissions }) => emissions.some(({ on }) => on.kind === "error"))
      .flatMap(({ messages }) => messages),
  );
}
