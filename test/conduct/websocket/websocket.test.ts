import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EchoHouse, openEcho } from "../open-echo.ts";
import { closing } from "./closing.ts";
import { fragmentation } from "./fragmentation.ts";
import { framing } from "./framing.ts";
import { limits } from "./limits.ts";
import { opcodes } from "./opcodes.ts";
import { pingsAndPongs } from "./pings-and-pongs.ts";
import { NotWellFramed, playCase, transcriptOf, wantOf } from "./play-case.ts";
import { reservedBits } from "./reserved-bits.ts";
import { utf8 } from "./utf-8.ts";

describe.each(
  [
    { where: "in the thread of the world", workers: 1 },
    { where: "in threads of their own", workers: 2 },
  ].filter(({ workers }) => workers === 1 || process.platform === "linux"),
)("sockets $where", ({ workers }) => {
  let echo: EchoHouse;
  beforeAll(async () => {
    echo = await openEcho(workers);
  });
  afterAll(() => echo.end());

  describe.each([
    { category: "framing", cases: framing },
    { category: "pings and pongs", cases: pingsAndPongs },
    { category: "reserved bits", cases: reservedBits },
    { category: "opcodes", cases: opcodes },
    { category: "fragmentation", cases: fragmentation },
    { category: "UTF-8", cases: utf8 },
    { category: "closing", cases: closing },
    { category: "limits", cases: limits },
  ])("$category", ({ cases }) => {
    test.each(cases)("$given (§ $section)", async (conduct) => {
      expect(await playCase(echo.port(7801), conduct)).toEqual(wantOf(conduct));
    });
  });
});

test.each([
  { given: "a mask", bytes: "81 81 00 00 00 00 61" },
  { given: "a reserved bit", bytes: "c1 01 61" },
  { given: "a frame that is not final", bytes: "01 01 61" },
  { given: "a length in a longer form than it needs", bytes: "81 7e 00 01 61" },
  { given: "half a frame", bytes: "81 02 61" },
  { given: "a reason that is no UTF-8", bytes: "88 03 03 e8 ff" },
  { given: "a pong of 126 bytes", bytes: `8a 7e 00 7e ${"61".repeat(126)}` },
])("a transcript with $given is no answer of a server", ({ bytes }) => {
  expect(() => transcriptOf(Buffer.from(bytes.replaceAll(" ", ""), "hex"))).toThrow(NotWellFramed);
});
