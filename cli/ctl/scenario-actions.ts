import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Paint } from "../terminal.ts";
import { UsageFault } from "../usage-fault.ts";
import type { CtlAction } from "./ctl-action.ts";
import { printTable } from "./print-state.ts";

/** What the control port says of a scenario that plays or has played. */
interface RunState {
  readonly name: string;
  readonly system: string;
  readonly state: string;
  readonly done: number;
  readonly steps: number;
  readonly failure?: string;
}

interface ScenariosState {
  readonly known: readonly { readonly name: string; readonly system: string; readonly title: string }[];
  readonly runs: readonly RunState[];
}

function printRun({ name, system, state, done, steps, failure }: RunState): string {
  const words = state === "waiting" ? "plays" : state;
  return `${system}/${name} ${words}, ${done} of ${steps} steps done${failure === undefined ? "" : `: ${failure}`}`;
}

function printScenarios({ known, runs }: ScenariosState, style: Paint): string {
  if (known.length === 0 && runs.length === 0) return "the mock has no scenarios: it finds them in scenarios/";
  const rows = known.map(({ name, system, title }) => {
    const run = runs.find((one) => one.name === name && one.system === system);
    return [`${system}/${name}`, run === undefined ? "-" : `${run.state} ${run.done}/${run.steps}`, title];
  });
  const others = runs.filter(({ name, system }) => !known.some((one) => one.name === name && one.system === system));
  const own = others.map((run) => [`${run.system}/${run.name}`, `${run.state} ${run.done}/${run.steps}`, ""]);
  return printTable(["SCENARIO", "STATE", "TITLE"], [...rows, ...own], style);
}

/** What a scenario file holds. @throws UsageFault where it cannot be parsed */
async function scenarioIn(path: string): Promise<unknown> {
  const { parsePlaced } = await import("../../contract/read/index.ts");
  const isJson = extname(path).toLowerCase() === ".json";
  const parsed = await parsePlaced(readFileSync(path, "utf8"), isJson ? "json" : "yaml");
  if (!parsed.ok) throw new UsageFault(`${path}:${parsed.line}: ${parsed.reason}`);
  return parsed.value;
}

/** What `sockwright ctl` can do with scenarios. */
export const scenarioActions: readonly CtlAction[] = [
  {
    words: "scenarios",
    summary: "what can be played, and what plays",
    request: () => ({ method: "GET", path: "/scenarios" }),
    print: (answer, style) => printScenarios(answer as ScenariosState, style),
  },
  {
    words: "play <scenario>",
    summary: "play a scenario from its beginning, by its name or from a file",
    async request([scenario = ""]) {
      const body = existsSync(scenario) ? { scenario: await scenarioIn(scenario) } : { name: scenario };
      return { method: "POST", path: "/scenarios", body };
    },
    print: (answer) => printRun(answer as RunState),
  },
  {
    words: "stop [scenario]",
    summary: "stop a scenario, or all: what it put in force is taken back",
    request: ([name]) => ({ method: "DELETE", path: "/scenarios", query: { name } }),
    print: () => "stopped",
  },
];
