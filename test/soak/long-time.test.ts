import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { type Clock, drivenClock, type HttpHandler, startMockServer } from "../../mock-server/index.ts";
import { openWebSocket } from "../robustness/raw-websocket.ts";
import handlers from "./system/handlers.ts";
import { readSoak } from "./read-soak.ts";

/** A machine on which every timer comes late. */
function lateClock(lateMs: number): Clock & { advance(ms: number): void } {
  const clock = drivenClock();
  return { now: clock.now, after: (ms, task) => clock.after(ms + lateMs, task), advance: (ms) => clock.advance(ms) };
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

test("a schedule of one connection keeps its time, however late each timer comes", async () => {
  const clock = lateClock(40);
  const contract = await readSoak();
  await using mock = await startMockServer({ contract, clock, ports: "random", handlers: { soak: handlers } });
  await using socket = await openWebSocket(Number(new URL(mock.url(7901)).port), "/pulse/ada");
  await socket.heard(/"serial":1\b/);
  const beats = (): number => mock.journal.entries({ filter: "message:beat" }).length;
  expect(beats()).toBe(1);
  clock.advance(100_000 + 40);
  expect(beats()).toBe(201);
});

test("a machine that slept says nothing of what it missed, and keeps the schedule", async () => {
  const below = drivenClock();
  let slept = 0;
  const clock: Clock = { now: () => below.now() + slept, after: (ms, task) => below.after(ms, task) };
  const log: string[] = [];
  await using mock = await startMockServer({
    contract: await readSoak(),
    clock,
    ports: "random",
    handlers: { soak: handlers },
    log: ({ summary }) => log.push(summary),
  });
  await using socket = await openWebSocket(Number(new URL(mock.url(7901)).port), "/pulse/ada");
  await socket.heard(/"serial":1\b/);
  const beats = (): number => mock.journal.entries({ filter: "message:beat" }).length;
  slept = 8 * 3_600_000;
  below.advance(500);
  expect(beats()).toBe(2);
  expect(log).toEqual(["the clock has jumped: 57600 times that this was due are left out"]);
  below.advance(10_000);
  expect(beats()).toBe(22);
});

test("rows that came and went leave nothing behind", async () => {
  const item = { name: "Lamp", price: 1, quantity: 1, tags: [] };
  const getItem: HttpHandler = ({ world }) => {
    for (let number = 0; number < 100_000; number += 1) {
      world.put("Item", { ...item, id: `passing-${number}` });
      world.remove("Item", `passing-${number}`);
    }
    return { status: 204 };
  };
  await using mock = await startMockServer({
    contract: await readSoak(),
    clock: drivenClock(),
    ports: "random",
    handlers: { soak: { http: { getItem } } },
  });
  const ask = async (): Promise<number> => (await fetch(`${mock.url(7902)}/items/item-1`)).status;
  expect(await ask()).toBe(204);
  const before = heapMb();
  expect(await ask()).toBe(204);
  expect(heapMb() - before).toBeLessThan(4);
});
