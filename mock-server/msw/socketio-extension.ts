import { WebSocketExtension } from "msw/ws";
import { Decoder, Encoder, type Packet } from "socket.io-parser";
import { type PageData, sizeOf } from "./read-message.ts";

/** What goes over a session of Engine.IO: packets of Socket.IO, and what keeps the session alive or ends it. */
export type EngineIoMessage = Packet | "ping" | "pong" | "broken" | "too-large";

/** What a session begins with (Engine.IO protocol 4, "Handshake"). */
export interface EngineIoHandshake {
  readonly sid: string;
  readonly upgrades: readonly string[];
  readonly pingInterval: number;
  readonly pingTimeout: number;
  readonly maxPayload: number;
}

export interface SocketIoExtensionOptions {
  /** Which connections speak Socket.IO: the link that the extension belongs to may match others too. */
  readonly speaks: (url: URL) => boolean;
  /** What a new connection is told first. */
  readonly handshake: (url: URL) => EngineIoHandshake;
  /** The largest message in bytes. */
  readonly maxPayload: (url: URL) => number;
}

interface Connection {
  readonly client: { readonly url: URL };
}

/**
 * Socket.IO 5 over Engine.IO 4 as an extension of MSW's `ws.link`: whoever listens on the link hears and says packets, with namespaces,
 * acknowledgements and binary attachments in them. The handshake is said by itself.
 */
export class SocketIoExtension extends WebSocketExtension<EngineIoMessage> {
  readonly #options: SocketIoExtensionOptions;
  readonly #encoder = new Encoder();
  readonly #decoders = new WeakMap<object, (data: unknown) => Packet | undefined>();

  constructor(options: SocketIoExtensionOptions) {
    super();
    this.#options = options;
  }

  /** MSW applies an extension to all that the link matches, whatever `match` says. */
  override apply(connection: Parameters<WebSocketExtension["apply"]>[0]): void {
    if (this.#options.speaks(connection.client.url)) super.apply(connection);
  }

  override connect({ client }: Connection): string {
    return `0${JSON.stringify(this.#options.handshake(client.url))}`;
  }

  override *encode(message: EngineIoMessage): Generator<string | ArrayBufferView<ArrayBuffer>, void> {
    if (message === "ping") return yield "2";
    if (typeof message === "string") return undefined;
    for (const part of this.#encoder.encode(message) as (string | ArrayBufferView<ArrayBuffer>)[])
      yield typeof part === "string" ? `4${part}` : part;
    return undefined;
  }

  override decode(data: PageData, { client }: Connection): EngineIoMessage | undefined {
    if (sizeOf(data) > this.#options.maxPayload(client.url)) return "too-large";
    // Besides messages there are pongs, and the client's word that it closes, which it then does.
    if (typeof data === "string" && !data.startsWith("4")) return data === "3" ? "pong" : undefined;
    let decode = this.#decoders.get(client);
    if (decode === undefined) this.#decoders.set(client, (decode = openDecoder()));
    try {
      return decode(typeof data === "string" ? data.slice(1) : data);
    } catch {
      return "broken";
    }
  }
}

/** Puts packets together; one with attachments is whole when the last of them is there. */
export function openDecoder(): (data: unknown) => Packet | undefined {
  const decoder = new Decoder();
  let whole: Packet | undefined;
  decoder.on("decoded", (packet) => (whole = packet));
  return (data) => {
    whole = undefined;
    decoder.add(data);
    return whole;
  };
}
