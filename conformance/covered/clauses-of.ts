import type {
  Channel,
  Contract,
  HttpOperation,
  JsonSchema,
  Message,
  MessageOperation,
  Side,
  Source,
} from "../../contract/index.ts";
import { isJson } from "../checks/http/read-body.ts";
import { familiesIn } from "../judge/schema-family.ts";

export const dimensions = ["operation", "message", "status", "close-code", "keyword"] as const;

export type Dimension = (typeof dimensions)[number];

/** One thing that a contract promises, and that a run may or may not come across. */
export interface Clause {
  /** As in `covers` of a check: `status:shop-api.readLot:404`. */
  readonly id: string;
  readonly dimension: Dimension;
  readonly document: string;
  readonly source: Source;
  /** Ids in the contract. */
  readonly operation?: string;
  readonly channel?: string;
  readonly message?: string;
  /** Who says it. */
  readonly direction?: Side;
  readonly status?: string;
  readonly closeCode?: number;
  /** A family of keywords: `required`, `type`, `range`, … */
  readonly keyword?: string;
}

/** Every clause of a contract, in the order of its documents. */
export function clausesOf(contract: Contract): readonly Clause[] {
  const messages = new Map(contract.messages.map((message) => [message.id, message]));
  const clauses = [
    ...contract.operations.flatMap((operation) =>
      operation.kind === "http" ? ofExchange(contract, operation) : ofTalk(contract, operation, messages),
    ),
    ...contract.channels.flatMap(ofChannel),
  ];
  // A message may be said in several operations.
  return [...new Map(clauses.map((clause) => [`${clause.id} ${clause.direction}`, clause])).values()];
}

function ofExchange(contract: Contract, operation: HttpOperation): readonly Clause[] {
  const { id, document, source, body, responses } = operation;
  const common = { document, operation: id };
  const requests = (body?.content ?? []).filter(({ contentType }) => isJson(contentType)).slice(0, 1);
  const answers = responses
    .filter(({ status }) => !/^[45]/.test(status) && status !== "default")
    .flatMap(({ content }) => content.filter(({ contentType }) => isJson(contentType)));
  return [
    { ...common, id: `operation:${id}`, dimension: "operation", direction: "client", source },
    ...responses.map((response): Clause => ({
      ...common,
      id: `status:${id}:${response.status}`,
      dimension: "status",
      direction: "server",
      status: response.status,
      source: response.source,
    })),
    ...[
      ...requests.map((media) => ["request", media] as const),
      ...answers.map((media) => ["response", media] as const),
    ].flatMap(([side, media]) =>
      keywords(contract, media.schema, `${id}:${side}`).map((clause): Clause => ({
        ...common,
        ...clause,
        direction: side === "request" ? "client" : "server",
        source: media.source,
      })),
    ),
  ];
}

function ofTalk(
  contract: Contract,
  operation: MessageOperation,
  messages: ReadonlyMap<string, Message>,
): readonly Clause[] {
  const { id, document, channel, source, from, reply } = operation;
  const said = (ids: readonly string[], direction: Side): readonly Clause[] =>
    ids
      .flatMap((one) => messages.get(one) ?? [])
      .flatMap((message): readonly Clause[] => {
        const common = { document, channel, operation: id, message: message.id, direction, source: message.source };
        return [
          { ...common, id: `message:${message.id}`, dimension: "message" },
          ...keywords(contract, message.payload, message.id).map((clause): Clause => ({ ...common, ...clause })),
        ];
      });
  return [
    { id: `operation:${id}`, dimension: "operation", document, channel, operation: id, direction: from, source },
    ...said(operation.messages, from),
    ...said(reply?.messages ?? [], from === "client" ? "server" : "client"),
  ];
}

/** Codes that clients close with are no business of a server's. */
function ofChannel(channel: Channel): readonly Clause[] {
  if (channel.protocol === "http") return [];
  return channel.closeCodes
    .filter(({ by }) => by !== "client")
    .map(({ code, source }) => ({
      id: `close:${channel.id}:${code}`,
      dimension: "close-code",
      document: channel.document,
      channel: channel.id,
      direction: "server",
      closeCode: code,
      source,
    }));
}

const keywords = (
  contract: Contract,
  schema: JsonSchema,
  where: string,
): readonly Pick<Clause, "id" | "dimension" | "keyword">[] =>
  familiesIn(contract, schema).map((family) => ({
    id: `keyword:${where}:${family}`,
    dimension: "keyword",
    keyword: family,
  }));
