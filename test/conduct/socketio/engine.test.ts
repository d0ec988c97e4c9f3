import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRaw } from "../../robustness/raw-connection.ts";
import { openWebSocket } from "../../robustness/raw-websocket.ts";
import { type EchoHouse, openEcho } from "../open-echo.ts";
import { openByPolling, openByWebSocket, poll, post, session } from "./line.ts";

let echo: EchoHouse;
/** Both transports, a heartbeat that never comes, packets of 10,000 bytes at most. */
let base: string;
beforeAll(async () => {
  echo = await openEcho();
  base = echo.mock.url(7802);
});
afterAll(() => echo.end());

const path = (query: string): string => `/socket.io/?${query}`;
const probe = (sid: string): ReturnType<typeof openWebSocket> =>
  openWebSocket(echo.port(7802), path(`EIO=4&transport=websocket&sid=${sid}`));

describe("polling", () => {
  test("packets that come and go together are parted by U+001E, bytes are base64 behind a `b`", async () => {
    await using line = await openByPolling(base);
    await line.say("40");
    expect(await poll(base, line.sid)).toEqual([expect.stringMatching(/^40\{/)]);
    const url = session(base, `transport=polling&sid=${line.sid}`);
    const body = '421["echo","a"]\u001e422["echo","b"]\u001e451-3["blob",{"_placeholder":true,"num":0}]\u001ebAQIDBA==';
    const posted = await fetch(url, { method: "POST", body });
    expect([posted.status, await posted.text()]).toEqual([200, "ok"]);
    const heard: string[] = [];
    while (!heard.includes("bAQIDBA==")) heard.push(...(await (await fetch(url)).text()).split("\u001e"));
    expect(heard).toEqual(['431["a"]', '432["b"]', '461-3[{"_placeholder":true,"num":0}]', "bAQIDBA=="]);
  });

  test.each([
    { given: "an unknown packet", body: "x" },
    { given: "an empty packet between others", body: "40\u001e\u001e40/aside," },
    { given: "nothing at all", body: "" },
    { given: "a ping, which is the server's to send", body: "2" },
  ])("$given ends the session", async ({ body }) => {
    const line = await openByPolling(base);
    await line.say(body);
    await line.ended();
    expect(await post(base, line.sid, ["3"])).toBe(400);
  });

  test("bytes as such are refused, since version 4 has none in a request", async () => {
    const line = await openByPolling(base);
    const response = await fetch(session(base, `transport=polling&sid=${line.sid}`), {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: Uint8Array.of(1, 2, 3),
    });
    expect(response.status).toBe(400);
    await line.ended();
  });

  test("a request while another is being read ends the session", async () => {
    const line = await openByPolling(base);
    await using slow = await openRaw(echo.port(7802));
    slow.write(
      `POST ${path(`EIO=4&transport=polling&sid=${line.sid}`)} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n`,
    );
    slow.write("Content-Type: text/plain\r\nContent-Length: 10\r\n\r\n");
    // The server has the head of the first request once it asks for the rest.
    await slow.until(/100 Continue/);
    slow.write("40");
    expect(await post(base, line.sid, ["40"])).toBe(400);
    await line.ended();
  });

  test.each([
    { given: "just as many bytes as allowed", size: 10_000, status: 200 },
    { given: "one byte more", size: 10_001, status: 413 },
  ])("$given: $status", async ({ size, status }) => {
    const line = await openByPolling(base);
    expect(await post(base, line.sid, [`40${JSON.stringify({ a: "x".repeat(size - 10) })}`])).toBe(status);
  });

  test("a packet of the client's that closes ends the poll that waits, and the session", async () => {
    const line = await openByPolling(base);
    const waiting = poll(base, line.sid);
    expect(await post(base, line.sid, ["1"])).toBe(200);
    expect(await waiting).toEqual(["6"]);
    expect(await post(base, line.sid, ["40"])).toBe(400);
  });
});

describe("WebSocket", () => {
  test.each([
    { given: "just as many bytes as allowed", size: 10_000, want: 1005 },
    { given: "one byte more", size: 10_001, want: 1009 },
  ])("$given: $want", async ({ size, want }) => {
    await using socket = await openWebSocket(echo.port(7802), path("EIO=4&transport=websocket"));
    socket.say(`40${JSON.stringify({ a: "x".repeat(size - 10) })}`);
    socket.say("1");
    const payload = await socket.control(8);
    expect(payload.length === 0 ? 1005 : payload.readUInt16BE(0)).toBe(want);
  });

  test.each(["x", "", "2", "1"])('the packet "%s" ends the session', async (packet) => {
    await using line = await openByWebSocket(base);
    await line.say(packet, "40");
    expect((await line.ended()).slice(1)).toEqual([]);
  });
});

describe("from polling to WebSocket", () => {
  test("a probe is answered, a poll that waits is let go, and what follows comes over WebSocket", async () => {
    await using line = await openByPolling(base);
    await line.say("40");
    await line.say("40/end,");
    await line.until('44/end,{"message":"Invalid namespace"}');
    await using socket = await probe(line.sid);
    socket.say("2probe");
    await socket.heard(/^3probe$/);
    const waiting = poll(base, line.sid);
    expect(await waiting).toEqual(["6"]);
    socket.say("5");
    socket.say('421["echo","up"]');
    expect(await socket.heard(/^43/)).toBe('431["up"]');
    expect(await poll(base, line.sid)).toBeUndefined();
    expect(await post(base, line.sid, ["40"])).toBe(400);
    await using second = await probe(line.sid);
    expect(await second.control(8)).toHaveLength(0);
    socket.say('422["echo","still up"]');
    expect(await socket.heard(/^432/)).toBe('432["still up"]');
  });

  test.each(["2wrong", "3probe", "4", "40"])(
    "%s instead of a probe: that WebSocket ends, polling goes on",
    async (packet) => {
      await using line = await openByPolling(base);
      await using socket = await probe(line.sid);
      socket.say(packet);
      await socket.control(8);
      await line.say("40/end,");
      expect(await line.until('44/end,{"message":"Invalid namespace"}')).toHaveLength(2);
    },
  );
});

describe.concurrent("the heartbeat", () => {
  test("is the server's: it pings, and who answers stays", async () => {
    await using line = await openByWebSocket(echo.mock.url(7803));
    await line.say("40");
    for (const count of [1, 2, 3, 4]) {
      await line.until("2", count);
      await line.say("3");
    }
    await line.say('421["echo","alive"]');
    expect((await line.until('431["alive"]')).filter((packet) => packet === "2").length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    { name: "over WebSocket", open: openByWebSocket },
    { name: "by polling", open: openByPolling },
  ])("is missed by who does not answer: one ping, and the end $name", async ({ open }) => {
    const line = await open(echo.mock.url(7803));
    await line.say("40");
    const heard = await line.ended();
    expect(heard.filter((packet) => packet === "2")).toEqual(["2"]);
  });
});

describe("the server takes its leave", () => {
  test("of a namespace: DISCONNECT, and the connection ends", async () => {
    await using line = await openByWebSocket(base);
    await line.say("40/aside,", "40/end,");
    await line.until('44/end,{"message":"Invalid namespace"}');
    await expect.poll(() => echo.mock.channel("aside").size).toBe(1);
    echo.mock.channel("aside").close(1000);
    expect((await line.ended()).at(-1)).toBe("41/aside,");
  });
});
