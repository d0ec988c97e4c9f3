import { expect, test } from "vitest";
import { settled } from "./testing/driven-surroundings.ts";
import { visitHall } from "./testing/hall.ts";

test("sends a close frame, fulfils when the server has answered, and leaves no timer and no watcher", async () => {
  const { client, last, world } = await visitHall(
    {},
    { heartbeat: { intervalMs: 1000, missed: 1, by: "client", says: "ping" } },
  );
  await last().accept();
  let isClosed = false;
  const closing = client.close(4000, "done").then(() => (isClosed = true));
  await settled();
  expect([client.state, last().closedWith, isClosed]).toEqual(["disconnected", 4000, false]);
  await last().close(4000);
  await closing;
  expect([world.timers(), world.watchers()]).toEqual([0, 0]);
});

test("a server that does not answer the close frame is left after two seconds", async () => {
  const { client, last, world } = await visitHall();
  await last().accept();
  const closing = client.close();
  await world.advance(2000);
  await expect(closing).resolves.toBeUndefined();
  expect(world.timers()).toBe(0);
});

test.each(["while the token is fetched", "while the socket opens", "while it waits for the next attempt"])(
  "%s leaves nothing behind",
  async (when) => {
    let give: (token: string) => void = () => undefined;
    const token = (): Promise<string> => new Promise((resolve) => (give = resolve));
    const { client, peers, world } = await visitHall(when.includes("token") ? { token } : {});
    if (when.includes("waits")) await peers[0]?.close();
    const closing = client.close();
    give("late");
    await peers[0]?.close();
    await world.advance(60_000);
    await closing;
    expect(peers).toHaveLength(when.includes("token") ? 0 : 1);
    expect([client.state, world.timers(), world.watchers()]).toEqual(["disconnected", 0, 0]);
  },
);

test("a code that may not be sent is refused, and the connection stays", async () => {
  const { client, last } = await visitHall();
  await last().accept();
  await expect(client.close(1006)).rejects.toThrow("may not be sent");
  expect(client.state).toBe("connected");
});

test("an aborted signal closes", async () => {
  const leaving = new AbortController();
  const { client, last, world } = await visitHall({ signal: leaving.signal });
  await last().accept();
  leaving.abort();
  expect([client.state, last().closedWith]).toEqual(["disconnected", 1000]);
  await last().close();
  expect(world.timers()).toBe(0);
  const late = await visitHall({ signal: leaving.signal });
  expect([late.client.state, late.peers]).toEqual(["disconnected", []]);
});

test("await using closes, and connect opens again", async () => {
  const visit = await visitHall();
  {
    await using client = visit.client;
    await visit.last().accept();
    expect(client.state).toBe("connected");
    // The peer answers as soon as it is asked to close.
    void settled().then(() => visit.world.advance(2000));
  }
  expect(visit.client.state).toBe("disconnected");
  const again = visit.client.connect();
  await settled();
  await visit.last().accept();
  await again;
  expect(visit.client.state).toBe("connected");
});

test("a refused code leaves the signal in charge, and so does closing and connecting again", async () => {
  const leaving = new AbortController();
  const { client, last } = await visitHall({ signal: leaving.signal });
  await last().accept();
  await expect(client.close(1006)).rejects.toThrow("may not be sent");
  const closing = client.close();
  await last().close(1000);
  await closing;
  const again = client.connect();
  await settled();
  await last().accept();
  await again;
  leaving.abort(new Error("the user left"));
  expect([client.state, last().closedWith]).toEqual(["disconnected", 1000]);
  await expect(client.connect()).rejects.toThrow("the user left");
});
