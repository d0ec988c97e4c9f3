import { type ConductCase, frame, heard, ping, pong, text } from "./conduct-case.ts";

const bytes = Buffer.from([0x00, 0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0x00, 0xff]);
const longest = Buffer.alloc(125, 0xfe);
const ten = Array.from({ length: 10 }, (_, index) => `ping ${index}`);

/** Pings are answered with what they hold, pongs with nothing. */
export const pingsAndPongs: readonly ConductCase[] = [
  { section: "5.5.2", given: "an empty ping", sends: [ping()], want: [heard.pong()] },
  { section: "5.5.3", given: "a ping with a text", sends: [ping("Hello")], want: [heard.pong("Hello")] },
  { section: "5.5.3", given: "a ping with bytes that are no text", sends: [ping(bytes)], want: [heard.pong(bytes)] },
  { section: "5.5", given: "a ping of 125 bytes", sends: [ping(longest)], want: [heard.pong(longest)] },
  {
    section: "5.5",
    given: "a ping of 125 bytes, byte by byte",
    sends: [ping(longest)],
    pieces: 1,
    want: [heard.pong(longest)],
  },
  { section: "5.5", given: "a ping of 126 bytes", sends: [ping(Buffer.alloc(126))], want: [], fails: 1002 },
  { section: "5.5", given: "a pong of 126 bytes", sends: [pong(Buffer.alloc(126))], want: [], fails: 1002 },
  { section: "5.5", given: "a ping of 65536 bytes", sends: [ping(Buffer.alloc(65_536))], want: [], fails: 1002 },
  {
    section: "5.5",
    given: "a ping that is not final",
    sends: [frame("Hello", { opcode: 9, isFinal: false })],
    want: [],
    fails: 1002,
  },
  {
    section: "5.5",
    given: "a pong that is not final",
    sends: [frame("Hello", { opcode: 10, isFinal: false })],
    want: [],
    fails: 1002,
  },
  { section: "5.5.3", given: "an empty pong that nobody asked for", sends: [pong()], want: [] },
  { section: "5.5.3", given: "a pong that nobody asked for", sends: [pong("unasked")], want: [] },
  {
    section: "5.5.3",
    given: "a pong that nobody asked for, then a ping",
    sends: [pong("unasked"), ping("asked")],
    want: [heard.pong("asked")],
  },
  { section: "5.5.2", given: "ten pings", sends: ten.map(ping), want: ten.map((one) => heard.pong(one)) },
  {
    section: "5.5.2",
    given: "ten pings, byte by byte",
    sends: ten.map(ping),
    pieces: 1,
    want: ten.map((one) => heard.pong(one)),
  },
  {
    section: "5.5.2",
    given: "pings around a message",
    sends: [ping("before"), text("message"), ping("after")],
    want: [heard.pong("before"), heard.text("message"), heard.pong("after")],
  },
];
