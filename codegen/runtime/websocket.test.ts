import { describe, expect, test } from "vitest";
import { ConnectionLost, MessageDropped, MessageInvalid, NoReply } from "./index.ts";
import { settled } from "./testing/driven-surroundings.ts";
import { visitHall } from "./testing/hall.ts";

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable("was fulfilled"),
    (error: unknown) => error,
  );

describe("connecting", () => {
  test("goes to the contract's address, with parameters, query and token encoded", async () => {
    const { last } = await visitHall({
      params: { house: "são/paulo" },
      query: { seats: 2, none: undefined },
      token: "a&b",
    });
    expect(last().url).toBe("ws://localhost:7401/live/hall/s%C3%A3o%2Fpaulo?seats=2&token=a%26b");
  });

  test.each([
    { given: { baseUrl: "wss://example.com" }, want: "wss://example.com/live/hall/porto" },
    { given: { url: "ws://other:1/{house}?x=1", token: "t" }, want: "ws://other:1/porto?x=1&token=t" },
  ])("goes to $want when told", async ({ given, want }) => {
    const { last } = await visitHall(given);
    expect(last().url).toBe(want);
  });

  test("a parameter that is missing ends in an error that names it, not in a wrong address", async () => {
    const { peers, client } = await visitHall({ params: {}, reconnect: false });
    expect(peers).toEqual([]);
    expect(client.state).toBe("error");
    await expect(client.connect()).rejects.toMatchObject({ cause: { message: expect.stringContaining('"house"') } });
  });

  test("runs the token provider anew for every attempt", async () => {
    let serial = 0;
    const { world, peers } = await visitHall({ token: async () => `token-${++serial}` });
    await peers[0]?.close();
    await world.advance(1000);
    await peers[1]?.close();
    await world.advance(2000);
    expect(peers.map(({ url }) => new URL(url).searchParams.get("token"))).toEqual(["token-1", "token-2", "token-3"]);
  });

  test("a token provider that fails is a failed attempt, and is asked again", async () => {
    let fails = true;
    const { world, peers, states } = await visitHall({
      token: () => (fails ? Promise.reject(new Error("signed out")) : "fresh"),
    });
    expect(peers).toEqual([]);
    expect(states).toEqual(["connecting", "reconnecting"]);
    fails = false;
    await world.advance(1000);
    expect(peers.map(({ url }) => new URL(url).searchParams.get("token"))).toEqual(["fresh"]);
  });

  test("an attempt that neither succeeds nor fails is given up after its time, and its socket closed", async () => {
    const { world, peers } = await visitHall({ connectTimeoutMs: 5000 });
    await world.advance(5000);
    expect(peers[0]?.closedWith).toBe(1005);
    await world.advance(1000);
    expect(peers).toHaveLength(2);
  });

  test("a token provider that never answers is given up after its time", async () => {
    const { world, states } = await visitHall({ connectTimeoutMs: 5000, token: () => new Promise(() => undefined) });
    await world.advance(5000);
    expect(states.at(-1)).toBe("reconnecting");
  });

  test("waits to be told with autoConnect: false", async () => {
    const { client, peers, last, states } = await visitHall({ autoConnect: false });
    expect(peers).toEqual([]);
    const connected = client.connect();
    await settled();
    await last().accept();
    await expect(connected).resolves.toBeUndefined();
    await client.connect();
    expect(peers).toHaveLength(1);
    expect(states).toEqual(["disconnected", "connecting", "connected"]);
  });
});

