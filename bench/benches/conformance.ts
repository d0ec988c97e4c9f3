import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chooseMutants } from "../conformance/choose-mutants.ts";
import { dredd } from "../conformance/dredd.ts";
import { ownTool } from "../conformance/own.ts";
import { portman } from "../conformance/portman.ts";
import { specmatic } from "../conformance/specmatic.ts";
import type { Place, Run, Tool } from "../conformance/tool.ts";
import { type Figure, type Finding, ours } from "../figure.ts";
import { startServer } from "../server.ts";
import { readResults } from "../results.ts";
import { peerPath, serverPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

/** What fails in one of so many runs against the correct server is a false alarm, and kills nothing. */
const runsOfTheCorrect = 2;
const limitMs = 180_000;

/** The version that was installed, behind the name. */
function shown(tool: Tool): string {
  if (tool.name === ours) return ours;
  const path = { Specmatic: "specmatic", Portman: "@apideck/portman", Dredd: "dredd" }[tool.name] ?? "";
  const { version } = JSON.parse(readFileSync(peerPath(`${path}/package.json`), "utf8")) as { version: string };
  return `${tool.name} ${version}`;
}

/** How many servers that break one promise over HTTP each tool notices. */
export const conformance: Bench = async ({ workshop, say, only, limit, tools: wanted, workers }) => {
  const ids = chooseMutants({ only, limit });
  const parent = join(workshop.env["TMPDIR"] ?? workshop.installed, "..", "conformance");
  mkdirSync(parent, { recursive: true });

  async function ask(tool: Tool, mutant?: string): Promise<Run> {
    let known: Omit<Place, "folder" | "limitMs"> | undefined;
    await using server = await startServer({
      args: [serverPath("harbour.ts"), ...(mutant === undefined ? [] : [mutant])],
      portOf: (line) => (known = JSON.parse(line) as Place).port,
    });
    const folder = mkdtempSync(join(parent, "run-"));
    try {
      if (known === undefined) throw new Error("the harbour said nothing");
      return await tool.run({ ...known, port: server.port, folder, limitMs });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async function findingOf(tool: Tool): Promise<Finding & { readonly seconds: readonly number[] }> {
    const seconds: number[] = [];
    const alarms = new Set<string>();
    for (let run = 0; run < runsOfTheCorrect; run++) {
      const { failed, seconds: taken } = await ask(tool);
      if (failed === undefined) throw new Error(`${tool.name} ended without a report on the correct server`);
      seconds.push(taken);
      for (const name of failed) alarms.add(name);
      say(`${tool.name}: ${failed.size} false alarms, ${taken.toFixed(1)} s`);
    }
    const killed: string[] = [];
    const survived: string[] = [];
    const stopped: string[] = [];
    const waiting = [...ids];
    async function work(): Promise<void> {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await look(id);
    }
    async function look(id: string): Promise<void> {
      const { failed, seconds: taken } = await ask(tool, id);
      seconds.push(taken);
      const fresh = [...(failed ?? [])].filter((name) => !alarms.has(name));
      (failed === undefined ? stopped : fresh.length > 0 ? killed : survived).push(id);
      say(`${tool.name} ${id}: ${failed === undefined ? "no report" : `${fresh.length} red`}, ${taken.toFixed(1)} s`);
    }
    await Promise.all(Array.from({ length: workers }, work));
    const inOrder = (found: readonly string[]): readonly string[] => ids.filter((id) => found.includes(id));
    return {
      killed: inOrder(killed),
      survived: inOrder(survived),
      stopped: inOrder(stopped),
      falseAlarms: [...alarms],
      seconds,
    };
  }

  const all = [ownTool(workshop), specmatic, portman, dredd];
  const asked = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()));
  const rows = await Promise.all(asked.map(async (tool) => [shown(tool), await findingOf(tool)] as const));
  const samples = (of: (row: (typeof rows)[number][1]) => readonly number[]): Figure["samples"] =>
    Object.fromEntries(rows.map(([name, row]) => [name, of(row)]));
  const figures: readonly Figure[] = [
    {
      what: `broken servers noticed, of ${ids.length}`,
      unit: "",
      samples: samples(({ killed }) => [killed.length]),
      budgets: [],
      note: "noticed: a test fails that passed in both runs against the correct server; a run without a report notices nothing",
      findings: Object.fromEntries(rows.map(([name, { seconds: _, ...finding }]) => [name, finding])),
    },
    {
      what: "false alarms: tests that fail on the correct server",
      unit: "",
      samples: samples(({ falseAlarms }) => [falseAlarms.length]),
      budgets: [],
    },
    {
      what: "time of a run, s",
      unit: "",
      samples: samples(({ seconds }) => seconds),
      budgets: [],
      note: "several ran at a time, on a machine with other work on it",
    },
  ];
  return beside(figures, readResults()["conformance"]?.figures ?? []);
};

/** Keeps what the tools found that were not asked now, where they were asked of as many servers. */
function beside(figures: readonly Figure[], before: readonly Figure[]): readonly Figure[] {
  if (before[0]?.what !== figures[0]?.what) return figures;
  return figures.map((figure, index) => ({
    ...figure,
    samples: { ...before[index]?.samples, ...figure.samples },
    ...(figure.findings !== undefined && { findings: { ...before[index]?.findings, ...figure.findings } }),
  }));
}
