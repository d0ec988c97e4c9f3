import { type ConductCase, binary, cut, fragments, frame, heard, ping, text } from "./conduct-case.ts";

/** On both sides of each form that a length has (§5.2). */
const sizes = [0, 1, 125, 126, 127, 128, 65_535, 65_536];
const kinds = [
  { kind: "text", opcode: 1, send: text, hear: heard.text },
  { kind: "binary", opcode: 2, send: binary, hear: heard.binary },
] as const;

/** So many bytes, most of them in characters of two. */
const textOf = (size: number): Buffer => Buffer.from("*".repeat(size % 2) + "é".repeat(size / 2));

/** Data frames of every size, and how they are masked. */
export const framing: readonly ConductCase[] = [
  ...sizes.flatMap((size) =>
    kinds.flatMap(({ kind, opcode, send, hear }): ConductCase[] => {
      const content = kind === "text" ? textOf(size) : Buffer.alloc(size, Uint8Array.of(0, 255, 254, 127));
      const want = [hear(content)];
      return [
        { section: "5.2, 5.6", given: `a ${kind} of ${size} bytes`, sends: [send(content)], want },
        {
          section: "5.2, 5.6",
          given: `a ${kind} of ${size} bytes that comes in pieces`,
          sends: [send(content)],
          pieces: size < 1_000 ? 1 : 997,
          want,
        },
        {
          section: "5.4",
          given: `a ${kind} of ${size} bytes in fragments`,
          sends: size === 0 ? fragments(["", ""], opcode) : fragments(cut(content, Math.ceil(size / 7)), opcode),
          want,
        },
      ];
    }),
  ),
  {
    section: "5.6",
    given: "texts and bytes in turn",
    sends: [text("one"), binary("two"), text("three"), binary("four")],
    want: [heard.text("one"), heard.binary("two"), heard.text("three"), heard.binary("four")],
  },
  ...["null", "0", '"água 💥"', '{"a":[1,{"b":null}]}', `[${"[],".repeat(200)}[]]`].map((json): ConductCase => ({
    section: "5.6",
    given: `the JSON document ${json.slice(0, 30)}`,
    path: "/document",
    sends: [text(json), ping(), text(json)],
    want: [heard.text(json), heard.pong(), heard.text(json)],
  })),
  ...[
    { given: "zeros", mask: Uint8Array.of(0, 0, 0, 0) },
    { given: "ones", mask: Uint8Array.of(255, 255, 255, 255) },
    { given: "a single bit", mask: Uint8Array.of(0, 0, 0, 1) },
  ].map(({ given, mask }): ConductCase => ({
    section: "5.3",
    given: `a mask of ${given}`,
    sends: [frame("masked", { mask })],
    want: [heard.text("masked")],
  })),
  ...[0, 1, 2, 8, 9, 10].map((opcode): ConductCase => ({
    section: "5.1",
    given: `no mask on opcode ${opcode}`,
    sends: [text("before"), frame("", { opcode, isMasked: false })],
    want: [heard.text("before")],
    fails: 1002,
  })),
];
