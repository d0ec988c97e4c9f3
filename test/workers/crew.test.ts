import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { describe, expect, test, vi } from "vitest";
import { drivenClock, InvalidWorkers, PortUnavailable, startMockServer } from "../../mock-server/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";
import { type CrewHouse, many, openCrewHouse, openMany } from "./crew-house.ts";

const contract = await readLighthouse();

const portOf = ({ mock }: CrewHouse): number => Number(new URL(mock.url(7711)).port);

describe.runIf(process.platform === "linux")("a crew", () => {
  describe("the ports of a mock with workers", () => {
    test("are had by all of them, but for Socket.IO's", async () => {
      await using house = await openCrewHouse(3);
      expect(house.mock.ports.map(({ declared, workers, unshared }) => ({ declared, workers, unshared }))).toEqual([
        { declared: 7711, workers: 3, unshared: undefined },
        { declared: 7712, workers: 0, unshared: "Socket.IO" },
      ]);
    });

    test("are nobody else's: neither a mock with workers nor one without can have them", async () => {
      await using house = await openCrewHouse();
      const ports = `offset:${portOf(house) - 7711}` as const;
      for (const workers of [1, 2])
        await expect(
          startMockServer({ contract, clock: drivenClock(), ports, strictPorts: true, workers }),
        ).rejects.toThrow(PortUnavailable);
      expect((await house.ask("GET", "/lamps")).status).toBe(200);
    });

    test("are not taken from a mock without workers", async () => {
      await using alone = await openCrewHouse(1);
      const ports = `offset:${portOf(alone) - 7711}` as const;
      await expect(
        startMockServer({ contract, clock: drivenClock(), ports, strictPorts: true, workers: 2 }),
      ).rejects.toThrow(PortUnavailable);
    });

    test("are free again after its end", async () => {
      const house = await openCrewHouse();
      const port = portOf(house);
      const watchers = await openMany(house);
      await house[Symbol.asyncDispose]();
      for (const { ended } of watchers) expect(await ended).toBe(1001);
      const ports = `offset:${port - 7711}` as const;
      await using next = await startMockServer({
        contract,
        clock: drivenClock(),
        ports,
        workers: 2,
        only: ["lighthouse"],
      });
      expect(next.ports[0]).toMatchObject({ actual: port });
    });

    test.each([0, -1, 1.5, 257, Number.NaN])("cannot be had by %d of them", async (workers) => {
      await expect(startMockServer({ contract, clock: drivenClock(), ports: "random", workers })).rejects.toThrow(
        InvalidWorkers,
      );
    });
  });

  describe("a reload", () => {
    test("leaves connections where they are, and plays the other contract on them", async () => {
      await using house = await openCrewHouse();
      const watchers = await openMany(house);
      const operations = contract.operations.filter((operation) => operation.key !== "addLamp");
      await house.mock.reload({ ...contract, operations });
      expect((await house.ask("POST", "/lamps", { body: { id: "south", colour: "red" } })).status).toBe(405);
      house.mock.channel("light").send("beam", { type: "beam", bearing: 9 });
      for (const watcher of watchers) expect((await watcher.heard(2))[1]).toBe('{"type":"beam","bearing":9}');
    });

    test("closes a port that is gone, and opens it when it is there again", async () => {
      await using house = await openCrewHouse();
      const [watcher] = await openMany(house);
      const port = portOf(house);
      await house.mock.reload({
        ...contract,
        ports: contract.ports.filter(({ number }) => number !== 7711),
        channels: contract.channels.filter(({ key }) => key !== "light"),
      });
      expect(await watcher?.ended).toBe(1012);
      await expect(fetch(`http://127.0.0.1:${port}/lamps`)).rejects.toThrow("fetch failed");
      await house.mock.reload(contract);
      expect((await house.ask("GET", "/lamps")).status).toBe(200);
      using again = await house.listen();
      await again.heard(1);
    });
  });

  /** What threads are started while something is done. */
  async function workersOf<Made>(
    make: () => Promise<Made>,
  ): Promise<{ readonly made: Made; readonly workers: Worker[] }> {
    const workers: Worker[] = [];
    const keep = (worker: Worker): void => void workers.push(worker);
    process.on("worker", keep);
    try {
      return { made: await make(), workers };
    } finally {
      process.off("worker", keep);
    }
  }

  describe("a worker that ends", () => {
    test("is told of and replaced, and its clients are gone", async () => {
      const { made, workers } = await workersOf(() => openCrewHouse());
      await using house = made;
      const watchers = await openMany(house);
      await workers[0]?.terminate();
      await vi.waitFor(() => expect(house.log).toMatchObject([{ level: "error", about: "workers" }]), {
        timeout: 15_000,
      });
      expect(house.log[0]?.summary).toMatch(/^a worker has ended: .*another one takes its place$/);
      const left = house.mock.channel("light").size;
      expect(left).toBeLessThan(many);
      expect(house.mock.journal.entries({ filter: "kind:closed code:1006" })).toHaveLength(many - left);
      house.mock.channel("light").close(4000);
      const ends = await Promise.all(watchers.map(({ ended }) => ended));
      expect(ends.filter((code) => code === 1006)).toHaveLength(many - left);
      expect(ends.filter((code) => code === 4000)).toHaveLength(left);
      const answers = await vi.waitUntil(async () => {
        const asked = await Promise.allSettled(watchers.map(() => house.ask("GET", "/lamps")));
        return asked.every(({ status }) => status === "fulfilled") && asked;
      }, 15_000);
      expect(answers).toHaveLength(many);
    });

    test("is not replaced once the mock has ended", async () => {
      const { made: house, workers } = await workersOf(() => openCrewHouse());
      const gone = workers.map((worker) => once(worker, "exit"));
      await house[Symbol.asyncDispose]();
      await Promise.all(gone);
      expect(house.log).toEqual([]);
      expect(workers).toHaveLength(2);
    });
  });
});
