import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { io, type Socket as SocketIo } from "socket.io-client";
import {
  type DrivenClock,
  drivenClock,
  type Fault,
  type FaultRule,
  InvalidFault,
  type MockServer,
  startMockServer,
} from "../../mock-server/index.ts";
import { WebSocket } from "ws";
import { once } from "node:events";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();
const start = Date.UTC(2026, 2, 1, 8);

let clock: DrivenClock;
let mock: MockServer;
beforeEach(async () => {
  clock = drivenClock(start);
  mock = await startMockServer({ contract, clock, ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

/** A client that keeps what it hears as it came. */
async function listen(
  query = "",
): Promise<{ socket: WebSocket; texts: string[]; next: (count: number) => Promise<string[]> }> {
  const socket = new WebSocket(`${mock.url(7711, "ws")}/light${query}`);
  const texts: string[] = [];
  socket.on("message", (data: Buffer) => texts.push(data.toString()));
  socket.on("error", () => undefined);
  await once(socket, "open");
  const next = async (count: number): Promise<string[]> => {
    while (texts.length < count) await once(socket, "message");
    return texts.slice(0, count);
  };
  await next(1);
  texts.length = 0;
  return { socket, texts, next };
}

/** What the channel says next: the numbers are bearings, so that one is told from the other. */
const beam = (bearing: number): number => mock.channel("light").send("beam", { type: "beam", bearing });
const text = (bearing: number): string => JSON.stringify({ type: "beam", bearing });
const ask = (path = "/lamps"): Promise<Response> => fetch(mock.url(7711) + path);

describe("a fault in what is said on a WebSocket", () => {
  test.each<{ fault: Fault; want: string[] }>([
    { fault: { kind: "drop" }, want: [text(2)] },
    { fault: { kind: "duplicate" }, want: [text(1), text(1), text(2)] },
    { fault: { kind: "reorder" }, want: [text(2), text(1)] },
    { fault: { kind: "truncate" }, want: ['{"type":"beam', text(2)] },
    { fault: { kind: "malformed" }, want: [`{${text(1)}`, text(2)] },
    { fault: { kind: "two-documents" }, want: [text(1) + text(1), text(2)] },
  ])("$fault.kind", async ({ fault, want }) => {
    const { next } = await listen();
    mock.faults.add({ fault, times: 1 });
    beam(1);
    beam(2);
    expect(await next(want.length)).toEqual(want);
    expect(mock.journal.entries({ filter: `fault:${fault.kind}` })).toMatchObject([
      { verdict: "broken", payload: { bearing: 1 } },
    ]);
  });

  test("wrong-schema says what the schema does not allow", async () => {
    const { next } = await listen();
    mock.faults.add({ fault: { kind: "wrong-schema" }, message: "beam" });
    beam(1);
    const [said = ""] = await next(1);
    const { type, bearing } = JSON.parse(said) as { type?: unknown; bearing?: unknown };
    const isBeam = type === "beam" && Number.isInteger(bearing) && Number(bearing) >= 0 && Number(bearing) <= 359;
    expect(isBeam).toBe(false);
  });

  test("latency keeps the order, and follows the clock", async () => {
    const { texts, next } = await listen();
    mock.faults.add({ fault: { kind: "latency", ms: 1000, jitterMs: 500 }, times: 1 });
    beam(1);
    beam(2);
    clock.advance("999ms");
    expect(texts).toEqual([]);
    clock.advance("501ms");
    expect(await next(2)).toEqual([text(1), text(2)]);
  });

  test("latency lets nothing overtake that is said when it is over", async () => {
    const { next } = await listen();
    clock.advance("4s");
    mock.faults.add({ fault: { kind: "latency", ms: 1000 }, times: 1 });
    beam(1);
    // The schedule was there first, and is due at the same moment.
    clock.advance("1s");
    const [first, second] = await next(2);
    expect([first, second === text(1)]).toEqual([text(1), false]);
    beam(2);
    expect(await next(3)).toContain(text(2));
    expect(mock.journal.entries({ filter: "message:beam", limit: 1 })).toMatchObject([{ verdict: "kept" }]);
  });

  test("close ends the connection with its code, after the message", async () => {
    const { socket, texts } = await listen();
    mock.faults.add({ fault: { kind: "close", code: 1013, reason: "fog" } });
    const closed = once(socket, "close");
    beam(1);
    const [code, reason] = (await closed) as [number, Buffer];
    expect([code, reason.toString(), texts]).toEqual([1013, "fog", [text(1)]]);
  });

  test("reset cuts it without a word", async () => {
    const { socket, texts } = await listen();
    mock.faults.add({ fault: { kind: "reset" } });
    const closed = once(socket, "close");
    beam(1);
    expect((await closed)[0]).toBe(1006);
    expect(texts).toEqual([]);
  });

  test("half-open leaves it standing: nothing is said or heard any more", async () => {
    const first = await listen();
    const other = await listen();
    mock.faults.add({ fault: { kind: "half-open" }, connection: 1, times: 1 });
    beam(1);
    beam(2);
    first.socket.send(JSON.stringify({ type: "hail", id: "1", ship: "Ceres" }));
    other.socket.send(JSON.stringify({ type: "hail", id: "2", ship: "Ceres" }));
    expect(await other.next(3)).toContain('{"type":"answer","id":"2","safe":true}');
    expect(first.texts).toEqual([]);
    expect(first.socket.readyState).toBe(WebSocket.OPEN);
  });

  test("a reset lets a half-open connection speak and hear again", async () => {
    const { socket, next } = await listen();
    mock.faults.add({ fault: { kind: "half-open" }, times: 1 });
    beam(1);
    mock.reset();
    beam(2);
    expect(await next(1)).toEqual(['{"type":"beam","bearing":2}']);
    socket.send(JSON.stringify({ type: "hail", id: "1", ship: "Ceres" }));
    expect((await next(2))[1]).toBe('{"type":"answer","id":"1","safe":true}');
  });
});

describe("a fault in an answer", () => {
  test("status fails as the document says it does, and does nothing", async () => {
    mock.faults.add({ fault: { kind: "status", status: 400 }, operation: "addLamp" });
    const body = JSON.stringify({ id: "south", colour: "red" });
    const failed = await fetch(`${mock.url(7711)}/lamps`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(failed.status).toBe(400);
    expect(await failed.json()).toMatchObject({ title: expect.any(String) });
    expect(await (await ask()).json()).toEqual([{ id: "north", colour: "white" }]);
  });

  test("status refuses upgrades", async () => {
    mock.faults.add({ fault: { kind: "status", status: 503 }, channel: "light", times: 1 });
    const refused = new WebSocket(`${mock.url(7711, "ws")}/light`);
    refused.on("error", () => undefined);
    const [, response] = (await once(refused, "unexpected-response")) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(503);
    (await listen()).socket.close();
  });

  test.each<{ fault: Fault; want: string }>([
    { fault: { kind: "truncate" }, want: '[{"id":"north",' },
    { fault: { kind: "malformed" }, want: '{[{"id":"north","colour":"white"}]' },
    { fault: { kind: "two-documents" }, want: '[{"id":"north","colour":"white"}][{"id":"north","colour":"white"}]' },
  ])("$fault.kind", async ({ fault, want }) => {
    mock.faults.add({ fault });
    expect((await (await ask()).text()).slice(0, want.length)).toBe(want);
  });

  test("wrong-schema answers what the schema does not allow", async () => {
    mock.faults.add({ fault: { kind: "wrong-schema" }, operation: "readLamp" });
    const lamp = (await (await ask("/lamps/north")).json()) as { id?: unknown; colour?: unknown };
    expect(lamp).not.toEqual({ id: "north", colour: "white" });
  });

  test("latency and slow follow the clock", async () => {
    mock.faults.add({ fault: { kind: "latency", ms: 2000 }, times: 1 });
    const struck = new Promise((resolve) => mock.journal.follow(resolve, "fault:latency"));
    let isThere = false;
    const answered = ask().then((response) => {
      isThere = true;
      return response.status;
    });
    await struck;
    clock.advance("1999ms");
    await ask();
    expect(isThere).toBe(false);
    clock.advance("1ms");
    expect(await answered).toBe(200);
    mock.faults.add({ fault: { kind: "slow", bytesPerSecond: 100 }, times: 1 });
    const slow = await ask();
    const whole = slow.text();
    for (let beat = 0; beat < 10; beat += 1) {
      clock.advance("100ms");
      await new Promise(setImmediate);
    }
    expect(await whole).toBe('[{"id":"north","colour":"white"}]');
  });

  test("latency differs from answer to answer as far as its jitter goes", async () => {
    mock.faults.add({ fault: { kind: "latency", ms: 0, jitterMs: 1000 }, times: 3 });
    const answers = [];
    for (const count of [1, 2, 3]) {
      const struck = new Promise((resolve) => mock.journal.follow(resolve, "fault:latency"));
      answers.push(ask());
      await struck;
      await expect.poll(() => mock.sessions()[0]?.clock.due().length).toBe(count);
    }
    const times = mock
      .sessions()[0]
      ?.clock.due()
      .map(({ at }) => at);
    expect(new Set(times).size).toBe(3);
    clock.advance("1s");
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test("drop never answers, reset cuts the connection", async () => {
    mock.faults.add({ fault: { kind: "reset" }, times: 1 });
    await expect(ask()).rejects.toThrow("fetch failed");
    mock.faults.add({ fault: { kind: "drop" }, times: 1 });
    const given = new AbortController();
    const never = fetch(`${mock.url(7711)}/lamps`, { signal: given.signal });
    await new Promise((resolve) => mock.journal.follow(resolve, "fault:drop"));
    expect((await ask()).status).toBe(200);
    given.abort();
    await expect(never).rejects.toThrow("aborted");
  });
});

describe("a fault on Socket.IO", () => {
  let horn: SocketIo;
  beforeEach(async () => {
    horn = io(`${mock.url(7712)}/horn`, { transports: ["websocket"], reconnection: false });
    await new Promise((resolve) => horn.once("fog", resolve));
  });
  afterEach(() => void horn.disconnect());
  const fog = (metres: number): number => mock.channel("horn").send("fog", { metres });

  test("no-ack never acknowledges, double-ack does it twice", async () => {
    mock.faults.add({ fault: { kind: "no-ack" }, times: 1 });
    const missing = horn.timeout(200).emitWithAck("blow", { seconds: 1 });
    await expect(missing).rejects.toThrow("timed out");
    mock.faults.add({ fault: { kind: "double-ack" }, times: 1 });
    const packets: string[] = [];
    horn.io.engine.on("message", (data: string) => packets.push(data));
    expect(await horn.emitWithAck("blow", { seconds: 1 })).toEqual({ seconds: 1 });
    await horn.emitWithAck("blow", { seconds: 2 });
    const acks = packets.filter((packet) => packet.startsWith("3"));
    expect(acks).toEqual(['3/horn,1[{"seconds":1}]', '3/horn,1[{"seconds":1}]', '3/horn,2[{"seconds":2}]']);
    expect(mock.journal.entries({ filter: "fault:*ack" }).map(({ faults }) => faults)).toEqual([
      ["no-ack"],
      ["double-ack"],
    ]);
  });

  test("duplicate says it twice, drop never", async () => {
    mock.faults.add({ fault: { kind: "duplicate" }, times: 1 });
    const heard: number[] = [];
    const done = new Promise<void>((resolve) => {
      horn.on("fog", ({ metres }: { metres: number }) => {
        heard.push(metres);
        if (metres === 3) resolve();
      });
    });
    fog(1);
    mock.faults.add({ fault: { kind: "drop" }, times: 1 });
    fog(2);
    fog(3);
    await done;
    expect(heard).toEqual([1, 1, 3]);
  });

  test.each<Fault>([{ kind: "malformed" }, { kind: "reset" }])("$kind ends the connection", async (fault) => {
    mock.faults.add({ fault, times: 1 });
    const gone = new Promise((resolve) => horn.once("disconnect", resolve));
    fog(1);
    expect(await gone).toMatch(/^(?:parse error|transport close|transport error)$/);
  });
});

describe("a rule", () => {
  test("strikes its share, the same ones for the same seed", async () => {
    const heardOf = async (session: string): Promise<string[]> => {
      const { texts, next } = await listen(`?sockwright-session=${session}`);
      const { faults, channel } = mock.session(session);
      faults.add({ fault: { kind: "drop" }, share: 0.5 });
      for (let bearing = 0; bearing < 40; bearing += 1) channel("light").send("beam", { type: "beam", bearing });
      faults.clear();
      channel("light").send("beam", { type: "beam", bearing: 359 });
      while (!texts.includes(text(359))) await next(texts.length + 1);
      return texts;
    };
    const first = await heardOf("a");
    expect(await heardOf("b")).toEqual(first);
    expect(first.length).toBeGreaterThan(10);
    expect(first.length).toBeLessThan(32);
  });

  test("lasts as long and strikes as often as it says, and is told of", async () => {
    const { next } = await listen();
    const id = mock.faults.add({ fault: { kind: "drop" }, message: "beam", forMs: 1000 });
    beam(1);
    expect(mock.faults.list()).toEqual([{ id, fault: { kind: "drop" }, message: "beam", forMs: 1000, struck: 1 }]);
    clock.advance("1s");
    beam(2);
    expect(mock.faults.list()).toEqual([]);
    expect(await next(1)).toEqual([text(2)]);
    expect(mock.faults.remove(id)).toBe(false);
  });

  test("strikes where it is told to, in its own session, until a reset", async () => {
    mock.session("a").faults.add({ fault: { kind: "status", status: 500 }, operation: "list*" });
    const inA = { headers: { "sockwright-session": "a" } };
    const statuses = async (): Promise<number[]> => [
      (await fetch(`${mock.url(7711)}/lamps`, inA)).status,
      (await fetch(`${mock.url(7711)}/lamps/north`, inA)).status,
      (await ask()).status,
    ];
    expect(await statuses()).toEqual([500, 200, 200]);
    mock.session("a").reset();
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  test.each<{ rule: FaultRule; words: RegExp }>([
    {
      rule: { fault: { kind: "explode" } as unknown as Fault },
      words: /"explode" is no fault: expected one of latency, drop/,
    },
    { rule: { fault: { kind: "drop" }, channel: "dark" }, words: /no channel "dark": it has .*light/ },
    { rule: { fault: { kind: "drop" }, message: "ray" }, words: /no message "ray"/ },
    { rule: { fault: { kind: "drop" }, operation: "list" }, words: /no operation "list": it has .*listLamps/ },
    { rule: { fault: { kind: "drop" }, share: 1.5 }, words: /the share is 1.5/ },
    { rule: { fault: { kind: "drop" }, times: 0 }, words: /strike 0 times/ },
    { rule: { fault: { kind: "drop" }, forMs: 0 }, words: /last 0 ms/ },
    { rule: { fault: { kind: "close", code: 1006 } }, words: /1006 cannot be said in a close frame/ },
    { rule: { fault: { kind: "status", status: 200 } }, words: /200 is no status of a failure/ },
    { rule: { fault: { kind: "latency", ms: Number.NaN } }, words: /a latency is/ },
    { rule: { fault: { kind: "slow", bytesPerSecond: 0 } }, words: /1 byte a second/ },
  ])("is refused: $words", ({ rule, words }) => {
    expect(() => mock.faults.add(rule)).toThrow(InvalidFault);
    expect(() => mock.faults.add(rule)).toThrow(words);
  });
});
describe("a fault in who may come, and how", () => {
  test("cap turns away whoever is one too many, as the contract says it", async () => {
    const first = await listen();
    mock.faults.add({ fault: { kind: "cap", connections: 1 }, channel: "light" });
    const second = new WebSocket(`${mock.url(7711, "ws")}/light`);
    second.on("error", () => undefined);
    const [, { statusCode }] = (await once(second, "unexpected-response")) as [unknown, { statusCode: number }];
    expect(statusCode).toBe(503);
    second.terminate();
    first.socket.close();
    await once(first.socket, "close");
    await listen();
  });

  test("no-pong leaves a ping without an answer, and a half-open connection does too", async () => {
    const { socket, next } = await listen();
    const pongs: string[] = [];
    socket.on("pong", (data: Buffer) => pongs.push(data.toString()));
    mock.faults.add({ fault: { kind: "no-pong" }, times: 1 });
    socket.ping("one");
    socket.ping("two");
    await vi.waitFor(() => expect(pongs).toEqual(["two"]), { timeout: 15_000 });
    mock.faults.add({ fault: { kind: "half-open" }, times: 1 });
    beam(1);
    socket.ping("three");
    const other = await listen();
    other.socket.ping("four");
    await once(other.socket, "pong");
    expect(pongs).toEqual(["two"]);
    expect(await Promise.race([next(1), Promise.resolve("nothing")])).toBe("nothing");
  });

  test("polling-only keeps Socket.IO from WebSocket, and a client that can stays with polling", async () => {
    mock.faults.add({ fault: { kind: "polling-only" }, channel: "horn" });
    const only = io(`${mock.url(7712)}/horn`, { transports: ["websocket"], reconnection: false, forceNew: true });
    const refused = await new Promise<Error>((tell) => void only.once("connect_error", tell));
    expect(refused.message).toBe("websocket error");
    const both = io(`${mock.url(7712)}/horn`, { reconnection: false, forceNew: true });
    const notUpgraded = new Promise<void>((failed) => {
      both.io.once("open", () => both.io.engine.once("upgradeError", () => failed()));
    });
    await Promise.all([notUpgraded, new Promise<void>((open) => void both.once("connect", open))]);
    expect(both.io.engine.transport.name).toBe("polling");
    both.disconnect();
  });
});