describe("connecting again", () => {
  test("waits 1, 2, 4, 8, 16, 32 and 32 seconds, and gives up after the attempts that the contract allows", async () => {
    const { world, peers, client, states } = await visitHall(
      {},
      { reconnect: { initialMs: 1000, factor: 2, maxMs: 32_000, maxAttempts: 10 } },
    );
    const waits: number[] = [];
    while (client.state !== "error") {
      const before = peers.length;
      await peers.at(-1)?.close();
      let waited = 0;
      for (; peers.length === before && world.timers() > 0; waited += 500) await world.advance(500);
      if (waited > 0) waits.push(waited / 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 32, 32, 32, 32]);
    expect(peers).toHaveLength(11);
    expect([...new Set(states)]).toEqual(["connecting", "reconnecting", "error"]);
  });

  test.each([
    { random: 0, want: 0 },
    { random: 0.25, want: 1000 },
    { random: 0.999, want: 3996 },
  ])(
    "with full jitter, a third wait of 4 seconds takes $want ms when chance says $random",
    async ({ random, want }) => {
      const { world, peers } = await visitHall({ reconnect: { jitter: "full" } });
      await world.set({ random: 0 });
      await peers[0]?.close();
      await world.advance(0);
      await peers[1]?.close();
      await world.advance(0);
      await world.set({ random });
      await peers[2]?.close();
      if (want > 0) await world.advance(want - 1);
      expect(peers).toHaveLength(want > 0 ? 3 : 3);
      await world.advance(want > 0 ? 1 : 0);
      expect(peers).toHaveLength(4);
    },
  );

  test("a connection that stood starts the waits anew, one that was closed at once does not", async () => {
    const { world, peers, last } = await visitHall();
    await last().close();
    await world.advance(1000);
    await last().accept();
    await last().close(1013);
    await world.advance(1999);
    expect(peers).toHaveLength(2);
    await world.advance(1);
    expect(peers).toHaveLength(3);
    await last().accept();
    await world.advance(1000);
    await last().close(1013);
    await world.advance(1000);
    expect(peers).toHaveLength(4);
  });

  test.each([
    { code: 1000, state: "disconnected" },
    { code: 1008, state: "error" },
  ])("stays away after $code, as the contract asks, and is $state", async ({ code, state }) => {
    const { client, last, world } = await visitHall();
    await last().accept();
    await last().close(code, "because");
    expect(client.state).toBe(state);
    expect(world.timers()).toBe(0);
    expect(await rejection(client.send("ping"))).toMatchObject({ name: "ConnectionLost", code, reason: "because" });
  });

  test("comes back at once after a code whose policy is now, unless it did not stand", async () => {
    const { peers, last, world } = await visitHall();
    await last().accept();
    await world.advance(60_000);
    await last().close(4002);
    expect(peers).toHaveLength(2);
    await last().accept();
    await last().close(4002);
    expect(peers).toHaveLength(2);
    await world.advance(1000);
    expect(peers).toHaveLength(3);
  });

  test("waits for the network while there is none, without counting attempts", async () => {
    const { world, peers, last } = await visitHall();
    await last().accept();
    await world.set({ online: false });
    await last().close();
    await world.advance(600_000);
    expect(peers).toHaveLength(1);
    await world.set({ online: true });
    expect(peers).toHaveLength(2);
  });

  test("does not wait on when the page is looked at again", async () => {
    const { world, peers, last } = await visitHall();
    for (let round = 0; round < 4; round += 1) {
      await last().close();
      await world.advance(2 ** round * 1000);
    }
    await last().close();
    await world.set({ visible: false });
    expect(peers).toHaveLength(5);
    await world.set({ visible: true });
    expect(peers).toHaveLength(6);
  });

  test("tells when the next attempt is due, for as long as one is waited for", async () => {
    const { client, world, last } = await visitHall();
    expect(client.nextAttemptAt).toBeUndefined();
    await last().accept();
    await world.advance(5000);
    await last().close();
    expect(client.nextAttemptAt).toBe(6000);
    await world.advance(1000);
    expect([client.state, client.nextAttemptAt]).toEqual(["reconnecting", undefined]);
    await world.set({ online: false });
    await last().close();
    expect(client.nextAttemptAt).toBe(8000);
    await world.advance(2000);
    expect([client.state, client.nextAttemptAt]).toEqual(["reconnecting", undefined]);
    await client.close();
    expect([client.state, client.nextAttemptAt]).toEqual(["disconnected", undefined]);
  });

  test("reconnect: false leaves what is lost", async () => {
    const { client, last, world } = await visitHall({ reconnect: false });
    await last().accept();
    await last().close(1006);
    expect([client.state, world.timers()]).toEqual(["error", 0]);
    const again = client.connect();
    await settled();
    await last().accept();
    await expect(again).resolves.toBeUndefined();
  });
});

