import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openNightLighthouse } from "../conformance/night-lighthouse.ts";
import { lighthouseDocuments } from "../contracts/read-lighthouse.ts";
import { runSockwright } from "./run-sockwright.ts";

// Each starts a process or two, perhaps on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const watch = "scenario/lighthouse/night-watch";
const dusk = `scenario: dusk
steps:
  - change: { resource: Lamp, key: north, set: { colour: red } }
  - expect: { channel: light }
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-scenario-probe-"));
  for (const name of ["asyncapi", "scenarios", "elsewhere"]) await mkdir(join(folder, name));
  for (const path of lighthouseDocuments) await cp(path, join(folder, "asyncapi", basename(path)));
  await cp(join(import.meta.dirname, "../conformance/night-watch.yaml"), join(folder, "scenarios/night-watch.yaml"));
  await writeFile(join(folder, "scenarios/dusk.yaml"), dusk);
  await writeFile(join(folder, "elsewhere/noon.yaml"), "scenario: noon\nsteps: [{ expect: { channel: light } }]\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sockwright = (...args: readonly string[]): ReturnType<typeof runSockwright> => runSockwright(folder, args);

describe("a scenario that the command line names", () => {
  test("is gone through, and nothing else is asked", async () => {
    await using lighthouse = await openNightLighthouse();
    const { code, stdout } = await sockwright(
      "test",
      "--scenario",
      "night-watch",
      "--scenario",
      "elsewhere/noon.yaml",
      "--url",
      `7711=${lighthouse.url}`,
      "--json",
    );
    const { results } = JSON.parse(stdout) as { results: { id: string; ruling: string }[] };
    expect(results.map(({ id, ruling }) => `${id} ${ruling}`)).toEqual([
      `${watch} pass`,
      "scenario/lighthouse/noon pass",
    ]);
    expect(code).toBe(0);
  });

  test("ends with 1 where it is broken, at the line of the step, and can be asked again", async () => {
    await using lighthouse = await openNightLighthouse("answers with another status");
    const url = `7711=${lighthouse.url}`;
    const { code, stdout } = await sockwright("test", "--scenario", "night-watch", "--url", url, "--junit", "j.xml");
    expect(stdout).toContain('SHOULD go through the scenario "A ship comes by night, and is answered"');
    expect(stdout).toMatch(/asked by +scenarios\/night-watch\.yaml:11/);
    expect(stdout).toContain("step 7, expect addLamp: status 201");
    expect(stdout).toContain(`again      sockwright replay ${watch}`);
    expect(await readFile(join(folder, "j.xml"), "utf8")).toContain(watch);
    expect(code).toBe(1);
    const again = await sockwright("replay", watch, "--url", url);
    expect(again.stdout).toContain("step 7, expect addLamp: status 201");
    expect(again.code).toBe(1);
  });

  test("is played by the mock, where that is asked to go through it", async () => {
    const { code, stdout } = await sockwright("test", "--scenario", "night-watch", "--mock");
    expect(stdout).toMatch(/^1 kept$/m);
    expect(code).toBe(0);
    const again = await sockwright("replay", watch, "--mock");
    expect(again.code).toBe(0);
  });

  test("ends with 5 where it begins with what nobody can ask for", async () => {
    await using lighthouse = await openNightLighthouse();
    const { code, stdout } = await sockwright("test", "--scenario", "dusk", "--url", `7711=${lighthouse.url}`);
    expect(stdout).toContain('nobody can ask a server without a back door for step 1, "change"');
    expect(code).toBe(5);
  });

  test("is listed alone, and beside what --only names", async () => {
    const alone = await sockwright("test", "--scenario", "night-watch", "--list");
    expect(alone.stdout.split("\n").filter((line) => !line.startsWith(" "))).toEqual([watch, ""]);
    expect(alone.stdout).toContain("scenarios/night-watch.yaml:1");
    const both = await sockwright(
      "test",
      "--scenario",
      "night-watch",
      "--list",
      "--only",
      "scenario",
      "--only",
      "topology/7711",
    );
    expect(both.stdout.split("\n").filter((line) => !line.startsWith(" "))).toEqual([
      "topology/7711/listens",
      watch,
      "",
    ]);
  });

  test("may be one of several in a file, which stands for all of them", async () => {
    const steps = [{ stepId: "beam", operationId: "beam", action: "receive" }];
    const workflows = ["dawn", "noon"].map((workflowId) => ({ workflowId, steps }));
    await writeFile(join(folder, "elsewhere/arazzo.json"), JSON.stringify({ arazzo: "1.1.0", workflows }, null, 1));
    const { stdout } = await sockwright("test", "--scenario", "elsewhere/arazzo.json", "--list");
    expect(stdout).toContain("scenario/lighthouse/dawn\n");
    expect(stdout).toMatch(/scenario "noon" {2}elsewhere\/arazzo\.json:14/);
  });

  test.each([
    { given: ["--scenario", "dawn"], says: '"dawn" is no scenario, and no file: there are lighthouse/dusk' },
    {
      given: ["--scenario", "dusk", "--only", "topology"],
      says: "--scenario names scenario/lighthouse/dusk, and --only",
    },
    {
      given: ["--scenario", "dusk", "--client", "true"],
      says: "--scenario asks a server, and --client grades a client",
    },
  ])("$given ends with 2 and says why", async ({ given, says }) => {
    const { code, stderr } = await sockwright("test", ...given);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });
});

test("a scenario that nobody names is not asked about, and its waiver is not taken for a slip", async () => {
  await using lighthouse = await openNightLighthouse();
  const waiver = { id: watch, reason: "being built", owner: "keepers", expires: "2099-12-31" };
  await writeFile(join(folder, "waivers.yaml"), JSON.stringify([waiver]));
  const { code, stdout } = await sockwright(
    "test",
    "--only",
    "topology/7711",
    "--url",
    `7711=${lighthouse.url}`,
    "--waivers",
    "waivers.yaml",
    "--json",
  );
  const { results } = JSON.parse(stdout) as { results: { id: string }[] };
  expect(results.map(({ id }) => id)).toEqual(["topology/7711/listens"]);
  expect(code).toBe(0);
});
