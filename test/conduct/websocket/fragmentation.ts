import { type ConductCase, binary, cut, fragments, frame, heard, ping, pong, text } from "./conduct-case.ts";

const [first, second] = fragments(["frag", "ment"]) as [Buffer, Buffer];
const middle = (payload: string): Buffer => frame(payload, { opcode: 0, isFinal: false });
const last = (payload: string): Buffer => frame(payload, { opcode: 0 });
const long = Buffer.alloc(65_536, "0123456789abcdef");

/** What may stand between the fragments of a message, and what may not. */
const orders: readonly ConductCase[] = [
  { section: "5.4", given: "two fragments", sends: [first, second], want: [heard.text("fragment")] },
  {
    section: "5.4",
    given: "two fragments, byte by byte",
    sends: [first, second],
    pieces: 1,
    want: [heard.text("fragment")],
  },
  { section: "5.4", given: "bytes in fragments", sends: fragments(["a", "b", "c"], 2), want: [heard.binary("abc")] },
  {
    section: "5.4, 5.5",
    given: "a ping between fragments",
    sends: [first, ping("between"), second],
    want: [heard.pong("between"), heard.text("fragment")],
  },
  {
    section: "5.4, 5.5",
    given: "a ping between fragments, byte by byte",
    sends: [first, ping("between"), second],
    pieces: 1,
    want: [heard.pong("between"), heard.text("fragment")],
  },
  {
    section: "5.4, 5.5",
    given: "a pong between fragments",
    sends: [first, pong("between"), second],
    want: [heard.text("fragment")],
  },
  {
    section: "5.4",
    given: "two messages in fragments with pings between them",
    sends: [first, ping("1"), second, ping("2"), ...fragments(["more", ""]), ping("3")],
    want: [heard.pong("1"), heard.text("fragment"), heard.pong("2"), heard.text("more"), heard.pong("3")],
  },
  { section: "5.4", given: "empty fragments", sends: fragments(["", "", ""]), want: [heard.text("")] },
  {
    section: "5.4",
    given: "empty fragments around one that is not",
    sends: fragments(["", "x", ""]),
    want: [heard.text("x")],
  },
  {
    section: "5.4",
    given: "empty fragments with a ping after each",
    sends: [frame("", { isFinal: false }), ping("1"), middle(""), ping("2"), last("")],
    want: [heard.pong("1"), heard.pong("2"), heard.text("")],
  },
  {
    section: "5.5",
    given: "a ping in fragments",
    sends: [frame("fr", { opcode: 9, isFinal: false }), last("agment")],
    want: [],
    fails: 1002,
  },
  {
    section: "5.5",
    given: "a pong in fragments",
    sends: [frame("fr", { opcode: 10, isFinal: false }), last("agment")],
    want: [],
    fails: 1002,
  },
  {
    section: "5.5",
    given: "a ping in fragments within a message in fragments",
    sends: [first, frame("fr", { opcode: 9, isFinal: false }), second],
    want: [],
    fails: 1002,
  },
  { section: "5.4", given: "a continuation of nothing that ends it", sends: [last("lost")], want: [], fails: 1002 },
  {
    section: "5.4",
    given: "a continuation of nothing that does not end it",
    sends: [middle("lost")],
    want: [],
    fails: 1002,
  },
  {
    section: "5.4",
    given: "a continuation after a whole message",
    sends: [text("whole"), last("lost")],
    want: [heard.text("whole")],
    fails: 1002,
  },
  {
    section: "5.4",
    given: "a continuation after a message in fragments",
    sends: [first, second, last("lost")],
    want: [heard.text("fragment")],
    fails: 1002,
  },
  {
    section: "5.4",
    given: "continuations of nothing before each message, byte by byte",
    sends: [middle("lost"), text("whole"), middle("lost"), text("whole")],
    pieces: 1,
    want: [],
    fails: 1002,
  },
  { section: "5.4", given: "a text within a text", sends: [first, text("whole")], want: [], fails: 1002 },
  { section: "5.4", given: "bytes within a text", sends: [first, binary("whole")], want: [], fails: 1002 },
  {
    section: "5.4",
    given: "a text in fragments within bytes",
    sends: [frame("a", { opcode: 2, isFinal: false }), first, second],
    want: [],
    fails: 1002,
  },
];

/** One message of 65,536 bytes as a library cuts it by itself. */
const automatic = [64, 256, 1024, 1300, 2048, 32_768].flatMap((size): ConductCase[] => [
  {
    section: "5.4",
    given: `65536 bytes of text in fragments of ${size}`,
    sends: fragments(cut(long, size)),
    want: [heard.text(long)],
  },
  {
    section: "5.4",
    given: `65536 bytes in fragments of ${size} that come in pieces`,
    sends: fragments(cut(long, size), 2),
    pieces: 1300,
    want: [heard.binary(long)],
  },
]);

export const fragmentation: readonly ConductCase[] = [...orders, ...automatic];
