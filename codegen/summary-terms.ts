import type {
  Callback,
  Channel,
  Endpoint,
  HttpOperation,
  MediaType,
  MessageOperation,
  Parameter,
  Webhook,
} from "../contract/index.ts";
import type { ChannelPlan, ExchangePlan, MessagePlan, OperationPlan, Plan } from "./plan.ts";
import { closeWords, duration, emissionWords, keyOf, reconnectWords, securityWords } from "./term-words.ts";

/** What is agreed besides messages and types, by what a sentence calls it: `limit of connections` → `3`. */
export type Terms = Readonly<Record<string, string>>;

/** The terms of one channel. */
export function channelTerms({ channel, client, server }: ChannelPlan, { contract }: Plan): Terms {
  const { limits, heartbeat, reconnect } = channel;
  return present({
    port: portsOf(channel.endpoints),
    authentication: securityWords(channel.security, contract),
    ...(channel.protocol === "websocket"
      ? { subprotocols: channel.subprotocols.join(", "), compression: channel.compression ? "yes" : "" }
      : { "Socket.IO settings": JSON.stringify(channel.socketio) }),
    "limit of bytes in a message": limits.maxMessageBytes,
    "limit of connections": limits.maxConnections,
    "limit of silence": duration(limits.idleTimeoutMs),
    "limit of messages": limits.messageRate && `${limits.messageRate} in ${duration(limits.perMs) ?? "1 s"}`,
    heartbeat:
      heartbeat &&
      `"${keyOf(heartbeat.operation)}" by the ${heartbeat.initiator} every ${duration(heartbeat.intervalMs)}, ${heartbeat.missed} unanswered at most`,
    reconnection: reconnect && reconnectWords(reconnect),
    ...Object.fromEntries(
      channel.closeCodes.map((closeCode) => [`close code ${closeCode.code}`, closeWords(closeCode)]),
    ),
    ...Object.fromEntries((channel.hooks ?? []).map(({ name, fields }) => [`hook ${name}`, JSON.stringify(fields)])),
    ...Object.fromEntries(
      channel.handshake
        .filter((parameter) => parameter.in === "header")
        .map(({ name, required }) => [`header ${name} of the handshake`, required ? "required" : "optional"]),
    ),
    ...Object.assign({}, ...[...client, ...server].map((message) => messageTerms(message))),
  });
}

/** The terms of one request. */
export function exchangeTerms(exchange: ExchangePlan | OperationPlan, { contract }: Plan): Terms {
  const { operation, responses } = exchange;
  const headers = operation.responses.flatMap(({ status, headers: own }) =>
    own.map(({ name, required }) => [`header ${name} of answer ${status}`, required ? "required" : "optional"]),
  );
  return present({
    ...("channel" in exchange && { port: portsOf(exchange.operation.endpoints ?? exchange.channel.endpoints) }),
    ...("security" in operation && { authentication: securityWords(operation.security, contract) }),
    ...("deprecated" in operation && { deprecation: operation.deprecated ? "announced" : "" }),
    ...(responses.length > 0 && Object.fromEntries(headers)),
  });
}

/** The servers that something is on, by id: those on this machine that share a port with other hosts, and those elsewhere. */
export function serverTerms(
  { endpoints, remote }: Pick<Channel, "endpoints" | "remote">,
  own: Pick<HttpOperation, "endpoints" | "remote"> = {},
): Terms {
  const all =
    own.endpoints === undefined ? [...endpoints, ...(remote ?? [])] : [...own.endpoints, ...(own.remote ?? [])];
  return present({ server: all.flatMap(({ server }) => server ?? []).join(", ") });
}

/** How the parameters, the body and the answers of a request are written. */
export function writingTerms({ parameters, body, responses }: HttpOperation | Webhook | Callback): Terms {
  const written = parameters.map((parameter) => [
    `style of "${parameter.name}" in the ${parameter.in}`,
    styleWords(parameter),
  ]);
  const answered = responses.flatMap(({ status, headers }) =>
    headers.map((header) => [`style of header ${header.name} of answer ${status}`, styleWords(header)]),
  );
  return present({
    ...Object.fromEntries([...written, ...answered]),
    "content type of the body": body && contentTypes(body.content),
    ...Object.fromEntries(
      responses.map(({ status, content }) => [`content type of answer ${status}`, contentTypes(content)]),
    ),
  });
}

const styleWords = ({ style, explode, contentType }: Parameter): string =>
  contentType ?? `${style}${explode ? ", exploded" : ""}`;

const contentTypes = (content: readonly MediaType[]): string => content.map((one) => one.contentType).join(", ");

const portsOf = (endpoints: readonly Endpoint[]): string =>
  [...new Set(endpoints.map(({ port }) => port))].toSorted((left, right) => left - right).join(", ");

function messageTerms({ key, message, operation, reply }: MessagePlan): Terms {
  const { contentType, correlationId, room, subscription } = message;
  return present({
    [`schedule of "${key}"`]: scheduleWords(operation),
    [`room of "${key}"`]: room,
    [`effect on rooms of "${key}"`]: subscription && `${subscription.effect} ${subscription.key}`,
    [`correlation id of "${key}"`]: correlationId,
    [`content type of "${key}"`]: contentType === "application/json" ? undefined : contentType,
    [`time to answer "${key}"`]: duration(reply?.reply.timeoutMs),
  });
}

function scheduleWords(operation: MessageOperation | undefined): string | undefined {
  return operation?.emissions.map(emissionWords).join("; ");
}

/** Those that there are. */
export const present = (terms: Readonly<Record<string, string | number | undefined>>): Terms =>
  Object.fromEntries(
    Object.entries(terms).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );
