import type { Channel, HttpOperation, Message, MessageOperation, Server, Side } from "../../contract/index.ts";
import type { Documents } from "./documents.ts";

/** A WebSocket or Socket.IO channel. */
export type OpenChannel = Exclude<Channel, { readonly protocol: "http" }>;

/** Whether a path template takes this path, itself perhaps with `{}` for a parameter. */
export function takes(template: string, path: string): boolean {
  const parts = template.split(/\{[^}]*\}/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join("[^/]+")}$`).test(path);
}

/** A path template without the names of its parameters. */
export const plain = (path: string): string => path.replaceAll(/\{[^}]*\}/g, "{}");

/** The open channels of a system, or of all. */
export const openChannels = (documents: Documents, system?: string): readonly OpenChannel[] =>
  documents.contract.channels
    .filter((channel) => channel.protocol !== "http")
    .filter((channel) => system === undefined || channel.system === system);

export const channelsAt = (documents: Documents, port: number, path: string): readonly OpenChannel[] =>
  openChannels(documents).filter(({ endpoints }) =>
    endpoints.some((endpoint) => endpoint.port === port && plain(endpoint.path) === plain(path)),
  );

/** The server on this machine that a channel stands on. */
export const serverOf = (documents: Documents, channel: OpenChannel): Server | undefined =>
  documents.contract.servers.find(
    ({ document, role, port }) =>
      document === channel.document &&
      role === "mocked" &&
      channel.endpoints.some((endpoint) => endpoint.port === port),
  );

/** The operations that a method may ask for on a port, each with a path template of its. */
export function requestsAt(
  documents: Documents,
  port: number,
  method: string,
): readonly { operation: HttpOperation; path: string }[] {
  const { operations, channels } = documents.contract;
  return operations
    .filter((operation) => operation.kind === "http")
    .filter((operation) => operation.method === method)
    .flatMap((operation) => {
      const endpoints = operation.endpoints ?? channels.find(({ id }) => id === operation.channel)?.endpoints ?? [];
      return endpoints.filter((endpoint) => endpoint.port === port).map(({ path }) => ({ operation, path }));
    });
}

/** What one side says on the open channels of a system, replies included, each with its operation. */
export function said(
  documents: Documents,
  system: string,
  from: Side,
): readonly { message: Message; operation: MessageOperation }[] {
  const { operations, messages } = documents.contract;
  return operations
    .filter((operation) => operation.kind === "message")
    .filter((operation) => operation.system === system)
    .flatMap((operation) => {
      const ids = operation.from === from ? operation.messages : (operation.reply?.messages ?? []);
      return messages.filter(({ id }) => ids.includes(id)).map((message) => ({ message, operation }));
    });
}
