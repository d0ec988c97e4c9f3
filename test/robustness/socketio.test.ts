import { once } from "node:events";
import { type Socket, io } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type House, openRemarks } from "./house.ts";
import { type RawWebSocket, openWebSocket } from "./raw-websocket.ts";

let house: House;
beforeAll(async () => {
  house = await openRemarks();
});
afterEach(async () => {
  const client = await connect();
  await client.emitWithAck("remark", { text: "still there" });
  client.disconnect();
  await house.stillServes();
});
afterAll(() => house[Symbol.asyncDispose]());

async function connect(transports: string[] = ["websocket"]): Promise<Socket> {
  const client = io(house.mock.url(7502), { transports, forceNew: true, reconnection: false });
  await new Promise<void>((resolve, reject) => client.once("connect", resolve).once("connect_error", reject));
  return client;
}

/** Engine.IO over WebSocket, spoken by hand. */
async function openEngine(): Promise<RawWebSocket> {
  const socket = await openWebSocket(house.port(7502), "/socket.io/?EIO=4&transport=websocket");
  await socket.heard(/^0\{/);
  return socket;
}

/** Engine.IO over WebSocket with the namespace `/` joined. */
async function openFloor(): Promise<RawWebSocket> {
  const socket = await openEngine();
  socket.say("40");
  await socket.heard(/^40\{/);
  return socket;
}

describe("what the contract does not have is answered in its own words", () => {
  test.each([
    { given: "an unknown event", frame: '42["bribe",{}]', says: "an event of remark" },
    { given: "an event called __proto__", frame: '42["__proto__",{}]', says: "an event of remark" },
    { given: "an event called constructor", frame: '42["constructor",{}]', says: "an event of remark" },
    { given: "an event without a name", frame: '42["",{}]', says: "an event of remark" },
    { given: "an event with a number for a name", frame: "42[7,{}]", says: "an event of remark" },
    { given: "an event without anything", frame: "42", says: "expected" },
    { given: "no arguments", frame: '42["remark"]', says: "expected" },
    { given: "a number for an object", frame: '42["remark",7]', says: "expected an object" },
    { given: "null for an object", frame: '42["remark",null]', says: "expected an object" },
    { given: "one argument too many", frame: '42["remark",{"text":"x"},"more"]', says: "expected an object" },
    { given: "a missing property", frame: '42["remark",{}]', says: "text" },
    {
      given: "100,000 brackets",
      frame: `42["remark",${"[".repeat(100_000)}${"]".repeat(100_000)}]`,
      says: "at most 256 levels",
    },
  ])("$given", async ({ frame, says }) => {
    await using socket = await openFloor();
    socket.say(frame);
    expect(await socket.heard(/^42\["refused"/)).toContain(says);
  });

  test.each(["/nope", "/__proto__", "/constructor", "/../../etc/passwd", `/${"x".repeat(10_000)}`])(
    "the namespace %s",
    async (namespace) => {
      await using socket = await openEngine();
      socket.say(`40${namespace},`);
      expect(await socket.heard(/^44/)).toBe(`44${namespace},{"message":"Invalid namespace"}`);
    },
  );

  test("an event without an acknowledgement is heard by everyone and acknowledged to nobody", async () => {
    await using socket = await openFloor();
    socket.say('42["remark",{"text":"unacknowledged"}]');
    expect(await socket.heard(/remarked/)).toBe('42["remarked",{"text":"unacknowledged"}]');
    expect(String(socket.connection.received())).not.toContain("43");
  });

  test("an acknowledgement with the largest id there is", async () => {
    await using socket = await openFloor();
    socket.say(`42${Number.MAX_SAFE_INTEGER}["remark",{"text":"x"}]`);
    expect(await socket.heard(/^43/)).toBe(`43${Number.MAX_SAFE_INTEGER}[{"ok":true}]`);
  });

  test.each([
    { given: "an acknowledgement of something that was never said", frame: '43999[{"ok":true}]' },
    { given: "a second packet of the kind that opens", frame: '0{"sid":"mine"}' },
    { given: "a pong that nobody asked for", frame: "3" },
  ])("$given is passed over", async ({ frame }) => {
    await using socket = await openFloor();
    socket.say(frame);
    socket.say('421["remark",{"text":"x"}]');
    expect(await socket.heard(/^43/)).toBe('431[{"ok":true}]');
  });

  test("names that every object answers to stay data", async () => {
    await using socket = await openFloor();
    socket.say('42["remark",{"text":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]');
    await socket.heard(/remarked/);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("a packet that breaks the protocol ends its connection", () => {
  test.each([
    { given: "no Engine.IO packet", frame: "x" },
    { given: "no Socket.IO packet", frame: "4" },
    { given: "an unknown packet type", frame: "49[]" },
    { given: "an event with an object for its data", frame: "42{}" },
    { given: "an event without a name", frame: "42[]" },
    { given: "an event whose name is an object", frame: "42[{}]" },
    { given: "an event cut short", frame: '42["remark",' },
    { given: "a reserved event", frame: '42["disconnect"]' },
    { given: "an attachment count without its end", frame: '451["remark"]' },
    { given: "an attachment count that is no number", frame: '45x-["remark"]' },
    { given: "an attachment that nobody announced", frame: Buffer.from("bytes"), shape: { opcode: 2 } },
    {
      given: "a placeholder for an attachment that is not there",
      frame: '451-["remark",{"_placeholder":true,"num":7}]',
      next: "bytes",
    },
    {
      given: "a packet in the place of an attachment",
      frame: '451-["remark",{"_placeholder":true,"num":0}]',
      next: '42["remark",{}]',
      isText: true,
    },
  ])("$given", async ({ frame, shape, next, isText }) => {
    await using socket = await openFloor();
    socket.say(frame, shape);
    if (next !== undefined) socket.say(next, { opcode: isText ? 1 : 2 });
    expect(await socket.control(8)).toHaveLength(0);
  });

  test("an event before the namespace was joined", async () => {
    await using socket = await openEngine();
    socket.say('42["remark",{"text":"too early"}]');
    expect(await socket.control(8)).toHaveLength(0);
  });

  test("a packet of 2 MB: 1009", async () => {
    await using socket = await openFloor();
    socket.say(`42["remark",{"text":"${"x".repeat(2_000_000)}"}]`);
    expect(await socket.closed()).toBe(1009);
  });
});

describe("attachments", () => {
  test("a thousand million are announced, and a thousand come", async () => {
    await using socket = await openFloor();
    socket.say('451000000000-["remark",{"_placeholder":true,"num":0}]');
    for (let count = 0; count < 1_000; count += 1) socket.say("bytes", { opcode: 2 });
    expect(await socket.control(8)).toHaveLength(0);
  });

  test("bytes where text is asked for are refused", async () => {
    await using socket = await openFloor();
    socket.say('451-["remark",{"text":{"_placeholder":true,"num":0}}]');
    socket.say(Buffer.alloc(500_000), { opcode: 2 });
    expect(await socket.heard(/refused/)).toContain("/text: expected a string");
  });

  test("placeholders 100,000 levels deep", async () => {
    await using socket = await openFloor();
    socket.say(`451-["remark",${"[".repeat(100_000)}${"]".repeat(100_000)}]`);
    socket.say("bytes", { opcode: 2 });
    expect(await socket.control(8)).toHaveLength(0);
  });
});

describe("polling", () => {
  const url = (query: string): string => `${house.mock.url(7502)}/socket.io/?${query}`;
  async function openPolling(): Promise<string> {
    const text = await (await fetch(url("EIO=4&transport=polling"))).text();
    return (JSON.parse(text.slice(1)) as { readonly sid: string }).sid;
  }

  test.each([
    { given: "an older protocol", query: "EIO=3&transport=polling", says: "Unsupported protocol version" },
    { given: "a protocol of its own", query: "EIO=__proto__&transport=polling", says: "Unsupported protocol version" },
    { given: "a transport of its own", query: "EIO=4&transport=constructor", says: "Transport unknown" },
    { given: "no transport", query: "EIO=4", says: "Transport unknown" },
    { given: "a session that does not exist", query: "EIO=4&transport=polling&sid=nope", says: "Session ID unknown" },
    { given: "a session called __proto__", query: "EIO=4&transport=polling&sid=__proto__", says: "Session ID unknown" },
  ])("$given: 400", async ({ query, says }) => {
    const response = await fetch(url(query));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message: says });
  });

  test.each(["POST", "PUT", "DELETE"])("%s without a session: 400", async (method) => {
    expect((await fetch(url("EIO=4&transport=polling"), { method })).status).toBe(400);
  });

  test.each([
    { given: "garbage", body: "\u0000\u001e\u001exyz" },
    { given: "an event with broken JSON", body: '42["remark",' },
    { given: "10,000 empty packets", body: "\u001e".repeat(10_000) },
  ])("$given ends the session and nothing else", async ({ body }) => {
    const sid = await openPolling();
    const session = `EIO=4&transport=polling&sid=${sid}`;
    await fetch(url(session), { method: "POST", body });
    // The next poll hears of the end, where it is not over already; then there is no such session.
    await (await fetch(url(session))).text();
    await expect.poll(async () => (await fetch(url(session), { method: "POST", body: "3" })).status).toBe(400);
  });

  test("2 MB: 413", async () => {
    const sid = await openPolling();
    const response = await fetch(url(`EIO=4&transport=polling&sid=${sid}`), {
      method: "POST",
      body: "x".repeat(2_000_000),
    }).then(
      ({ status }) => status,
      // The connection may also end while the client still writes.
      () => 413,
    );
    expect(response).toBe(413);
  });

  test("two polls at once end the session", async () => {
    const sid = await openPolling();
    const poll = (): Promise<Response> => fetch(url(`EIO=4&transport=polling&sid=${sid}`));
    await fetch(url(`EIO=4&transport=polling&sid=${sid}`), { method: "POST", body: "40" });
    await (await poll()).text();
    const first = poll();
    expect((await poll()).status).toBe(400);
    await first.catch(() => undefined);
  });
});

describe("many clients", () => {
  test("come and go three hundred times, over both transports", async () => {
    for (let round = 0; round < 6; round += 1) {
      const clients = await Promise.all(
        Array.from({ length: 50 }, (_, index) => connect(index % 5 === 0 ? ["polling"] : ["websocket"])),
      );
      for (const client of clients) client.disconnect();
    }
    await expect.poll(() => house.mock.channel("floor").size).toBe(0);
  });

  test("one joins and leaves its namespace two thousand times", async () => {
    await using socket = await openEngine();
    for (let count = 0; count < 2_000; count += 1) {
      socket.say("40");
      socket.say("41");
    }
    socket.connection.socket.end();
    await socket.connection.ended;
    await expect.poll(() => house.mock.channel("floor").size).toBe(0);
  });

  test("one pulls the plug in the middle of an event", async () => {
    await using socket = await openFloor();
    socket.say('42["remark"', { length: 1_000 });
    socket.connection.socket.resetAndDestroy();
    await once(socket.connection.socket, "close");
    await expect.poll(() => house.mock.channel("floor").size).toBe(0);
  });

  test("one that never reads is cut off, and the others hear everything in time", async () => {
    await using deaf = await openFloor();
    deaf.connection.socket.pause();
    const client = await connect();
    const text = "x".repeat(500_000);
    for (let count = 0; count < 100; count += 1) {
      const heard = new Promise<{ readonly text: string }>((resolve) => client.once("remarked", resolve));
      client.emit("remark", { text: text + count });
      expect((await heard).text).toBe(text + count);
    }
    expect(house.log).toContainEqual(
      expect.objectContaining({
        about: "/socket.io/",
        summary: expect.stringMatching(/reads nothing was cut off/) as string,
      }),
    );
    expect(house.mock.channel("floor").size).toBe(1);
    client.disconnect();
  });
});
