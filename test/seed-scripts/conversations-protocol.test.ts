import { once } from "node:events";
import { beforeAll, describe, expect, test } from "vitest";
import { mintToken } from "../../index.ts";
import { framesOf } from "../seeds/frames.ts";
import { type Diary, openDiary } from "./diary.ts";
import { startRunningMock } from "./running-mock.ts";
import { seedsOf } from "./seed-scripts.ts";

type Said = Readonly<Record<string, unknown>> & { readonly type: string };

/** What the seed's client says, as the seed writes it: the client's own source is not in it. */
const frames = seedsOf("conversations").flatMap(framesOf);

interface Person {
  readonly socket: WebSocket;
  readonly heard: Diary<Said>;
  /** Says the seed's message of that type. */
  say(type: string): void;
  /** Settles when the server has heard all that was said before, and all that it caused has arrived. */
  caughtUp(): Promise<void>;
}

let ana: Person;
let bia: Person;

const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600;
const addressFor = (token: string): string => `ws://localhost:8000/ws?token=${token}`;

async function enter(name: string): Promise<Person> {
  const socket = new WebSocket(addressFor(mintToken("anything", { sub: name, exp: inAnHour() })));
  const heard = openDiary<Said>();
  socket.addEventListener("message", ({ data }) => heard.note(JSON.parse(String(data)) as Said));
  await once(socket, "open");
  const say = (type: string): void => {
    for (const frame of frames)
      if (frame.from === "client" && frame.name === type) socket.send(JSON.stringify(frame.value));
  };
  return {
    socket,
    heard,
    say,
    async caughtUp() {
      const before = heard.entries.length;
      say("ping");
      await heard.until((said) => said.type === "pong" && heard.entries.indexOf(said) >= before);
    },
  };
}

beforeAll(async () => {
  const mock = await startRunningMock();
  ana = await enter("ana");
  bia = await enter("bia");
  return async () => {
    ana.socket.close();
    bia.socket.close();
    await mock[Symbol.asyncDispose]();
  };
});

const of = (type: string) => (said: Said) => said.type === type;
const text = expect.any(String) as string;
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/) as string;

describe("two clients of Conversations, saying what the seed's tables list", () => {
  test("are connected under the names in their tokens", async () => {
    expect(await ana.heard.until(of("connected"))).toEqual({ type: "connected", user_id: "ana", timestamp: time });
    expect(await bia.heard.until(of("connected"))).toEqual({ type: "connected", user_id: "bia", timestamp: time });
  });

  test("a message is confirmed to the one who sends it, and heard by the other who joined", async () => {
    ana.say("join");
    bia.say("join");
    await Promise.all([ana.caughtUp(), bia.caughtUp()]);
    ana.say("message");
    const sent = await ana.heard.until(of("message_sent"));
    expect(sent).toEqual({ type: "message_sent", message_id: text, timestamp: time });
    expect(await bia.heard.until(of("message"))).toEqual({
      type: "message",
      message: {
        id: sent["message_id"],
        conversation_id: "uuid",
        user_id: "ana",
        content: "Hello!",
        role: "user",
        created_at: time,
      },
    });
    expect(ana.heard.entries.filter(of("message"))).toEqual([]);
  });

  test.each([
    {
      says: "typing",
      hears: [{ type: "typing", user_id: "ana", conversation_id: "uuid", is_typing: true }],
    },
    {
      says: "read",
      hears: [{ type: "read", user_id: "ana", conversation_id: "uuid", message_id: "uuid", read_at: time }],
    },
    {
      says: "presence",
      hears: ["online", "away", "offline"].map((status) => ({
        type: "presence",
        user_id: "ana",
        status,
        timestamp: time,
      })),
    },
  ])("$says of one is heard by the other", async ({ says, hears }) => {
    ana.say(says);
    await ana.caughtUp();
    await bia.caughtUp();
    expect(bia.heard.entries.filter(of(says))).toEqual(hears);
    expect(ana.heard.entries.filter(of(says))).toEqual([]);
  });

  test("sync brings the conversation's messages, the one just sent among them, and their number", async () => {
    const { message } = await bia.heard.until(of("message"));
    bia.say("sync");
    const synced = await bia.heard.until(of("sync_data"));
    expect(synced).toEqual({
      type: "sync_data",
      conversation_id: "uuid",
      messages: expect.arrayContaining([message]) as unknown[],
      count: (synced["messages"] as unknown[]).length,
    });
  });

  test("ping is answered with pong", async () => {
    await ana.caughtUp();
    expect(ana.heard.entries.at(-1)).toEqual({ type: "pong", timestamp: time });
  });

  test("who leaves hears no more messages", async () => {
    bia.say("leave");
    await bia.caughtUp();
    const before = bia.heard.entries.filter(of("message")).length;
    ana.say("message");
    await ana.caughtUp();
    await bia.caughtUp();
    expect(bia.heard.entries.filter(of("message"))).toHaveLength(before);
    expect(ana.heard.entries.filter(of("message_sent"))).toHaveLength(2);
  });

  test("every message of the seed's client has been said", () => {
    const types = new Set(frames.filter(({ from }) => from === "client").map(({ name }) => name));
    const said = ["join", "leave", "message", "ping", "presence", "read", "sync", "typing"];
    expect([...types].toSorted()).toEqual(said);
  });
});

// docs/decisions/conversations-invalid-token.md
test.each([
  { given: "no JWT at all", token: "your-jwt-token" },
  { given: "a token that has expired", token: mintToken("anything", { sub: "ana", exp: 1_000_000_000 }) },
])("$given is refused with 1008 and the seed's words", async ({ token }) => {
  const socket = new WebSocket(addressFor(token));
  const [{ code, reason }] = (await once(socket, "close")) as [{ readonly code: number; readonly reason: string }];
  expect(code).toBe(1008);
  expect(reason).toMatch(/invalid token/i);
});
