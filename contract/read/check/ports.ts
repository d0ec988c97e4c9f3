import type { Channel, Endpoint, Server, Source } from "../../model.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { isLoopback } from "../../is-loopback.ts";
import { placeOf } from "./place-of.ts";

interface Claim extends Endpoint {
  /** Of the document that claims it. */
  readonly host: string;
  /** `get`, `post`, …, or `socket` for a WebSocket. */
  readonly method: string;
  readonly what: string;
  readonly source: Source;
}

/** Addresses and ports that two things lay claim to. */
export function checkPorts(draft: ContractDraft): void {
  const claims = [...httpClaims(draft), ...socketClaims(draft)];
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.host} ${claim.port} ${claim.method} ${claim.path.replaceAll(/\{[^{}]*\}/g, "{}")}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, claim);
    else if (known.source.pointer !== claim.source.pointer || known.source.file !== claim.source.file) {
      const fix = "give one of them another port or path, or describe the address once";
      say(
        draft,
        "port-path-twice",
        claim,
        `${claim.what} on port ${claim.port} is also claimed by ${known.what} of ${known.source.file}`,
        fix,
        known.source,
      );
    }
  }
  for (const channel of draft.contract.channels)
    if (channel.protocol === "socketio") checkCover(draft, channel, claims);
  checkTls(draft);
}

function httpClaims(draft: ContractDraft): readonly Claim[] {
  const { contract } = draft;
  const channels = new Map(contract.channels.map((channel) => [channel.id, channel]));
  return contract.operations.flatMap((operation) => {
    if (operation.kind !== "http") return [];
    const endpoints = operation.endpoints ?? channels.get(operation.channel)?.endpoints ?? [];
    return endpoints.map(({ port, path }) => ({
      host: hostOf(draft, operation, port),
      port,
      path,
      method: operation.method,
      what: `${operation.method.toUpperCase()} ${path}`,
      source: operation.source,
    }));
  });
}

function socketClaims(draft: ContractDraft): readonly Claim[] {
  const { contract } = draft;
  return contract.channels.flatMap((channel) => {
    if (channel.protocol === "http") return [];
    const isNamespace = channel.protocol === "socketio";
    return channel.endpoints.map(({ port, path }) => ({
      host: hostOf(draft, channel, port),
      port,
      path,
      method: isNamespace ? `namespace ${channel.namespace}` : "socket",
      what: isNamespace ? `the Socket.IO namespace ${channel.namespace} at ${path}` : `the WebSocket ${path}`,
      source: channel.source,
    }));
  });
}

/** Whose port it is: this machine's, or that of the one host a document names; with several of them, nobody can tell. */
function hostOf(
  { contract }: ContractDraft,
  { id, document }: { readonly id: string; readonly document: string },
  port: number,
): string {
  const servers = contract.servers.filter(
    (server) => server.document === document && server.port === port && server.role === "mocked",
  );
  if (servers.some(({ host }) => isLoopback(host))) return thisMachine;
  const hosts = new Set(servers.map(({ host }) => host));
  return hosts.size === 1 ? ([...hosts][0] ?? id) : id;
}

const thisMachine = "this machine";

function checkCover(draft: ContractDraft, channel: Channel, claims: readonly Claim[]): void {
  for (const { port, path } of channel.endpoints) {
    const host = hostOf(draft, channel, port);
    const covered = claims.find(
      (claim) =>
        claim.host === host &&
        claim.port === port &&
        !claim.method.startsWith("namespace") &&
        `${claim.path}/`.startsWith(path),
    );
    if (covered === undefined) continue;
    const fix = "move the Socket.IO endpoint (`pathname: /socket.io/`) or the other address";
    say(
      draft,
      "port-covered-by-socketio",
      channel,
      `the Socket.IO endpoint ${path} on port ${port} also answers ${covered.what}`,
      fix,
      covered.source,
    );
  }
}

const isSecure = ({ protocol }: Server): boolean => protocol === "https" || protocol === "wss";

function checkTls(draft: ContractDraft): void {
  const spoken = draft.contract.servers.filter(({ role }) => role === "mocked");
  const places = Map.groupBy(spoken, ({ host, port }) => `${isLoopback(host) ? thisMachine : host} ${port}`);
  for (const servers of places.values()) {
    const [first] = servers;
    const other = first && servers.find((server) => isSecure(server) !== isSecure(first));
    if (first === undefined || other === undefined) continue;
    const fix = "a port speaks TLS or it does not: correct the scheme or the port of one";
    say(
      draft,
      "port-secure-and-plain",
      other,
      `port ${other.port} is ${other.protocol} here and ${first.protocol} in ${first.source.file}`,
      fix,
      first.source,
    );
  }
}

function say(
  { reader }: ContractDraft,
  id: "port-path-twice" | "port-covered-by-socketio" | "port-secure-and-plain",
  at: { readonly source: Source },
  message: string,
  fix: string,
  related: Source,
): void {
  const place = placeOf(reader, at.source);
  if (place !== undefined) reader.report(id, place, message, fix, placeOf(reader, related));
}
