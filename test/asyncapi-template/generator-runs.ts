import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** One run of the AsyncAPI generator, as its users write it. */
export interface GeneratorRun {
  /** A path, or the text of a document. */
  readonly document: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** Files by path, or why there are none. */
export type GeneratorOutcome =
  | { readonly ok: true; readonly files: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly message: string };

const root = resolve(import.meta.dirname, "../..");

// The template is compiled once; loading the generator takes longer than all the rest.
const script = `
  const [generator, jobs] = process.argv.slice(1);
  const Generator = require(generator);
  const { readFileSync, writeFileSync } = require("node:fs");
  const { template, runs, report } = JSON.parse(readFileSync(jobs, "utf8"));
  (async () => {
    const outcomes = [];
    for (const [index, { document, output, params }] of runs.entries()) {
      const one = new Generator(template, output, { compile: index === 0, forceWrite: true, templateParams: params ?? {} });
      const run = document.includes("\\n") ? one.generateFromString(document) : one.generateFromFile(document);
      outcomes.push(await run.then(() => ({ ok: true }), ({ message }) => ({ ok: false, message })));
    }
    writeFileSync(report, JSON.stringify(outcomes));
  })();
`;

/** Runs a template over documents, one after another in one process, through the generator's own API. */
export async function runGenerator(
  template: string,
  runs: readonly GeneratorRun[],
  { scratch, folder }: { readonly scratch: string; readonly folder: string },
): Promise<readonly GeneratorOutcome[]> {
  // The generator fails to load where Node.js finds no npm, as beside the one of this repository.
  mkdirSync(join(scratch, "modules/npm"), { recursive: true });
  writeFileSync(join(scratch, "modules/npm/index.js"), "");
  const [jobs, report] = [join(scratch, "jobs.json"), join(scratch, "report.json")];
  const outputs = runs.map((_, index) => join(scratch, `output-${index}`));
  writeFileSync(
    jobs,
    JSON.stringify({ template, report, runs: runs.map((run, index) => ({ ...run, output: outputs[index] })) }),
  );
  await promisify(execFile)(process.execPath, ["-e", script, join(root, "node_modules/@asyncapi/generator"), jobs], {
    cwd: folder,
    env: { ...process.env, NODE_PATH: join(scratch, "modules") },
  });
  const outcomes = JSON.parse(readFileSync(report, "utf8")) as readonly GeneratorOutcome[];
  return outcomes.map((outcome, index) => (outcome.ok ? { ok: true, files: filesIn(outputs[index] ?? "") } : outcome));
}

/** Path → text. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]));
}
