import fc from "fast-check";
import { expect, test } from "vitest";
import type { Seen } from "./happening.ts";
import { openTap } from "./tap.ts";
import {
  type Turn,
  says,
  readAlong,
  brief,
  text,
  continuation,
  frame,
  squeezed,
  upgrade,
  switched,
  agreed,
} from "./testing/turns.ts";

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
