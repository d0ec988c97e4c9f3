import type { Contract, Message, WebSocketChannel } from "../../contract/index.ts";
import { makePayload, seeded } from "../../contract/payload/index.ts";
import { wireFormOf } from "../../contract/wire/index.ts";
import { saidByClients } from "./said-by-clients.ts";
import type { SocketStory } from "./socket-story.ts";

export interface Opening {
  readonly port: number;
  readonly path: string;
  readonly query?: string;
  readonly protocols?: readonly string[];
  readonly anonymous?: true;
}

export type Said = string | Uint8Array<ArrayBuffer>;

export const enterByWebSocket: SocketStory<Opening, Said>["enter"] = (stage, opening, hear) => {
  const { port, path, protocols = [], anonymous } = opening;
  const query = new URLSearchParams(opening.query);
  if (!anonymous) query.set("token", stage.token());
  const socket = new WebSocket(`${stage.base(port, "ws")}${path}?${query.toString()}`, [...protocols]);
  socket.addEventListener("open", () => hear(`open ${socket.protocol}`));
  socket.binaryType = "arraybuffer";
  socket.addEventListener("message", ({ data }) =>
    hear(data instanceof ArrayBuffer ? `bytes ${new Uint8Array(data).toString()}` : String(data)),
  );
  socket.addEventListener("error", () => hear("error"));
  socket.addEventListener("close", ({ code, reason, wasClean }) => hear(`close ${code} ${reason} ${wasClean}`));
  return Promise.resolve({
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    say: (said) => socket.send(said),
    close() {
      socket.close(1000);
      return Promise.resolve();
    },
  });
};

function pathOf(contract: Contract, { parameters, endpoints }: WebSocketChannel): string {
  return parameters.reduce((path, { name, schema, examples }) => {
    const made = makePayload(contract, schema, { chance: seeded(name), now: 0 });
    return path.replace(`{${name}}`, encodeURIComponent(String(examples[0]?.value ?? made)));
  }, endpoints[0]?.path ?? "");
}

/** The query without which nobody is let in; the token comes later. */
function queryOf(contract: Contract, { handshake }: WebSocketChannel): string {
  const needed = handshake.filter(({ in: place, required, name }) => place === "query" && required && name !== "token");
  const made = needed.map(({ name, schema }): [string, string] => [
    name,
    String(makePayload(contract, schema, { chance: seeded(name), now: 0 })),
  ]);
  return new URLSearchParams(made).toString();
}

/** A payload as its content type travels. */
function written({ contentType }: Message, payload: unknown): Said {
  const text = typeof payload === "string" ? payload : JSON.stringify(payload);
  switch (wireFormOf(contentType)) {
    case "json":
      return JSON.stringify(payload);
    case "text":
      return text;
    case "bytes":
      return new TextEncoder().encode(text);
  }
}

const wrong: readonly Said[] = [`{"type":"nonsense"}`, "{", "[]", "", new Uint8Array([1, 2])];

/** For each channel: everything that clients may say on it, something that they may not, and what a server says unasked. */
export function webSocketStories(contract: Contract): readonly SocketStory<Opening, Said>[] {
  return contract.channels.flatMap((channel) => {
    if (channel.protocol !== "websocket") return [];
    const said = saidByClients(contract, channel.id).map(({ message, payload }) => written(message, payload));
    const open = {
      port: channel.endpoints[0]?.port ?? 0,
      path: pathOf(contract, channel),
      query: queryOf(contract, channel),
      protocols: channel.subprotocols,
    };
    return {
      title: channel.id,
      channel: channel.id,
      enter: enterByWebSocket,
      steps: [
        { open },
        { open },
        ...said.map((say) => ({ say, by: 1 })),
        { advance: "30s" },
        ...wrong.map((say) => ({ say, by: 0 })),
        ...said.map((say) => ({ say, by: 0 })),
        { advance: "10s" },
        { open: { ...open, anonymous: true } },
        { advance: "2h" },
        { close: 0 },
        { close: 1 },
        { close: 2 },
      ],
    };
  });
}
