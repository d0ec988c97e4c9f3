import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { packageFolder } from "./package-info.ts";
import { findInstalled } from "./templates/installed.ts";
import { UsageFault } from "./usage-fault.ts";

/** The version that sites are tried with. */
export const vitepressVersion = "1.6.4";

/** VitePress as it is installed: its folder, and its version. */
export interface InstalledVitePress {
  readonly folder: string;
  readonly version: string;
  /** Whether files in the folder of the site can import it. */
  readonly isSeen: boolean;
}

/** The VitePress that the folder of the site sees, else that of the project, else the one beside this package. */
export function findVitePress(site: string, project: string): InstalledVitePress | undefined {
  const seen = findInstalled("vitepress", [site]);
  const installed = seen ?? findInstalled("vitepress", [project, packageFolder]);
  if (installed === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { readonly version: string };
  return { folder: installed, version, isSeen: seen !== undefined };
}

/**
 * Makes the static site of a folder that `sockwright docs` wrote, and resolves to where it is.
 *
 * @throws {UsageFault} when there is no VitePress that can, or it fails
 */
export async function buildSite(site: string, vitepress: InstalledVitePress | undefined): Promise<string> {
  if (vitepress === undefined || !vitepress.version.startsWith("1.")) {
    const found = vitepress === undefined ? "is not installed" : `${vitepress.version} is not one that this can use`;
    throw new UsageFault(
      `--build needs VitePress, which ${found}: npm install --save-dev vitepress@${vitepressVersion}`,
    );
  }
  using _ = lend(site, vitepress);
  const program = join(realpathSync(vitepress.folder), "bin/vitepress.js");
  const child = spawn(process.execPath, [...heap(), program, "build", site], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new UsageFault(`VitePress could not build ${site}:\n${said.trim()}`);
  return join(site, ".vitepress/dist");
}

/** VitePress holds all pages at once: what Node gives a program by itself is too little for thousands of them. Who has chosen knows why. */
function heap(): readonly string[] {
  const chosen = [...process.execArgv, process.env["NODE_OPTIONS"] ?? ""].some((option) =>
    /max[-_]old[-_]space[-_]size/.test(option),
  );
  // A container may have less than its machine.
  const bytes = Math.min(process.constrainedMemory() || Infinity, totalmem());
  const megabytes = Math.floor((0.75 * bytes) / 2 ** 20);
  return chosen || megabytes <= usualHeap ? [] : [`--max-old-space-size=${megabytes}`];
}

/** In megabytes, what Node takes on machines that are not small. */
const usualHeap = 4096;

/** Pages import Vue from where they are: while a site is built that sees none, it is lent the modules of another folder. */
function lend(site: string, { folder, isSeen }: InstalledVitePress): Disposable {
  const modules = join(site, "node_modules");
  if (isSeen || existsSync(modules)) return { [Symbol.dispose]: () => undefined };
  symlinkSync(dirname(folder), modules, "junction");
  return { [Symbol.dispose]: () => rmSync(modules, { force: true }) };
}
