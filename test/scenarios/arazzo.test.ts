import { describe, expect, test } from "vitest";
import { readArazzo } from "../../contract/scenario/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();

const document = (steps: readonly unknown[], rest: object = {}): object => ({
  arazzo: "1.1.0",
  info: { title: "A ship comes by", version: "1.0.0" },
  sourceDescriptions: [{ name: "light", url: "./lighthouse-light.yaml", type: "asyncapi" }],
  workflows: [{ workflowId: "ship", summary: "A ship comes by", steps }],
  ...rest,
});

test("what a workflow sends is expected, what it receives is said, and replies come of themselves", () => {
  const steps = [
    {
      stepId: "add",
      operationId: "$sourceDescriptions.api.addLamp",
      requestBody: { payload: { id: "$inputs.id", colour: "green" } },
      successCriteria: [{ condition: "$statusCode == 201" }],
    },
    {
      stepId: "hail",
      description: "From the sea.",
      operationId: "hail",
      action: "send",
      requestBody: { payload: { type: "hail", id: "1", ship: "Ceres" } },
      timeout: 5000,
    },
    { stepId: "heard", operationId: "hail", action: "receive", correlationId: "$steps.hail.outputs.id" },
    { stepId: "beam", operationId: "beam", action: "receive", dependsOn: ["hail"] },
  ];
  expect(readArazzo(contract, document(steps))).toEqual([
    {
      ok: true,
      scenario: {
        name: "ship",
        title: "A ship comes by",
        system: "lighthouse",
        silence: [],
        steps: [
          { kind: "expect-request", operation: "lighthouse-api.addLamp", where: { colour: "green" }, status: 201 },
          {
            kind: "expect-message",
            note: "From the sea.",
            channel: "lighthouse-light.light",
            message: "lighthouse-light.light.hail",
            where: { type: "hail", id: "1", ship: "Ceres" },
            withinMs: 5000,
          },
          { kind: "emit", channel: "lighthouse-light.light", message: "lighthouse-light.light.beam", to: "everyone" },
        ],
      },
      path: ["workflows", "0"],
      stepPaths: [0, 1, 3].map((index) => ["workflows", "0", "steps", String(index)]),
    },
  ]);
});

describe("what no scenario has is refused with its place", () => {
  test.each<{ step: object; want: string }>([
    { step: { operationId: "sink" }, want: 'operationId: "sink" is no operation of the contract' },
    { step: { operationId: "hail" }, want: ': "action" is missing: expected send or receive' },
    { step: { operationId: "beam", action: "send" }, want: 'action: beam is what the server says: expected "receive"' },
    {
      step: { operationId: "hail", action: "send", requestBody: { payload: { type: "hail", id: "1", ship: "" } } },
      want: 'requestBody/payload/ship: expected at least 1 character, got ""',
    },
    {
      step: { operationId: "listLamps", onFailure: [{ name: "again", type: "retry" }] },
      want: 'onFailure: "onFailure" is not known here: expected stepId, description, operationId, action, requestBody, successCriteria, timeout, dependsOn, parameters, outputs, correlationId',
    },
  ])("$want", ({ step, want }) => {
    const [reading] = readArazzo(contract, document([{ stepId: "one", ...step }]));
    const faults = reading?.ok === false ? reading.faults : [];
    expect(faults.map(({ path, message }) => `${path.join("/")}: ${message}`)).toEqual([
      `workflows/0/steps/0/${want}`.replace("/:", ":"),
    ]);
  });

  test("a version that nobody knows", () => {
    expect(readArazzo(contract, document([], { arazzo: "2.0.0" }))).toEqual([
      { ok: false, faults: [{ path: ["arazzo"], message: 'the version is "2.0.0": expected 1.0 or 1.1' }] },
    ]);
  });
});
