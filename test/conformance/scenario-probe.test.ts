import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { startMockServer } from "../../cli/index.ts";
import { drivenTime, makePlan, realClock, type Result, rule, runPlan, type Target } from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";
import { readScenarios } from "../../contract/read/index.ts";
import { type FiledScenario, readScenario } from "../../contract/scenario/index.ts";
import type { MockSession } from "../../mock-server/index.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";
import { eventLoop } from "./event-loop.ts";
import { openNightLighthouse, type Slip } from "./night-lighthouse.ts";

// What is never said is waited for, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const contract = await readLighthouse();
const read = await readScenarios(["night-watch.yaml"], contract, import.meta.dirname);
const [nightWatch] = read.scenarios;
if (nightWatch === undefined) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));

/** Steps as a file would have them, one a line. */
function filed(steps: readonly object[]): FiledScenario {
  const reading = readScenario(contract, { scenario: "day", steps });
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join("\n"));
  const at = (line: number): FiledScenario["source"] => ({ file: "day.yaml", pointer: "", line, column: 1 });
  return { ...reading.scenario, source: at(1), stepSources: steps.map((_, index) => at(index + 3)) };
}

const checksOf = (scenario: FiledScenario, of: Contract = contract): ReturnType<typeof makePlan> =>
  makePlan(of, [scenario]).filter(({ id }) => id.startsWith("scenario/"));

const clock = realClock({
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
});

/** Asks the lighthouse that is written by hand. */
async function askByHand(scenario: FiledScenario, slip?: Slip): Promise<Result> {
  await using lighthouse = await openNightLighthouse(slip);
  const [result] = await runPlan(checksOf(scenario), { contract, target: { urls: { 7711: lighthouse.url } }, clock });
  return result!;
}

/** Asks the mock, with time that leaps. */
async function askMock(
  scenario: FiledScenario,
  onBegin: (session: MockSession) => void,
  of: Contract = contract,
): Promise<Result> {
  const time = drivenTime(eventLoop);
  await using mock = await startMockServer({
    contract: of,
    scenarios: [scenario],
    clock: time.target,
    ports: "random",
  });
  const played = of.ports.filter(({ protocols }) => protocols.length > 0);
  const target: Target = {
    urls: Object.fromEntries(played.map(({ number }) => [number, mock.url(number)])),
    credentials: Object.fromEntries(Object.keys(of.securitySchemes).map((id) => [id, { valid: mock.token() }])),
    hooks: { reset: () => onBegin(mock.session("")) },
  };
  const [result] = await runPlan(checksOf(scenario, of), { contract: of, target, clock: time.run });
  return result!;
}

test("a scenario is one more question, with its title, its file and the ports that it needs", () => {
  const usual = makePlan(contract);
  const plan = makePlan(contract, [nightWatch]);
  expect(plan.slice(0, -1).map(({ id }) => id)).toEqual(usual.map(({ id }) => id));
  expect(plan.at(-1)).toMatchObject({
    id: "scenario/lighthouse/night-watch",
    title: 'SHOULD go through the scenario "A ship comes by night, and is answered"',
    asks: { file: "night-watch.yaml", line: 1 },
    about: { system: "lighthouse", ports: [7711] },
    needsMs: 2000,
  });
});

describe("the mock", () => {
  test("that plays a scenario goes through it with the probe, and both come to its end", async () => {
    const runs: ReturnType<MockSession["play"]>[] = [];
    const { verdict } = await askMock(nightWatch, (session) => runs.push(session.play("night-watch")));
    expect(verdict).toEqual({ outcome: "kept" });
    expect(runs.map(({ state, failure }) => [state, failure])).toEqual([["ended", undefined]]);
  });

  test("goes through what the documents promise by itself, over every protocol", async () => {
    const day = filed([
      { expect: { channel: "light", message: "hail", where: { ship: "Ceres" } } },
      { emit: { channel: "light", message: "answer", to: "sender", with: { id: "$message.payload#/id" } } },
      { expect: { channel: "horn" } },
      { emit: { channel: "horn", message: "fog" } },
      { expect: { channel: "horn", message: "blow", where: { seconds: 3 } } },
      { expect: { operation: "addLamp", where: { colour: "red" } } },
      { expect: { operation: "readLamp" } },
      { wait: "1h" },
      { emit: { channel: "light", message: "beam" } },
    ]);
    expect((await askMock(day, () => undefined)).verdict).toEqual({ outcome: "kept" });
  });

  test.each(["campaigns/healthy", "campaigns/incident", "cidadao-ai/healthy", "conversations/healthy"])(
    "that plays %s of the bundled systems goes through it with the probe",
    async (path) => {
      const four = await readFourSystems();
      const root = join(import.meta.dirname, "../..");
      const [scenario] = (await readScenarios([`scenarios/${path}.yaml`], four, root)).scenarios;
      const play = (session: MockSession): unknown => session.play(path);
      expect((await askMock(scenario!, play, four)).verdict).toEqual({ outcome: "kept" });
    },
  );

  test("that does not play it is caught at the first step which it does not do by itself", async () => {
    const { verdict } = await askMock(nightWatch, () => undefined);
    expect(verdict).toMatchObject({
      outcome: "broken",
      expected: expect.stringMatching(/^step 4, emit "answer" on light: "answer" that holds .*"safe":false/) as string,
    });
  });
});

