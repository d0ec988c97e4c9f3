import { expect, onTestFinished, test, vi } from "vitest";
import { rejection, visitHall } from "./testing/hall.ts";

test("each message by its key, any of them by $message", async () => {
  const { client, last } = await visitHall();
  const heard: unknown[] = [];
  client.on("welcome", ({ house }) => heard.push(house));
  client.on("$message", ({ key }) => heard.push(key));
  await last().accept();
  await last().say({ type: "welcome", house: "porto" });
  await last().say({ type: "pong" });
  expect(heard).toEqual(["porto", "welcome", "pong"]);
});

test("a message that breaks its schema is told as $invalid and nowhere else", async () => {
  const { client, last } = await visitHall();
  const heard: unknown[] = [];
  client.on("welcome", () => heard.push("welcome"));
  client.on("$message", () => heard.push("message"));
  client.on("$invalid", (event) => heard.push(event));
  await last().accept();
  await last().say({ type: "welcome" });
  expect(heard).toEqual([
    { key: "welcome", payload: { type: "welcome" }, issues: [{ message: "must be a string", path: ["house"] }] },
  ]);
});

test.each([
  {
    given: '{"type":"rumour"}',
    want: { data: { type: "rumour" }, why: "no such message here" },
  },
  { given: "7", want: { data: 7 } },
  { given: "{", want: { data: "{", why: '"{" in place of one JSON document' } },
  { given: "[".repeat(9000) + "]".repeat(9000), want: { why: expect.stringContaining("256 levels") } },
])("a frame such as $given.length characters of $given is told as unknown", async ({ given, want }) => {
  const { client, last } = await visitHall();
  const heard: unknown[] = [];
  client.on("$unknown", (event) => heard.push(event));
  await last().accept();
  await last().sayRaw(given);
  expect(heard).toEqual([expect.objectContaining(want)]);
});

test.each([
  { given: '{"type":"pong"}', want: "pong" },
  { given: "7", want: "note" },
  { given: "{", want: "note" },
  { given: "", want: "note" },
])("where texts are said too, $given is heard as $want", async ({ given, want }) => {
  const { client, last } = await visitHall({}, { server: { pong: { is: { type: "pong" } }, note: { raw: "text" } } });
  const heard: unknown[] = [];
  client.on("$message", (event) => heard.push(event));
  await last().accept();
  await last().sayRaw(given);
  expect(heard).toEqual([{ key: want, payload: want === "note" ? given : { type: "pong" } }]);
});

test("a listener can be taken away, by what on returned or by its signal", async () => {
  const { client, last } = await visitHall();
  const heard: string[] = [];
  const leaving = new AbortController();
  const off = client.on("pong", () => heard.push("first"));
  client.on("pong", () => heard.push("second"), { signal: leaving.signal });
  await last().accept();
  await last().say({ type: "pong" });
  off();
  await last().say({ type: "pong" });
  leaving.abort();
  await last().say({ type: "pong" });
  expect(heard).toEqual(["first", "second", "second"]);
});

test("iteration gives every message from then on, and ends when the client is closed", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const welcomes = client.messages("welcome");
  const all = Array.fromAsync(client);
  await last().say({ type: "welcome", house: "porto" });
  await last().say({ type: "pong" });
  await last().say({ type: "welcome", house: "london" });
  expect((await welcomes.next()).value).toEqual({ type: "welcome", house: "porto" });
  void client.close();
  expect((await Array.fromAsync(welcomes)).map(({ house }) => house)).toEqual(["london"]);
  expect((await all).map(({ key }) => key)).toEqual(["welcome", "pong", "welcome"]);
});

test("iteration goes on over a reconnection, and throws when the client gives up", async () => {
  const { client, last, world } = await visitHall();
  await last().accept();
  const pongs = client.messages("pong");
  await last().close();
  await world.advance(1000);
  await last().accept();
  await last().say({ type: "pong" });
  expect((await pongs.next()).value).toEqual({ type: "pong" });
  const next = pongs.next();
  await last().close(1008);
  expect(await rejection(next)).toMatchObject({ code: 1008 });
  expect(await pongs.next()).toEqual({ done: true, value: undefined });
  expect(await rejection(client.messages("pong").next())).toMatchObject({ code: 1008 });
});

test("iteration that is left takes nothing more, and one whose signal aborts throws its reason", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const left = client.messages("pong");
  await left.return?.();
  await last().say({ type: "pong" });
  expect(await left.next()).toEqual({ done: true, value: undefined });
  const leaving = new AbortController();
  const next = client.messages("pong", { signal: leaving.signal }).next();
  leaving.abort(new Error("enough"));
  expect(await rejection(next)).toMatchObject({ message: "enough" });
});

test("a listener that throws is reported as uncaught, and neither the others nor the client suffer from it", async () => {
  const tasks: (() => void)[] = [];
  vi.stubGlobal("queueMicrotask", (task: () => void) => tasks.push(task));
  onTestFinished(() => void vi.unstubAllGlobals());
  const { client, last } = await visitHall();
  const heard: string[] = [];
  client.on("pong", () => {
    throw new Error("a listener's own");
  });
  client.on("pong", () => heard.push("pong"));
  await last().accept();
  await last().say({ type: "pong" });
  await last().say({ type: "pong" });
  expect(heard).toEqual(["pong", "pong"]);
  expect(client.state).toBe("connected");
  expect(tasks).toHaveLength(2);
  expect(tasks[0]).toThrow("a listener's own");
});

test("an iteration that nobody reads keeps so many messages, and then ends with an error instead of growing", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const slow = client.messages("welcome", { limit: 2 });
  for (const house of ["a", "b", "c", "d"]) await last().say({ type: "welcome", house });
  const read: string[] = [];
  const reading = (async () => {
    for await (const { house } of slow) read.push(house);
  })();
  expect(await rejection(reading)).toMatchObject({ name: "MessageDropped", why: "unread" });
  expect(read).toEqual(["a", "b", "c"]);
});

test("an iteration can be told to keep the newest instead", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const latest = client.messages("$message", { limit: 2, overflow: "drop-oldest" });
  for (const house of ["a", "b", "c", "d"]) await last().say({ type: "welcome", house });
  void client.close();
  expect((await Array.fromAsync(latest)).map(({ payload }) => payload)).toMatchObject([{ house: "c" }, { house: "d" }]);
});

test("leaving a loop early takes its listeners away", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const [first, second] = [client.messages("pong"), client.messages("pong")];
  const leaving = (async () => {
    for await (const _pong of first) break;
  })();
  await last().say({ type: "pong" });
  await leaving;
  await last().say({ type: "pong" });
  expect(await first.next()).toEqual({ done: true, value: undefined });
  expect(await second.next()).toEqual({ done: false, value: { type: "pong" } });
});
