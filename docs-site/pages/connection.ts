import type { Channel, HttpOperation } from "../../contract/index.ts";
import { diagram, heading, list, paragraph, table } from "../blocks.ts";
import { type Book, linkToOperation } from "../book.ts";
import { addressesOf } from "../endpoint-url.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import type { Block } from "../page.ts";
import { inTime } from "../time.ts";
import { type Advice, adviceOn, afterClose } from "./advice.ts";
import { credentialWords } from "./credentials.ts";
import { lifecycleOf } from "./lifecycle-of.ts";
import { furtherAddresses } from "./further-addresses.ts";
import { parameterTable } from "./parameters.ts";
import { waitsWords } from "./waits-words.ts";
import { wrongPlacesOf } from "./wrong-ports.ts";

export type OpenChannel = Exclude<Channel, { readonly protocol: "http" }>;

/** How to connect to a channel, how that is refused, how long it lasts, and what to do when it ends. */
export function connectionBlocks(book: Book, channel: OpenChannel, path: string): readonly Block[] {
  const { say } = book;
  const refused = refusalsOf(book, channel);
  return [
    heading(say("connecting")),
    ...table([say("what"), say("value")], facts(book, channel)),
    diagram(lifecycleOf(book, channel, refused)),
    ...titled(say("pathParameters"), parameterTable(book, channel.parameters)),
    ...titled(say("handshakeParameters"), parameterTable(book, channel.handshake)),
    ...refusals(book, channel, path),
    ...wrongPlaces(book, channel),
    ...heartbeat(book, channel, path),
    ...reconnecting(book, channel),
    ...closing(book, channel),
  ];
}

const titled = (words: Md, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(words), ...blocks];

/** Where a channel is, what opens it, and what it bears: names and values. */
export function facts(book: Book, channel: OpenChannel): readonly (readonly Md[])[] {
  const { contract, say } = book;
  const { limits } = channel;
  const addresses = addressesOf(contract, channel);
  const through = furtherAddresses(book, channel);
  const row = (name: Md, value: Md | undefined): readonly (readonly Md[])[] =>
    value === undefined ? [] : [[name, value]];
  const time = (ms: number | undefined): Md | undefined => (ms === undefined ? undefined : prose(inTime(ms)));
  return [
    ...row(
      say("url"),
      joined(
        addresses.map(({ url }) => codeSpan(url)),
        ", ",
      ),
    ),
    ...row(say("alsoAt"), through.length === 0 ? undefined : joined(through.map(codeSpan), ", ")),
    ...row(say("portFact"), joined([...new Set(addresses.map(({ port }) => String(port)))].map(codeSpan), ", ")),
    ...row(say("credentials"), credentialWords(book, channel.security)),
    ...(channel.protocol === "socketio"
      ? [
          ...row(say("namespace"), codeSpan(channel.namespace)),
          ...row(
            say("transports"),
            joined((channel.socketio.transports ?? ["polling", "websocket"]).map(codeSpan), ", "),
          ),
          ...row(say("connectTimeout"), time(channel.socketio.connectTimeoutMs)),
          ...row(say("pingInterval"), time(channel.socketio.pingIntervalMs)),
          ...row(say("pingTimeout"), time(channel.socketio.pingTimeoutMs)),
          ...row(
            say("maxPayload"),
            channel.socketio.maxPayload === undefined
              ? undefined
              : say("bytes", { count: channel.socketio.maxPayload }),
          ),
        ]
      : [
          ...row(
            say("subprotocols"),
            channel.subprotocols.length === 0 ? undefined : joined(channel.subprotocols.map(codeSpan), ", "),
          ),
          ...row(say("compression"), channel.compression ? say("compressionOn") : undefined),
        ]),
    ...row(
      say("maxMessageBytes"),
      limits.maxMessageBytes === undefined ? undefined : say("bytes", { count: limits.maxMessageBytes }),
    ),
    ...row(say("maxConnections"), limits.maxConnections === undefined ? undefined : md`${limits.maxConnections}`),
    ...row(say("idleTimeout"), time(limits.idleTimeoutMs)),
    ...row(
      say("messageRate"),
      limits.messageRate === undefined
        ? undefined
        : say("perTime", { count: limits.messageRate, time: prose(inTime(limits.perMs ?? 1000)) }),
    ),
  ];
}