describe("a server written by hand", () => {
  test("that goes through the scenario is told so", async () => {
    expect((await askByHand(nightWatch)).verdict).toEqual({ outcome: "kept" });
  });

  test.each<{ slip: Slip; line: number; expected: RegExp; got: RegExp; pointer?: string }>([
    {
      slip: "lets nobody in",
      line: 5,
      expected: /^step 1, expect a client on light: an open connection$/,
      got: /^the handshake was refused with status 503$/,
    },
    {
      slip: "hangs up on a hail",
      line: 8,
      expected: /^step 4, emit "answer" on light: "answer" within 5 s$/,
      got: /^nothing, then close 1008 "no ships"$/,
    },
    {
      slip: "answers with another payload",
      line: 8,
      expected: /^step 4, emit "answer" on light: "answer" that holds \{"id":"ask-\d+","safe":false\} within 5 s$/,
      got: /^\{"type":"answer","id":"ask-\d+","safe":true\}$/,
      pointer: "/safe",
    },
    {
      slip: "says a beam of another shape",
      line: 10,
      expected: /^step 6, emit "beam" on light: "beam" with \/bearing: at most 359$/,
      got: /^400$/,
      pointer: "/bearing",
    },
    {
      slip: "never says the beam",
      line: 10,
      expected: /^step 6, emit "beam" on light: "beam" within 7 s$/,
      got: /^nothing$/,
    },
    {
      slip: "answers with another status",
      line: 11,
      expected: /^step 7, expect addLamp: status 201$/,
      got: /^status 200$/,
    },
    {
      slip: "closes with another code",
      line: 12,
      expected: /^step 8, close light with 1001: close 1001 within 5 s$/,
      got: /^close 1000 ""$/,
    },
    {
      slip: "never closes",
      line: 12,
      expected: /^step 8, close light with 1001: close 1001 within 5 s$/,
      got: /^an open connection$/,
    },
  ])("that $slip is caught at that step", async ({ slip, line, expected, got, pointer }) => {
    const result = await askByHand(nightWatch, slip);
    const { verdict } = result;
    if (verdict.outcome !== "broken") throw new Error(`it was ${verdict.outcome}`);
    expect(verdict.expected).toMatch(expected);
    expect(verdict.got).toMatch(got);
    expect(verdict.pointer).toBe(pointer);
    expect(verdict.clause).toMatchObject({ file: "night-watch.yaml", line });
    expect(verdict.transcript).not.toEqual([]);
    expect(rule(result)).toBe("warning");
  });

  test("is caught where it hangs up on what a client says last", async () => {
    const hail = filed([{ expect: { channel: "light", message: "hail" } }]);
    expect((await askByHand(hail, "hangs up on a hail")).verdict).toMatchObject({
      outcome: "broken",
      expected: "light to stay open, because nothing in the scenario closes it",
      got: 'close 1008 "no ships"',
    });
    expect((await askByHand(hail)).verdict).toEqual({ outcome: "kept" });
  });

  test("is asked for a message once each: one answer does not do for two", async () => {
    const answer = { emit: { channel: "light", message: "answer" } };
    const twice = filed([{ expect: { channel: "light", message: "hail" } }, answer, answer]);
    expect((await askByHand(twice)).verdict).toMatchObject({
      outcome: "broken",
      expected: 'step 3, emit "answer" on light: "answer" within 5 s',
      got: 'only "beam"',
    });
  });

  test("is heard from the first step on, though no client is expected on the channel", async () => {
    const greeted = filed([{ emit: { channel: "light", message: "welcome" } }]);
    expect((await askByHand(greeted)).verdict).toEqual({ outcome: "kept" });
  });
});

describe("what takes a back door into the server", () => {
  const change = { change: { resource: "Lamp", key: "north", set: { colour: "red" } } };
  const because = (step: number, kind: string): string =>
    `nobody can ask a server without a back door for step ${step}, "${kind}", and what follows may depend on it`;

  test.each([
    { given: change, kind: "change" },
    { given: { fault: { kind: "latency", ms: 5 } }, kind: "fault" },
    { given: { mend: "all" }, kind: "mend" },
    { given: { answer: { operation: "readLamp", status: 404 } }, kind: "answer" },
  ])("is not asked, nor what comes after it: $kind", async ({ given, kind }) => {
    const { verdict } = await askByHand(filed([given, { expect: { channel: "light" } }]));
    expect(verdict).toEqual({ outcome: "not-asked", because: because(1, kind) });
  });

  test("ends the questions in the midst of a scenario, and what was kept before is named", async () => {
    const { verdict } = await askByHand(
      filed([
        { expect: { channel: "light" } },
        { emit: { channel: "light", message: "welcome" } },
        change,
        { emit: { channel: "light", message: "report" } },
      ]),
    );
    expect(verdict).toEqual({
      outcome: "not-asked",
      because: `${because(3, "change")}; kept up to there: 1 expect a client on light, 2 emit "welcome" on light`,
    });
  });

  test("does no harm where nothing comes after it", async () => {
    const { verdict } = await askByHand(filed([{ expect: { channel: "light" } }, change, { wait: "1h" }]));
    expect(verdict).toEqual({ outcome: "kept" });
  });

  test("is all there is of some scenarios, which are not asked", async () => {
    const { verdict } = await askByHand(filed([change, { wait: "1s" }]));
    expect(verdict).toEqual({
      outcome: "not-asked",
      because: "no step of it is something that a client does or hears",
    });
  });
});

test("nobody is answered whom the scenario has not heard", async () => {
  const { verdict } = await askByHand(
    filed([
      { expect: { channel: "light" } },
      { expect: { operation: "addLamp" } },
      { emit: { channel: "light", message: "beam", to: "sender" } },
    ]),
  );
  expect(verdict).toMatchObject({
    outcome: "not-asked",
    because: expect.stringMatching(
      /^step 3, emit "beam" on light: it is meant for the client that was heard last.* kept up to there: 1 .*, 2 expect addLamp$/,
    ) as string,
  });
});
