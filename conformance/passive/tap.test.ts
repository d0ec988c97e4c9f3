import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Side } from "../../contract/index.ts";
import type { Seen } from "./happening.ts";
import { openTap } from "./tap.ts";

/** Bytes that one side says before the other goes on. */
type Turn = readonly [from: Side, bytes: Buffer];

const says = (from: Side, ...parts: readonly (string | Buffer)[]): Turn => [
  from,
  Buffer.concat(parts.map((part) => Buffer.from(part as string))),
];

/** Reads along while the turns pass in pieces of these lengths, over and over. */
async function readAlong(turns: readonly Turn[], lengths: readonly number[] = [65_536]): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const tap = openTap(
    () => 0,
    (one) => seen.push(one),
  );
  let next = 0;
  for (const [from, bytes] of turns) {
    for (let at = 0; at < bytes.length;) {
      const length = lengths[(next += 1) % lengths.length]!;
      tap.take(from, bytes.subarray(at, at + length));
      at += length;
    }
  }
  await tap.settled;
  return seen;
}

/** What was seen, in one line each. */
const brief = (seen: readonly Seen[]): readonly string[] =>
  seen.map((one) => {
    switch (one.kind) {
      case "request":
        return `${one.request.method} ${one.request.target} ${Buffer.from(one.request.body).toString()}`.trim();
      case "response":
      case "connected":
        return `${one.response.status} to ${one.response.request.target} ${Buffer.from(one.response.body).toString()}`.trim();
      case "frame":
        return `${one.from} ${typeof one.data === "string" ? one.data : Buffer.from(one.data).toString("hex")}`;
      case "ping":
      case "pong":
        return `${one.from} ${one.kind} ${Buffer.from(one.data).toString()}`;
      case "close":
        return `${one.from} close ${one.code} ${one.reason}`;
      case "unreadable":
        return `${one.from} cannot be read: ${one.why}`;
      case "ended":
        return `${one.from} ended`;
    }
  });

const text = 1;
const continuation = 0;

/** One WebSocket frame of less than 126 bytes; what clients say is masked. */
function frame(from: Side, opcode: number, payload: string | Buffer, { fin = true, compressed = false } = {}): Buffer {
  const body = Buffer.from(payload as string);
  const first = (fin ? 0x80 : 0) | (compressed ? 0x40 : 0) | opcode;
  if (from === "server") return Buffer.concat([Buffer.from([first, body.length]), body]);
  const mask = Buffer.from([7, 99, 201, 18]);
  const masked = body.map((byte, index) => byte ^ mask[index % 4]!);
  return Buffer.concat([Buffer.from([first, 0x80 | body.length]), mask, masked]);
}

/** A payload as permessage-deflate sends it (RFC 7692 §7.2.1). */
const squeezed = (payload: string): Buffer => deflateRawSync(payload, { finishFlush: 2 }).subarray(0, -4);

const upgrade = says(
  "client",
  "GET /live HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n\r\n",
);
const switched = (extensions = ""): string =>
  `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${extensions}\r\n`;
const agreed = "Sec-WebSocket-Extensions: permessage-deflate\r\n";

