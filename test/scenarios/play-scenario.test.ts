import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import {
  type ControlledClock,
  InvalidScenario,
  type MockServer,
  type MockSession,
  ScenarioNotFound,
  drivenClock,
  startMockServer,
} from "../../mock-server/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();
const start = Date.UTC(2026, 2, 1, 8);

let mock: MockServer;
let session: MockSession;
let clock: ControlledClock;
beforeEach(async () => {
  mock = await startMockServer({ contract, clock: drivenClock(start), ports: "random" });
  session = mock.session("");
  ({ clock } = session);
});
afterEach(() => mock[Symbol.asyncDispose]());

interface Client {
  readonly socket: WebSocket;
  /** What it heard so far, greeting included. */
  readonly heard: readonly { readonly type: string; readonly [name: string]: unknown }[];
  /** Waits until it has heard so many. */
  hear(count: number): Promise<Client["heard"]>;
  say(message: object): void;
}

async function connect(): Promise<Client> {
  const socket = new WebSocket(`${mock.url(7711, "ws")}/light`);
  const heard: { type: string }[] = [];
  socket.on("message", (data: Buffer) => heard.push(JSON.parse(data.toString()) as { type: string }));
  await once(socket, "open");
  const hear = async (count: number): Promise<typeof heard> => {
    while (heard.length < count) await once(socket, "message");
    return heard;
  };
  await hear(1);
  return { socket, heard, hear, say: (message) => socket.send(JSON.stringify(message)) };
}

const played = (steps: readonly object[], rest: object = {}): object => ({ scenario: "night", steps, ...rest });
const beam = (bearing: number): object => ({
  emit: { channel: "light", message: "beam", payload: { type: "beam", bearing } },
});
const hail = { type: "hail", id: "7", ship: "Ceres" };
const over = (run: { readonly state: string }): Promise<void> =>
  vi.waitFor(() => expect(run.state).not.toBe("waiting"), { timeout: 15_000 });

describe("a scenario follows the clock", () => {
  test("each step at its own time, on a clock that is moved on", async () => {
    const client = await connect();
    const run = session.play(played([beam(10), { wait: "2s" }, beam(20), { wait: "1h" }, beam(30)]));
    expect((await client.hear(2)).at(-1)).toEqual({ type: "beam", bearing: 10 });
    expect(run).toMatchObject({ state: "waiting", done: 1, steps: 5 });
    clock.advance("2s");
    expect((await client.hear(3)).at(-1)).toEqual({ type: "beam", bearing: 20 });
    expect(clock.due().find(({ kind }) => kind === "scenario")).toEqual({
      at: start + 2000 + 3_600_000,
      kind: "scenario",
      scenario: "night",
    });
    clock.advance("1h");
    expect(run).toMatchObject({ state: "ended", done: 5 });
  });

  test("what was stopped says no more", async () => {
    await connect();
    const run = session.play(played([{ wait: "2s" }, beam(20)]));
    run.stop();
    clock.advance("2s");
    expect(run.state).toBe("stopped");
    expect(session.journal.entries({ filter: "message:beam" })).toEqual([]);
  });

  test("a reset ends what plays", () => {
    const run = session.play(played([{ wait: "2s" }]));
    session.reset();
    expect(run.state).toBe("stopped");
    expect(session.runs).toEqual([]);
  });

  test("one that is played again begins anew", () => {
    const first = session.play(played([{ wait: "2s" }]));
    const second = session.play(played([{ wait: "2s" }]));
    expect([first.state, second.state]).toEqual(["stopped", "waiting"]);
    expect(session.runs).toHaveLength(1);
  });
});

describe("what is said", () => {
  test("differs from what the mock makes in what the scenario names", async () => {
    const client = await connect();
    session.play(played([{ emit: { channel: "light", message: "report", with: { ships: 9 } } }]));
    expect((await client.hear(2)).at(-1)).toEqual({
      type: "report",
      ships: 9,
      timestamp: expect.any(String) as string,
    });
  });

  test("answers the one client that was heard, with what it said", async () => {
    const [asker, other] = [await connect(), await connect()];
    const reply = {
      channel: "light",
      message: "answer",
      to: "sender",
      with: { id: "$message.payload#/id", safe: false },
    };
    const run = session.play(
      played([{ expect: { channel: "light", message: "hail", where: { ship: "Ceres" } } }, { emit: reply }, beam(1)], {
        silence: ["light"],
      }),
    );
    asker.say({ ...hail, ship: "Vesta" });
    asker.say(hail);
    expect((await asker.hear(3)).slice(1)).toEqual([
      { type: "answer", id: "7", safe: false },
      { type: "beam", bearing: 1 },
    ]);
    expect((await other.hear(2)).slice(1)).toEqual([{ type: "beam", bearing: 1 }]);
    expect(run.state).toBe("ended");
  });

  test("comes after the answer that the mock gives by itself", async () => {
    const client = await connect();
    session.play(played([{ expect: { channel: "light", message: "hail" } }, beam(1)]));
    client.say(hail);
    expect((await client.hear(3)).slice(1)).toMatchObject([{ type: "answer", id: "7" }, { type: "beam" }]);
  });

  test("is all that is said on a silent channel, until the scenario is over", async () => {
    const client = await connect();
    session.play(played([{ wait: "6s" }, beam(1)], { silence: ["light"] }));
    clock.advance("6s");
    clock.advance("5s");
    expect((await client.hear(3)).slice(1)).toMatchObject([{ bearing: 1 }, { type: "beam" }]);
    expect(session.journal.entries({ filter: "message:beam" }).map(({ at }) => at)).toEqual([
      "2026-03-01T08:00:06.000Z",
      "2026-03-01T08:00:10.000Z",
    ]);
  });
});

