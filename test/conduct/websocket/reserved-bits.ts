import { type ConductCase, frame, heard, ping, text } from "./conduct-case.ts";

const kinds = [
  { kind: "text", opcode: 1 },
  { kind: "binary", opcode: 2 },
  { kind: "close", opcode: 8 },
  { kind: "ping", opcode: 9 },
  { kind: "pong", opcode: 10 },
];

/** Bits that mean something only where an extension says so. */
export const reservedBits: readonly ConductCase[] = [
  ...kinds.flatMap(({ kind, opcode }) =>
    [1, 2, 3, 4, 5, 6, 7].map((reserved): ConductCase => ({
      section: "5.2",
      given: `reserved bits ${reserved.toString(2).padStart(3, "0")} on a ${kind}`,
      sends: [frame("", { opcode, reserved })],
      want: [],
      fails: 1002,
    })),
  ),
  ...[1, 2, 3, 4, 5, 6, 7].map((reserved): ConductCase => ({
    section: "5.2",
    given: `reserved bits ${reserved.toString(2).padStart(3, "0")} between good frames, byte by byte`,
    sends: [text("good"), ping("good"), frame("bad", { reserved }), ping("never read")],
    pieces: 1,
    want: [heard.text("good"), heard.pong("good")],
    fails: 1002,
  })),
  {
    section: "5.2",
    given: "a reserved bit on a continuation",
    sends: [frame("good", { isFinal: false }), frame("bad", { opcode: 0, reserved: 4 })],
    want: [],
    fails: 1002,
  },
  ...[
    { given: "RSV2 where compression was negotiated", sends: [frame("x", { reserved: 2 })] },
    { given: "RSV3 where compression was negotiated", sends: [frame("x", { reserved: 1 })] },
    { given: "RSV1 on a ping where compression was negotiated", sends: [frame("x", { opcode: 9, reserved: 4 })] },
    {
      given: "RSV1 on a continuation where compression was negotiated",
      sends: [frame("x", { isFinal: false }), frame("x", { opcode: 0, reserved: 4 })],
    },
  ].map(({ given, sends }): ConductCase => ({
    section: "RFC 7692 6, 6.1",
    given,
    path: "/deflate",
    extensions: "permessage-deflate",
    sends,
    want: [],
    fails: 1002,
  })),
];
