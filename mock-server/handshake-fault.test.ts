import { expect, test } from "vitest";
import { handshakeFault } from "./handshake-fault.ts";

const sound = {
  upgrade: "websocket",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  "sec-websocket-version": "13",
};

// The key is RFC 6455's own example (§1.3); `WebSocket` in capitals is §4.2.1, item 3.
test.each([
  { given: sound, want: undefined },
  { given: { ...sound, upgrade: "WebSocket" }, want: undefined },
  { given: { ...sound, upgrade: "h2c" }, want: 426 },
  { given: { ...sound, "sec-websocket-key": "test" }, want: 400 },
  { given: { ...sound, "sec-websocket-key": undefined }, want: 400 },
  { given: { ...sound, "sec-websocket-version": "8" }, want: 426 },
  { given: { ...sound, "sec-websocket-version": undefined }, want: 426 },
])("a handshake with $given is answered with $want", ({ given, want }) => {
  expect(handshakeFault(given)?.status).toBe(want);
});

test("another version hears which one is spoken", () => {
  const fault = handshakeFault({ ...sound, "sec-websocket-version": "8" });
  expect(fault?.headers).toMatchObject({ "sec-websocket-version": "13" });
  expect(fault?.detail).toContain("got 8");
});
