import type {
  Contract,
  HttpOperation,
  JsonSchema,
  Limits,
  MediaType,
  Parameter,
  Server,
  ServerRequest,
} from "../contract/index.ts";
import { type Fields, fieldsOf } from "./summary-fields.ts";
import type { ChannelPlan, ContentPlan, ExchangePlan, MessagePlan } from "./plan.ts";
import { present, type Terms } from "./summary-terms.ts";
import { duration, keyOf } from "./term-words.ts";
import { type NameOf, typeSchema } from "./type-schema.ts";

/** Fields of what no type stands for, by what a sentence calls it: `header Location of answer 201`. */
export type Held = Readonly<Record<string, Fields>>;

/** Where a system is reached, and what is handed on: `server "shop.public"` → `https://shop.example/v1`. */
export function placeTerms({ servers, channels }: Contract): Terms {
  const proxies = channels.flatMap((channel) =>
    channel.protocol === "http" && channel.proxy !== undefined
      ? [[`path ${channel.key}`, `handed on to ${channel.proxy.target}${channel.proxy.pathname ?? ""}`]]
      : [],
  );
  return present({
    ...Object.fromEntries(servers.map((server) => [`server "${server.id}"`, serverWords(server)])),
    ...Object.fromEntries(proxies),
  });
}

function serverWords({ protocol, protocolVersion, host, port, pathname, limits = {} }: Server): string {
  return [
    `${protocol}://${host.includes(":") ? `[${host}]` : host}:${port}${pathname}`,
    ...(protocolVersion === undefined ? [] : [`version ${protocolVersion}`]),
    ...limitWords(limits),
  ].join(", ");
}

function limitWords({ maxMessageBytes, maxConnections, idleTimeoutMs, messageRate, perMs }: Limits): readonly string[] {
  return [
    ...(maxMessageBytes === undefined ? [] : [`${maxMessageBytes} bytes in a message`]),
    ...(maxConnections === undefined ? [] : [`${maxConnections} connections`]),
    ...(idleTimeoutMs === undefined ? [] : [`${duration(idleTimeoutMs)} of silence`]),
    ...(messageRate === undefined ? [] : [`${messageRate} messages in ${duration(perMs) ?? "1 s"}`]),
  ];
}

/** What the terms of a channel do not say. */
export function finerChannelTerms({ channel, client, server }: ChannelPlan): Terms {
  return present({
    ...(channel.protocol === "socketio" && { path: channel.endpoints.map(({ path }) => path).join(", ") }),
    ...Object.fromEntries(
      (channel.hooks ?? []).flatMap(({ name, arguments: given, onConnect }) => [
        [`arguments of hook ${name}`, given.join(", ")],
        [`what hook ${name} says on connect`, Object.keys(onConnect).length === 0 ? "" : JSON.stringify(onConnect)],
      ]),
    ),
    ...Object.assign({}, ...[...client, ...server].map((said) => finerMessageTerms(said))),
  });
}

/** When messages are said, and how they are answered. */
export function answeringTerms({ client, server }: ChannelPlan): Terms {
  const said = [...client, ...server].flatMap(({ key, operation, reply }) => [
    [`occasion of "${key}"`, operation === undefined ? "only as an answer" : "of its own"],
    [`way of the answer to "${key}"`, reply && (reply.reply.delivery === "ack" ? "acknowledgement" : "message")],
  ]);
  return present(Object.fromEntries(said) as Record<string, string | undefined>);
}

function finerMessageTerms({ key, operation }: MessagePlan): Terms {
  const steps = operation?.emissions.flatMap(({ sequence = [] }) => sequence) ?? [];
  return present({
    [`deprecation of "${key}"`]: operation?.deprecated === true ? "announced" : "",
    [`steps of "${key}"`]: steps.join(", "),
  });
}

/** What the terms of a request do not say. */
export function finerExchangeTerms({ operation }: Pick<ExchangePlan, "operation">): Terms {
  const links = operation.responses.flatMap(({ status, links: own }) =>
    own.map((link) => [
      `link ${link.name} of answer ${status}`,
      `${keyOf(link.operation)} with ${JSON.stringify(link.parameters)}`,
    ]),
  );
  return present(Object.fromEntries(links));
}

/** What the headers of a channel's handshake hold. */
export function handshakeHeld({ channel }: ChannelPlan, nameOf: NameOf): Held {
  return headersHeld(
    channel.handshake.filter((parameter) => parameter.in === "header"),
    "the handshake",
    nameOf,
  );
}

/** What the headers of messages hold, by key. */
export function messageHeaders({ client, server }: ChannelPlan, nameOf: NameOf): Held {
  return Object.fromEntries(
    [...client, ...server].flatMap(({ key, message: { headers } }) =>
      headers === undefined ? [] : [[key, held(headers, nameOf)]],
    ),
  );
}

/** What the headers of answers hold, and bodies that have no type. */
export function exchangeHeld(
  { operation, body, responses }: Pick<ExchangePlan, "operation" | "body" | "responses">,
  nameOf: NameOf,
): Held {
  const { body: sent, responses: answers }: HttpOperation | ServerRequest = operation;
  const untyped = (
    content: readonly MediaType[],
    planned: readonly ContentPlan[],
    of: string,
  ): readonly (readonly [string, Fields])[] =>
    content
      .filter(({ contentType }) =>
        planned.some((one) => one.contentType === contentType && (one.type ?? one.fields) === undefined),
      )
      .map(({ contentType, schema }) => [`${contentType} of ${of}`, held(schema, nameOf)]);
  return {
    ...Object.fromEntries(untyped(sent?.content ?? [], body?.content ?? [], "the body")),
    ...Object.assign(
      {},
      ...answers.map(({ status, headers, content }) => ({
        ...headersHeld(headers, `answer ${status}`, nameOf),
        ...Object.fromEntries(
          untyped(
            content,
            responses.filter((one) => one.status === status).flatMap((one) => one.content),
            `answer ${status}`,
          ),
        ),
      })),
    ),
  };
}

const headersHeld = (headers: readonly Parameter[], of: string, nameOf: NameOf): Held =>
  Object.fromEntries(headers.map(({ name, schema }) => [`header ${name} of ${of}`, held(schema, nameOf)]));

const held = (schema: JsonSchema, nameOf: NameOf): Fields => fieldsOf(typeSchema(schema, nameOf));
