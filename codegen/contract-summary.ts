import { type Contract, schemaIdOf } from "../contract/index.ts";
import { makePlan } from "./make-plan.ts";
import { contractHash } from "./origin.ts";
import type { ExchangePlan, MessagePlan } from "./plan.ts";
import { type NameOf, typeSchema } from "./type-schema.ts";

/** What a system's contract promises, short enough to be kept beside the code and compared in words. */
export interface ContractSummary {
  /** Changes whenever anything in the contract does, a description included. */
  readonly hash: string;
  /** Type → field → what it holds. A field that may be absent ends in `?`; the type itself is the field `""`. */
  readonly types: Readonly<Record<string, Fields>>;
  /** Channel → what is said on it. */
  readonly channels: Readonly<Record<string, ChannelSummary>>;
  /** Operation → what it takes and gives. */
  readonly operations: Readonly<Record<string, OperationSummary>>;
  /** The same for what the server asks of others. */
  readonly webhooks?: Readonly<Record<string, OperationSummary>>;
  readonly callbacks?: Readonly<Record<string, OperationSummary>>;
}

export type Fields = Readonly<Record<string, string>>;

interface ChannelSummary {
  readonly address: string;
  /** Key → type of the payload. */
  readonly client: Fields;
  readonly server: Fields;
  /** Key of what clients ask → types of the answer. */
  readonly replies: Fields;
}

interface OperationSummary {
  /** `GET /lots` */
  readonly call: string;
  /** `path`, `query`, `header`, `cookie` and `body` → type. */
  readonly takes: Fields;
  /** Status → types. */
  readonly gives: Fields;
}

/** Summarises one system of a contract. */
export function summariseContract(contract: Contract, system: string): ContractSummary {
  const plan = makePlan(contract, system);
  const nameOf: NameOf = (reference) => plan.schemaTypes.get(schemaIdOf(reference) ?? "");
  return {
    hash: contractHash(plan.contract),
    types: record(plan.types, ({ name, schema }) => [name, fieldsOf(typeSchema(schema, nameOf))]),
    channels: record(plan.channels, ({ channel, value, client, server }) => [
      value,
      {
        address: channel.endpoints[0]?.path ?? channel.key,
        client: record(client, keyAndType),
        server: record(server, keyAndType),
        replies: record(
          client.filter(({ reply }) => reply !== undefined),
          ({ key, reply }) => [key, (reply?.types ?? []).join(" | ")],
        ),
      },
    ]),
    operations: summaries(plan.operations),
    // Left out where there are none, so that a summary of earlier days stays what it is.
    ...(plan.webhooks.length > 0 && { webhooks: summaries(plan.webhooks) }),
    ...(plan.callbacks.length > 0 && { callbacks: summaries(plan.callbacks) }),
  };
}

const keyAndType = ({ key, type }: MessagePlan): readonly [string, string] => [key, type];

const summaries = (exchanges: readonly ExchangePlan[]): Readonly<Record<string, OperationSummary>> =>
  record(exchanges, (exchange) => [exchange.value, operationSummary(exchange)]);

function operationSummary({ operation, path, parameters, body, responses }: ExchangePlan): OperationSummary {
  const typesOf = (content: readonly { readonly contentType: string; readonly type: string | undefined }[]): string =>
    content.map(({ contentType, type }) => type ?? contentType).join(" | ");
  return {
    call: `${operation.method.toUpperCase()} ${path}`,
    takes: {
      ...parameters,
      ...(body === undefined ? {} : { [body.required ? "body" : "body?"]: typesOf(body.content) }),
    },
    gives: record(responses, ({ status, content }) => [status, typesOf(content)]),
  };
}

function record<T, V>(list: readonly T[], entry: (one: T) => readonly [string, V]): Readonly<Record<string, V>> {
  return Object.fromEntries(list.map(entry));
}

type Printed = Readonly<Record<string, unknown>>;

/** The fields of a type, those of objects written inside it by their dotted path. */
function fieldsOf(schema: Printed): Fields {
  const found = new Map<string, string>();
  const visit = (node: Printed, path: string): void => {
    for (const part of (node["allOf"] as readonly Printed[] | undefined) ?? []) {
      if (part["properties"] === undefined) add(found, path, words(part));
      else visit(part, path);
    }
    if (node["allOf"] !== undefined) return;
    const properties = Object.entries((node["properties"] ?? {}) as Record<string, Printed>);
    if (properties.length === 0) return add(found, path, words(node));
    const required = (node["required"] ?? []) as readonly string[];
    for (const [name, property] of properties) {
      const here = `${path === "" ? "" : `${path}.`}${name}${required.includes(name) ? "" : "?"}`;
      if (property["properties"] === undefined) add(found, here, words(property));
      else visit(property, here);
    }
  };
  visit(schema, "");
  return Object.fromEntries(found);
}

function add(fields: Map<string, string>, path: string, holds: string): void {
  const known = fields.get(path);
  const isVague = known === undefined || known === "unknown" || known === "{} | null";
  fields.set(path, isVague ? holds : holds === "{} | null" ? known : `${known} & ${holds}`);
}

/** A type in a few words: `"open" | "sold"`, `Lot[]`. */
function words(node: Printed): string {
  if (typeof node["tsType"] === "string") return node["tsType"].replace(/^\((.*)\)$/s, "$1");
  const list = (node["anyOf"] ?? node["allOf"]) as readonly Printed[] | undefined;
  if (list !== undefined) return list.map(words).join(node["anyOf"] === undefined ? " & " : " | ");
  if (node["type"] === "array") {
    if (Array.isArray(node["items"])) return `[${(node["items"] as readonly Printed[]).map(words).join(", ")}]`;
    const item = words((node["items"] ?? {}) as Printed);
    return /[ |&]/.test(item) ? `(${item})[]` : `${item}[]`;
  }
  if (node["type"] !== "object") return typeof node["type"] === "string" ? node["type"] : "unknown";
  const isEmpty = Object.keys((node["properties"] ?? {}) as object).length === 0;
  const rest =
    typeof node["additionalProperties"] === "object"
      ? [`[key]: ${words(node["additionalProperties"] as Printed)}`]
      : [];
  const fields = isEmpty ? [] : Object.entries(fieldsOf(node)).map(([path, holds]) => `${path}: ${holds}`);
  return `{ ${[...fields, ...rest].join("; ")} }`;
}
