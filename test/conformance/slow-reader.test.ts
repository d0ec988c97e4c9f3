import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { drivenTime, makePlan, runPlan, selectChecks } from "../../conformance/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";
import { eventLoop } from "./event-loop.ts";

const contract = await readLighthouse();
const checks = selectChecks(makePlan(contract), { only: ["websocket/lighthouse-light/light/survives/slow-reader"] });

test("a server that answers one thing after another is not at fault for the many that are asked before", async () => {
  const time = drivenTime(eventLoop);
  const waiting: (() => void)[] = [];
  let isBusy = false;
  const work = (): void => {
    const next = waiting.shift();
    isBusy = next !== undefined;
    if (next !== undefined)
      time.target.after(20, () => {
        next();
        work();
      });
  };
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket: WebSocket) => {
    socket.send(JSON.stringify({ type: "welcome", at: new Date(time.target.now()).toISOString() }));
    socket.on("message", (data: Buffer) => {
      const { id } = JSON.parse(data.toString()) as { id: string };
      waiting.push(() => socket.send(JSON.stringify({ type: "answer", id, safe: true })));
      if (!isBusy) work();
    });
  });
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const results = await runPlan(checks, { contract, target: { urls: { 7711: url } }, clock: time.run });
  expect(results.map(({ check, verdict }) => [check.id, verdict.outcome])).toEqual([
    ["websocket/lighthouse-light/light/survives/slow-reader", "kept"],
  ]);
  for (const client of server.clients) client.terminate();
  server.close();
}, 60_000);
