import { expect, test } from "vitest";
import { ConnectionLost, MessageDropped, MessageInvalid } from "./index.ts";
import { rejection, visitHall } from "./testing/hall.ts";

test("fills in the constants, and hands the message to the connection", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  await client.send("placeBid", { lot_id: "lot-1", amount: 7 });
  await client.send("ping");
  expect(last().heard).toEqual([{ type: "bid", lot_id: "lot-1", amount: 7 }, { type: "ping" }]);
});

test("what is said while there is no connection is said in order once there is", async () => {
  const { client, last } = await visitHall();
  const said = [1, 2, 3].map((amount) => client.send("placeBid", { lot_id: "lot-1", amount }));
  await last().accept();
  await Promise.all(said);
  expect(last().heard.map((frame) => (frame as { amount: number }).amount)).toEqual([1, 2, 3]);
});

test("what is said as soon as the connection stands goes before what has waited", async () => {
  const { client, last } = await visitHall();
  client.on("$state", ({ state }) => {
    if (state === "connected") void client.send("askHistory", { lot_id: "lot-1" });
  });
  void client.send("ping");
  await last().accept();
  expect(last().heard).toEqual([{ type: "history", lot_id: "lot-1" }, { type: "ping" }]);
});

test("the queue's limit is that of the contract, and the message that does not fit is told of", async () => {
  const { client } = await visitHall({}, { queue: 1 });
  const dropped: unknown[] = [];
  client.on("$dropped", (event) => dropped.push(event));
  const first = client.send("ping");
  expect(await rejection(client.send("askHistory", { lot_id: "lot-9" }))).toBeInstanceOf(MessageDropped);
  expect(dropped).toMatchObject([{ key: "askHistory", payload: { lot_id: "lot-9" }, error: { why: "overflow" } }]);
  void client.close();
  expect(await rejection(first)).toBeInstanceOf(ConnectionLost);
  expect(dropped).toHaveLength(2);
});

test("a payload that breaks its schema is refused and not sent, also when that is known only later", async () => {
  const { client, last } = await visitHall();
  const early = client.send("placeBid", { lot_id: "lot-1", amount: "7" as unknown as number });
  await last().accept();
  expect(await rejection(early)).toBeInstanceOf(MessageInvalid);
  const late = client.send("placeBid", { lot_id: "lot-1", amount: "7" as unknown as number });
  expect(await rejection(late)).toMatchObject({ key: "placeBid", issues: [{ path: ["amount"] }] });
  expect(last().heard).toEqual([]);
});

test("validation: off sends and hears anything", async () => {
  const { client, last } = await visitHall({ validation: "off" });
  const houses: unknown[] = [];
  client.on("welcome", ({ house }) => houses.push(house));
  await last().accept();
  await client.send("placeBid", { lot_id: "lot-1", amount: "7" as unknown as number });
  await last().say({ type: "welcome", house: 7 });
  expect([last().heard.length, houses]).toEqual([1, [7]]);
});

test("a message that clients do not say is refused", async () => {
  const { client } = await visitHall();
  const stray = client as unknown as { send(key: string): Promise<void> };
  for (const key of ["welcome", "toString", "__proto__"])
    expect(await rejection(stray.send(key)), key).toBeInstanceOf(TypeError);
});

test("an aborted message leaves the queue", async () => {
  const { client, last } = await visitHall();
  const leaving = new AbortController();
  const said = client.send("ping", {}, { signal: leaving.signal });
  leaving.abort(new Error("changed my mind"));
  expect(await rejection(said)).toMatchObject({ message: "changed my mind" });
  await last().accept();
  expect(last().heard).toEqual([]);
});

test("bytes travel as they are, both ways", async () => {
  const { client, last } = await visitHall();
  const pictures: unknown[] = [];
  client.on("picture", (picture) => pictures.push(picture));
  await last().accept();
  await client.send("sketch", new Uint8Array([1, 2]));
  await last().sayRaw(new Uint8Array([3, 4]).buffer);
  expect([last().heard, pictures]).toEqual([[new Uint8Array([1, 2])], [new Uint8Array([3, 4])]]);
});

test("tells how many messages wait", async () => {
  const { client, last } = await visitHall();
  for (const amount of [1, 2]) void client.send("placeBid", { lot_id: "lot-1", amount });
  expect(client.queued).toBe(2);
  await last().accept();
  expect(client.queued).toBe(0);
});
