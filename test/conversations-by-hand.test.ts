import { afterAll, beforeAll, expect, test } from "vitest";
import { type Line, openLine } from "./clients/open-line.ts";
import { type Judge, judgeOf } from "./contracts/judge.ts";
import { readFourSystems } from "./contracts/read-four-systems.ts";
import { type OpenConversations, startConversations } from "./hand-written-servers/conversations/index.ts";

let judge: Judge;
let chat: OpenConversations;
beforeAll(async () => {
  judge = judgeOf(await readFourSystems());
  chat = await startConversations();
});
afterAll(() => chat.close());

const at = (query: string, path = "/ws"): Line =>
  openLine(judge, "conversations", `${chat.urls[8000].replace("http", "ws")}${path}${query}`);

async function enter(user: string, ...rooms: readonly string[]): Promise<Line> {
  const line = at(`?token=${chat.token(user)}`);
  await line.ear.next("connected");
  for (const conversation_id of rooms) line.say({ type: "join", conversation_id });
  // What is said is heard in its order: after the answer, everything before has been done.
  line.say({ type: "ping" });
  await line.ear.next("pong");
  return line;
}

test("confirms the connection with the user of the token", async () => {
  using line = await enter("ana");
  expect(line.ear.all[0]).toMatchObject({ name: "connected", payload: { user_id: "ana" } });
  expect(line.faults).toEqual([]);
});

test.each([
  { given: "no token", query: () => "" },
  { given: "a word", query: () => "?token=nonsense" },
  { given: "an expired token", query: () => `?token=${chat.token("ana", -60)}` },
])("closes with 1008 when there is $given", async ({ query }) => {
  using line = at(query());
  expect(await line.ended).toBe(1008);
  expect(line.ear.all).toEqual([]);
});

test("takes a message in, and delivers it to the others who have joined", async () => {
  using ana = await enter("ana", "c-1");
  using rui = await enter("rui", "c-1");
  using eva = await enter("eva", "c-2");
  ana.say({ type: "message", conversation_id: "c-1", content: "Olá! 🚀" });
  const { message_id } = await ana.ear.next("message_sent");
  const { message } = await rui.ear.next("message");
  expect(message).toMatchObject({ id: message_id, user_id: "ana", content: "Olá! 🚀" });
  for (const line of [ana, eva]) {
    line.say({ type: "ping" });
    await line.ear.next("pong");
    expect(line.ear.all.some(({ name }) => name === "message")).toBe(false);
  }
  expect([...ana.faults, ...rui.faults, ...eva.faults]).toEqual([]);
});

test("delivers nothing to who has left", async () => {
  using ana = await enter("ana", "c-3");
  using rui = await enter("rui", "c-3");
  rui.say({ type: "leave", conversation_id: "c-3" });
  rui.say({ type: "ping" });
  await rui.ear.next("pong");
  ana.say({ type: "message", conversation_id: "c-3", content: "Alguém?" });
  await ana.ear.next("message_sent");
  rui.say({ type: "ping" });
  await rui.ear.next("pong");
  expect(rui.ear.all.some(({ name }) => name === "message")).toBe(false);
});

test("shows who types, who has read, and who comes and goes", async () => {
  using ana = await enter("ana", "c-4");
  using rui = await enter("rui", "c-4");
  ana.say({ type: "typing", conversation_id: "c-4", is_typing: true });
  expect(await rui.ear.next("typing")).toMatchObject({ user_id: "ana", is_typing: true });
  ana.say({ type: "read", conversation_id: "c-4", message_id: "m-1" });
  expect(await rui.ear.next("read")).toMatchObject({ user_id: "ana", message_id: "m-1" });
  ana.say({ type: "presence", status: "away" });
  expect(await rui.ear.next("presence")).toMatchObject({ user_id: "ana", status: "away" });
  expect([...ana.faults, ...rui.faults]).toEqual([]);
});

test("tells what was missed since a message", async () => {
  using ana = await enter("ana");
  const ids = [];
  for (const content of ["um", "dois", "três"]) {
    ana.say({ type: "message", conversation_id: "c-5", content });
    ids.push((await ana.ear.next("message_sent"))["message_id"]);
  }
  ana.say({ type: "sync", conversation_id: "c-5", last_message_id: ids[0] });
  expect(await ana.ear.next("sync_data")).toMatchObject({
    count: 2,
    messages: [{ content: "dois" }, { content: "três" }],
  });
  expect(ana.faults).toEqual([]);
});

test.each([
  { given: "half a document", message: "{" },
  { given: "an unknown type", message: { type: "sing" } },
  { given: "a message without content", message: { type: "message", conversation_id: "c-1" } },
  { given: "a status that there is not", message: { type: "presence", status: "busy" } },
  { given: "bytes", message: Buffer.from('{"type":"ping"}') },
])("answers $given with an error, and goes on", async ({ message }) => {
  using line = await enter("ana");
  line.say(message);
  expect(await line.ear.next("error")).toMatchObject({ code: "INVALID_MESSAGE" });
  line.say({ type: "ping" });
  await line.ear.next("pong");
  expect(line.faults).toEqual([]);
});

test("takes a field that the contract does not know", async () => {
  using line = await enter("ana");
  line.say({ type: "ping", sent_by: "a test" });
  await line.ear.next("pong");
  expect(line.ear.all.some(({ name }) => name === "error")).toBe(false);
});

test("answers an ordinary request with 426", async () => {
  const response = await fetch(`${chat.urls[8000]}/ws?token=${chat.token("ana")}`);
  const { status, headers } = response;
  expect(status).toBe(426);
  judge.response("openConversationsSocket", { status, headers, body: await response.json() });
});

test("opens at no other path", async () => {
  using line = at(`?token=${chat.token("ana")}`, "/chat");
  expect(await line.ended).toBe(404);
});