/** The request that a document describes the handshake with. */
const upgradeOf = (book: Book, { upgrade }: OpenChannel): HttpOperation | undefined => {
  const operation = upgrade === undefined ? undefined : book.operation(upgrade);
  return operation?.kind === "http" ? operation : undefined;
};

interface Refused extends Advice {
  readonly status: string;
  readonly description: string;
}

/** The answers that refuse an upgrade, and what helps. */
export function refusalsOf(book: Book, channel: OpenChannel): readonly Refused[] {
  const upgrade = upgradeOf(book, channel);
  if (upgrade === undefined) return [];
  return upgrade.responses
    .filter(({ status }) => status !== "101")
    .map(({ status, description }) => ({ status, description, ...adviceOn(book, upgrade, status) }));
}

function refusals(book: Book, channel: OpenChannel, path: string): readonly Block[] {
  const { say } = book;
  const upgrade = upgradeOf(book, channel);
  const refused = refusalsOf(book, channel);
  if (upgrade === undefined || refused.length === 0) return [];
  const rows = refused.map(({ status, description, what }) => [codeSpan(status), aside(description), what]);
  return [
    heading(say("refusedUpgrades")),
    paragraph(md`${say("refusedUpgradesWords")} ${linkToOperation(book, path, upgrade)}`),
    ...table([say("status"), say("meaning"), say("whatToDo")], rows),
  ];
}

function wrongPlaces(book: Book, channel: OpenChannel): readonly Block[] {
  const { say } = book;
  const found = wrongPlacesOf(book, channel);
  if (found.length === 0) return [];
  const words = found.map(({ place, statuses, right }) =>
    say("wrongPortWords", {
      place: codeSpan(place),
      statuses: joined(statuses.map(codeSpan), ", "),
      right: codeSpan(right),
    }),
  );
  return [heading(say("wrongPort")), ...list(words)];
}

function heartbeat(book: Book, channel: OpenChannel, path: string): readonly Block[] {
  const words = heartbeatWords(book, channel, path);
  return words === undefined ? [] : [heading(book.say("heartbeat")), paragraph(words)];
}

/** Who says that it is there, how often, and for how long silence is borne. */
export function heartbeatWords(book: Book, { heartbeat: beat }: OpenChannel, path: string): Md | undefined {
  if (beat === undefined) return undefined;
  const { say } = book;
  const ping = book.operation(beat.operation);
  const operation = ping === undefined ? codeSpan(beat.operation) : linkToOperation(book, path, ping);
  const words = say(beat.initiator === "client" ? "heartbeatByClient" : "heartbeatByServer", {
    operation,
    time: prose(inTime(beat.intervalMs)),
  });
  return md`${words} ${say("heartbeatMissed", { count: beat.missed })}`;
}

function reconnecting(book: Book, { reconnect }: OpenChannel): readonly Block[] {
  if (reconnect === undefined) return [];
  const { say } = book;
  const { initialMs, factor, maxMs, maxAttempts, queue } = reconnect;
  const rows = [
    [say("reconnectFirst"), prose(inTime(initialMs))],
    [say("reconnectFactor"), say("reconnectFactorTimes", { factor })],
    [say("reconnectMost"), prose(inTime(maxMs))],
    [say("reconnectAttempts"), maxAttempts === undefined ? say("reconnectUnlimited") : md`${maxAttempts}`],
    ...(queue === undefined ? [] : [[say("reconnectQueue"), md`${queue}`]]),
  ];
  return [
    heading(say("reconnecting")),
    ...table([say("what"), say("value")], rows),
    paragraph(waitsWords(book, reconnect)),
  ];
}

function closing(book: Book, { closeCodes }: OpenChannel): readonly Block[] {
  const { say } = book;
  if (closeCodes.length === 0) return [];
  const sides = { client: say("sideClient"), server: say("sideServer"), either: say("sideEither") };
  const rows = closeCodes.map((one) => [
    codeSpan(String(one.code)),
    aside(one.summary),
    md`${say(one.phase === "handshake" ? "phaseHandshake" : "phaseOpen")}, ${sides[one.by]}`,
    afterClose(book, one),
  ]);
  return [heading(say("closeCodes")), ...table([say("code"), say("meaning"), say("phase"), say("whatToDo")], rows)];
}
