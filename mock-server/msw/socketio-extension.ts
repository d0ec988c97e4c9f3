import { WebSocketExtension } from "msw/ws";
import { type EngineIoMessage, type EngineIoPart, encode, openDecoder } from "./engine-io.ts";
import { type PageData, sizeOf } from "./read-message.ts";

export interface SocketIoExtensionOptions {
  /** Which connections speak Socket.IO: the link that the extension belongs to may match others too. */
  readonly speaks: (url: URL) => boolean;
  /** What a new connection is told first; undefined where it goes on with a session that there is already. */
  readonly greeting: (url: URL) => string | undefined;
  /** The largest message in bytes. */
  readonly maxPayload: (url: URL) => number;
}

interface Connection {
  readonly client: { readonly url: URL };
}

/**
 * Socket.IO 5 over Engine.IO 4 as an extension of MSW's `ws.link`: whoever listens on the link hears and says packets, with namespaces,
 * acknowledgements and binary attachments in them.
 */
export class SocketIoExtension extends WebSocketExtension<EngineIoMessage> {
  readonly #options: SocketIoExtensionOptions;
  readonly #decoders = new WeakMap<object, ReturnType<typeof openDecoder>>();

  constructor(options: SocketIoExtensionOptions) {
    super();
    this.#options = options;
  }

  /** MSW applies an extension to all that the link matches, whatever `match` says. */
  override apply(connection: Parameters<WebSocketExtension["apply"]>[0]): void {
    if (this.#options.speaks(connection.client.url)) super.apply(connection);
  }

  override connect({ client }: Connection): string | undefined {
    return this.#options.greeting(client.url);
  }

  override *encode(message: EngineIoMessage): Generator<EngineIoPart, void> {
    yield* encode(message);
  }

  override decode(data: PageData, { client }: Connection): EngineIoMessage | undefined {
    if (sizeOf(data) > this.#options.maxPayload(client.url)) return "too-large";
    let decode = this.#decoders.get(client);
    if (decode === undefined) this.#decoders.set(client, (decode = openDecoder()));
    return decode(data);
  }
}
