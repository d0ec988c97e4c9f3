import { type ConductCase, close, fragments, frame, heard, ping, text } from "./conduct-case.ts";

const itself = (given: string, sends: readonly Buffer[], want: readonly string[], section = "5.5.1"): ConductCase => ({
  section,
  given,
  sends,
  want,
  closesItself: true,
});

/** By §7.4.1 and the IANA registry it founds (§11.7); 3000 to 4999 are left to libraries and applications (§7.4.2). */
const valid = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999];
/** Never on the wire (§7.4.1), not registered (§7.4.2), or no code at all. */
const invalid = [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535];

const [first, second] = fragments(["frag", "ment"]) as [Buffer, Buffer];
const long = Buffer.alloc(262_144, "*");

/** The closing handshake, begun by the client. */
export const closing: readonly ConductCase[] = [
  itself("an empty close", [frame("", { opcode: 8 })], [heard.close()]),
  itself("a code alone", [close(1000)], [heard.close(1000)]),
  itself("a code and a reason", [close(1000, "Tchau, até já")], [heard.close(1000)]),
  itself("a reason of 123 bytes", [close(1000, "*".repeat(123))], [heard.close(1000)]),
  ...valid.flatMap((code) => [
    itself(`code ${code}`, [close(code)], [heard.close(code)], "5.5.1, 7.4"),
    itself(`code ${code} and a reason`, [close(code, "reason")], [heard.close(code)], "5.5.1, 7.4"),
  ]),
  ...invalid.flatMap((code): ConductCase[] => [
    { section: "7.4", given: `code ${code}`, sends: [close(code)], want: [], fails: 1002 },
    { section: "7.4", given: `code ${code} and a reason`, sends: [close(code, "reason")], want: [], fails: 1002 },
  ]),
  { section: "5.5.1", given: "half a code", sends: [frame("\u0003", { opcode: 8 })], want: [], fails: 1002 },
  { section: "5.5", given: "a reason of 124 bytes", sends: [close(1000, "*".repeat(124))], want: [], fails: 1002 },
  {
    section: "5.5",
    given: "a close that is not final",
    sends: [frame("", { opcode: 8, isFinal: false })],
    want: [],
    fails: 1002,
  },
  itself("a text before", [text("last words"), close(1000)], [heard.text("last words"), heard.close(1000)]),
  itself("a long text before", [text(long), close(1000)], [heard.text(long), heard.close(1000)]),
  itself("a ping before", [ping("still there?"), close(1000)], [heard.pong("still there?"), heard.close(1000)]),
  itself("a text after", [close(1000), text("too late")], [heard.close(1000)]),
  itself("a ping after", [close(1000), ping("too late")], [heard.close(1000)]),
  itself("two closes", [close(1000), close(1001)], [heard.close(1000)]),
  itself("bytes after that are no frame", [close(1000), Buffer.from([0xff, 0xff, 0xff])], [heard.close(1000)]),
  itself("a close between fragments", [first, close(1000), second], [heard.close(1000)], "5.4, 5.5.1"),
  ...[
    itself("a close", [close(1000, "bye")], [heard.close(1000)]),
    itself("an empty close", [frame("", { opcode: 8 })], [heard.close()]),
    itself("a text, a close and a ping", [text("a"), close(3000), ping()], [heard.text("a"), heard.close(3000)]),
  ].map((conduct): ConductCase => ({ ...conduct, given: `${conduct.given}, byte by byte`, pieces: 1 })),
];
