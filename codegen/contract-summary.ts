import { type Contract, schemaIdOf } from "../contract/index.ts";
import { endpointOf } from "./endpoint-of.ts";
import { makePlan } from "./make-plan.ts";
import type { ChannelPlan, ExchangePlan, MessagePlan, OperationPlan, Plan } from "./plan.ts";
import { type Fields, fieldsOf } from "./summary-fields.ts";
import {
  answeringTerms,
  exchangeHeld,
  finerChannelTerms,
  finerExchangeTerms,
  handshakeHeld,
  type Held,
  messageHeaders,
  placeTerms,
} from "./summary-finer.ts";
import { channelTerms, exchangeTerms, serverTerms, type Terms, writingTerms } from "./summary-terms.ts";
import type { NameOf } from "./type-schema.ts";
import { writtenSchemaOf } from "./type-schema-of.ts";

/** What a system's contract promises, short enough to be kept beside the code and compared in words. */
export interface ContractSummary {
  /** Changes whenever anything in the contract does, a description included. */
  readonly hash: string;
  /**
   * In which words types are told; the first ones left out undeclared fields, and what follows in a tuple, the second ones whether
   * exactly one of several must fit, and whether an object may be something else.
   */
  readonly wording?: number;
  /** Where the system is reached. */
  readonly places?: Terms;
  /** Type → what it holds. */
  readonly types: Readonly<Record<string, Fields>>;
  /** Channel → what is said on it. */
  readonly channels: Readonly<Record<string, ChannelSummary>>;
  /** Operation → what it takes and gives. */
  readonly operations: Readonly<Record<string, OperationSummary>>;
  /** The same for what the server asks of others. */
  readonly webhooks?: Readonly<Record<string, OperationSummary>>;
  readonly callbacks?: Readonly<Record<string, OperationSummary>>;
}

type Texts = Readonly<Record<string, string>>;

interface ChannelSummary {
  readonly address: string;
  /** Key → type of the payload. */
  readonly client: Texts;
  readonly server: Texts;
  /** Key of what clients ask → types of the answer. */
  readonly replies: Texts;
  /** The same of what the server asks. */
  readonly answers?: Texts;
  readonly terms?: Terms;
  /** When messages are said, and how they are answered. */
  readonly writing?: Terms;
  /** What summaries of earlier days left out. */
  readonly finer?: Terms;
  /** The servers that it is on, where the port does not tell. */
  readonly servers?: Terms;
  readonly held?: Held;
  /** Key → headers of the message. */
  readonly headers?: Held;
}

interface OperationSummary {
  /** `GET /lots` */
  readonly call: string;
  /** `path`, `query`, `header`, `cookie` and `body` → type. */
  readonly takes: Texts;
  /** Status → types. */
  readonly gives: Texts;
  readonly terms?: Terms;
  /** How parameters and bodies are written. */
  readonly writing?: Terms;
  readonly finer?: Terms;
  readonly servers?: Terms;
  readonly held?: Held;
}

/** Summarises one system of a contract. */
export function summariseContract(contract: Contract, system: string): ContractSummary {
  return summaryOf(makePlan(contract, system));
}

/** {@link summariseContract} for those who have a plan. */
export function summaryOf(plan: Plan): ContractSummary {
  const nameOf: NameOf = (reference) => plan.schemaTypes.get(schemaIdOf(reference) ?? "");
  return {
    hash: plan.hash,
    wording: 3,
    places: placeTerms(plan.contract),
    // Of bytes too: that they are bytes is a matter of the content type.
    types: record(plan.types, (type) => [type.name, fieldsOf(writtenSchemaOf(type, plan.schemaTypes))]),
    channels: record(plan.channels, (channelPlan) => [channelPlan.value, channelSummary(channelPlan, plan, nameOf)]),
    operations: summaries(plan.operations, plan, nameOf),
    // Left out where there are none, so that a summary of earlier days stays what it is.
    ...(plan.webhooks.length > 0 && { webhooks: summaries(plan.webhooks, plan, nameOf) }),
    ...(plan.callbacks.length > 0 && { callbacks: summaries(plan.callbacks, plan, nameOf) }),
  };
}

function channelSummary(channelPlan: ChannelPlan, plan: Plan, nameOf: NameOf): ChannelSummary {
  const { channel, client, server } = channelPlan;
  const answersTo = (side: readonly MessagePlan[]): Texts =>
    record(
      side.filter(({ reply }) => reply !== undefined),
      ({ key, reply }) => [key, (reply?.types ?? []).join(" | ")],
    );
  return {
    address: channel.protocol === "socketio" ? channel.namespace : (endpointOf(channel)?.path ?? channel.key),
    client: record(client, keyAndType),
    server: record(server, keyAndType),
    replies: answersTo(client),
    answers: answersTo(server),
    terms: channelTerms(channelPlan, plan),
    writing: answeringTerms(channelPlan),
    finer: finerChannelTerms(channelPlan),
    servers: serverTerms(channel),
    held: handshakeHeld(channelPlan, nameOf),
    headers: messageHeaders(channelPlan, nameOf),
  };
}

const keyAndType = ({ key, type }: MessagePlan): readonly [string, string] => [key, type];

const summaries = (
  exchanges: readonly ExchangePlan[],
  plan: Plan,
  nameOf: NameOf,
): Readonly<Record<string, OperationSummary>> =>
  record(exchanges, (exchange) => [exchange.value, operationSummary(exchange, plan, nameOf)]);

function operationSummary(exchange: ExchangePlan | OperationPlan, plan: Plan, nameOf: NameOf): OperationSummary {
  const { operation, path, parameters, body, responses } = exchange;
  const typesOf = (content: readonly { readonly contentType: string; readonly type: string | undefined }[]): string =>
    content.map(({ contentType, type }) => type ?? contentType).join(" | ");
  return {
    call: `${operation.method.toUpperCase()} ${path}`,
    takes: {
      ...parameters,
      ...(body === undefined ? {} : { [body.required ? "body" : "body?"]: typesOf(body.content) }),
    },
    gives: record(responses, ({ status, content }) => [status, typesOf(content)]),
    terms: exchangeTerms(exchange, plan),
    writing: writingTerms(exchange.operation),
    finer: finerExchangeTerms(exchange),
    // What the server asks of others is on none of its own.
    ...("channel" in exchange && { servers: serverTerms(exchange.channel, exchange.operation) }),
    held: exchangeHeld(exchange, nameOf),
  };
}

function record<T, V>(list: readonly T[], entry: (one: T) => readonly [string, V]): Readonly<Record<string, V>> {
  return Object.fromEntries(list.map(entry));
}
