import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Terminal } from "../terminal.ts";
import { moduleFolders } from "./installed.ts";
import type { TemplateJob, TemplateOutcome } from "./template-process.ts";

/** What a template finds around it. */
export interface JobSurroundings {
  /** Folders whose packages it may require, as if it stood there. */
  readonly homes: readonly string[];
  /** A folder with packages that are taken where those have none of that name. */
  readonly modules: string;
  /** Ends it. */
  readonly signal: AbortSignal | undefined;
}

/** Runs a template in a process of its own and passes on what it says. */
export async function runJob(
  job: TemplateJob,
  { homes, modules, signal }: JobSurroundings,
  terminal: Terminal,
): Promise<TemplateOutcome> {
  const child = fork(script(), [], {
    cwd: terminal.folder,
    env: {
      ...process.env,
      NODE_PATH: [...homes.flatMap(moduleFolders), modules, process.env["NODE_PATH"] ?? ""].join(delimiter),
      ...compiler(job.generator),
    },
    execArgv: ["--no-deprecation"],
    ...(signal === undefined ? {} : { signal }),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null) createInterface({ input: stream }).on("line", (line) => terminal.say(line));
  const { promise, resolve } = Promise.withResolvers<TemplateOutcome>();
  let outcome: TemplateOutcome | undefined;
  child.on("message", (message) => (outcome = message as TemplateOutcome));
  // It cannot be started, or is ended by the signal: the words come with what follows.
  let failure: Error | undefined;
  child.on("error", (error) => (failure = error));
  // After the last of what it prints.
  child.on("close", (code, name) => {
    const words = failure?.message ?? `it ended by itself (${name ?? `exit code ${code}`})`;
    resolve(outcome ?? { ok: false, isRefused: false, words, stack: "" });
  });
  child.send(job);
  return promise;
}

function script(): string {
  const compiled = fileURLToPath(new URL("template-process.js", import.meta.url));
  return existsSync(compiled) ? compiled : compiled.replace(/js$/, "ts");
}

/** Else hooks in TypeScript are compiled with the project's compiler, and TypeScript 7 lets nobody do that. */
function compiler(generator: string): NodeJS.ProcessEnv {
  try {
    return { TS_NODE_COMPILER: createRequire(generator).resolve("typescript") };
  } catch {
    return {};
  }
}
