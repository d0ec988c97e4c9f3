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
    want: `-s auction.v2 -s auction.v1 -H "authorization: Bearer $TOKEN" -H 'x-area: inner'`,
  },
  {
    title: "a client that was listened to, without what wscat says itself",
    lines: crossed([
      "#1",
      connect([
        ["Host", "localhost"],
        ["Connection", "Upgrade"],
        ["Upgrade", "websocket"],
        ["Sec-WebSocket-Key", "X7cvVMrmY63JEyxRhJaT6w=="],
        ["Sec-WebSocket-Version", "13"],
        ["Sec-WebSocket-Extensions", "permessage-deflate"],
        ["Sec-WebSocket-Protocol", "auction.v2"],
        ["Origin", "http://localhost"],
      ]),
    ]),
    want: "-s auction.v2 -H 'Origin: http://localhost'",
  },
])("wscat shows $title: $want", ({ lines, want }) => {
  const { shell } = reproduce("id", { seed: "sockwright" }, lines);
  expect(shell).toBe(`wscat -c ws://localhost/floor ${want}`);
});

test.each([
  { title: "in an address", url: "ws://localhost/floor?token=opaque", want: `"ws://localhost/floor?token=$TOKEN"` },
  {
    title: "in an address with what a shell reads",
    url: "ws://localhost/floor?token=opaque&area=$HOME`id`",
    want: '"ws://localhost/floor?token=$TOKEN&area=\\$HOME\\`id\\`"',
  },
])("a shell fills in a credential $title, and nothing else", ({ url, want }) => {
  const { shell } = reproduce("id", { seed: "sockwright" }, crossed(["#1", connect([], url)], ["#1", said("hi")]));
  expect(shell).toBe(`wscat -c ${want} -x hi`);
});

test.each([
  { value: "Bearer opaque", want: "authorization: Bearer $TOKEN" },
  { value: "Basic b3BhcXVl", want: "authorization: Basic $TOKEN" },
  { value: "opaque", want: "authorization: $TOKEN" },
])("of the header $value, what is no secret stays", ({ value, want }) => {
  const request: Happening = {
    kind: "request",
    method: "GET",
    url: "http://localhost/",
    headers: [["authorization", value]],
  };
  expect(reproduce("id", { seed: "sockwright" }, crossed(["#1", request])).shell).toBe(
    `curl -i -H "${want}" http://localhost/`,
  );
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
