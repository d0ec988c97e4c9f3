import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { readContract } from "../../contract/read/index.ts";
import { type DrivenTime, drivenTime, makePlan, runPlan, selectChecks } from "../../conformance/index.ts";
import { eventLoop } from "./event-loop.ts";

const reading = await readContract([join(import.meta.dirname, "counter.yaml")], { root: import.meta.dirname });
if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
const { contract } = reading;

/** A counter that serves one wish after another, and closes on whoever gave no sign of life for three seconds. */
async function openCounter(
  { target }: DrivenTime,
  { after = Infinity, next = "", turnMs = 2000 } = {},
): Promise<{ readonly url: string; readonly dismissed: () => number } & AsyncDisposable> {
  let dismissed = 0;
  const waiting: (() => void)[] = [];
  let isBusy = false;
  const work = (): void => {
    const next = waiting.shift();
    isBusy = next !== undefined;
    if (next !== undefined)
      target.after(20, () => {
        next();
        work();
      });
  };
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket: WebSocket, request) => {
    const asks = request.url === "/asked";
    const mostSilentMs = request.url === "/served" ? 2000 : 3000;
    let silentSince = target.now();
    const every = (ms: number, task: () => void): void =>
      void target.after(ms, () => {
        if (socket.readyState !== socket.OPEN) return;
        task();
        every(ms, task);
      });
    every(1000, () => {
      if (target.now() - silentSince > mostSilentMs) {
        dismissed += 1;
        socket.close(4002);
      } else if (asks) socket.send('{"type":"probe"}');
    });
    let turns = 0;
    every(turnMs, () => {
      turns += 1;
      if (turns <= after) socket.send(`{"type":"turn","number":${turns}}`);
      else if (next === "hangs up") socket.close(4999);
      else if (next === "closes as documented") socket.close(4002);
    });
    socket.on("message", (data: Buffer) => {
      const said = JSON.parse(data.toString()) as { readonly type: string; readonly id: string };
      if (said.type === "here") {
        silentSince = target.now();
        if (!asks) socket.send('{"type":"probe"}');
        return;
      }
      if (request.url === "/served") silentSince = target.now();
      waiting.push(() => socket.send(JSON.stringify({ type: "parcel", id: said.id })));
      if (!isBusy) work();
    });
  });
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dismissed: () => dismissed,
    [Symbol.asyncDispose]: () => {
      for (const client of server.clients) client.terminate();
      const closed = once(server, "close");
      server.close();
      return closed.then(() => undefined);
    },
  };
}

test.for([
  {
    id: "websocket/counter/served/survives/slow-reader",
    wait: "for many answers, where nobody may be silent for long",
  },
  { id: "websocket/counter/asked/survives/slow-reader", wait: "for many answers, where the server asks who is there" },
  {
    id: "websocket/counter/told/survives/slow-reader",
    wait: "for many answers, where clients tell that they are there",
  },
  {
    id: "websocket/counter/asked/rate/turn/period",
    wait: "for a slow schedule, where the server asks who is there",
  },
  {
    id: "websocket/counter/told/rate/turnToo/period",
    wait: "for a slow schedule, where clients tell that they are there",
  },
])("a check that waits $wait, is no silent client", { timeout: 60_000 }, async ({ id }) => {
  const time = drivenTime(eventLoop);
  await using counter = await openCounter(time);
  const checks = selectChecks(makePlan(contract), { only: [id] });
  const results = await runPlan(checks, { contract, target: { urls: { 7721: counter.url } }, clock: time.run });
  expect(results.map(({ check, verdict }) => [check.id, verdict])).toEqual([[id, { outcome: "kept" }]]);
});

test.for([
  { next: "falls silent", outcome: "broken", words: "none for 6500 ms after 2" },
  { next: "hangs up", outcome: "broken", words: "2, then the connection ended with 4999" },
  { next: "closes as documented", outcome: "not-asked", words: "the connection ended with 4002 after 2 of them" },
])("a schedule of which two are heard before the server $next is $outcome", async ({ next, outcome, words }) => {
  const time = drivenTime(eventLoop);
  await using counter = await openCounter(time, { after: 2, next });
  const checks = selectChecks(makePlan(contract), { only: ["websocket/counter/asked/rate/turn/period"] });
  const [result] = await runPlan(checks, { contract, target: { urls: { 7721: counter.url } }, clock: time.run });
  expect(result?.verdict).toMatchObject({ outcome, [outcome === "broken" ? "got" : "because"]: words });
});

test.for([
  { what: "none was said", after: 0, turnMs: 5000, id: "start", got: "none in 5000 ms" },
  { what: "only one was said", after: 1, turnMs: 4000, id: "period", got: "1" },
  {
    what: "they came half as often",
    after: 2,
    turnMs: 4000,
    id: "period",
    got: "one every 4000 ms on the average of 1",
  },
])("a connection that ended as documented has stood for long enough to see that $what", async (row) => {
  const { after, turnMs, id, got } = row;
  const time = drivenTime(eventLoop);
  await using counter = await openCounter(time, { after, turnMs, next: "closes as documented" });
  const checks = selectChecks(makePlan(contract), { only: [`websocket/counter/asked/rate/turn/${id}`] });
  const [result] = await runPlan(checks, { contract, target: { urls: { 7721: counter.url } }, clock: time.run });
  expect(result?.verdict).toMatchObject({ outcome: "broken", got });
});

test.for([
  { channel: "asked", whoBegins: "the server asks" },
  { channel: "told", whoBegins: "clients tell" },
])("who does not read is no dead client where $whoBegins: it is there until all is said", async ({ channel }) => {
  const time = drivenTime(eventLoop);
  await using counter = await openCounter(time);
  const checks = selectChecks(makePlan(contract), { only: [`websocket/counter/${channel}/survives/slow-reader`] });
  await runPlan(checks, { contract, target: { urls: { 7721: counter.url } }, clock: time.run });
  expect(counter.dismissed()).toBe(0);
});
