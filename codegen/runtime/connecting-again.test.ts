import { expect, test } from "vitest";
import { settled } from "./testing/driven-surroundings.ts";
import { rejection, visitHall } from "./testing/hall.ts";

test("waits 1, 2, 4, 8, 16, 32 and 32 seconds, and gives up after the attempts that the contract allows", async () => {
  const { world, peers, client, states } = await visitHall(
    {},
    { reconnect: { initialMs: 1000, factor: 2, maxMs: 32_000, maxAttempts: 10 } },
  );
  const waits: number[] = [];
  while (client.state !== "error") {
    const before = peers.length;
    await peers.at(-1)?.close();
    let waited = 0;
    for (; peers.length === before && world.timers() > 0; waited += 500) await world.advance(500);
    if (waited > 0) waits.push(waited / 1000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 32, 32, 32, 32]);
  expect(peers).toHaveLength(11);
  expect([...new Set(states)]).toEqual(["connecting", "reconnecting", "error"]);
});

test.each([
  { random: 0, want: 0 },
  { random: 0.25, want: 1000 },
  { random: 0.999, want: 3996 },
])("with full jitter, a third wait of 4 seconds takes $want ms when chance says $random", async ({ random, want }) => {
  const { world, peers } = await visitHall({ reconnect: { jitter: "full" } });
  await world.set({ random: 0 });
  await peers[0]?.close();
  await world.advance(0);
  await peers[1]?.close();
  await world.advance(0);
  await world.set({ random });
  await peers[2]?.close();
  if (want > 0) await world.advance(want - 1);
  expect(peers).toHaveLength(3);
  await world.advance(want > 0 ? 1 : 0);
  expect(peers).toHaveLength(4);
});

test("a connection that stood starts the waits anew, one that was closed at once does not", async () => {
  const { world, peers, last } = await visitHall();
  await last().close();
  await world.advance(1000);
  await last().accept();
  await last().close(1013);
  await world.advance(1999);
  expect(peers).toHaveLength(2);
  await world.advance(1);
  expect(peers).toHaveLength(3);
  await last().accept();
  await world.advance(1000);
  await last().close(1013);
  await world.advance(1000);
  expect(peers).toHaveLength(4);
});

test.each([
  { code: 1000, state: "disconnected" },
  { code: 1008, state: "error" },
])("stays away after $code, as the contract asks, and is $state", async ({ code, state }) => {
  const { client, last, world } = await visitHall();
  await last().accept();
  await last().close(code, "because");
  expect(client.state).toBe(state);
  expect(world.timers()).toBe(0);
  expect(await rejection(client.send("ping"))).toMatchObject({ name: "ConnectionLost", code, reason: "because" });
});

test("comes back at once after a code whose policy is now, unless it did not stand", async () => {
  const { peers, last, world } = await visitHall();
  await last().accept();
  await world.advance(60_000);
  await last().close(4002);
  expect(peers).toHaveLength(2);
  await last().accept();
  await last().close(4002);
  expect(peers).toHaveLength(2);
  await world.advance(1000);
  expect(peers).toHaveLength(3);
});

test("waits for the network while there is none, without counting attempts", async () => {
  const { world, peers, last } = await visitHall();
  await last().accept();
  await world.set({ online: false });
  await last().close();
  await world.advance(600_000);
  expect(peers).toHaveLength(1);
  await world.set({ online: true });
  expect(peers).toHaveLength(2);
});

test("does not wait on when the page is looked at again", async () => {
  const { world, peers, last } = await visitHall();
  for (let round = 0; round < 4; round += 1) {
    await last().close();
    await world.advance(2 ** round * 1000);
  }
  await last().close();
  await world.set({ visible: false });
  expect(peers).toHaveLength(5);
  await world.set({ visible: true });
  expect(peers).toHaveLength(6);
});

test("reconnect: false leaves what is lost", async () => {
  const { client, last, world } = await visitHall({ reconnect: false });
  await last().accept();
  await last().close(1006);
  expect([client.state, world.timers()]).toEqual(["error", 0]);
  const again = client.connect();
  await settled();
  await last().accept();
  await expect(again).resolves.toBeUndefined();
});

test("a goodbye while nobody looks is not the end: the heartbeat was silent, so the server took the client for gone", async () => {
  const { client, peers, last, world } = await visitHall();
  await last().accept();
  await world.set({ visible: false });
  await last().close(1000, "idle");
  await world.advance(3_600_000);
  expect([client.state, peers.length]).toEqual(["reconnecting", 1]);
  await world.set({ visible: true });
  expect(peers).toHaveLength(2);
  await last().accept();
  await last().close(1000, "signed out");
  expect(client.state).toBe("disconnected");
});

test("a listener that closes and connects again when the connection is lost gets one socket", async () => {
  const { client, peers, last, world } = await visitHall();
  const off = client.on("$lost", () => {
    off();
    void client.close();
    void client.connect();
  });
  await last().accept();
  await last().close();
  await world.advance(60_000);
  expect(peers).toHaveLength(4);
  expect(peers.filter(({ is }) => is === "opening")).toHaveLength(1);
});

test("tells when the next attempt is due, for as long as one is waited for", async () => {
  const { client, world, last } = await visitHall();
  const told: unknown[] = [];
  client.on("$state", ({ state }) => told.push([state, client.nextAttemptAt]));
  expect(client.nextAttemptAt).toBeUndefined();
  await last().accept();
  await world.advance(5000);
  await last().close();
  expect(client.nextAttemptAt).toBe(6000);
  expect(told.at(-1)).toEqual(["reconnecting", 6000]);
  await world.advance(1000);
  expect([client.state, client.nextAttemptAt]).toEqual(["reconnecting", undefined]);
  await world.set({ online: false });
  await last().close();
  expect(client.nextAttemptAt).toBe(8000);
  await world.advance(2000);
  expect([client.state, client.nextAttemptAt]).toEqual(["reconnecting", undefined]);
  await client.close();
  expect([client.state, client.nextAttemptAt]).toEqual(["disconnected", undefined]);
});
