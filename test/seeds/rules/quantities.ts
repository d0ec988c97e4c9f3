import type { Documents } from "../documents.ts";
import { type OpenChannel, openChannels, serverOf } from "../look-up.ts";
import { keyWithin } from "../places.ts";
import type { Source } from "../../../contract/index.ts";
import type { Fact, FactKind, Rule } from "../fact.ts";

/** A number that a seed says in words or in code, and where it stands in a document. */
interface Phrase {
  readonly kind: FactKind;
  readonly pattern: RegExp;
  /** Two wordings of one quantity have one text. */
  readonly text: (amount: number) => string;
  /** Every open channel of the system has to say it; the place is that of the first. */
  readonly find: (documents: Documents, channel: OpenChannel, amount: number) => Source | undefined;
}

type Where = (documents: Documents, channel: OpenChannel) => Source | undefined;

const reconnect =
  (key: string): Where =>
  (documents, channel) =>
    keyWithin(documents, keyWithin(documents, channel.source, "x-reconnect"), key);
const limits =
  (key: string): Where =>
  (documents, channel) =>
    keyWithin(documents, keyWithin(documents, serverOf(documents, channel)?.source, "x-limits"), key);
const heartbeat: Where = (documents, channel) =>
  keyWithin(documents, keyWithin(documents, channel.source, "x-heartbeat"), "interval");

const when = (holds: boolean, where: Where, documents: Documents, channel: OpenChannel): Source | undefined =>
  holds ? where(documents, channel) : undefined;

const phrases: readonly Phrase[] = [
  {
    kind: "interval",
    pattern: /reconnectDelay = (\d+);|reconnectInterval\?.*padrão: (\d+)ms/,
    text: (ms) => `first wait before reconnecting: ${ms} ms`,
    find: (documents, channel, ms) =>
      when(channel.reconnect?.initialMs === ms, reconnect("initialMs"), documents, channel),
  },
  {
    kind: "interval",
    pattern: /reconnectDelay \*= (\d+)/,
    text: (factor) => `each wait is ${factor} times the one before`,
    find: (documents, channel, factor) =>
      when(channel.reconnect?.factor === factor, reconnect("factor"), documents, channel),
  },
  {
    kind: "limit",
    pattern: /maxReconnectAttempts = (\d+)|maxReconnectAttempts\?.*padrão: (\d+)|Máximo de (\d+) tentativas/,
    text: (attempts) => `${attempts} attempts to reconnect`,
    find: (documents, channel, attempts) =>
      when(channel.reconnect?.maxAttempts === attempts, reconnect("maxAttempts"), documents, channel),
  },
  {
    kind: "limit",
    pattern: /(\d+) mensagens na fila/,
    text: (queue) => `${queue} messages in the queue`,
    find: (documents, channel, queue) =>
      when(channel.reconnect?.queue === queue, reconnect("queue"), documents, channel),
  },
  {
    kind: "interval",
    pattern: /Heartbeat a cada (\d+) segundos/,
    text: (seconds) => `heartbeat every ${seconds} s`,
    find: (documents, channel, seconds) =>
      when(channel.heartbeat?.intervalMs === seconds * 1000, heartbeat, documents, channel),
  },
  {
    kind: "interval",
    pattern: /pingInterval\?.*padrão: (\d+)ms/,
    text: (ms) => `ping every ${ms} ms`,
    find: (documents, channel, ms) => when(channel.heartbeat?.intervalMs === ms, heartbeat, documents, channel),
  },
  {
    kind: "limit",
    pattern: /(\d+) ?KB\b/,
    text: (size) => `messages of ${size} KB`,
    find: (documents, channel, size) =>
      when(channel.limits.maxMessageBytes === size * 1024, limits("maxMessageBytes"), documents, channel),
  },
  {
    kind: "limit",
    pattern: /(\d+) conexões/,
    text: (connections) => `${connections} connections`,
    find: (documents, channel, connections) =>
      when(channel.limits.maxConnections === connections, limits("maxConnections"), documents, channel),
  },
  {
    kind: "limit",
    pattern: /Timeout de inatividade: (\d+) minutos/,
    text: (minutes) => `${minutes} minutes of idleness`,
    find: (documents, channel, minutes) =>
      when(channel.limits.idleTimeoutMs === minutes * 60_000, limits("idleTimeout"), documents, channel),
  },
  {
    kind: "limit",
    pattern: /Muitas mensagens\. Aguarde (\d+) segundos/,
    text: (seconds) => `rate limit over ${seconds} s`,
    find: (documents, channel, seconds) =>
      when(channel.limits.perMs === seconds * 1000, limits("per"), documents, channel),
  },
  {
    kind: "limit",
    pattern: /Rate limiting por conexão()/,
    text: () => "rate limit for each connection",
    find: (documents, channel) =>
      when(channel.limits.messageRate !== undefined, limits("messageRate"), documents, channel),
  },
];

/** The sentences, comments and assignments in which a seed gives a number. */
export const quantities: Rule = (seed) =>
  seed.lines.flatMap(({ number, text }) =>
    phrases.flatMap((phrase): Fact[] => {
      const match = phrase.pattern.exec(text);
      if (match === null) return [];
      const amount = Number(match.slice(1).find((group) => group !== undefined));
      return [
        {
          kind: phrase.kind,
          text: phrase.text(amount),
          line: number,
          find: (documents) => {
            const found = openChannels(documents, seed.system).map((channel) =>
              phrase.find(documents, channel, amount),
            );
            return found.every((source) => source !== undefined) ? found[0] : undefined;
          },
        },
      ];
    }),
  );
