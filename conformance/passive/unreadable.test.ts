import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Side } from "../../contract/index.ts";
import { type Turn, says, readAlong, text, frame, upgrade, switched, agreed } from "./testing/turns.ts";

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
