import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { CannotGenerate } from "../cannot-generate.ts";
import { exitCode } from "../exit-code.ts";
import type { FolderFile } from "../generated-folder.ts";
import type { Terminal } from "../terminal.ts";
import { UsageFault } from "../usage-fault.ts";
import type { InstalledGenerator } from "./find-generator.ts";
import { mirrorTemplate } from "./mirror-template.ts";
import { readOutput } from "./read-output.ts";
import { runJob } from "./run-job.ts";
import type { TemplateOutcome } from "./template-process.ts";

/** One run of a template over a document; paths are absolute. */
export interface TemplateRun {
  /** As it was named. */
  readonly name: string;
  readonly template: string;
  readonly generator: InstalledGenerator;
  readonly document: string;
  readonly params: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * What a template of the AsyncAPI generator makes of a document, in the order of the paths. What it says while it runs goes to
 * the terminal as talk; neither its folder nor any other is written into.
 *
 * @throws {UsageFault} when the template fails, with what it says
 * @throws {CannotGenerate} when the generator does not take the document
 */
export async function runTemplate(run: TemplateRun, terminal: Terminal): Promise<readonly FolderFile[]> {
  const home = await realpath(await mkdtemp(join(tmpdir(), "sockwright-template-")));
  try {
    const [mirror, output, modules] = [join(home, "mirror"), join(home, "output"), join(home, "modules")];
    await mirrorTemplate(run.template, mirror);
    // The generator looks for npm when it is loaded, and fails where Node.js has none beside it; it is not used.
    await mkdir(join(modules, "npm"), { recursive: true });
    await writeFile(join(modules, "npm/index.js"), "");
    const { template, generator, document, params } = run;
    const job = { generator: generator.main, template: mirror, document, output, params };
    const outcome = await runJob(job, { homes: [template, generator.folder], modules, signal: run.signal }, terminal);
    if (!outcome.ok) throw faultOf(run, outcome, mirror);
    return await readOutput(output);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function faultOf(
  run: TemplateRun,
  { isRefused, words, stack }: TemplateOutcome & { ok: false },
  mirror: string,
): Error {
  if (isRefused) {
    const refusal = `the AsyncAPI generator does not take ${run.document}: see above`;
    return new CannotGenerate(exitCode.contractInvalid, refusal);
  }
  const frame = stack.split("\n").find((line) => line.includes(mirror) || line.includes(run.template));
  const where = frame === undefined ? "" : `\n${frame.replaceAll(`${mirror}${sep}`, `${run.template}${sep}`)}`;
  return new UsageFault(`the template "${run.name}" failed: ${words}${where}`);
}
