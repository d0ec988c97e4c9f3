import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openEngine, openFloor, stillPlays } from "./floor.ts";
import { type House, openRemarks } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openRemarks();
});
afterEach(() => stillPlays(house));
afterAll(() => house[Symbol.asyncDispose]());

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
    await using socket = await openFloor(house);
    socket.say(frame);
    expect(await socket.heard(/^42\["refused"/)).toContain(says);
  });

  test.each(["/nope", "/__proto__", "/constructor", "/../../etc/passwd", `/${"x".repeat(10_000)}`])(
    "the namespace %s",
    async (namespace) => {
      await using socket = await openEngine(house);
      socket.say(`40${namespace},`);
      expect(await socket.heard(/^44/)).toBe(`44${namespace},{"message":"Invalid namespace"}`);
    },
  );

  test("an event without an acknowledgement is heard by everyone and acknowledged to nobody", async () => {
    await using socket = await openFloor(house);
    socket.say('42["remark",{"text":"unacknowledged"}]');
    expect(await socket.heard(/remarked/)).toBe('42["remarked",{"text":"unacknowledged"}]');
    expect(String(socket.connection.received())).not.toContain("43");
  });

  test("an acknowledgement with the largest id there is", async () => {
    await using socket = await openFloor(house);
    socket.say(`42${Number.MAX_SAFE_INTEGER}["remark",{"text":"x"}]`);
    expect(await socket.heard(/^43/)).toBe(`43${Number.MAX_SAFE_INTEGER}[{"ok":true}]`);
  });

  test.each([
    { given: "an acknowledgement of something that was never said", frame: '43999[{"ok":true}]' },
    { given: "a second packet of the kind that opens", frame: '0{"sid":"mine"}' },
    { given: "a pong that nobody asked for", frame: "3" },
  ])("$given is passed over", async ({ frame }) => {
    await using socket = await openFloor(house);
    socket.say(frame);
    socket.say('421["remark",{"text":"x"}]');
    expect(await socket.heard(/^43/)).toBe('431[{"ok":true}]');
  });

  test("names that every object answers to stay data", async () => {
    await using socket = await openFloor(house);
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
    await using socket = await openFloor(house);
    socket.say(frame, shape);
    if (next !== undefined) socket.say(next, { opcode: isText ? 1 : 2 });
    expect(await socket.control(8)).toHaveLength(0);
  });

  test("an event before the namespace was joined", async () => {
    await using socket = await openEngine(house);
    socket.say('42["remark",{"text":"too early"}]');
    expect(await socket.control(8)).toHaveLength(0);
  });

  test("a packet of 2 MB: 1009", async () => {
    await using socket = await openFloor(house);
    socket.say(`42["remark",{"text":"${"x".repeat(2_000_000)}"}]`);
    expect(await socket.closed()).toBe(1009);
  });
});

describe("attachments", () => {
  test("a thousand million are announced, and a thousand come", async () => {
    await using socket = await openFloor(house);
    socket.say('451000000000-["remark",{"_placeholder":true,"num":0}]');
    for (let count = 0; count < 1_000; count += 1) socket.say("bytes", { opcode: 2 });
    expect(await socket.control(8)).toHaveLength(0);
  });

  test("bytes where text is asked for are refused", async () => {
    await using socket = await openFloor(house);
    socket.say('451-["remark",{"text":{"_placeholder":true,"num":0}}]');
    socket.say(Buffer.alloc(500_000), { opcode: 2 });
    expect(await socket.heard(/refused/)).toContain("/text: expected a string");
  });

  test("placeholders 100,000 levels deep", async () => {
    await using socket = await openFloor(house);
    socket.say(`451-["remark",${"[".repeat(100_000)}${"]".repeat(100_000)}]`);
    socket.say("bytes", { opcode: 2 });
    expect(await socket.control(8)).toHaveLength(0);
  });
});
