import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type House, openRemarks } from "./house.ts";
import { closePayload, rawFrame } from "./raw-frame.ts";
import { openWebSocket } from "./raw-websocket.ts";

let house: House;
beforeAll(async () => {
  house = await openRemarks();
});
afterEach(() => house.stillServes());
afterAll(() => house[Symbol.asyncDispose]());

const open = (early?: Uint8Array): ReturnType<typeof openWebSocket> => openWebSocket(house.port(7501), "/feed", early);
const brackets = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

describe("a message that the channel does not have is refused in the contract's own words", () => {
  test.each([
    { given: "text that is no JSON", payload: "{nope", says: String.raw`got \"{nope\"` },
    { given: "an empty text", payload: "", says: "got an empty frame" },
    { given: "JSON cut short", payload: '{"type":"remark","text":', says: "expected one JSON document" },
    { given: "two JSON documents", payload: "{}{}", says: "expected one JSON document" },
    { given: "a type of its own", payload: '{"type":"bribe","text":"x"}', says: "/type: expected" },
    {
      given: "a type that every object answers to",
      payload: '{"type":"__proto__","text":"x"}',
      says: "/type: expected",
    },
    { given: "a list", payload: "[]", says: "expected an object" },
    { given: "null", payload: "null", says: "expected an object" },
    { given: "100,000 brackets", payload: brackets(100_000), says: "at most 256 levels" },
    { given: "half of 400,000 brackets", payload: "[".repeat(400_000), says: "expected one JSON document" },
  ])("$given", async ({ payload, says }) => {
    await using socket = await open();
    socket.say(payload);
    expect(await socket.heard(/refused/)).toContain(says);
  });

  test("100,000 brackets in a property that the schema does not know", async () => {
    await using socket = await open();
    socket.say(`{"type":"remark","text":"x","more":${brackets(100_000)}}`);
    expect(await socket.heard(/refused/)).toContain("at most 256 levels");
  });

  test("a binary frame where text is spoken", async () => {
    await using socket = await open();
    socket.say('{"type":"remark","text":"x"}', { opcode: 2 });
    expect(await socket.heard(/refused/)).toBe(
      '{"type":"refused","message":"expected a text frame, got a binary frame of 28 bytes"}',
    );
  });
});

describe("a frame that breaks RFC 6455 ends its connection", () => {
  test.each([
    { given: "invalid UTF-8", frame: rawFrame(Buffer.from([0xc3, 0x28])), want: 1007 },
    { given: "UTF-8 of a surrogate", frame: rawFrame(Buffer.from([0xed, 0xa0, 0x80])), want: 1007 },
    { given: "a reserved opcode", frame: rawFrame("x", { opcode: 3 }), want: 1002 },
    { given: "a reserved control opcode", frame: rawFrame("x", { opcode: 0xb }), want: 1002 },
    { given: "RSV1 without an extension", frame: rawFrame("x", { reserved: 4 }), want: 1002 },
    { given: "RSV2 and RSV3", frame: rawFrame("x", { reserved: 3 }), want: 1002 },
    { given: "no mask", frame: rawFrame("x", { isMasked: false }), want: 1002 },
    { given: "a continuation of nothing", frame: rawFrame("x", { opcode: 0 }), want: 1002 },
    { given: "a ping in fragments", frame: rawFrame("x", { opcode: 9, isFinal: false }), want: 1002 },
    { given: "a ping of 126 bytes", frame: rawFrame("x".repeat(126), { opcode: 9 }), want: 1002 },
    { given: "a close with 1005", frame: rawFrame(closePayload(1005), { opcode: 8 }), want: 1002 },
    { given: "a close with 999", frame: rawFrame(closePayload(999), { opcode: 8 }), want: 1002 },
    { given: "a close of one byte", frame: rawFrame("x", { opcode: 8 }), want: 1002 },
    {
      given: "a close with a reason that is no UTF-8",
      frame: rawFrame(closePayload(1000, Buffer.from([0xff])), { opcode: 8 }),
      want: 1007,
    },
    { given: "a frame of 10 MB", frame: rawFrame(Buffer.alloc(10_000_000, "a")), want: 1009 },
    { given: "a frame that only says it has 2^62 bytes", frame: rawFrame("x", { length: 2 ** 62 }), want: 1009 },
  ])("$given: $want", async ({ frame, want }) => {
    await using socket = await open();
    socket.connection.write(frame);
    expect(await socket.closed()).toBe(want);
    await socket.connection.ended;
  });

  test("fragments that sum up to 10 MB: 1009", async () => {
    await using socket = await open();
    const piece = Buffer.alloc(500_000, "a");
    socket.say(piece, { isFinal: false });
    for (let count = 0; count < 20; count += 1) socket.say(piece, { opcode: 0, isFinal: false });
    expect(await socket.closed()).toBe(1009);
  });

  test("20,000 empty fragments: 1008", async () => {
    await using socket = await open();
    socket.say("", { isFinal: false });
    socket.connection.write(
      Buffer.concat(Array.from({ length: 20_000 }, () => rawFrame("", { opcode: 0, isFinal: false }))),
    );
    expect(await socket.closed()).toBe(1008);
  });
});

describe("a frame that RFC 6455 allows is taken", () => {
  test("a text in fragments, with a ping between them", async () => {
    await using socket = await open();
    socket.say('{"type":"remark","te', { isFinal: false });
    socket.say("between", { opcode: 9 });
    socket.say('xt":"in ', { opcode: 0, isFinal: false });
    socket.say('pieces"}', { opcode: 0 });
    expect(String(await socket.control(10))).toBe("between");
    expect(await socket.heard(/remarked/)).toBe('{"type":"remarked","text":"in pieces"}');
  });

  test("a character cut in two by fragments", async () => {
    await using socket = await open();
    const [whole, at] = [Buffer.from('{"type":"remark","text":"água 💥"}'), 30];
    socket.say(whole.subarray(0, at), { isFinal: false });
    socket.say(whole.subarray(at), { opcode: 0 });
    expect(await socket.heard(/remarked/)).toBe('{"type":"remarked","text":"água 💥"}');
  });

  test("a frame that comes byte by byte", async () => {
    await using socket = await open();
    socket.connection.socket.setNoDelay(true);
    for (const byte of rawFrame('{"type":"remark","text":"slow"}')) socket.connection.write(Buffer.from([byte]));
    expect(await socket.heard(/remarked/)).toBe('{"type":"remarked","text":"slow"}');
  });

  test("a ping is answered with its own payload", async () => {
    await using socket = await open();
    const payload = Buffer.from([0, 255, 1, 254]);
    socket.say(payload, { opcode: 9 });
    expect(await socket.control(10)).toEqual(payload);
  });

  test("a pong that nobody asked for is passed over", async () => {
    await using socket = await open();
    socket.say("unasked", { opcode: 10 });
    socket.say('{"type":"remark","text":"after"}');
    expect(await socket.heard(/remarked/)).toBe('{"type":"remarked","text":"after"}');
  });

  test("a close without a code is answered in kind", async () => {
    await using socket = await open();
    socket.say("", { opcode: 8 });
    expect(await socket.control(8)).toHaveLength(0);
  });

  test("a message sent together with the handshake, before its answer", async () => {
    await using socket = await open(rawFrame('{"type":"remark","text":"early"}'));
    expect(await socket.heard(/remarked/)).toBe('{"type":"remarked","text":"early"}');
  });

  test("names that every object answers to stay data", async () => {
    await using socket = await open();
    socket.say(
      '{"type":"remark","text":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    expect(await socket.heard(/remarked/)).toBe('{"type":"remarked","text":"x"}');
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
