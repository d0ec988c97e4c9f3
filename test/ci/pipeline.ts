import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "js-yaml";

const root = resolve(import.meta.dirname, "../..");
const launcher = resolve(root, "bin/sockwright.js");

/** How a pipeline calls this checkout. */
export const command: string = `${process.execPath} ${launcher}`;

/** A YAML file of this repository. */
export const readYaml = (path: string): unknown => load(readFileSync(resolve(root, path), "utf8"));

export interface Ending {
  readonly code: number | null;
  /** Both streams, as a pipeline's log holds them. */
  readonly log: string;
}

/** Runs a script as runners of GitHub and GitLab do, in a folder, with these variables beside those of the machine. */
export async function runScript(
  script: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<Ending> {
  const env = { ...process.env, NO_COLOR: "1", CI: "true", ...variables };
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, log };
}
