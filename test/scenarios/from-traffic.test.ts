import { describe, expect, test } from "vitest";
import { type Happened, readScenario, scenarioFromTraffic } from "../../contract/scenario/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();
const light = "lighthouse-light.light";
const about = { name: "night", title: "Recorded", system: "lighthouse" };

const opened = (at: number, connection = 1): Happened => ({ kind: "opened", at, channel: light, connection });
const says = (at: number, message: string, payload: object, connection = 1): Happened => ({
  kind: "said",
  at,
  channel: light,
  connection,
  from: message === "hail" ? "client" : "server",
  message: `${light}.${message}`,
  payload: { type: message, ...payload },
});

function recorded(traffic: readonly Happened[], options: object = {}) {
  const found = scenarioFromTraffic(contract, traffic, { ...about, ...options });
  if (found === undefined) throw new Error("nothing passed");
  return found;
}

describe("what passed becomes a scenario", () => {
  test("clients are expected, what the server said is said after the same pauses, and answers are prepared", () => {
    const lamps = [{ id: "north", colour: "white" }];
    const { scenario, leftOut } = recorded([
      { kind: "answered", at: 0, operation: "lighthouse-api.listLamps", method: "get", status: 200, body: lamps },
      opened(1000),
      says(1002, "beam", { bearing: 1 }),
      says(3002, "beam", { bearing: 2 }),
      { kind: "answered", at: 4000, operation: "lighthouse-api.addLamp", method: "post", status: 400 },
      { kind: "closed", at: 9000, channel: light, connection: 1, by: "server", code: 1001 },
    ]);
    expect(scenario).toEqual({
      scenario: "night",
      title: "Recorded",
      system: "lighthouse",
      silence: ["light"],
      steps: [
        { answer: { operation: "listLamps", status: 200, body: lamps } },
        { answer: { operation: "addLamp", status: 400 } },
        { expect: { channel: "light" } },
        { emit: { channel: "light", message: "beam", payload: { type: "beam", bearing: 1 } } },
        { wait: "2000ms" },
        { emit: { channel: "light", message: "beam", payload: { type: "beam", bearing: 2 } } },
        { expect: { operation: "addLamp", status: 400 } },
        { wait: "5000ms" },
        { close: { channel: "light", code: 1001 } },
      ],
    });
    expect(leftOut).toEqual([]);
    expect(readScenario(contract, scenario).ok).toBe(true);
  });

  test("an answer goes to who asked, under whatever number is asked the next time", () => {
    const { scenario } = recorded([
      opened(0),
      says(10, "hail", { id: "41", ship: "Ceres" }),
      says(15, "answer", { id: "41", safe: true }),
    ]);
    expect(scenario.steps.slice(1)).toEqual([
      { expect: { channel: "light", message: "hail" } },
      {
        emit: {
          channel: "light",
          message: "answer",
          payload: { type: "answer", id: "$message.payload#/id", safe: true },
          to: "sender",
        },
      },
    ]);
  });

  test("what several clients heard at once was said once, to all", () => {
    const { scenario } = recorded([
      opened(0, 1),
      opened(1, 2),
      says(5, "hail", { id: "1", ship: "Ceres" }, 2),
      says(100, "beam", { bearing: 9 }, 2),
      says(101, "beam", { bearing: 9 }, 1),
      says(5100, "beam", { bearing: 9 }, 1),
    ]);
    expect(scenario.steps.slice(3)).toEqual([
      { wait: "95ms" },
      { emit: { channel: "light", message: "beam", payload: { type: "beam", bearing: 9 } } },
      { wait: "5000ms" },
      { emit: { channel: "light", message: "beam", payload: { type: "beam", bearing: 9 } } },
    ]);
  });

  test("what broke the contract, or was none of it, is left out and told", () => {
    const { scenario, leftOut } = recorded([
      opened(0),
      says(1, "beam", { bearing: 700 }),
      { kind: "said", at: 2, channel: light, connection: 1, from: "server", payload: "nonsense" },
    ]);
    expect(scenario.steps.slice(1)).toEqual([
      {
        emit: { channel: "light", message: "beam" },
        note: "What passed is not said again: expected at most 359, got 700",
      },
    ]);
    expect(leftOut).toEqual([
      "1 messages that are none of the contract's",
      "1 payloads that break the contract, or hide a secret",
    ]);
  });

  test("secrets are hidden unless they are asked for", () => {
    const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln";
    const traffic = [opened(0), says(1, "answer", { id: token, safe: true })];
    expect(JSON.stringify(recorded(traffic).scenario)).not.toContain(token);
    expect(JSON.stringify(recorded(traffic, { secrets: true }).scenario)).toContain(token);
  });

  test("nothing is no scenario", () => {
    expect(scenarioFromTraffic(contract, [], about)).toBeUndefined();
    expect(scenarioFromTraffic(contract, [opened(0)], { ...about, system: "other" })).toBeUndefined();
  });
});