describe("saying something", () => {
  test("fills in the constants, and hands the message to the connection", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    await client.send("placeBid", { lot_id: "lot-1", amount: 7 });
    await client.send("ping");
    expect(last().heard).toEqual([{ type: "bid", lot_id: "lot-1", amount: 7 }, { type: "ping" }]);
  });

  test("what is said while there is no connection is said in order once there is", async () => {
    const { client, last } = await visitHall();
    const said = [1, 2, 3].map((amount) => client.send("placeBid", { lot_id: "lot-1", amount }));
    await last().accept();
    await Promise.all(said);
    expect(last().heard.map((frame) => (frame as { amount: number }).amount)).toEqual([1, 2, 3]);
  });

  test("tells how many messages wait", async () => {
    const { client, last } = await visitHall();
    for (const amount of [1, 2]) void client.send("placeBid", { lot_id: "lot-1", amount });
    expect(client.queued).toBe(2);
    await last().accept();
    expect(client.queued).toBe(0);
  });

  test("what is said as soon as the connection stands goes before what has waited", async () => {
    const { client, last } = await visitHall();
    client.on("$state", ({ state }) => {
      if (state === "connected") void client.send("askHistory", { lot_id: "lot-1" });
    });
    void client.send("ping");
    await last().accept();
    expect(last().heard).toEqual([{ type: "history", lot_id: "lot-1" }, { type: "ping" }]);
  });

  test("the queue's limit is that of the contract, and the message that does not fit is told of", async () => {
    const { client } = await visitHall({}, { queue: 1 });
    const dropped: unknown[] = [];
    client.on("$dropped", (event) => dropped.push(event));
    const first = client.send("ping");
    expect(await rejection(client.send("askHistory", { lot_id: "lot-9" }))).toBeInstanceOf(MessageDropped);
    expect(dropped).toMatchObject([{ key: "askHistory", payload: { lot_id: "lot-9" }, error: { why: "overflow" } }]);
    void client.close();
    expect(await rejection(first)).toBeInstanceOf(ConnectionLost);
    expect(dropped).toHaveLength(2);
  });

  test("a payload that breaks its schema is refused and not sent, also when that is known only later", async () => {
    const { client, last } = await visitHall();
    const early = client.send("placeBid", { lot_id: "lot-1", amount: "7" as unknown as number });
    await last().accept();
    expect(await rejection(early)).toBeInstanceOf(MessageInvalid);
    const late = client.send("placeBid", { lot_id: "lot-1", amount: "7" as unknown as number });
    expect(await rejection(late)).toMatchObject({ key: "placeBid", issues: [{ path: ["amount"] }] });
    expect(last().heard).toEqual([]);
  });

  test("validation: off sends and hears anything", async () => {
    const { client, last } = await visitHall({ validation: "off" });
    const houses: unknown[] = [];
    client.on("welcome", ({ house }) => houses.push(house));
    await last().accept();
    await client.send("placeBid", { lot_id: "lot-1", amount: "7" as unknown as number });
    await last().say({ type: "welcome", house: 7 });
    expect([last().heard.length, houses]).toEqual([1, [7]]);
  });

  test("a message that clients do not say is refused", async () => {
    const { client } = await visitHall();
    const stray = client as unknown as { send(key: string): Promise<void> };
    for (const key of ["welcome", "toString", "__proto__"])
      expect(await rejection(stray.send(key)), key).toBeInstanceOf(TypeError);
  });

  test("an aborted message leaves the queue", async () => {
    const { client, last } = await visitHall();
    const leaving = new AbortController();
    const said = client.send("ping", {}, { signal: leaving.signal });
    leaving.abort(new Error("changed my mind"));
    expect(await rejection(said)).toMatchObject({ message: "changed my mind" });
    await last().accept();
    expect(last().heard).toEqual([]);
  });

  test("bytes travel as they are, both ways", async () => {
    const { client, last } = await visitHall();
    const pictures: unknown[] = [];
    client.on("picture", (picture) => pictures.push(picture));
    await last().accept();
    await client.send("sketch", new Uint8Array([1, 2]));
    await last().sayRaw(new Uint8Array([3, 4]).buffer);
    expect([last().heard, pictures]).toEqual([[new Uint8Array([1, 2])], [new Uint8Array([3, 4])]]);
  });
});

