import { wireFormOf } from "../contract/wire/index.ts";
import { channelAddress } from "./base-url.ts";
import { correlationOf } from "./correlation.ts";
import { countFixed } from "./fixed-values.ts";
import { jsonKinds } from "./json-kinds.ts";
import { isAcknowledged } from "./plan-channel.ts";
import type { ChannelPlan, MessagePlan, Plan } from "./plan.ts";
import { printObject } from "./print-object.ts";
import { code, join, literal, type SourceText } from "./source-text.ts";
import { tokenPlace } from "./token-place.ts";
import { isTuplePayload } from "./tuple-payload.ts";
import { printValidatorLoader } from "./validator-loader.ts";

type Properties = Readonly<Record<string, SourceText | undefined>>;

/** A value as code, where there is one. */
export const given = (value: unknown): SourceText | undefined => (value === undefined ? undefined : literal(value));

/** What the runtime has to know of a channel, whatever its protocol. */
export function channelProperties(channelPlan: ChannelPlan, plan: Plan): Properties {
  const { channel, client, server } = channelPlan;
  const { baseUrl, path } = channelAddress(channelPlan, plan);
  const { queue, ...reconnect } = channel.reconnect ?? {};
  return {
    baseUrl: literal(baseUrl),
    path: literal(path),
    token: given(tokenPlace(channelPlan, plan)?.name),
    server: printMessages(server, (message) => ({
      ...lookOf(message, channelPlan, plan),
      ...messageProperties(message, channelPlan, plan),
      acks: printAcks(message, plan),
    })),
    client: printMessages(client, (message) => ({
      is: given(message.fixed),
      ...messageProperties(message, channelPlan, plan),
      ...replyProperties(message, plan),
    })),
    reconnect: channel.reconnect && literal(reconnect),
    queue: given(queue),
  };
}

/** Those that can be told by what is fixed in them come first: the others may look like anything, and texts like everything. */
function printMessages(
  messages: readonly MessagePlan[],
  propertiesOf: (message: MessagePlan) => Properties,
): SourceText {
  const isText = ({ message }: MessagePlan): number => Number(wireFormOf(message.contentType) === "text");
  const sorted = messages.toSorted(
    (left, right) => isText(left) - isText(right) || countFixed(right.fixed) - countFixed(left.fixed),
  );
  return printObject(Object.fromEntries(sorted.map((message) => [message.key, printObject(propertiesOf(message))])));
}

/** By what a client tells a message from others: on Socket.IO its event does, where no other has the same. */
function lookOf({ fixed, message }: MessagePlan, { channel, server }: ChannelPlan, plan: Plan): Properties {
  if (channel.protocol === "socketio")
    return {
      is: server.filter(({ message: { name } }) => name === message.name).length > 1 ? given(fixed) : undefined,
    };
  const isOpen = fixed === undefined && wireFormOf(message.contentType) === "json";
  return { is: given(fixed), kinds: isOpen ? given(jsonKinds(plan.contract, message.payload)) : undefined };
}

function messageProperties({ key, message, type }: MessagePlan, { channel }: ChannelPlan, plan: Plan): Properties {
  const form = wireFormOf(message.contentType);
  const event = channel.protocol === "socketio" && message.name !== key ? message.name : undefined;
  return {
    id: given(correlationOf(plan.contract, message)?.path),
    raw: form === "bytes" || (form === "text" && channel.protocol === "websocket") ? literal(form) : undefined,
    event: given(event),
    spread: channel.protocol === "socketio" && isTuplePayload(type, plan) ? literal(true) : undefined,
    check: printValidatorLoader(type, plan),
  };
}

/** What may acknowledge a message, where it is acknowledged. */
function printAcks(said: MessagePlan, plan: Plan): SourceText | undefined {
  if (!isAcknowledged(said)) return undefined;
  const acks = (said.reply?.types ?? []).map((type) => {
    const spread = isTuplePayload(type, plan) ? literal(true) : undefined;
    return printObject({ spread, check: printValidatorLoader(type, plan) });
  });
  return code`[${join(acks, code`, `)}]`;
}

function replyProperties(said: MessagePlan, plan: Plan): Properties {
  const { message, reply } = said;
  if (reply === undefined) return {};
  return {
    replies: isAcknowledged(said) ? undefined : literal(reply.keys),
    acks: printAcks(said, plan),
    idType: given(correlationOf(plan.contract, message)?.type),
    timeoutMs: given(reply.reply.timeoutMs),
  };
}
