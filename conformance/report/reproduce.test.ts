import { expect, test } from "vitest";
import type { Happening, Transcript } from "../transcript.ts";
import { reproduce } from "./reproduce.ts";

/** `#1 happening` as a transcript. */
const crossed = (...lines: readonly (readonly [on: string, happening: Happening])[]): Transcript =>
  lines.map(([on, happening], at) => ({ at, on, ...happening }));

const connect = (headers: readonly (readonly [string, string])[] = [], url = "ws://localhost/floor"): Happening => ({
  kind: "connect",
  url,
  headers,
});
const said = (text: string): Happening => ({
  kind: "frame",
  from: "client",
  data: { text, bytes: Buffer.byteLength(text) },
});
const closed: Happening = { kind: "close", from: "client", code: 1000, reason: "" };

test.each([
  { title: "one client", lines: crossed(["#1", connect()], ["#1", said("{}")]), want: "-x '{}'" },
  {
    title: "a client after another has left",
    lines: crossed(["#1", connect()], ["#1", closed], ["#2", connect()], ["#1", closed], ["#2", said("hi")]),
    want: "-x hi",
  },
  {
    title: "a client that comes when another is gone",
    lines: crossed(["#1", connect()], ["#1", said("first")], ["#1", closed], ["#2", connect()], ["#2", said("hi")]),
    want: "-x hi",
  },
  {
    title: "a subprotocol and a header",
    lines: crossed([
      "#1",
      connect([
        ["sec-websocket-protocol", "auction.v2, auction.v1"],
        ["authorization", "Bearer opaque"],
        ["x-area", "inner"],
      ]),
    ]),
    want: `-s auction.v2 -s auction.v1 -H "authorization: $TOKEN" -H 'x-area: inner'`,
  },
])("wscat shows $title: $want", ({ lines, want }) => {
  const { shell } = reproduce("id", { seed: "sockwright" }, lines);
  expect(shell).toBe(`wscat -c ws://localhost/floor ${want}`);
});

test.each([
  { title: "several clients", lines: crossed(["#1", connect()], ["#2", connect()], ["#2", said("{}")]) },
  {
    title: "bytes",
    lines: crossed(["#1", connect()], ["#1", { kind: "frame", from: "client", data: { base64: "AA==", bytes: 1 } }]),
  },
  {
    title: "pings",
    lines: crossed(["#1", connect()], ["#1", { kind: "ping", from: "client", data: { text: "", bytes: 0 } }]),
  },
  { title: "long frames", lines: crossed(["#1", connect()], ["#1", said("x".repeat(501))]) },
  { title: "Socket.IO", lines: crossed(["#1", connect([], "ws://localhost/socket.io/?EIO=4&transport=websocket")]) },
  {
    title: "requests beside it",
    lines: crossed(
      ["#1", connect()],
      ["#2", { kind: "request", method: "GET", url: "http://localhost/", headers: [] }],
      ["#2", { kind: "response", status: 200, headers: [] }],
      ["#1", said("{}")],
    ),
  },
])("no common tool shows $title: only the check itself does", ({ lines }) => {
  const { shell, replay } = reproduce("id", { seed: "7" }, lines);
  expect(shell).toBeUndefined();
  expect(replay).toBe("sockwright replay id --seed 7");
});

test("what was only listened to cannot be asked again", () => {
  expect(reproduce("id", { seed: "sockwright", isPassive: true }, crossed(["#1", said("{}")]))).toEqual({});
});

test("what a client did is seen again by grading it again, in the situation in which it did so", () => {
  const given = { seed: "other", client: "TOKEN=abc node client.js --verbose --token abc" };
  const lines = crossed(["#1", connect()], ["#1", said("{}")]);
  expect(reproduce("websocket/a/b/says/heartbeat", given, lines, "client/a/b/stays")).toEqual({
    replay:
      "sockwright test --client 'TOKEN=••• node client.js --verbose --token •••' --only websocket/a/b/says/heartbeat --only client/a/b/stays --seed other",
  });
});