describe("asking", () => {
  test("finds the reply by its correlation id, which is made up where it is missing", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    const first = client.request("placeBid", { lot_id: "lot-1", amount: 1 });
    const second = client.request("placeBid", { lot_id: "lot-1", amount: 2, request_id: "mine" });
    const made = (last().heard[0] as { request_id: string }).request_id;
    expect(made).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    await last().say({ type: "bid_taken", bid_id: "b0", request_id: "somebody else's" });
    await last().say({ type: "bid_taken", bid_id: "b2", request_id: "mine" });
    await last().say({ type: "bid_taken", bid_id: "b1", request_id: made });
    expect([(await first).bid_id, (await second).bid_id]).toEqual(["b1", "b2"]);
  });

  test("takes the next such message where the wire carries no id, in the order of asking", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    const replies = [client.request("askHistory", { lot_id: "a" }), client.request("askHistory", { lot_id: "b" })];
    await last().say({ type: "pong" });
    await last().say({ type: "bids", lot_id: "a" });
    await last().say({ type: "bids", lot_id: "b" });
    expect((await Promise.all(replies)).map(({ lot_id }) => lot_id)).toEqual(["a", "b"]);
  });

  test("a reply is heard by listeners too", async () => {
    const { client, last } = await visitHall();
    const heard: unknown[] = [];
    client.on("pong", (pong) => heard.push(pong));
    await last().accept();
    const pong = client.request("ping");
    await last().say({ type: "pong" });
    expect(await pong).toEqual({ type: "pong" });
    expect(heard).toEqual([{ type: "pong" }]);
  });

  test("rejects when no reply comes in time, and leaves no timer", async () => {
    const { client, last, world } = await visitHall({ requestTimeoutMs: 3000 });
    await last().accept();
    const usual = client.request("ping");
    const patient = client.request("ping", {}, { timeoutMs: 4000 });
    await world.advance(3000);
    expect(await rejection(usual)).toBeInstanceOf(NoReply);
    await last().say({ type: "pong" });
    expect(await patient).toEqual({ type: "pong" });
    expect(world.timers()).toBe(0);
  });

  test("a request that waits for the connection leaves the queue when its time is up", async () => {
    const { client, last, world } = await visitHall({ requestTimeoutMs: 3000 });
    const asked = client.request("ping");
    await world.advance(3000);
    expect(await rejection(asked)).toBeInstanceOf(NoReply);
    await last().accept();
    expect(last().heard).toEqual([]);
  });

  test("rejects when its signal aborts", async () => {
    const { client, last, world } = await visitHall();
    await last().accept();
    const leaving = new AbortController();
    const asked = client.request("ping", {}, { signal: leaving.signal });
    leaving.abort(new Error("enough"));
    expect(await rejection(asked)).toMatchObject({ message: "enough" });
    expect(await rejection(client.request("ping", {}, { signal: leaving.signal }))).toMatchObject({
      message: "enough",
    });
    expect(world.timers()).toBe(0);
  });

  test("rejects when the connection is lost, as its reply cannot come on another one", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    const asked = client.request("ping");
    await last().close(1006);
    expect(await rejection(asked)).toBeInstanceOf(ConnectionLost);
  });

  test("rejects when the reply breaks its schema", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    const asked = client.request("placeBid", { lot_id: "a", amount: 1, request_id: "r" });
    await last().say({ type: "bid_taken", request_id: "r" });
    expect(await rejection(asked)).toMatchObject({ name: "MessageInvalid", key: "bidTaken" });
  });
});

