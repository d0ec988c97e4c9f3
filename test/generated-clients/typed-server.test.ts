import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openConversations } from "../../generated/conversations/client.ts";
import type { ConversationsServerMessage } from "../../generated/conversations/messages.ts";
import type {
  ConversationsConnection,
  ConversationsContext,
  ConversationsHandlers,
} from "../../generated/conversations/server.ts";
import { sendMessage } from "../../generated/conversations/validators/send-message.js";
import { next } from "./auction-clients.ts";

/** Who is in which conversation. */
const rooms = new Map<string, Set<ConversationsConnection>>();

const now = (): string => new Date(0).toISOString();

/** A server as somebody writes it who has nothing of ours but `server.ts`. */
const handlers: ConversationsHandlers = {
  $connected({ channel, query }) {
    channel.send("connected", { type: "connected", user_id: query.token, timestamp: now() });
  },
  $disconnected({ channel }) {
    for (const room of rooms.values()) room.delete(channel);
  },
  join({ conversation_id }, { channel }) {
    const room = rooms.get(conversation_id) ?? new Set();
    rooms.set(conversation_id, room.add(channel));
  },
  leave({ conversation_id }, { channel }) {
    rooms.get(conversation_id)?.delete(channel);
  },
  message({ conversation_id, content }, { query }) {
    const message = {
      id: "m-1",
      conversation_id,
      user_id: query.token,
      content,
      role: "user",
      created_at: now(),
    } as const;
    for (const one of rooms.get(conversation_id) ?? []) one.send("message", { type: "message", message });
    return { type: "message_sent", message_id: message.id, timestamp: now() };
  },
  ping: () => ({ type: "pong", timestamp: now() }),
  presence: () => undefined,
  read: () => undefined,
  sync: async ({ conversation_id }) => ({ type: "sync_data", conversation_id, messages: [], count: 0 }),
  typing({ conversation_id, is_typing }, { query, channel }) {
    for (const one of rooms.get(conversation_id) ?? [])
      if (one !== channel) one.send("typing", { type: "typing", user_id: query.token, conversation_id, is_typing });
  },
};

/** The few lines between a socket and such handlers: frames of this channel are told apart by their `type`. */
function serve(socket: WebSocket, url: string): void {
  const say = (payload: ConversationsServerMessage): void => socket.send(JSON.stringify(payload));
  const channel: ConversationsConnection = {
    send: (_key, payload) => say(payload),
    close: (code) => socket.close(code),
  };
  const query = { token: new URL(url, "ws://here").searchParams.get("token") ?? "" };
  const context: ConversationsContext = { channel, query };
  void handlers.$connected?.(context);
  socket.on("close", () => void handlers.$disconnected?.(context));
  socket.on("message", (data: Buffer) => void hear(JSON.parse(data.toString())));

  async function hear(payload: unknown): Promise<void> {
    const { type } = payload as { readonly type: keyof ConversationsHandlers };
    if (type === "message" && !sendMessage.is(payload))
      return say({ type: "error", error: "That is no message.", code: "INVALID_MESSAGE" });
    const handle = handlers[type] as (payload: unknown, context: ConversationsContext) => unknown;
    const answer = (await handle(payload, context)) as ConversationsServerMessage | undefined;
    if (answer !== undefined) say(answer);
  }
}

let server: WebSocketServer;
let open: AsyncDisposableStack;

beforeEach(async () => {
  open = new AsyncDisposableStack();
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket, { url = "" }) => serve(socket, url));
  await once(server, "listening");
});
afterEach(async () => {
  await open.disposeAsync();
  server.close();
});

const enter = (token: string, validation: "all" | "off" = "all"): ReturnType<typeof openConversations> =>
  open.use(
    openConversations({ baseUrl: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, token, validation }),
  );

test("a server written against the generated interfaces and a generated client understand each other", async () => {
  const [ada, bea] = [enter("ada"), enter("bea")];
  const connected = next<{ user_id: string }>((listener) => ada.on("connected", listener));
  expect((await connected).user_id).toBe("ada");
  for (const one of [ada, bea]) {
    await one.send("join", { conversation_id: "c-1" });
    await one.request("ping");
  }
  const typing = next<{ user_id: string }>((listener) => bea.on("typing", listener));
  await ada.send("typing", { conversation_id: "c-1", is_typing: true });
  expect((await typing).user_id).toBe("ada");
  const heard = next<{ message: { content: string } }>((listener) => bea.on("message", listener));
  const { message_id } = await ada.request("message", { conversation_id: "c-1", content: "Olá!" });
  expect([message_id, (await heard).message.content]).toEqual(["m-1", "Olá!"]);
  expect((await ada.request("sync", { conversation_id: "c-1", last_message_id: "m-0" })).count).toBe(0);
});

test("it can check what it hears with the generated validators", async () => {
  const careless = enter("ada", "off");
  const refused = next<{ code: string }>((listener) => careless.on("error", listener));
  await careless.send("message", { conversation_id: "c-1" } as { conversation_id: string; content: string });
  expect((await refused).code).toBe("INVALID_MESSAGE");
});
