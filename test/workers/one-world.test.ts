import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CrewHouse, many, openCrewHouse, openMany } from "./crew-house.ts";

const north = { id: "north", colour: "white" };
const lamps = Array.from({ length: many }, (_, index) => ({ id: `lamp-${index}`, colour: "red" }));

describe.runIf(process.platform === "linux")("one world behind two threads of sockets", () => {
  let house: CrewHouse;
  beforeEach(async () => {
    house = await openCrewHouse();
  });
  afterEach(() => house[Symbol.asyncDispose]());

  const beam = (bearing: number): number => house.mock.channel("light").send("beam", { type: "beam", bearing });
  const text = (bearing: number): string => JSON.stringify({ type: "beam", bearing });

  describe("rows", () => {
    test("that are posted over one connection are read over every other", async () => {
      const statuses = await Promise.all(lamps.map((lamp) => house.ask("POST", "/lamps", { body: lamp })));
      expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([201]));
      const lists = await Promise.all(lamps.map(() => house.ask("GET", "/lamps")));
      const want = expect.arrayContaining([north, ...lamps]) as unknown;
      for (const { body } of lists) expect(body).toEqual(want);
      expect(lists[0]?.body).toHaveLength(lamps.length + 1);
    });

    test("belong to the session that a request names, whichever connection it comes over", async () => {
      await Promise.all(lamps.map((lamp) => house.ask("POST", "/lamps", { session: "a", body: lamp })));
      expect((await house.ask("GET", "/lamps", { session: "a" })).body).toHaveLength(lamps.length + 1);
      expect((await house.ask("GET", "/lamps", { session: "b" })).body).toEqual([north]);
      expect((await house.ask("GET", "/lamps")).body).toEqual([north]);
      expect(house.mock.sessions().map(({ key }) => key)).toEqual(["", "a", "b"]);
      expect((await house.ask("GET", "/lamps", { session: "no key" })).status).toBe(400);
    });

    test("are those of the beginning after a reset", async () => {
      await house.ask("POST", "/lamps", { body: { id: "south", colour: "red" } });
      house.mock.reset();
      expect((await house.ask("GET", "/lamps")).body).toEqual([north]);
    });
  });

  describe("an open channel", () => {
    test("says a message to all, in the same order", async () => {
      const watchers = await openMany(house);
      expect(house.mock.channel("light").size).toBe(many);
      const bearings = Array.from({ length: 100 }, (_, index) => index);
      for (const bearing of bearings) beam(bearing);
      for (const watcher of watchers)
        expect((await watcher.heard(101)).slice(1)).toEqual(bearings.map((bearing) => text(bearing)));
    });

    test("answers each with what is its own", async () => {
      const watchers = await openMany(house);
      for (const [id, { socket }] of watchers.entries())
        socket.send(JSON.stringify({ type: "hail", id: String(id), ship: "Ceres" }));
      for (const [id, watcher] of watchers.entries())
        expect(JSON.parse((await watcher.heard(2))[1] ?? "")).toMatchObject({ type: "answer", id: String(id) });
    });

    test("says what falls due while the clock is moved on", async () => {
      const watchers = await openMany(house);
      house.clock.advance("11s");
      for (const watcher of watchers)
        expect((await watcher.heard(3)).map((said) => (JSON.parse(said) as { type: string }).type)).toEqual([
          "welcome",
          "beam",
          "beam",
        ]);
    });

    test("lets idle clients go with the documented code", async () => {
      const watchers = await openMany(house);
      house.clock.advance("11m");
      for (const watcher of watchers) expect(await watcher.ended).toBe(1000);
      expect(house.mock.channel("light").size).toBe(0);
    });

    test("is closed for all with the code that is asked for, and with no other than there are", async () => {
      const watchers = await openMany(house);
      expect(() => house.mock.channel("light").close(999)).toThrow(TypeError);
      house.mock.channel("light").close(4000, "enough");
      for (const { ended } of watchers) expect(await ended).toBe(4000);
    });

    test("belongs to the session that a handshake names", async () => {
      using mine = await house.listen("a");
      using other = await house.listen();
      house.mock.session("a").channel("light").send("beam", { type: "beam", bearing: 7 });
      beam(8);
      expect((await mine.heard(2))[1]).toBe(text(7));
      expect((await other.heard(2))[1]).toBe(text(8));
    });

    test("keeps no place for a client that has gone", async () => {
      const watchers = await openMany(house);
      for (const { socket } of watchers.slice(0, 12)) socket.close(1000);
      for (const { socket } of watchers.slice(12)) socket.terminate();
      await vi.waitFor(() => expect(house.mock.channel("light").size).toBe(0), { timeout: 15_000 });
      const ends = house.mock.journal.entries({ filter: "kind:closed" }).map(({ code }) => code);
      expect(ends.toSorted((a, b) => Number(a) - Number(b))).toEqual([
        ...Array.from({ length: 12 }, () => 1000),
        ...Array.from({ length: 12 }, () => 1006),
      ]);
    });

    test("says what it has to say to a client that has said goodbye in the same breath", async () => {
      using watcher = await house.listen();
      await watcher.heard(1);
      watcher.socket.send(JSON.stringify({ type: "hail", id: "1", ship: "Ceres" }));
      watcher.socket.close(1000);
      expect(await watcher.ended).toBe(1000);
      expect(watcher.texts.slice(1).map((said) => JSON.parse(said) as object)).toMatchObject([
        { type: "answer", id: "1" },
      ]);
    });
  });

  describe("faults", () => {
    test("strike as often as they may, whichever connection it is", async () => {
      house.mock.faults.add({ fault: { kind: "status", status: 503 }, times: 5 });
      const statuses = await Promise.all(lamps.map(async () => (await house.ask("GET", "/lamps")).status));
      expect(statuses.toSorted((a, b) => a - b)).toEqual([
        ...Array.from({ length: many - 5 }, () => 200),
        ...Array.from({ length: 5 }, () => 503),
      ]);
    });

    test("of time follow the clock of the world", async () => {
      house.mock.faults.add({ fault: { kind: "latency", ms: 2000 }, times: 1 });
      const struck = new Promise((resolve) => house.mock.journal.follow(resolve, "fault:latency"));
      const late = house.ask("GET", "/lamps");
      await struck;
      expect((await house.ask("GET", "/lamps")).status).toBe(200);
      house.clock.advance("2s");
      expect(await late).toEqual({ status: 200, body: [north] });
    });

    test("that write bit by bit do so at the pace of the world, also in one go", async () => {
      house.mock.faults.add({ fault: { kind: "slow", bytesPerSecond: 100 }, times: 1 });
      const struck = new Promise((resolve) => house.mock.journal.follow(resolve, "fault:slow"));
      const slow = house.ask("GET", "/lamps");
      await struck;
      house.clock.advance("10s");
      expect(await slow).toEqual({ status: 200, body: [north] });
    });

    test("cut connections", async () => {
      house.mock.faults.add({ fault: { kind: "reset" }, operation: "listLamps", times: 1 });
      await expect(house.ask("GET", "/lamps")).rejects.toThrow(/ECONNRESET|hang up/);
      house.mock.faults.add({ fault: { kind: "reset" }, message: "beam", times: 1 });
      using watcher = await house.listen();
      await watcher.heard(1);
      beam(1);
      expect(await watcher.ended).toBe(1006);
    });

    test("spoil what is said, and keep pings from being answered", async () => {
      using watcher = await house.listen();
      await watcher.heard(1);
      house.mock.faults.add({ fault: { kind: "two-documents" }, times: 1 });
      beam(1);
      expect((await watcher.heard(2))[1]).toBe(text(1) + text(1));
      house.mock.faults.add({ fault: { kind: "no-pong" }, times: 1 });
      watcher.socket.ping("first");
      watcher.socket.ping("second");
      expect(String((await once(watcher.socket, "pong"))[0])).toBe("second");
    });
  });

  test("a scenario says to all what it says, and hears what any of them says", async () => {
    const watchers = await openMany(house);
    const steps = [
      { emit: { channel: "light", message: "beam", payload: { type: "beam", bearing: 1 } } },
      { expect: { channel: "light", message: "hail" } },
      { emit: { channel: "light", message: "beam", payload: { type: "beam", bearing: 2 } } },
    ];
    const run = house.mock.session("").play({ scenario: "night", steps });
    for (const watcher of watchers) expect((await watcher.heard(2))[1]).toBe(text(1));
    watchers.at(-1)?.socket.send(JSON.stringify({ type: "hail", id: "7", ship: "Ceres" }));
    await vi.waitFor(() => expect(run.state).toBe("ended"), { timeout: 15_000 });
    for (const watcher of watchers)
      await vi.waitFor(() => expect(watcher.texts).toContain(text(2)), { timeout: 15_000 });
  });

  describe("the journal", () => {
    test("has everything in the order in which the world saw it", async () => {
      await house.ask("POST", "/lamps", { body: { id: "south", colour: "red" } });
      using watcher = await house.listen();
      await watcher.heard(1);
      watcher.socket.send(JSON.stringify({ type: "hail", id: "1", ship: "Ceres" }));
      await watcher.heard(2);
      await house.ask("GET", "/lamps/south");
      expect(house.mock.journal.entries({}).map(({ kind }) => kind)).toEqual([
        "request",
        "opened",
        "said",
        "heard",
        "said",
        "request",
      ]);
    });

    test("notes what many hear once", async () => {
      await openMany(house);
      beam(1);
      expect(house.mock.journal.entries({ filter: "message:beam" })).toMatchObject([{ listeners: many }]);
    });
  });

  test("a client that says more than the world can hear waits, and loses nothing", async () => {
    using watcher = await house.listen();
    await watcher.heard(1);
    for (let id = 1; id <= 8_000; id += 1)
      watcher.socket.send(JSON.stringify({ type: "hail", id: String(id), ship: "Ceres" }));
    expect((await house.ask("GET", "/lamps")).status).toBe(200);
    const answers = (await watcher.heard(8_001)).slice(1).map((said) => (JSON.parse(said) as { id: string }).id);
    expect(answers).toEqual(Array.from({ length: 8_000 }, (_, index) => String(index + 1)));
  }, 18_000);
});