describe("hearing", () => {
  test("each message by its key, any of them by $message", async () => {
    const { client, last } = await visitHall();
    const heard: unknown[] = [];
    client.on("welcome", ({ house }) => heard.push(house));
    client.on("$message", ({ key }) => heard.push(key));
    await last().accept();
    await last().say({ type: "welcome", house: "porto" });
    await last().say({ type: "pong" });
    expect(heard).toEqual(["porto", "welcome", "pong"]);
  });

  test("a message that breaks its schema is told as $invalid and nowhere else", async () => {
    const { client, last } = await visitHall();
    const heard: unknown[] = [];
    client.on("welcome", () => heard.push("welcome"));
    client.on("$message", () => heard.push("message"));
    client.on("$invalid", (event) => heard.push(event));
    await last().accept();
    await last().say({ type: "welcome" });
    expect(heard).toEqual([
      { key: "welcome", payload: { type: "welcome" }, issues: [{ message: "must be a string", path: ["house"] }] },
    ]);
  });

  test.each([
    {
      given: '{"type":"rumour"}',
      want: { data: { type: "rumour" }, why: "no message of this channel looks like this" },
    },
    { given: "7", want: { data: 7 } },
    { given: "{", want: { data: "{", why: '"{" in place of one JSON document' } },
    { given: "[".repeat(9000) + "]".repeat(9000), want: { why: expect.stringContaining("256 levels") } },
  ])("a frame such as $given.length characters of $given is told as unknown", async ({ given, want }) => {
    const { client, last } = await visitHall();
    const heard: unknown[] = [];
    client.on("$unknown", (event) => heard.push(event));
    await last().accept();
    await last().sayRaw(given);
    expect(heard).toEqual([expect.objectContaining(want)]);
  });

  test("a listener can be taken away, by what on returned or by its signal", async () => {
    const { client, last } = await visitHall();
    const heard: string[] = [];
    const leaving = new AbortController();
    const off = client.on("pong", () => heard.push("first"));
    client.on("pong", () => heard.push("second"), { signal: leaving.signal });
    await last().accept();
    await last().say({ type: "pong" });
    off();
    await last().say({ type: "pong" });
    leaving.abort();
    await last().say({ type: "pong" });
    expect(heard).toEqual(["first", "second", "second"]);
  });

  test("iteration gives every message from then on, and ends when the client is closed", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    const welcomes = client.messages("welcome");
    const all = Array.fromAsync(client);
    await last().say({ type: "welcome", house: "porto" });
    await last().say({ type: "pong" });
    await last().say({ type: "welcome", house: "london" });
    expect((await welcomes.next()).value).toEqual({ type: "welcome", house: "porto" });
    void client.close();
    expect((await Array.fromAsync(welcomes)).map(({ house }) => house)).toEqual(["london"]);
    expect((await all).map(({ key }) => key)).toEqual(["welcome", "pong", "welcome"]);
  });

  test("iteration goes on over a reconnection, and throws when the client gives up", async () => {
    const { client, last, world } = await visitHall();
    await last().accept();
    const pongs = client.messages("pong");
    await last().close();
    await world.advance(1000);
    await last().accept();
    await last().say({ type: "pong" });
    expect((await pongs.next()).value).toEqual({ type: "pong" });
    const next = pongs.next();
    await last().close(1008);
    expect(await rejection(next)).toMatchObject({ code: 1008 });
    expect(await pongs.next()).toEqual({ done: true, value: undefined });
    expect(await rejection(client.messages("pong").next())).toMatchObject({ code: 1008 });
  });

  test("iteration that is left takes nothing more, and one whose signal aborts throws its reason", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    const left = client.messages("pong");
    await left.return?.();
    await last().say({ type: "pong" });
    expect(await left.next()).toEqual({ done: true, value: undefined });
    const leaving = new AbortController();
    const next = client.messages("pong", { signal: leaving.signal }).next();
    leaving.abort(new Error("enough"));
    expect(await rejection(next)).toMatchObject({ message: "enough" });
  });
});

