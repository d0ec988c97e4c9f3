import { describe, expect, test } from "vitest";
import { readScenario } from "../../contract/scenario/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();
const beam = { channel: "light", message: "beam" };

/** What is wrong with a scenario of one step. */
function faultsOf(step: unknown): readonly string[] {
  const reading = readScenario(contract, { scenario: "night", steps: [step] });
  return reading.ok ? [] : reading.faults.map(({ path, message }) => `${path.join("/")}: ${message}`);
}

describe("a step that does not fit the contract is refused with its place", () => {
  test.each<{ step: unknown; want: string }>([
    {
      step: "wait",
      want: 'steps/0: expected a mapping with wait, mend, emit, expect, answer, change, fault, close, note, got "wait"',
    },
    {
      step: {},
      want: "steps/0: a step does one thing: expected one of wait, mend, emit, expect, answer, change, fault, close, got none",
    },
    {
      step: { wait: "1s", mend: "all" },
      want: "steps/0: a step does one thing: expected one of wait, mend, emit, expect, answer, change, fault, close, got wait and mend",
    },
    {
      step: { wait: "soon" },
      want: 'steps/0/wait: "wait" is "soon": expected a duration such as 500ms, 10s, 5m or 1h',
    },
    {
      step: { sleep: "1s" },
      want: 'steps/0/sleep: "sleep" is not known here: expected wait, mend, emit, expect, answer, change, fault, close, note',
    },
    {
      step: { emit: { channel: "dark", message: "beam" } },
      want: 'steps/0/emit/channel: "dark" is no open channel of lighthouse: it has horn, light',
    },
    {
      step: { emit: { channel: "light", message: "hail" } },
      want: 'steps/0/emit/message: "hail" is nothing that a server says on light: it says welcome, beam, report, answer',
    },
    {
      step: { emit: { ...beam, payload: { type: "beam", bearing: 400 } } },
      want: "steps/0/emit/payload/bearing: expected at most 359, got 400",
    },
    {
      step: { emit: { ...beam, payload: { type: "beam" } } },
      want: 'steps/0/emit/payload: expected property "bearing", got an object with type',
    },
    {
      step: { emit: { ...beam, with: { bearing: "north" } } },
      want: 'steps/0/emit/with/bearing: expected an integer, got "north"',
    },
    {
      step: { emit: { ...beam, payload: { type: "beam", bearing: 1 }, with: {} } },
      want: 'steps/0/emit/payload: "payload" is the whole of it: expected no "with" or "example" beside it',
    },
    {
      step: { emit: { ...beam, example: "south" } },
      want: 'steps/0/emit/example: "south" is no example of beam: it has north',
    },
    {
      step: { emit: { ...beam, to: "all" } },
      want: 'steps/0/emit/to: "to" is "all": expected one of everyone, sender',
    },
    {
      step: { expect: { channel: "light", message: "beam" } },
      want: 'steps/0/expect/message: "beam" is nothing that a client says on light: it says hail',
    },
    {
      step: { expect: { channel: "light", message: "hail", where: { ship: "" } } },
      want: 'steps/0/expect/where/ship: expected at least 1 character, got ""',
    },
    {
      step: { expect: { channel: "light", message: "hail", status: 200 } },
      want: 'steps/0/expect/status: a message has no "status": that is for an "operation"',
    },
    {
      step: { expect: { operation: "listLamps", where: { id: "x" } } },
      want: 'steps/0/expect/where: requests for listLamps have no body: expected no "where"',
    },
    {
      step: { expect: { operation: "sinkShip" } },
      want: 'steps/0/expect/operation: "sinkShip" is no HTTP operation of lighthouse: it has listLamps, addLamp, readLamp',
    },
    {
      step: { answer: { operation: "readLamp", status: 500 } },
      want: "steps/0/answer/status: readLamp does not document 500: it has 200, 404",
    },
    {
      step: { answer: { operation: "readLamp", status: 200, body: { id: "north" } } },
      want: 'steps/0/answer/body: expected property "colour", got an object with id',
    },
    {
      step: { answer: { operation: "readLamp", status: 200, times: 0 } },
      want: 'steps/0/answer/times: "times" is 0: expected 1 or more',
    },
    {
      step: { change: { resource: "Ship", key: "1", remove: true } },
      want: 'steps/0/change/resource: "Ship" is no resource of lighthouse: it has Lamp',
    },
    {
      step: { change: { resource: "Lamp", key: "north" } },
      want: 'steps/0/change: a row is changed by "set" or taken away by "remove": expected one of them',
    },
    {
      step: { change: { resource: "Lamp", key: "north", set: { colour: "blue" } } },
      want: 'steps/0/change/set/colour: expected one of "white", "red", "green", got "blue"',
    },
    {
      step: { fault: { kind: "flood" } },
      want: 'steps/0/fault: "flood" is no fault: expected one of latency, drop, duplicate, reorder, truncate, malformed, two-documents, wrong-schema, close, reset, half-open, status, slow, no-ack, double-ack, cap, no-pong, polling-only',
    },
    { step: { fault: { kind: "latency" } }, want: "steps/0/fault: a latency is a number of milliseconds from 0 on" },
    {
      step: { fault: { kind: "drop", channel: "dark*" } },
      want: 'steps/0/fault: the contract has no channel "dark*": it has lighthouse-api./lamps, /lamps, lighthouse-api./lamps/{id}, /lamps/{id}, lighthouse-horn.horn, horn, lighthouse-light.light, light',
    },
    {
      step: { close: { channel: "light", code: 1008 } },
      want: "steps/0/close/code: light does not document 1008: it has 1001, 1000",
    },
    {
      step: { close: { channel: "horn", code: 1006 } },
      want: "steps/0/close/code: 1006 cannot be said in a close frame: expected 1000 to 1003, 1007 to 1014 or 3000 to 4999",
    },
    { step: { close: { channel: "horn" } }, want: 'steps/0/close: "code" is missing: expected a number' },
  ])("$want", ({ step, want }) => {
    expect(faultsOf(step)).toEqual([want]);
  });
});

