import { deflateRawSync, constants, inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange } from "../../robustness/raw-connection.ts";
import { type HeardFrame, readFrames } from "../../robustness/raw-frame.ts";
import { openWebSocket, upgradeRequest } from "../../robustness/raw-websocket.ts";
import { type EchoHouse, openEcho } from "../open-echo.ts";
import { binary, close, cut, frame, ping, text } from "./conduct-case.ts";

let echo: EchoHouse;
beforeAll(async () => {
  echo = await openEcho();
});
afterAll(() => echo.end());

/** A message as RFC 7692 §7.2.1 has it: without the four bytes that every flush ends in. */
const compress = (payload: string | Uint8Array): Buffer =>
  deflateRawSync(payload, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
const expand = (payload: Uint8Array): Buffer =>
  inflateRawSync(Buffer.concat([payload, Buffer.from([0, 0, 0xff, 0xff])]), { finishFlush: constants.Z_SYNC_FLUSH });

/** RSV1: the message is compressed (RFC 7692 §6). */
const compressed = 4;
const open = (path: string, extensions: string): ReturnType<typeof openWebSocket> =>
  openWebSocket(echo.port(7801), path, undefined, { extensions });

describe("what the server agrees to is something that was offered (RFC 7692 §5.1, §7.1)", () => {
  test.each([
    { given: "an empty list", offers: ", ,", path: "/deflate", want: /^$/ },
    { given: "compression", offers: "permessage-deflate", path: "/deflate", want: /^permessage-deflate$/ },
    { given: "compression where the contract has none", offers: "permessage-deflate", path: "/echo", want: /^$/ },
    { given: "something else", offers: "x-webkit-deflate-frame", path: "/deflate", want: /^$/ },
    {
      given: "something else, then compression",
      offers: "x-webkit-deflate-frame, permessage-deflate",
      path: "/deflate",
      want: /^permessage-deflate/,
    },
    {
      given: "a parameter that does not exist, then none",
      offers: "permessage-deflate; level=9, permessage-deflate",
      path: "/deflate",
      want: /^permessage-deflate$/,
    },
    {
      given: "a window of the server's",
      offers: "permessage-deflate; server_max_window_bits=10",
      path: "/deflate",
      want: /^permessage-deflate; server_max_window_bits=10$/,
    },
    {
      given: "no context on the server's side",
      offers: "permessage-deflate; server_no_context_takeover",
      path: "/deflate",
      want: /^permessage-deflate; server_no_context_takeover$/,
    },
  ])("$given", async ({ offers, path, want }) => {
    await using socket = await open(path, offers);
    const head = await socket.connection.until(/\r\n\r\n/);
    const agreed = /^sec-websocket-extensions: (.*)\r$/im.exec(head)?.[1] ?? "";
    expect(agreed).toMatch(want);
  });

  test.each([
    { given: "a parameter that does not exist", offers: "permessage-deflate; level=9" },
    { given: "a window too large", offers: "permessage-deflate; server_max_window_bits=16" },
    { given: "a window that zlib does not have", offers: "permessage-deflate; server_max_window_bits=8" },
    { given: "a parameter twice", offers: "permessage-deflate; server_max_window_bits=9; server_max_window_bits=9" },
    { given: "a value where none belongs", offers: "permessage-deflate; server_no_context_takeover=1" },
  ])("$given alone is declined, and the connection opens without it (§7.1)", async ({ offers }) => {
    await using socket = await open("/deflate", offers);
    expect(String(socket.connection.received())).not.toMatch(/sec-websocket-extensions/i);
    socket.connection.write(text("plain"));
    expect(await socket.heard(/plain/)).toBe("plain");
  });

  test.each(["/deflate", "/echo"])(
    "what is no list of extensions ends the handshake of %s (RFC 6455 §9.1)",
    async (path) => {
      const answer = await exchange(echo.port(7801), upgradeRequest(path, { extensions: ";;;" }));
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain("Sec-WebSocket-Extensions");
    },
  );
});

const long = Buffer.from("compressed over and over, até ao fim; ".repeat(4_000));

/** A message as the client gets to see it; only the first frame says that it is compressed. */
function contentOf({ reserved, payload }: HeardFrame): Buffer {
  expect([0, compressed]).toContain(reserved);
  return reserved === compressed ? expand(payload) : payload;
}

describe("messages (RFC 7692 §6, §7.2)", () => {
  const bad = frame(Buffer.from("no deflate at all"), { reserved: compressed });
  const piece = (part: Uint8Array, at: number, parts: number): Buffer =>
    frame(part, { opcode: at === 0 ? 1 : 0, reserved: at === 0 ? compressed : 0, isFinal: at === parts - 1 });

  test.each<{ given: string; sends: readonly Buffer[]; want: readonly (string | Buffer)[]; code?: number }>([
    { given: "not compressed though it may be", sends: [text("plain")], want: ["plain"] },
    { given: "a compressed text", sends: [frame(compress("água"), { reserved: compressed })], want: ["água"] },
    { given: "an empty compressed text", sends: [frame(compress(""), { reserved: compressed })], want: [""] },
    {
      given: "compressed bytes, then bytes that are not",
      sends: [frame(compress(long), { opcode: 2, reserved: compressed }), binary("plain")],
      want: [long, "plain"],
    },
    {
      given: "a compressed text in fragments, with a ping between them",
      sends: cut(compress(long), 50).flatMap((part, at, parts) => [
        piece(part, at, parts.length),
        ...(at === 0 ? [ping("between")] : []),
      ]),
      want: ["between", long],
    },
    { given: "what is no deflate", sends: [text("good"), bad, text("never read")], want: ["good"], code: 1007 },
    {
      given: "a compressed text that is no UTF-8 (RFC 6455 §8.1)",
      sends: [frame(compress(Buffer.from([0xed, 0xa0, 0x80])), { reserved: compressed })],
      want: [],
      code: 1007,
    },
    {
      given: "few bytes that expand to 16 MiB (RFC 6455 §10.4)",
      sends: [frame(compress(Buffer.alloc(16_777_216)), { opcode: 2, reserved: compressed })],
      want: [],
      code: 1009,
    },
  ])("$given", async ({ sends, want, code = 1000 }) => {
    await using socket = await open("/deflate", "permessage-deflate; server_no_context_takeover");
    for (const one of [...sends, close(1000)]) socket.connection.write(one);
    await socket.connection.ended;
    const frames = readFrames(socket.frames());
    const last = frames.at(-1);
    expect(last?.opcode).toBe(8);
    expect(last?.payload.readUInt16BE(0)).toBe(code);
    expect(frames.slice(0, -1).map((one) => contentOf(one).toString())).toEqual(want.map(String));
  });

  test("a long answer comes compressed", async () => {
    await using socket = await open("/deflate", "permessage-deflate; server_no_context_takeover");
    socket.connection.write(frame(compress(long), { reserved: compressed }));
    socket.connection.write(close(1000));
    await socket.connection.ended;
    const [answer] = readFrames(socket.frames());
    expect(answer?.reserved).toBe(compressed);
    expect(answer?.payload.length).toBeLessThan(long.length / 10);
  });
});