describe("the heartbeat", () => {
  const heartbeat = { intervalMs: 30_000, missed: 2, by: "client", says: "ping" } as const;

  test("pings at its interval, and takes any message as a sign of life", async () => {
    const { last, peers, world } = await visitHall({}, { heartbeat });
    await last().accept();
    for (let beat = 1; beat <= 5; beat += 1) {
      await world.advance(30_000);
      expect(last().heard).toHaveLength(beat);
      await last().say({ type: "pong" });
    }
    expect(last().heard[0]).toEqual({ type: "ping" });
    expect(peers).toHaveLength(1);
  });

  test("a connection on which so many pings are not answered is dead, and another one is made", async () => {
    const { last, peers, world, client } = await visitHall({}, { heartbeat });
    await last().accept();
    await world.advance(89_999);
    expect(client.state).toBe("connected");
    await world.advance(1);
    expect([client.state, peers[0]?.heard.length, peers[0]?.closedWith]).toEqual(["reconnecting", 2, 1005]);
    await world.advance(1000);
    expect(peers).toHaveLength(2);
  });

  test("pauses while nobody looks, and then asks at once whether the connection is alive", async () => {
    const { last, client, world } = await visitHall({}, { heartbeat });
    await last().accept();
    await world.set({ visible: false });
    await world.advance(600_000);
    expect(last().heard).toEqual([]);
    await world.set({ visible: true });
    expect(last().heard).toHaveLength(1);
    await world.advance(4999);
    expect(client.state).toBe("connected");
    await world.advance(1);
    expect(client.state).toBe("reconnecting");
  });

  test("a server's ping is answered, and its silence is the end of the connection", async () => {
    const { last, client, world } = await visitHall(
      {},
      { heartbeat: { intervalMs: 10_000, missed: 1, by: "server", on: "pong", says: "ping" } },
    );
    await last().accept();
    await world.advance(9000);
    await last().say({ type: "pong" });
    expect(last().heard).toEqual([{ type: "ping" }]);
    await world.advance(10_999);
    expect(client.state).toBe("connected");
    await world.advance(1);
    expect(client.state).toBe("reconnecting");
  });

  test("says what it is told, at the interval it is told, or nothing at all", async () => {
    const told = await visitHall(
      { heartbeat: { intervalMs: 1000, payload: () => ({ at: told.world.clock.now() }) } },
      { heartbeat },
    );
    await told.last().accept();
    await told.world.advance(1000);
    expect(told.last().heard).toEqual([{ type: "ping", at: 1000 }]);
    const silent = await visitHall({ heartbeat: false }, { heartbeat });
    await silent.last().accept();
    expect(silent.world.timers()).toBe(0);
  });
});

describe("closing", () => {
  test("sends a close frame, fulfils when the server has answered, and leaves no timer and no watcher", async () => {
    const { client, last, world } = await visitHall(
      {},
      { heartbeat: { intervalMs: 1000, missed: 1, by: "client", says: "ping" } },
    );
    await last().accept();
    let isClosed = false;
    const closing = client.close(4000, "done").then(() => (isClosed = true));
    await settled();
    expect([client.state, last().closedWith, isClosed]).toEqual(["disconnected", 4000, false]);
    await last().close(4000);
    await closing;
    expect([world.timers(), world.watchers()]).toEqual([0, 0]);
  });

  test("a server that does not answer the close frame is left after two seconds", async () => {
    const { client, last, world } = await visitHall();
    await last().accept();
    const closing = client.close();
    await world.advance(2000);
    await expect(closing).resolves.toBeUndefined();
    expect(world.timers()).toBe(0);
  });

  test.each(["while the token is fetched", "while the socket opens", "while it waits for the next attempt"])(
    "%s leaves nothing behind",
    async (when) => {
      let give: (token: string) => void = () => undefined;
      const token = (): Promise<string> => new Promise((resolve) => (give = resolve));
      const { client, peers, world } = await visitHall(when.includes("token") ? { token } : {});
      if (when.includes("waits")) await peers[0]?.close();
      const closing = client.close();
      give("late");
      await peers[0]?.close();
      await world.advance(60_000);
      await closing;
      expect(peers).toHaveLength(when.includes("token") ? 0 : 1);
      expect([client.state, world.timers(), world.watchers()]).toEqual(["disconnected", 0, 0]);
    },
  );

  test("a code that may not be sent is refused, and the connection stays", async () => {
    const { client, last } = await visitHall();
    await last().accept();
    await expect(client.close(1006)).rejects.toThrow("may not be sent");
    expect(client.state).toBe("connected");
  });

  test("an aborted signal closes", async () => {
    const leaving = new AbortController();
    const { client, last, world } = await visitHall({ signal: leaving.signal });
    await last().accept();
    leaving.abort();
    expect([client.state, last().closedWith]).toEqual(["disconnected", 1000]);
    await last().close();
    expect(world.timers()).toBe(0);
    const late = await visitHall({ signal: leaving.signal });
    expect([late.client.state, late.peers]).toEqual(["disconnected", []]);
  });

  test("await using closes, and connect opens again", async () => {
    const visit = await visitHall();
    {
      await using client = visit.client;
      await visit.last().accept();
      expect(client.state).toBe("connected");
      // The peer answers as soon as it is asked to close.
      void settled().then(() => visit.world.advance(2000));
    }
    expect(visit.client.state).toBe("disconnected");
    const again = visit.client.connect();
    await settled();
    await visit.last().accept();
    await again;
    expect(visit.client.state).toBe("connected");
  });
});
