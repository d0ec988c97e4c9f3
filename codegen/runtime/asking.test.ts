import { expect, test } from "vitest";
import { ConnectionLost, NoReply } from "./index.ts";
import { rejection, visitHall } from "./testing/hall.ts";

test("finds the reply by its correlation id, which is made up where it is missing", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const first = client.request("placeBid", { lot_id: "lot-1", amount: 1 });
  const second = client.request("placeBid", { lot_id: "lot-1", amount: 2, request_id: "mine" });
  const made = (last().heard[0] as { request_id: string }).request_id;
  expect(made).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  await last().say({ type: "bid_taken", bid_id: "b0", request_id: "somebody else's" });
  await last().say({ type: "bid_taken", bid_id: "b2", request_id: "mine" });
  await last().say({ type: "bid_taken", bid_id: "b1", request_id: made });
  expect([(await first).bid_id, (await second).bid_id]).toEqual(["b1", "b2"]);
});

test("takes the next such message where the wire carries no id, in the order of asking", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const replies = [client.request("askHistory", { lot_id: "a" }), client.request("askHistory", { lot_id: "b" })];
  await last().say({ type: "pong" });
  await last().say({ type: "bids", lot_id: "a" });
  await last().say({ type: "bids", lot_id: "b" });
  expect((await Promise.all(replies)).map(({ lot_id }) => lot_id)).toEqual(["a", "b"]);
});

test("a reply is heard by listeners too", async () => {
  const { client, last } = await visitHall();
  const heard: unknown[] = [];
  client.on("pong", (pong) => heard.push(pong));
  await last().accept();
  const pong = client.request("ping");
  await last().say({ type: "pong" });
  expect(await pong).toEqual({ type: "pong" });
  expect(heard).toEqual([{ type: "pong" }]);
});

test("rejects when no reply comes in time, and leaves no timer", async () => {
  const { client, last, world } = await visitHall({ requestTimeoutMs: 3000 });
  await last().accept();
  const usual = client.request("ping");
  const patient = client.request("ping", {}, { timeoutMs: 4000 });
  await world.advance(3000);
  expect(await rejection(usual)).toBeInstanceOf(NoReply);
  await last().say({ type: "pong" });
  expect(await patient).toEqual({ type: "pong" });
  expect(world.timers()).toBe(0);
});

test("a request that waits for the connection leaves the queue when its time is up", async () => {
  const { client, last, world } = await visitHall({ requestTimeoutMs: 3000 });
  const asked = client.request("ping");
  await world.advance(3000);
  expect(await rejection(asked)).toBeInstanceOf(NoReply);
  await last().accept();
  expect(last().heard).toEqual([]);
});

test("rejects when its signal aborts", async () => {
  const { client, last, world } = await visitHall();
  await last().accept();
  const leaving = new AbortController();
  const asked = client.request("ping", {}, { signal: leaving.signal });
  leaving.abort(new Error("enough"));
  expect(await rejection(asked)).toMatchObject({ message: "enough" });
  expect(await rejection(client.request("ping", {}, { signal: leaving.signal }))).toMatchObject({
    message: "enough",
  });
  expect(world.timers()).toBe(0);
});

test("rejects when the connection is lost, as its reply cannot come on another one", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const asked = client.request("ping");
  await last().close(1006);
  expect(await rejection(asked)).toBeInstanceOf(ConnectionLost);
});

test("rejects when the reply breaks its schema", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  const asked = client.request("placeBid", { lot_id: "a", amount: 1, request_id: "r" });
  await last().say({ type: "bid_taken", request_id: "r" });
  expect(await rejection(asked)).toMatchObject({ name: "MessageInvalid", key: "bidTaken" });
});

test("an answer that comes too late, or twice, is one more message to listeners", async () => {
  const { client, last, world } = await visitHall();
  const heard: unknown[] = [];
  client.on("bidTaken", ({ bid_id }) => heard.push(bid_id));
  await last().accept();
  const late = client.request("placeBid", { lot_id: "a", amount: 1, request_id: "late" }, { timeoutMs: 1000 });
  await world.advance(1000);
  expect(await rejection(late)).toBeInstanceOf(NoReply);
  const next = client.request("placeBid", { lot_id: "a", amount: 2, request_id: "next" });
  await last().say({ type: "bid_taken", bid_id: "b1", request_id: "late" });
  await last().say({ type: "bid_taken", bid_id: "b2", request_id: "next" });
  await last().say({ type: "bid_taken", bid_id: "b2", request_id: "next" });
  expect((await next).bid_id).toBe("b2");
  expect(heard).toEqual(["b1", "b2", "b2"]);
});

test("without an id on the wire, a late answer cannot be told from that to the next question", async () => {
  const { client, last, world } = await visitHall();
  await last().accept();
  const late = client.request("askHistory", { lot_id: "a" }, { timeoutMs: 1000 });
  await world.advance(1000);
  expect(await rejection(late)).toBeInstanceOf(NoReply);
  const next = client.request("askHistory", { lot_id: "b" });
  await last().say({ type: "bids", lot_id: "a" });
  expect(await next).toEqual({ type: "bids", lot_id: "a" });
});

test("what is asked while the connection is down is asked on the next one, and its time runs on", async () => {
  const { client, last, world } = await visitHall({ requestTimeoutMs: 3000 });
  await last().accept();
  await last().close();
  const asked = client.request("askHistory", { lot_id: "a" });
  await world.advance(1000);
  await last().accept();
  expect(last().heard).toEqual([{ type: "history", lot_id: "a" }]);
  await world.advance(1999);
  await last().say({ type: "bids", lot_id: "a" });
  expect(await asked).toEqual({ type: "bids", lot_id: "a" });
  expect(world.timers()).toBe(0);
});