describe("what is expected", () => {
  test("counts though it came before the step was reached", async () => {
    const client = await connect();
    const run = session.play(played([{ wait: "1s" }, { expect: { channel: "light", message: "hail", within: "1s" } }]));
    client.say(hail);
    await client.hear(2);
    clock.advance("1s");
    expect(run.state).toBe("ended");
  });

  test("is one thing each: a second `expect` waits for a second message", async () => {
    const client = await connect();
    const expected = { expect: { channel: "light", message: "hail" } };
    const run = session.play(played([expected, expected]));
    client.say(hail);
    await client.hear(2);
    await vi.waitFor(() => expect(run.done).toBe(1), { timeout: 15_000 });
    client.say(hail);
    await over(run);
    expect(run.state).toBe("ended");
  });

  test("fails the scenario where it does not come in time", () => {
    const where = { ship: "Ceres" };
    const run = session.play(
      played([{ wait: "1s" }, { expect: { channel: "light", message: "hail", where, within: "10s" } }]),
    );
    clock.advance("11s");
    expect(run).toMatchObject({
      state: "failed",
      done: 1,
      failure:
        'expected a client to say lighthouse-light.light.hail with {"ship":"Ceres"} within 10000 ms, and nobody did',
    });
  });

  test("may be a request, with its body and the status of its answer", async () => {
    const where = { colour: "green" };
    const run = session.play(played([{ expect: { operation: "addLamp", where, status: 201 } }]));
    const post = (lamp: object): Promise<Response> =>
      fetch(`${mock.url(7711)}/lamps`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(lamp),
      });
    await post({ id: "south", colour: "white" });
    expect(run.state).toBe("waiting");
    await post({ id: "east", colour: "green" });
    await over(run);
    expect(run.state).toBe("ended");
  });

  test("nobody can be answered who was not heard", () => {
    const run = session.play(played([{ emit: { channel: "light", message: "beam", to: "sender" } }]));
    expect(run).toMatchObject({ state: "failed", done: 0 });
    expect(run.failure).toContain("nobody was heard on lighthouse-light.light");
  });
});

describe("what it puts in force is taken back when it is over", () => {
  const ask = async (path = "/lamps/north"): Promise<unknown> => {
    const answer = await fetch(mock.url(7711) + path);
    return { status: answer.status, ...((await answer.json()) as object) };
  };

  test("faults, by their name or all", async () => {
    const status = { kind: "status", status: 404, operation: "readLamp", as: "lost" };
    session.play(
      played([{ fault: status }, { wait: "1s" }, { mend: "lost" }, { wait: "1s" }, { fault: status }, { wait: "1s" }]),
    );
    expect(await ask()).toMatchObject({ status: 404 });
    clock.advance("1s");
    expect(await ask()).toMatchObject({ status: 200 });
    clock.advance("1s");
    expect(await ask()).toMatchObject({ status: 404 });
    clock.advance("1s");
    expect(await ask()).toMatchObject({ status: 200 });
    expect(session.faults.list()).toEqual([]);
  });

  test("answers, each as often as it is wanted", async () => {
    const answer = { operation: "readLamp", status: 200, body: { id: "north", colour: "red" }, times: 2 };
    const run = session.play(played([{ answer }, { answer: { operation: "readLamp", status: 404 } }, { wait: "1s" }]));
    expect(await ask()).toEqual({ status: 200, id: "north", colour: "red" });
    expect(await ask()).toMatchObject({ colour: "red" });
    expect(await ask()).toMatchObject({ status: 404 });
    expect(await ask()).toMatchObject({ status: 200, colour: "white" });
    run.stop();
  });

  test("rows that it changed stay", async () => {
    session.play(
      played([
        { change: { resource: "Lamp", key: "north", set: { colour: "red" } } },
        { change: { resource: "Lamp", key: "west", set: { colour: "green" } } },
      ]),
    );
    expect(await ask()).toMatchObject({ status: 200, colour: "red" });
    expect(await ask("/lamps/west")).toEqual({ status: 200, id: "west", colour: "green" });
    session.play(played([{ change: { resource: "Lamp", key: "west", remove: true } }]));
    expect(await ask("/lamps/west")).toMatchObject({ status: 404 });
  });
});

test("connections are closed with the code that the scenario names", async () => {
  const client = await connect();
  const closed = once(client.socket, "close");
  session.play(played([{ close: { channel: "light", code: 1001, reason: "night" } }]));
  const [code, reason] = (await closed) as [number, Buffer];
  expect([code, reason.toString()]).toEqual([1001, "night"]);
});

test("each session plays its own", async () => {
  const client = await connect();
  const other = mock.session("other");
  other.play(played([beam(1)]));
  session.play(played([beam(2)]));
  expect((await client.hear(2)).slice(1)).toEqual([{ type: "beam", bearing: 2 }]);
  expect(other.runs).toMatchObject([{ state: "ended" }]);
});

test("what the mock does not have, or what does not fit, is not played", () => {
  expect(() => session.play("dawn")).toThrow(new ScenarioNotFound("dawn", []));
  expect(() => session.play(played([{ wait: "never" }]))).toThrow(InvalidScenario);
});
