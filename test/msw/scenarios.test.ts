import { setupServer } from "msw/node";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type DrivenClock, drivenClock, mswHandlers, type MswMock } from "../../mock-server/msw/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();

let mock: MswMock<DrivenClock>;
let server: ReturnType<typeof setupServer>;
beforeEach(() => {
  mock = mswHandlers(contract, { clock: drivenClock(Date.UTC(2026, 2, 1, 8)) });
  server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame: "error" });
});
afterEach(async () => {
  server.close();
  await mock[Symbol.asyncDispose]();
});

/** What a socket of the page hears, and how it ends. */
async function connect(): Promise<{ socket: WebSocket; heard: string[]; ended: Promise<CloseEvent> }> {
  const socket = new WebSocket("ws://localhost:7711/light");
  const heard: string[] = [];
  socket.addEventListener("message", ({ data }) => heard.push(String(data)));
  const ended = new Promise<CloseEvent>((end) => socket.addEventListener("close", end));
  await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 15_000 });
  return { socket, heard, ended };
}

const parsed = (text: string): unknown => JSON.parse(text);

const beam = (bearing: number): object => ({
  emit: { channel: "light", message: "beam", payload: { type: "beam", bearing } },
});

describe("the scenario of a mock server plays in a page too", () => {
  test("on the page's clock, with what clients say and what is answered", async () => {
    const { socket, heard } = await connect();
    const run = mock.play({
      scenario: "night",
      steps: [
        { expect: { channel: "light", message: "hail" } },
        beam(7),
        { answer: { operation: "readLamp", status: 404 } },
        { wait: "1s" },
        beam(8),
      ],
    });
    socket.send(JSON.stringify({ type: "hail", id: "1", ship: "Ceres" }));
    await vi.waitFor(() => expect(heard.slice(1).map(parsed)).toMatchObject([{ type: "answer" }, { bearing: 7 }]), {
      timeout: 15_000,
    });
    expect((await fetch("http://localhost:7711/lamps/north")).status).toBe(404);
    mock.clock.advance("1s");
    expect(run.state).toBe("ended");
    await vi.waitFor(() => expect(heard.at(-1)).toBe('{"type":"beam","bearing":8}'), { timeout: 15_000 });
    expect(mock.journal.entries({ filter: "message:hail" })).toMatchObject([{ kind: "heard", verdict: "kept" }]);
  });
});

describe("faults strike in a page too", () => {
  test("a connection that is cut ends with 1006", async () => {
    const { ended } = await connect();
    mock.faults.add({ fault: { kind: "reset" }, channel: "light" });
    mock.channel("light").send("beam");
    expect(await ended).toMatchObject({ code: 1006, wasClean: false });
    expect(mock.channel("light").size).toBe(0);
  });

  test("a frame that is no JSON comes as it is", async () => {
    const { socket } = await connect();
    mock.faults.add({ fault: { kind: "truncate" }, message: "beam" });
    const next = new Promise((tell) => socket.addEventListener("message", ({ data }) => tell(data), { once: true }));
    mock.channel("light").send("beam", { type: "beam", bearing: 1 });
    expect(await next).toBe('{"type":"beam');
  });

  test("an answer comes late by the page's clock, fails, or breaks off", async () => {
    const ask = (): Promise<Response> => fetch("http://localhost:7711/lamps");
    mock.faults.add({ fault: { kind: "latency", ms: 2000 }, times: 1 });
    let isThere = false;
    const late = ask().then((answer) => ((isThere = true), answer));
    await vi.waitFor(() => expect(mock.journal.entries({ filter: "fault:latency" })).toHaveLength(1), {
      timeout: 15_000,
    });
    mock.clock.advance("1s");
    expect(isThere).toBe(false);
    mock.clock.advance("1s");
    expect((await late).status).toBe(200);

    mock.faults.add({ fault: { kind: "status", status: 503 }, times: 1 });
    expect((await ask()).status).toBe(503);

    mock.faults.add({ fault: { kind: "reset" }, times: 1 });
    await expect(ask()).rejects.toThrow(TypeError);
  });

  test("an answer comes bit by bit", async () => {
    mock.faults.add({ fault: { kind: "slow", bytesPerSecond: 100 }, times: 1 });
    const answer = await fetch("http://localhost:7711/lamps");
    const text = answer.text();
    await vi.waitFor(
      async () => {
        mock.clock.advance("100ms");
        expect(await Promise.race([text, Promise.resolve("")])).toContain("north");
      },
      { timeout: 15_000, interval: 5 },
    );
  });
});
