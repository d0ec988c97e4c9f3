import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { auctionApi } from "../cli/auction.ts";
import { serveAuction } from "../cli/serve-auction.ts";
import { command, type Ending, readYaml, runScript } from "./pipeline.ts";

interface Step {
  readonly name: string;
  readonly if: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

const action = readYaml("action.yml") as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
const { steps } = action.runs;

// Each step starts a process or two.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-action-"));
  await writeFile(join(folder, "auction.yaml"), auctionApi());
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the step of a name with inputs, put into its variables as GitHub does. */
function run(name: RegExp, inputs: Readonly<Record<string, string>>): Promise<Ending> {
  const step = steps.find((one) => name.test(one.name));
  if (step === undefined) throw new Error(`no step is called ${name}`);
  const given: Record<string, string> = { command, documents: "auction.yaml", ...inputs };
  const variables = Object.entries(step.env).map(([variable, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? "";
    return [variable, given[input] ?? action.inputs[input]?.default ?? `(no input ${input})`];
  });
  return runScript(step.run, folder, {
    ...(Object.fromEntries(variables) as Record<string, string>),
    GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
    GITHUB_WORKSPACE: folder,
  });
}

const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");

describe("the action", () => {
  test("is composite, and says of every input what it is and what it is by default", () => {
    expect(action.runs.using).toBe("composite");
    for (const input of Object.values(action.inputs))
      expect(input).toEqual({ description: expect.any(String) as string, default: expect.any(String) as string });
  });

  test.each(steps)("takes inputs through variables only: $name", ({ run: script, shell, env }) => {
    expect(shell).toBe("bash");
    expect(script).not.toContain("${{");
    for (const expression of Object.values(env)) {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1];
      expect(Object.keys(action.inputs)).toContain(input);
    }
  });

  test("uses every input", () => {
    const text = JSON.stringify(action);
    for (const input of Object.keys(action.inputs)) expect(text).toContain(`inputs.${input} `);
  });
});

describe("its first step", () => {
  test("checks the documents that are named, and leaves SARIF behind", async () => {
    const { code, log } = await run(/Check/, {});
    expect({ code, log }).toMatchObject({ code: 0, log: expect.stringContaining("1 document") as string });
    expect(await read("sockwright-reports/check.sarif")).toContain('"version": "2.1.0"');
  });

  test("fails for an error, and shows it beside its line", async () => {
    await writeFile(
      join(folder, "auction.yaml"),
      auctionApi().replace("operationId: getWord", "operationId: listLots"),
    );
    const { code, log } = await run(/Check/, { warnings: "pass" });
    expect(log).toMatch(/^::error file=auction\.yaml,line=\d+/m);
    expect(code).toBe(3);
  });

  test("runs nothing that is written in an input", async () => {
    const documents = 'auction.yaml\n$(touch run.txt)\n"; touch run.txt; "\n';
    const { code } = await run(/Check/, { documents, reports: "out/$(touch run.txt)" });
    expect(code).not.toBe(0);
    await expect(read("run.txt")).rejects.toThrow("ENOENT");
  });
});

test("its second step fails for code that is not what the documents say, and passes once it is", async () => {
  const drifted = await run(/generated code/, {});
  expect(drifted.code).toBe(1);
  await runScript(`${command} generate auction.yaml`, folder, {});
  expect(await run(/generated code/, {})).toMatchObject({ code: 0 });
});

describe("its third step", () => {
  test("passes for a server that keeps its contract, and leaves every report behind", async () => {
    await using server = await serveAuction("gavel");
    const { code, log } = await run(/Test/, { url: server.url, credentials: "bearer=good\n" });
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(await read("summary.md")).toContain("✅");
    expect(await read("sockwright-reports/report.html")).toMatch(/^<!doctype html>/);
    expect(await read("sockwright-reports/junit.xml")).toContain('failures="0"');
    expect(await read("sockwright-reports/test.sarif")).toContain('"results": []');
  });

  test("fails for one that does not, unless that is waived", async () => {
    await using server = await serveAuction(7);
    const inputs = { url: server.url, credentials: "bearer=good" };
    const broken = await run(/Test/, inputs);
    expect(broken.log).toMatch(/^::error file=auction\.yaml,line=\d+/m);
    expect(await read("summary.md")).toContain("❌");
    expect(broken.code).toBe(1);
    const waiver = { id: "http/auction/getWord/response/schema/type", reason: "r", owner: "o", expires: "2999-12-31" };
    await writeFile(join(folder, "known.json"), JSON.stringify([waiver]));
    expect(await run(/Test/, { ...inputs, waivers: "known.json" })).toMatchObject({ code: 0 });
  });
});
