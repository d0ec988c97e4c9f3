import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { WebSocketServer } from "ws";
import { type Clock, realClock } from "../clock.ts";
import { type Line, lineOf, refuseFragments, swallowCloseFrames } from "../line.ts";
import { signToken } from "../tokens.ts";
import type { Conversations, Member } from "./conversations.ts";
import { decide, showOut, writeRefusal } from "./entrance.ts";
import { openTalk, type Talk } from "./talk.ts";

export interface ConversationsOptions {
  /** Names of promises to break, see `test/broken-servers/`. @default none */
  readonly switches?: ReadonlySet<string>;
  /** @default the time of this machine */
  readonly clock?: Clock;
  /** Makes ids. @default random ones */
  readonly uuid?: () => string;
  /** Signs the tokens. */
  readonly secret?: string;
}

/** Conversations that are open. */
export interface OpenConversations extends AsyncDisposable {
  /** Where the port of the contract really is. */
  readonly urls: Readonly<Record<8000, string>>;
  /** A token of a user that is good for an hour, or for as many seconds. */
  token(user: string, seconds?: number): string;
  close(): Promise<void>;
}

/** Opens the port of Conversations on this machine, wherever there is room. */
export async function startConversations(options: ConversationsOptions = {}): Promise<OpenConversations> {
  const { switches = new Set(), clock = realClock, uuid = randomUUID, secret = "small talk" } = options;
  const timestamp = (): string => new Date(clock.now()).toISOString();
  const chat: Conversations = { clock, breaks: (id) => switches.has(id), secret, uuid, timestamp };
  const members = new Set<Member>();
  const talk = openTalk(chat, members);
  const sockets = new WebSocketServer({ noServer: true, autoPong: !chat.breaks("V06-chat-no-control-pong") });
  const open = new Set<Socket>();
  const server = createServer((request) => answerPlainly(chat, request, request.socket));
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("upgrade", (request, tcp: Socket, head) => {
    tcp.on("error", () => tcp.destroy());
    const entrance = decide(chat, request);
    if (entrance.kind === "refuse") return answerPlainly(chat, request, tcp);
    return sockets.handleUpgrade(request, tcp, head, (webSocket) => {
      webSocket.on("error", () => undefined);
      const line = lineOf(webSocket, tcp);
      if (entrance.kind === "close") return showOut(chat, line);
      return serve(chat, members, talk, { line, joined: new Map(), ...entrance });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  async function close(): Promise<void> {
    for (const { line } of members) line.close(1001, "The server restarts");
    setTimeout(() => open.forEach((socket) => socket.destroy()), 200).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  return {
    urls: { 8000: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    token: (user, seconds = 3600) => signToken({ sub: user, exp: Math.floor(clock.now() / 1000) + seconds }, secret),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Answers a request that opens nothing. */
function answerPlainly(chat: Conversations, request: IncomingMessage, tcp: Socket): void {
  const entrance = decide(chat, request);
  const isOrdinary = entrance.kind === "refuse" && entrance.refusal.status === 426;
  if (isOrdinary && chat.breaks("R12-chat-request-answered"))
    return void tcp.end("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}");
  if (entrance.kind === "refuse") tcp.end(writeRefusal(chat, entrance.refusal));
  return undefined;
}

function serve(chat: Conversations, members: Set<Member>, talk: Talk, member: Member): void {
  const { breaks, clock } = chat;
  const { line } = member;
  const { socket } = line;
  if (breaks("V13-chat-close-not-echoed")) swallowCloseFrames(line);
  if (breaks("V16-chat-fragments-refused")) refuseFragments(line);
  if (breaks("H09-chat-presence-first"))
    line.say({ type: "presence", user_id: "ana", status: "online", timestamp: chat.timestamp() });
  if (breaks("H08-chat-confirmed-late")) clock.after(3000, () => confirm(chat, line, member.userId));
  else if (!breaks("H08-chat-not-confirmed")) confirm(chat, line, member.userId);
  if (breaks("W03-chat-statistics")) line.say({ type: "statistics", members: members.size });
  members.add(member);
  socket.on("message", (data, isBinary) => {
    if (member.isUnwanted) return showOut(chat, line);
    const text = isBinary && !breaks("W05-chat-bytes-taken") ? undefined : (data as Buffer).toString("utf8");
    return talk(member, text);
  });
  socket.on("close", () => members.delete(member));
}

function confirm(chat: Conversations, line: Line, userId: string): void {
  const user = chat.breaks("W01-chat-user-missing") ? {} : { user_id: userId };
  line.say({ type: "connected", ...user, timestamp: chat.timestamp() });
}