describe("a scenario that is none is refused", () => {
  test.each<{ given: unknown; want: string }>([
    { given: undefined, want: ": expected a mapping with scenario, title, system, silence, steps, got nothing" },
    { given: { steps: [{ wait: "1s" }] }, want: ': "scenario" is missing: expected a text' },
    { given: { scenario: "night" }, want: ': "steps" is missing: expected a list' },
    { given: { scenario: "night", steps: [] }, want: 'steps: "steps" is []: expected a list of steps' },
    {
      given: { scenario: "night", system: "harbour", steps: [] },
      want: 'system: "harbour" is no system of the contract: it has lighthouse',
    },
    {
      given: { scenario: "night", silence: ["dark"], steps: [{ wait: "1s" }] },
      want: 'silence/0/channel: "dark" is no open channel of lighthouse: it has horn, light',
    },
  ])("$want", ({ given, want }) => {
    const reading = readScenario(contract, given);
    const faults = reading.ok ? [] : reading.faults.map(({ path, message }) => `${path.join("/")}: ${message}`);
    expect(faults).toEqual([want]);
  });
});

test("what was heard may stand in a payload, where the contract allows it", () => {
  const answer = { channel: "light", message: "answer", to: "sender" };
  const payload = { type: "answer", id: "$message.payload#/id", safe: true };
  expect(faultsOf({ emit: { ...answer, payload } })).toEqual([]);
  expect(faultsOf({ emit: { ...answer, with: { id: "$message.payload#/id" } } })).toEqual([]);
});

test("names are resolved, so that whoever plays it need not look them up", () => {
  const reading = readScenario(contract, {
    scenario: "night",
    title: "A night without ships",
    silence: ["light"],
    steps: [
      { wait: "1.5s", note: "Dusk." },
      { emit: { channel: "/light", message: "beam", with: { bearing: 90 } } },
      { expect: { channel: "light", message: "hail", where: { ship: "Ceres" }, within: "10s" } },
      { change: { resource: "Lamp", key: "north", set: { colour: "red" } } },
    ],
  });
  expect(reading).toEqual({
    ok: true,
    scenario: {
      name: "night",
      title: "A night without ships",
      system: "lighthouse",
      silence: ["lighthouse-light.light"],
      steps: [
        { kind: "wait", ms: 1500, note: "Dusk." },
        {
          kind: "emit",
          channel: "lighthouse-light.light",
          message: "lighthouse-light.light.beam",
          to: "everyone",
          with: { bearing: 90 },
        },
        {
          kind: "expect-message",
          channel: "lighthouse-light.light",
          message: "lighthouse-light.light.hail",
          where: { ship: "Ceres" },
          withinMs: 10_000,
        },
        { kind: "change", resource: expect.stringContaining("Lamp") as string, key: "north", set: { colour: "red" } },
      ],
    },
  });
});
