import type { Contract, SocketIoChannel } from "../../contract/index.ts";
import type { Happened } from "../../contract/scenario/index.ts";
import { readFrame } from "../../contract/wire/index.ts";
import { isJson } from "../checks/http/read-body.ts";
import { openSubject } from "../checks/open-channel/open-subject.ts";
import { webSocketProtocol } from "../checks/websocket/websocket-protocol.ts";
import { headerOf } from "../edges/http.ts";
import type { Result } from "../result.ts";
import type { Transcript } from "../transcript.ts";
import { bodyOf } from "./answer-of.ts";
import { type ChannelWitness, channelWitness } from "./channel-witness.ts";
import { openLog } from "./connection-log.ts";
import { type HandshakeWitness, handshakeWitness } from "./handshake-witness.ts";
import type { RequestSeen, ResponseSeen } from "./happening.ts";
import { httpWitnesses, operationFor } from "./http-witness.ts";
import { asksForWebSocket, lineOf } from "./lines.ts";
import { type Opened, overEngine, talkOver } from "./opened.ts";
import type { Passing } from "./open-proxy.ts";
import { type PortWatches, portWatches } from "./port-watches.ts";
import { type Found, routesOf } from "./routes.ts";
import { type SocketIoSession, socketIoWitness } from "./socketio-witness.ts";
import { openTeller } from "./teller.ts";
import { openTally, type PassiveFault, type Promised } from "./tally.ts";

export interface WitnessOptions {
  readonly contract: Contract;
  /** Scheme, host and port of the server behind a declared port, for lines that show again what passed. */
  readonly origin: (port: number) => string;
  /** Told of each promise when it is broken for the first time. */
  readonly onBroken?: (promise: Promised, fault: PassiveFault) => void;
  /** Told of what passes in the words of the contract. */
  readonly onHappened?: (happened: Happened) => void;
}

/** Judges what passes by a contract. */
export interface Witness {
  take(passing: Passing): void;
  /** One result for each promise that what passes can keep or break. Ends the judging. @param at by the clock of what passed */
  results(at: number): readonly Result[];
  /** Ids of clauses of the coverage that crossed the wire. */
  readonly seen: ReadonlySet<string>;
}

/** What the report says of promises that nothing was seen of. */
const unseen = "nothing passed by that tells";

interface Connection {
  readonly evidence: () => Transcript;
  readonly add: (passing: Passing) => void;
  readonly ended: Set<string>;
  opened?: Opened;
}

interface WebSocketWitness {
  readonly witness: ChannelWitness;
  readonly handshake: HandshakeWitness;
}

