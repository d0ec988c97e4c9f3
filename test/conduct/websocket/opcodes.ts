import { type ConductCase, frame, heard, ping, text } from "./conduct-case.ts";

/** Opcodes that RFC 6455 keeps for later: 3 to 7 for data, 11 to 15 for control. */
export const opcodes: readonly ConductCase[] = [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].flatMap((opcode): ConductCase[] => [
  {
    section: "5.2",
    given: `opcode ${opcode} without a payload`,
    sends: [frame("", { opcode })],
    want: [],
    fails: 1002,
  },
  {
    section: "5.2",
    given: `opcode ${opcode} with a payload`,
    sends: [frame("reserved", { opcode })],
    want: [],
    fails: 1002,
  },
  {
    section: "5.2, 7.1.7",
    given: `opcode ${opcode} between good frames`,
    sends: [text("good"), frame("", { opcode }), ping("never read")],
    want: [heard.text("good")],
    fails: 1002,
  },
  {
    section: "5.2",
    given: `opcode ${opcode} between good frames, byte by byte`,
    sends: [text("good"), frame("reserved", { opcode }), ping("never read")],
    pieces: 1,
    want: [heard.text("good")],
    fails: 1002,
  },
  {
    section: "5.2, 5.4",
    given: `opcode ${opcode} between fragments`,
    sends: [frame("begun", { isFinal: false }), frame("", { opcode }), frame("", { opcode: 0 })],
    want: [],
    fails: 1002,
  },
]);
