import type {
  Callback,
  Contract,
  HttpChannel,
  HttpOperation,
  JsonSchema,
  Message,
  MessageOperation,
  Reply,
  SocketIoChannel,
  Webhook,
  WebSocketChannel,
} from "../contract/index.ts";
import type { Fixed } from "./fixed-values.ts";
import type { Kept } from "./kept.ts";

/** What every emitter works from: one system of a contract, with every name decided. All lists are sorted by name. */
export interface Plan {
  readonly system: string;
  /** The contract, narrowed to the system. */
  readonly contract: Contract;
  /** Twelve hexadecimal digits that change whenever the contract says something else. */
  readonly hash: string;
  /** The remark at the top of every file: where it comes from and how it is remade. */
  readonly origin: string;
  readonly options: PlanOptions;
  /** Everything that `types.ts` prints. */
  readonly types: readonly TypePlan[];
  /** Id of a named schema → name of its type. */
  readonly schemaTypes: ReadonlyMap<string, string>;
  /** Every WebSocket and Socket.IO channel. */
  readonly channels: readonly ChannelPlan[];
  /** Every HTTP operation. */
  readonly operations: readonly OperationPlan[];
  /** Every webhook. */
  readonly webhooks: readonly ExchangePlan<Webhook>[];
  /** Every callback of every HTTP operation. */
  readonly callbacks: readonly ExchangePlan<Callback>[];
  /** Id of a document with HTTP operations → what its client is called: `AuctionApi`. */
  readonly clients: ReadonlyMap<string, string>;
  /** Names of what stands beside the types once. */
  readonly names: Readonly<
    Record<
      "operations" | "webhooks" | "callbacks" | "httpHandlers" | "webhookHandlers" | "callbackHandlers" | "statuses",
      string
    >
  >;
}

export interface PlanOptions {
  /** Spares printing again what an earlier plan has printed. */
  readonly kept: Kept;
  /** What generated files import the client runtime as: `sockwright/runtime`, or a path relative to them. */
  readonly runtime: string;
  /** What imports between generated files end in. */
  readonly extension: ".ts" | ".js" | "";
}

/** One type of `types.ts`. */
export interface TypePlan {
  /** `PlaceBid` */
  readonly name: string;
  /** `placeBid`: what values that belong to the type are called, such as its validator. */
  readonly value: string;
  /** `place-bid`: what files that belong to the type are called. */
  readonly file: string;
  readonly schema: JsonSchema;
  /** What it is where the schema itself says nothing. */
  readonly summary: string;
  /** Examples of the messages and bodies that have this type. */
  readonly examples: readonly unknown[];
  /** Whether values of this type come over the wire as a whole: it has a validator and a factory. */
  readonly carried: boolean;
  /** Whether it travels as bytes: then values are a `Uint8Array`, and the schema speaks of a text with a character for each byte. */
  readonly isBytes: boolean;
  /** Whether it is the fields of a form: it has a validator, which lets every file pass. */
  readonly isForm: boolean;
}

/** The derived names of a channel: `Hall`, `hall` and `hall` (the file), with one map of messages for each side. */
export interface ChannelPlan {
  readonly channel: WebSocketChannel | SocketIoChannel;
  readonly name: string;
  readonly value: string;
  readonly file: string;
  /** What clients say, sorted by key. */
  readonly client: readonly MessagePlan[];
  /** What the server says, replies that come as messages included; sorted by key. */
  readonly server: readonly MessagePlan[];
  /**
   * Names of the types in `messages.ts`, where the unions are for WebSocket only and the events for Socket.IO only, and of the
   * interfaces in `server.ts`.
   */
  readonly names: {
    /** Key → payload. */
    readonly client: string;
    readonly server: string;
    /** Any of the payloads. */
    readonly anyOfClient: string;
    readonly anyOfServer: string;
    /** Key of what clients ask → payload of the answer. */
    readonly replies: string;
    /** Key of what the server asks for an acknowledgement → payload of that; absent where it asks for none. */
    readonly answers: string | undefined;
    readonly clientEvents: string;
    readonly serverEvents: string;
    readonly connection: string;
    readonly context: string;
    readonly handlers: string;
  };
  /** Name of the type that holds the parameters of the address, where it has any. */
  readonly parameters: string | undefined;
  /** Name of the type that holds the query parameters of the handshake, where it has any. */
  readonly query: string | undefined;
}

/** One message in one direction. */
export interface MessagePlan {
  /**
   * What the message is called in maps and calls: its `name` (the event on Socket.IO), else its key in the document where
   * another message of the same direction has that name. Unique in its direction.
   */
  readonly key: string;
  readonly message: Message;
  /** Name of the payload's {@link TypePlan}. */
  readonly type: string;
  /**
   * Constants that every such payload has, as far as they tell it from others: a frame is meant to be this message if it has that, and no other
   * message of the direction fits better.
   */
  readonly fixed: Fixed;
  /** Absent for what is said in reply only. */
  readonly operation?: MessageOperation;
  readonly reply?: ReplyPlan;
}

export interface ReplyPlan {
  readonly reply: Reply;
  /** Names of the payloads' types, one for each message that may answer. */
  readonly types: readonly string[];
  /** Keys of the answers in the other direction; empty for acknowledgements. */
  readonly keys: readonly string[];
}

/** One HTTP operation. */
export interface OperationPlan extends ExchangePlan<HttpOperation> {
  readonly channel: HttpChannel;
}

/** A request and its answers, whichever side makes it. */
export interface ExchangePlan<
  Described extends HttpOperation | Webhook | Callback = HttpOperation | Webhook | Callback,
> {
  readonly operation: Described;
  /** `ListLots` */
  readonly name: string;
  /** `listLots` */
  readonly value: string;
  /** The path template, base path included: `/lots/{id}`; the name of a webhook; the URL of a callback. */
  readonly path: string;
  /** Names of the types in `messages.ts`: what is asked, and a union of the answers that is told apart by `status`. */
  readonly request: string;
  readonly response: string;
  /** Names of the types that hold the parameters; absent where there are none. */
  readonly parameters: Readonly<Partial<Record<"path" | "query" | "header" | "cookie", string>>>;
  readonly body?: { readonly required: boolean; readonly content: readonly ContentPlan[] };
  /** In ascending order of status: numbers, ranges, `default`. */
  readonly responses: readonly ResponsePlan[];
}

export interface ResponsePlan {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly content: readonly ContentPlan[];
}

export interface ContentPlan {
  readonly contentType: string;
  /** Name of a {@link TypePlan}; absent where the content is neither JSON nor the fields of a form, and comes as text or bytes. */
  readonly type: string | undefined;
  /** Name of the type of a multipart form's fields, where it is one that is sent. */
  readonly fields?: string;
}
