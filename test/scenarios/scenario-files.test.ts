import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readScenarios } from "../../contract/read/index.ts";
import { runSockwright, startSockwright } from "../cli/run-sockwright.ts";
import { openSocket } from "../clients/open-socket.ts";
import { lighthouseDocuments, readLighthouse } from "../contracts/read-lighthouse.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-scenarios-"));
  for (const name of ["asyncapi", "scenarios"]) await mkdir(join(folder, name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const night = `scenario: night
steps:
  - expect: { channel: light }
  - emit:
      channel: light
      message: beam
      with: { bearing: 211 }
  - wait: 1h
`;
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, "scenarios", name), text);

describe("a file with a scenario", () => {
  test.each([
    {
      given: "a message that is misspelt",
      text: night.replace("beam", "beem"),
      want: 'scenario-does-not-fit 6:7 "beem" is nothing that a server says on light: it says welcome, beam, report, answer',
    },
    {
      given: "a payload that does not fit",
      text: night.replace("211", "411"),
      want: "scenario-does-not-fit 7:15 expected at most 359, got 411",
    },
    {
      given: "an entry too many",
      text: `${night}speed: 2\n`,
      want: 'scenario-does-not-fit 9:1 "speed" is not known here: expected scenario, title, system, silence, steps',
    },
    { given: "no YAML", text: "scenario: [night", want: expect.stringMatching(/^syntax-error 1:\d+ /) as string },
    {
      given: "nothing",
      text: "",
      want: "scenario-does-not-fit 1:1 expected a mapping with scenario, title, system, silence, steps, got nothing",
    },
  ])("with $given is refused with line and column", async ({ text, want }) => {
    await write("night.yaml", text);
    const { scenarios, diagnostics } = await readScenarios(["scenarios/night.yaml"], await readLighthouse(), folder);
    expect(scenarios).toEqual([]);
    expect(diagnostics.map(({ id, source, message }) => `${id} ${source.line}:${source.column} ${message}`)).toEqual([
      want,
    ]);
  });

  test("with a name that another one has is refused, and the other can be played", async () => {
    await write("one.yaml", night);
    await write("two.yaml", night);
    const files = ["scenarios/one.yaml", "scenarios/two.yaml", "scenarios/three.yaml"];
    const { scenarios, diagnostics } = await readScenarios(files, await readLighthouse(), folder);
    expect(scenarios).toHaveLength(1);
    expect(diagnostics.map(({ id, source }) => `${id} ${source.file}:${source.line}`)).toEqual([
      "file-not-found scenarios/three.yaml:1",
      "scenario-name-twice scenarios/two.yaml:1",
    ]);
  });
});

describe("the folder scenarios/ beside the documents", () => {
  beforeEach(async () => {
    for (const path of lighthouseDocuments) await cp(path, join(folder, "asyncapi", basename(path)));
  });

  // Every rule of AsyncAPI is run, which takes a busy machine a while.
  test("is checked with them", { timeout: 60_000 }, async () => {
    await write("night.yaml", night.replace("beam", "beem"));
    const { code, stdout } = await runSockwright(folder, ["check"]);
    expect(code).toBe(3);
    expect(stdout).toContain("scenarios/night.yaml:6:7  error  scenario-does-not-fit");
  });

  test("is played at once where the command line says so", async () => {
    await write("night.yaml", night);
    await using mock = startSockwright(folder, ["mock", "--ports", "random", "--json", "--scenario", "night"]);
    const ready = JSON.parse(await mock.firstLine) as { ports: { declared: number; actual: number }[] };
    const port = ready.ports.find(({ declared }) => declared === 7711)?.actual;
    const light = openSocket(`ws://127.0.0.1:${port}/light`);
    expect(await light.ear.next("beam")).toEqual({ type: "beam", bearing: 211 });
    light.close();
  });

  test.each([
    {
      given: "a name that none has",
      text: night,
      args: ["dawn"],
      code: 2,
      words: '"dawn" is no scenario, and no file: there are lighthouse/night',
    },
    {
      given: "one that does not fit",
      text: night.replace("beam", "beem"),
      args: ["night"],
      code: 3,
      words: "scenarios/night.yaml:6:7",
    },
  ])("keeps a mock from starting with $given", async ({ text, args, code, words }) => {
    await write("night.yaml", text);
    const ended = await runSockwright(folder, ["mock", "--ports", "random", "--scenario", ...args]);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(words);
  });
});
