import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../package-info.ts";
import { UsageFault } from "../usage-fault.ts";
import { findInstalled } from "./installed.ts";

/** The AsyncAPI generator that is installed. */
export interface InstalledGenerator {
  readonly folder: string;
  /** What an import of it loads. */
  readonly main: string;
}

/**
 * The AsyncAPI generator of the project in `folder`, else the one beside this package.
 *
 * @throws {UsageFault} when there is none
 */
export function findGenerator(folder: string): InstalledGenerator {
  const installed = findInstalled("@asyncapi/generator", [folder, packageFolder]);
  if (installed === undefined) {
    throw new UsageFault(
      "--template needs the AsyncAPI generator, which is not installed: npm install --save-dev @asyncapi/generator",
    );
  }
  // What it requires is found from where it really lies, which package managers may only link to.
  const home = realpathSync(installed);
  const { main } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { readonly main: string };
  return { folder: home, main: join(home, main) };
}
