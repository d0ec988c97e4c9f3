import { expect, test } from "vitest";
import { readHarbour } from "../contracts/read-harbour.ts";
import { payloadBeforeOffset, recovers } from "../../conformance/checks/socketio/recovery-offset.ts";

const contract = await readHarbour();
const named = (name: string) => contract.messages.find((message) => message.name === name);

test.each([
  { data: { sid: "a", pid: "b" }, want: true },
  { data: { sid: "a" }, want: false },
  { data: undefined, want: false },
])("a namespace that answers CONNECT with $data recovers connections: $want", ({ data, want }) => {
  expect(recovers(data)).toBe(want);
});

const moving = { crane_id: "C1", position_m: 120.5, seconds: 40 };

test.each([
  { what: "an event with an offset", name: "moving", args: [moving, "Pxt5bQN"], want: moving },
  { what: "a volatile event, which has none", name: "moving", args: [moving], want: moving },
  {
    what: "an event of several arguments with an offset",
    name: "move",
    args: ["C1", 120.5, "Pxt5bQN"],
    want: ["C1", 120.5],
  },
  { what: "an event that does not fit either", name: "moving", args: [{}, "Pxt5bQN"], want: {} },
  { what: "a further argument that is no text", name: "moving", args: [moving, 7], want: [moving, 7] },
  { what: "an event that the contract has not", name: "sinking", args: ["now", "Pxt5bQN"], want: "now" },
])("$what is read without it", ({ name, args, want }) => {
  expect(payloadBeforeOffset(contract, named(name), args)).toEqual(want);
});