const conversations: readonly {
  readonly given: string;
  readonly turns: readonly Turn[];
  readonly want: readonly string[];
}[] = [
  {
    given: "requests one after another on one connection",
    turns: [
      says("client", "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"),
      says("server", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
      says("client", "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nyes"),
      says("server", "HTTP/1.1 204 No Content\r\n\r\n"),
    ],
    want: ["GET /a", "200 to /a ok", "POST /b yes", "204 to /b"],
  },
  {
    given: "pipelined requests, a HEAD among them",
    turns: [
      says(
        "client",
        "GET /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b HTTP/1.1\r\nHost: x\r\n\r\nGET /c HTTP/1.1\r\nHost: x\r\n\r\n",
      ),
      says(
        "server",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 1\r\n\r\n3",
      ),
    ],
    want: ["GET /a", "HEAD /b", "GET /c", "200 to /a 1", "200 to /b", "404 to /c 3"],
  },
  {
    given: "chunks with extensions and trailers, both ways",
    turns: [
      says(
        "client",
        "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4;of=two\r\nWiki\r\nB\r\npedia\r\nyes!\r\n0\r\nExpires: never\r\n\r\n",
      ),
      says("server", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
    ],
    want: ["POST /a Wikipedia\r\nyes!", "200 to /a hello"],
  },
  {
    given: "an interim answer before the body",
    turns: [
      says("client", "PUT /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n"),
      says("server", "HTTP/1.1 100 Continue\r\n\r\n"),
      says("client", "body"),
      says("server", "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"),
    ],
    want: ["PUT /a body", "201 to /a"],
  },
  {
    given: "an upgrade that is refused, and a request after it",
    turns: [
      upgrade,
      says("server", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno"),
      says("client", "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"),
      says("server", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
    ],
    want: ["GET /live", "401 to /live no", "GET /a", "200 to /a ok"],
  },
  {
    given: "frames right behind the answer to the upgrade, fragments, control frames between them, and a close",
    turns: [
      upgrade,
      says("server", switched(), frame("server", text, "welcome"), frame("server", 9, "there?")),
      says("client", frame("client", 10, "there?"), frame("client", text, "in ", { fin: false })),
      says("client", frame("client", 9, "p"), frame("client", continuation, "two")),
      says("client", frame("client", 2, Buffer.from([0, 255]))),
      says("server", frame("server", 8, Buffer.from([0x0f, 0xa2, 0x62, 0x79, 0x65]))),
    ],
    want: [
      "GET /live",
      "101 to /live",
      "server welcome",
      "server ping there?",
      "client pong there?",
      "client ping p",
      "client in two",
      "client 00ff",
      "server close 4002 bye",
    ],
  },
  {
    given: "frames that the client sends before its upgrade is answered",
    turns: [says("client", upgrade[1], frame("client", text, "hasty")), says("server", switched())],
    want: ["GET /live", "101 to /live", "client hasty"],
  },
  {
    given: "compressed frames, both ways",
    turns: [
      upgrade,
      says("server", switched(agreed)),
      says("client", frame("client", text, squeezed('{"type":"bid"}'), { compressed: true })),
      says("server", frame("server", text, squeezed('{"type":"bid_taken"}'), { compressed: true })),
    ],
    want: ["GET /live", "101 to /live", 'client {"type":"bid"}', 'server {"type":"bid_taken"}'],
  },
];

test.each(conversations)("$given are read, whatever pieces they pass in", async ({ turns, want }) => {
  expect(brief(await readAlong(turns))).toEqual(want);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), async (lengths) => {
      expect(brief(await readAlong(turns, lengths))).toEqual(want);
    }),
    { numRuns: 60 },
  );
});

test("a body of many megabytes is counted to its end, and only its beginning is kept", async () => {
  const length = 20 * 2 ** 20;
  const [request] = await readAlong([
    says("client", `POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`),
    ["client", Buffer.alloc(length, 97)],
  ]);
  if (request?.kind !== "request") throw new Error("no request was seen");
  expect(request.request.bodyBytes).toBe(length);
  expect(request.request.body.length).toBe(4 * 2 ** 20);
});

test("a body without a length ends with its connection", async () => {
  const seen: Seen[] = [];
  const tap = openTap(
    () => 0,
    (one) => seen.push(one),
  );
  tap.take("client", Buffer.from("GET /a HTTP/1.0\r\n\r\n"));
  tap.take("server", Buffer.from("HTTP/1.0 200 OK\r\n\r\nall of "));
  tap.take("server", Buffer.from("it"));
  tap.end("server", "ended");
  await tap.settled;
  expect(brief(seen)).toEqual(["GET /a", "200 to /a all of it", "server ended"]);
});

test.each([
  { given: [says("client", Buffer.from([0x16, 0x03, 0x01, 0, 5]))], fault: "reader", says: "encrypted" },
  { given: [says("client", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")], fault: "reader", says: "HTTP/2" },
  { given: [says("client", "get me a lot\r\n\r\n")], fault: "speaker", says: "in place of a request line" },
  { given: [says("client", "GET / HTTP/1.1\r\nHost : x\r\n\r\n")], fault: "speaker", says: 'begins "Host"' },
  { given: [says("client", "GET / HTTP/1.1\nHost: x\n\n")], fault: "speaker", says: "without a carriage return" },
  {
    given: [says("client", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")],
    fault: "speaker",
    says: "no hexadecimal number",
  },
  {
    given: [says("client", "POST / HTTP/1.1\r\nContent-Length: 1, 2\r\n\r\n")],
    fault: "speaker",
    says: "in place of a Content-Length",
  },
  { given: [says("server", "HTTP/1.1 200 OK\r\n\r\n")], fault: "speaker", says: "answers no request" },
  {
    given: [upgrade, says("server", switched(), frame("client", text, "masked"))],
    fault: "speaker",
    says: "MASK must be clear",
  },
  {
    given: [upgrade, says("server", switched()), says("client", frame("server", text, "bare"))],
    fault: "speaker",
    says: "MASK must be set",
  },
  {
    given: [upgrade, says("server", switched("Sec-WebSocket-Extensions: x-own\r\n"))],
    fault: "reader",
    says: "the extension x-own",
    // It is agreed on for both directions.
    times: 2,
  },
  {
    given: [
      says("client", "GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: x-own\r\n\r\n"),
      says("server", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x-own\r\n\r\nwhatever"),
    ],
    fault: "reader",
    says: "x-own from here on",
  },
] as const)(
  "what cannot be read is said, and whose fault that is: $says",
  async ({ given, fault, says: words, ...row }) => {
    const seen = await readAlong(given);
    const unreadable = seen.filter((one) => one.kind === "unreadable");
    expect(unreadable).toHaveLength("times" in row ? row.times : 1);
    expect(unreadable[0]).toMatchObject({ fault, why: expect.stringContaining(words) });
  },
);

test("whatever passes, reading along neither throws nor falls silent about it", async () => {
  const anything = fc.array(
    fc.tuple(
      fc.constantFrom("client", "server"),
      fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.constantFrom(
          Buffer.from("GET / HTTP/1.1\r\n\r\n"),
          Buffer.from("HTTP/1.1 200 OK\r\n\r\n"),
          upgrade[1],
          Buffer.from(switched(agreed)),
          gzipSync("x"),
        ),
      ),
    ),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(anything, async (parts) => {
      const turns = parts.map(([from, bytes]): Turn => [from as Side, Buffer.from(bytes)]);
      const seen = await readAlong(turns);
      expect(seen.filter(({ kind }) => kind === "unreadable").length).toBeLessThanOrEqual(2);
      expect(seen.some((one) => one.kind === "unreadable" && one.why.startsWith("this reader failed"))).toBe(false);
    }),
    { numRuns: 300 },
  );
});
