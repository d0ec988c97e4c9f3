import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { describe, expect, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { mswHandlers } from "../../mock-server/msw/index.ts";
import { openPage, openPorts, type Stage } from "./stage.ts";
import { until } from "./until.ts";

const reading = await readContract([join(import.meta.dirname, "../generated-clients/kitchen.yaml")]);
if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
const { contract } = reading;

const stages: readonly { readonly name: string; readonly open: () => Promise<Stage> }[] = [
  { name: "the mock server", open: () => openPorts(contract) },
  { name: "the MSW handlers", open: async () => openPage(contract, (options) => mswHandlers(contract, options)) },
];

async function enter(stage: Stage): Promise<Socket> {
  const transports = stage.socketIoTransports["over WebSocket"];
  const socket = io(`${stage.base(7481)}/orders`, { transports, forceNew: true, reconnection: false });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  return socket;
}

describe.each(stages)("$name", ({ open }) => {
  test("asks for the acknowledgement that the contract has, and hears it", async () => {
    await using stage = await open();
    const socket = await enter(stage);
    const orders = stage.channel("orders");
    socket.on("take", ({ dish }: { dish: string }, answer: (reply: object) => void) =>
      answer({ minutes: dish.length }),
    );
    socket.on("weigh", (what: string, times: number, answer: (...values: unknown[]) => void) => answer(times, what));
    orders.send("take", { dish: "soup" });
    orders.send("weigh", ["rice", 2]);
    await until(() => orders.received.length === 2);
    expect(orders.received.map(({ event, payload }) => ({ event, payload }))).toEqual([
      { event: "taken", payload: { minutes: 4 } },
      { event: "weighed", payload: [2, "rice"] },
    ]);
    expect(stage.log).toEqual([]);
    socket.disconnect();
  });

  test("says what is wrong with an answer that breaks its schema", async () => {
    await using stage = await open();
    const socket = await enter(stage);
    socket.on("take", (_order: object, answer: (reply: object) => void) => answer({ minutes: 0 }));
    stage.channel("orders").send("take", { dish: "soup" });
    await until(() => stage.log.length > 0);
    expect(stage.log[0]).toMatchObject({ level: "warning", message: "taken" });
    socket.disconnect();
  });

  test("asks nothing where the contract has no answer", async () => {
    await using stage = await open();
    const socket = await enter(stage);
    const heard = new Promise<unknown[]>((resolve) => socket.on("bell", (...values: unknown[]) => resolve(values)));
    stage.channel("orders").send("bell", { times: 2 });
    expect(await heard).toEqual([{ times: 2 }]);
    socket.disconnect();
  });
});
