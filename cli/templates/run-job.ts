import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Terminal } from "../terminal.ts";
import { moduleFolders } from "./installed.ts";
import type { TemplateJob, TemplateOutcome } from "./template-process.ts";

/**
 * Runs a template in a process of its own and passes on what it says.
 *
 * @param homes folders whose packages the template may require, as if it stood there
 * @param modules a folder with packages that are taken where those have none of that name
 */
export async function runJob(
  job: TemplateJob,
  homes: readonly string[],
  modules: string,
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
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null) createInterface({ input: stream }).on("line", (line) => terminal.say(line));
  const { promise, resolve } = Promise.withResolvers<TemplateOutcome>();
  let outcome: TemplateOutcome | undefined;
  child.on("message", (message) => (outcome = message as TemplateOutcome));
  // After the last of what it prints.
  child.on("close", (code, signal) => {
    const words = `it ended by itself (${signal ?? `exit code ${code}`})`;
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
