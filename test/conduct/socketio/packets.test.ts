import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EchoHouse, openEcho } from "../open-echo.ts";
import { type Line, type Packet, ways } from "./line.ts";
import { kept, offences } from "./packets.ts";

let echo: EchoHouse;
let base: string;
beforeAll(async () => {
  echo = await openEcho();
  base = echo.mock.url(7802);
});
afterAll(() => echo.end());

/** Without what belongs to Engine.IO and to the end of a round, and with each id of a socket as `*`. */
const shown = (heard: readonly string[]): readonly string[] =>
  heard
    .filter((packet) => !/^[01356]|^44\/end-/.test(packet))
    .map((packet) => packet.replace(/"sid":"[\w-]{20}"/, '"sid":"*"'));

let rounds = 0;

/** Gives all that was heard once everything is answered: twice over, since what is handed on within the server takes a turn. */
async function heardUntilNow(line: Line): Promise<readonly string[]> {
  let heard: readonly string[] = [];
  for (const _ of [1, 2]) {
    rounds += 1;
    await line.say(`40/end-${rounds},`);
    heard = await line.until(`44/end-${rounds},{"message":"Invalid namespace"}`);
  }
  return heard;
}

/** Says packets as a client does: CONNECT is waited for, the others go together. */
async function say(line: Line, packets: readonly Packet[]): Promise<void> {
  let together: Packet[] = [];
  for (const packet of packets) {
    together.push(packet);
    if (typeof packet !== "string" || !packet.startsWith("40")) continue;
    await line.say(...together);
    await heardUntilNow(line);
    together = [];
  }
  if (together.length > 0) await line.say(...together);
}

describe.each(ways)("$name", ({ open }) => {
  test.each(kept)("$given ($section)", async ({ says, want }) => {
    await using line = await open(base);
    await say(line, says);
    expect(shown(await heardUntilNow(line))).toEqual(want);
  });

  test.each(offences)("$given: the session ends ($section)", async ({ says, want }) => {
    await using line = await open(base);
    await say(line, [...says, '429["echo","never read"]']);
    expect(shown(await line.ended())).toEqual(want);
  });

  test("a namespace that was left is joined anew under another id (CONNECT, DISCONNECT)", async () => {
    await using line = await open(base);
    for (const _ of [1, 2, 3]) {
      await say(line, ["40", "41"]);
    }
    const ids = (await heardUntilNow(line)).flatMap((packet) => /^40\{"sid":"(.*)"\}$/.exec(packet)?.[1] ?? []);
    expect(ids).toHaveLength(3);
    expect(new Set([...ids, line.sid]).size).toBe(4);
  });
});
