import { expect, test } from "vitest";
import { visitHall } from "./testing/hall.ts";

const heartbeat = { intervalMs: 30_000, missed: 2, by: "client", says: "ping" } as const;

test("pings at its interval, and takes any message as a sign of life", async () => {
  const { last, peers, world } = await visitHall({}, { heartbeat });
  await last().accept();
  for (let beat = 1; beat <= 5; beat += 1) {
    await world.advance(30_000);
    expect(last().heard).toHaveLength(beat);
    await last().say({ type: "pong" });
  }
  expect(last().heard[0]).toEqual({ type: "ping" });
  expect(peers).toHaveLength(1);
});

test("a connection on which so many pings are not answered is dead, and another one is made", async () => {
  const { last, peers, world, client } = await visitHall({}, { heartbeat });
  await last().accept();
  await world.advance(89_999);
  expect(client.state).toBe("connected");
  await world.advance(1);
  expect([client.state, peers[0]?.heard.length, peers[0]?.closedWith]).toEqual(["reconnecting", 2, 1005]);
  await world.advance(1000);
  expect(peers).toHaveLength(2);
});

test("a ping that cannot be written is not kept for the next connection", async () => {
  const { last, client, world } = await visitHall({}, { heartbeat });
  await last().accept();
  last().startClosing();
  await world.advance(30_000);
  expect(client.queued).toBe(0);
  await last().close(1001);
  await world.advance(1000);
  await last().accept();
  expect(last().heard).toEqual([]);
});

test("pauses while nobody looks, and then asks at once whether the connection is alive", async () => {
  const { last, client, world } = await visitHall({}, { heartbeat });
  await last().accept();
  await world.set({ visible: false });
  await world.advance(600_000);
  expect(last().heard).toEqual([]);
  await world.set({ visible: true });
  expect(last().heard).toHaveLength(1);
  await world.advance(4999);
  expect(client.state).toBe("connected");
  await world.advance(1);
  expect(client.state).toBe("reconnecting");
});

test("a server's ping is answered, and its silence is the end of the connection", async () => {
  const { last, client, world } = await visitHall(
    {},
    { heartbeat: { intervalMs: 10_000, missed: 1, by: "server", on: "pong", says: "ping" } },
  );
  await last().accept();
  await world.advance(9000);
  await last().say({ type: "pong" });
  expect(last().heard).toEqual([{ type: "ping" }]);
  await world.advance(10_999);
  expect(client.state).toBe("connected");
  await world.advance(1);
  expect(client.state).toBe("reconnecting");
});

test("says what it is told, at the interval it is told, or nothing at all", async () => {
  const told = await visitHall(
    { heartbeat: { intervalMs: 1000, payload: () => ({ at: told.world.clock.now() }) } },
    { heartbeat },
  );
  await told.last().accept();
  await told.world.advance(1000);
  expect(told.last().heard).toEqual([{ type: "ping", at: 1000 }]);
  const silent = await visitHall({ heartbeat: false }, { heartbeat });
  await silent.last().accept();
  expect(silent.world.timers()).toBe(0);
});

test("a machine that slept is known by its late timer: one ping must be answered within five seconds", async () => {
  const { last, client, world } = await visitHall({}, { heartbeat });
  await last().accept();
  await world.sleep(8 * 3_600_000);
  expect(last().heard).toHaveLength(1);
  await world.advance(4999);
  expect(client.state).toBe("connected");
  await world.advance(1);
  expect(client.state).toBe("reconnecting");
});