export function openWitness({ contract, origin, onBroken = () => undefined, onHappened }: WitnessOptions): Witness {
  const tally = openTally(unseen, onBroken);
  const teller = openTeller(onHappened);
  const routes = routesOf(contract);
  const ports = new Map<number, PortWatches>(
    contract.ports
      .filter(({ protocols }) => protocols.length > 0)
      .map((port) => [port.number, portWatches(contract, port, tally)]),
  );
  const operations = httpWitnesses(contract, tally);
  const channels = new Map<string, WebSocketWitness>();
  for (const channel of contract.channels) {
    if (channel.protocol !== "websocket") continue;
    const subject = openSubject(contract, channel, webSocketProtocol);
    channels.set(channel.id, {
      witness: channelWitness(subject, tally, teller),
      handshake: handshakeWitness(subject, tally),
    });
  }
  const socketIo = socketIoWitness(contract, tally, teller);
  const sessions = new Map<string, SocketIoSession>();
  const connections = new Map<number, Connection>();
  /** What to do with the answer of a request. */
  const awaited = new WeakMap<RequestSeen, (response: ResponseSeen, at: number) => void>();

  function connectionOf({ connection, port }: Passing): Connection {
    let found = connections.get(connection);
    if (found === undefined) {
      const log = openLog();
      found = {
        evidence: log.lines,
        add: (passing) => log.add(lineOf(passing, origin(port))),
        ended: new Set(),
      };
      connections.set(connection, found);
    }
    return found;
  }

  function onRequest(passing: Passing, request: RequestSeen, connection: Connection, watches: PortWatches): void {
    const { port } = passing;
    const path = pathOf(request);
    const found = routes.find(port, path);
    const namespaces = found.map(({ channel }) => channel).filter((channel) => channel.protocol === "socketio");
    if (namespaces.length > 0) return onEngine(passing, request, connection, namespaces, watches);
    const webSocket = found.find(({ channel }) => channel.protocol === "websocket");
    if (asksForWebSocket(request) && webSocket !== undefined) {
      watches.documented(undefined, connection.evidence);
      return onHandshake(request, webSocket, connection);
    }
    const http = found.find(({ channel }) => channel.protocol === "http");
    const { evidence } = connection;
    const isProxied = http?.channel.protocol === "http" && http.channel.proxy !== undefined;
    const operation = http && operationFor(contract, http, request.method);
    const isKnown = isProxied || operation !== undefined || request.method === "OPTIONS";
    const got = `${request.method} ${path}`;
    const expected =
      found.length === 0 ? `something that the contract has on port ${port}` : "another method, or an upgrade";
    watches.documented(isKnown ? undefined : { expected, got }, evidence);
    const own = operation && operations.get(operation.id);
    if (http === undefined || operation === undefined || own === undefined) return;
    const line = lineOf(passing, origin(port));
    own.request(request, http, () => (line === undefined ? [] : [line]));
    awaited.set(request, (response, at) => {
      const answer = lineOf({ ...passing, at, seen: { kind: "response", response } }, origin(port));
      own.response(response, () => [line, answer].filter((one) => one !== undefined));
      const { id, method } = operation;
      const { status } = response;
      teller.tell({ kind: "answered", at, operation: id, method, status, ...jsonIn(response) });
    });
  }

  function onHandshake(request: RequestSeen, { channel, params }: Found, connection: Connection): void {
    const own = channels.get(channel.id);
    if (own === undefined) return;
    const { evidence } = connection;
    const lacksCredential = own.handshake.ask(request, params, evidence);
    awaited.set(request, ({ status }, at) => {
      if (status !== 101) return own.handshake.refused(status, evidence);
      const talk = own.witness.open(at);
      connection.opened = talkOver(talk, evidence, (now, endedBy) => {
        if (lacksCredential) own.handshake.stayed(now - at, endedBy, evidence);
      });
    });
  }

  function onEngine(
    { port, at }: Passing,
    request: RequestSeen,
    connection: Connection,
    namespaces: readonly SocketIoChannel[],
    watches: PortWatches,
  ): void {
    const { evidence } = connection;
    const query = new URLSearchParams(request.target.split("?")[1] ?? "");
    if (query.get("EIO") !== "4")
      tally.unread(port, `Engine.IO ${query.get("EIO") ?? "without a version"} is not read`);
    watches.documented(undefined, evidence);
    const sid = query.get("sid");
    const known = sid === null ? undefined : sessions.get(`${port} ${sid}`);
    const session = known ?? socketIo.open(namespaces, watches, request);
    const text = (message: RequestSeen | ResponseSeen): string => Buffer.from(bodyOf(message) ?? []).toString();
    if (request.method === "POST") {
      session.moment = { at, evidence };
      session.body("client", text(request));
    }
    awaited.set(request, (response, when) => {
      session.moment = { at: when, evidence };
      if (response.status === 101) connection.opened = overEngine(session, evidence);
      else if (response.status === 200 && request.method === "GET") session.body("server", text(response));
      remember(port, session);
    });
  }

  function remember(port: number, session: SocketIoSession): void {
    if (session.sid !== undefined) sessions.set(`${port} ${session.sid}`, session);
  }

  return {
    seen: tally.seen,
    take(passing) {
      const { port, at, seen } = passing;
      const watches = ports.get(port);
      if (watches === undefined) return;
      const connection = connectionOf(passing);
      const { evidence, ended } = connection;
      connection.add(passing);
      switch (seen.kind) {
        case "request":
          watches.understood.client(undefined, evidence);
          return onRequest(passing, seen.request, connection, watches);
        case "response":
        case "connected":
          watches.understood.server(undefined, evidence);
          return awaited.get(seen.response.request)?.(seen.response, at);
        case "frame":
          return connection.opened?.frame(seen, at);
        case "close":
          return connection.opened?.close(seen, at);
        case "unreadable":
          if (seen.fault === "speaker") watches.understood[seen.from](seen.why, evidence);
          else tally.unread(port, `what passed on port ${port} could not be read: ${seen.why}`);
          return;
        case "ended":
          ended.add(seen.from);
          connection.opened?.finish(at, seen.from);
          delete connection.opened;
          if (ended.size === 2) connections.delete(passing.connection);
          return;
        case "unreachable":
          tally.unread(port, `nobody answered behind port ${port}: ${seen.why}`);
          connections.delete(passing.connection);
          return;
        case "opened":
        case "ping":
        case "pong":
          return;
      }
    },
    results(at) {
      for (const { opened } of connections.values()) opened?.finish(at, undefined);
      for (const session of sessions.values()) session.finish({ at, evidence: () => [] }, undefined);
      connections.clear();
      sessions.clear();
      return tally.results();
    },
  };
}

/** The JSON of an answer, where it is JSON. */
function jsonIn(response: ResponseSeen): { readonly body?: unknown } {
  const bytes = bodyOf(response);
  if (bytes === undefined || !isJson(headerOf(response.headers, "content-type"))) return {};
  const reading = readFrame(Buffer.from(bytes).toString());
  return reading.ok ? { body: reading.payload } : {};
}

const pathOf = ({ target }: RequestSeen): string => {
  const path = target.replace(/^[a-z]+:\/\/[^/?#]*/i, "").split(/[?#]/)[0] ?? "";
  return path === "" ? "/" : path;
};
