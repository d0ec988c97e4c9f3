import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { connect, openEngine, openFloor, stillPlays } from "./floor.ts";
import { type House, openRemarks } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openRemarks();
});
afterEach(() => stillPlays(house));
afterAll(() => house[Symbol.asyncDispose]());

describe("polling", () => {
  const url = (query: string): string => `${house.mock.url(7502)}/socket.io/?${query}`;
  async function openPolling(): Promise<string> {
    const text = await (await fetch(url("EIO=4&transport=polling"))).text();
    return (JSON.parse(text.slice(1)) as { readonly sid: string }).sid;
  }

  test.each([
    { given: "an older protocol", query: "EIO=3&transport=polling", says: "Unsupported protocol version" },
    { given: "a protocol of its own", query: "EIO=__proto__&transport=polling", says: "Unsupported protocol version" },
    { given: "a transport of its own", query: "EIO=4&transport=constructor", says: "Transport unknown" },
    { given: "no transport", query: "EIO=4", says: "Transport unknown" },
    { given: "a session that does not exist", query: "EIO=4&transport=polling&sid=nope", says: "Session ID unknown" },
    { given: "a session called __proto__", query: "EIO=4&transport=polling&sid=__proto__", says: "Session ID unknown" },
  ])("$given: 400", async ({ query, says }) => {
    const response = await fetch(url(query));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message: says });
  });

  test.each(["POST", "PUT", "DELETE"])("%s without a session: 400", async (method) => {
    expect((await fetch(url("EIO=4&transport=polling"), { method })).status).toBe(400);
  });

  test.each([
    { given: "garbage", body: "\u0000\u001e\u001exyz" },
    { given: "an event with broken JSON", body: '42["remark",' },
    { given: "10,000 empty packets", body: "\u001e".repeat(10_000) },
  ])("$given ends the session and nothing else", async ({ body }) => {
    const sid = await openPolling();
    const session = `EIO=4&transport=polling&sid=${sid}`;
    await fetch(url(session), { method: "POST", body });
    // The next poll hears of the end, where it is not over already; then there is no such session.
    await (await fetch(url(session))).text();
    await expect.poll(async () => (await fetch(url(session), { method: "POST", body: "3" })).status).toBe(400);
  });

  test("2 MB: 413", async () => {
    const sid = await openPolling();
    const response = await fetch(url(`EIO=4&transport=polling&sid=${sid}`), {
      method: "POST",
      body: "x".repeat(2_000_000),
    }).then(
      ({ status }) => status,
      // The connection may also end while the client still writes.
      () => 413,
    );
    expect(response).toBe(413);
  });

  test("two polls at once end the session", async () => {
    const sid = await openPolling();
    const poll = (): Promise<Response> => fetch(url(`EIO=4&transport=polling&sid=${sid}`));
    await fetch(url(`EIO=4&transport=polling&sid=${sid}`), { method: "POST", body: "40" });
    await (await poll()).text();
    const first = poll();
    expect((await poll()).status).toBe(400);
    await first.catch(() => undefined);
  });
});

describe("many clients", () => {
  test("come and go three hundred times, over both transports", async () => {
    for (let round = 0; round < 6; round += 1) {
      const clients = await Promise.all(
        Array.from({ length: 50 }, (_, index) => connect(house, index % 5 === 0 ? ["polling"] : ["websocket"])),
      );
      for (const client of clients) client.disconnect();
    }
    await expect.poll(() => house.mock.channel("floor").size).toBe(0);
  });

  test("one joins and leaves its namespace two thousand times", async () => {
    await using socket = await openEngine(house);
    for (let count = 0; count < 2_000; count += 1) {
      socket.say("40");
      socket.say("41");
    }
    socket.connection.socket.end();
    await socket.connection.ended;
    await expect.poll(() => house.mock.channel("floor").size).toBe(0);
  });

  test("one pulls the plug in the middle of an event", async () => {
    await using socket = await openFloor(house);
    socket.say('42["remark"', { length: 1_000 });
    socket.connection.socket.resetAndDestroy();
    await once(socket.connection.socket, "close");
    await expect.poll(() => house.mock.channel("floor").size).toBe(0);
  });

  test("one that never reads is cut off, and the others hear everything in time", async () => {
    await using deaf = await openFloor(house);
    deaf.connection.socket.pause();
    const client = await connect(house);
    const text = "x".repeat(500_000);
    for (let count = 0; count < 100; count += 1) {
      const heard = new Promise<{ readonly text: string }>((resolve) => client.once("remarked", resolve));
      client.emit("remark", { text: text + count });
      expect((await heard).text).toBe(text + count);
    }
    expect(house.log).toContainEqual(
      expect.objectContaining({
        about: "/socket.io/",
        summary: expect.stringMatching(/reads nothing was cut off/) as string,
      }),
    );
    expect(house.mock.channel("floor").size).toBe(1);
    client.disconnect();
  }, 120_000);
});
