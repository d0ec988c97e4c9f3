import { type ConductCase, binary, cut, fragments, frame, heard, ping, text } from "./conduct-case.ts";

/** What the contract says with `x-limits` (§10.4 leaves the limit to the server, §7.4.1 says the code). */
const small = { section: "7.4.1, 10.4", path: "/small" } as const;
const fits = Buffer.alloc(1_000, "*");
const tooBig = Buffer.alloc(1_001, "*");
const mebibyte = 1_048_576;

export const limits: readonly ConductCase[] = [
  { ...small, given: "a text of just as many bytes as allowed", sends: [text(fits)], want: [heard.text(fits)] },
  {
    ...small,
    given: "as many bytes as allowed in fragments",
    sends: fragments(cut(fits, 100), 2),
    want: [heard.binary(fits)],
  },
  {
    ...small,
    given: "a text of one byte more",
    sends: [text("a"), text(tooBig)],
    want: [heard.text("a")],
    closes: 1009,
  },
  { ...small, given: "one byte more", sends: [binary(tooBig)], want: [], closes: 1009 },
  { ...small, given: "one byte more in fragments", sends: fragments(cut(tooBig, 100)), want: [], closes: 1009 },
  {
    ...small,
    given: "one byte more in two-byte characters, though fewer characters than allowed",
    sends: [text("é".repeat(501))],
    want: [],
    closes: 1009,
  },
  { ...small, given: "one byte more, in pieces", sends: [text(tooBig)], pieces: 100, want: [], closes: 1009 },
  {
    section: "10.4",
    given: "a mebibyte where the contract sets no limit",
    sends: [binary(Buffer.alloc(mebibyte, 7))],
    want: [heard.binary(Buffer.alloc(mebibyte, 7))],
  },
  {
    section: "7.4.1, 10.4",
    given: "a byte more than a mebibyte, of which only the length is read",
    sends: [ping("1"), frame("", { length: mebibyte + 1 })],
    want: [heard.pong("1")],
    fails: 1009,
  },
  {
    section: "7.4.1, 10.4",
    given: "fragments that are a byte more than a mebibyte together",
    sends: [frame(Buffer.alloc(mebibyte), { opcode: 2, isFinal: false }), frame("x", { opcode: 0 })],
    want: [],
    fails: 1009,
  },
];
