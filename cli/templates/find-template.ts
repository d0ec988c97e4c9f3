import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { packageFolder } from "../package-info.ts";
import { UsageFault } from "../usage-fault.ts";
import { findInstalled } from "./installed.ts";

/** Where a template lies that was named on the command line: `name` is a package, a folder, or one that the generator brings. */
export interface Place {
  /** Where relative paths start, and packages are looked for. */
  readonly folder: string;
  /** The folder of the AsyncAPI generator. */
  readonly generator: string;
}

/**
 * The folder of a template.
 *
 * @throws {UsageFault} when there is none of that name, or what is there is no template
 */
export function findTemplate(name: string, { folder, generator }: Place): string {
  const bundled = join(generator, "lib/templates/bakedInTemplates", name);
  const found = isPath(name)
    ? resolve(folder, name)
    : (findInstalled(name, [folder, packageFolder, generator]) ?? present(bundled) ?? present(resolve(folder, name)));
  if (found === undefined || !existsSync(found)) {
    const advice = isPath(name) ? "correct the path" : `npm install --save-dev ${name}, or name its folder: ./${name}`;
    throw new UsageFault(`there is no template "${name}": ${advice}`);
  }
  if (!existsSync(join(found, "template"))) {
    throw new UsageFault(
      `"${name}" is no AsyncAPI template: ${found} holds no folder \`template\`; name the folder that does`,
    );
  }
  return realpathSync(found);
}

/** @throws {UsageFault} when a template is named by a path where nothing is; that needs no generator to be seen */
export function refuseLostPath(name: string, folder: string): void {
  if (isPath(name) && !existsSync(resolve(folder, name)))
    throw new UsageFault(`there is no template "${name}": correct the path`);
}

const isPath = (name: string): boolean => isAbsolute(name) || /^\.\.?([/\\]|$)/.test(name);

const present = (path: string): string | undefined => (existsSync(path) ? path : undefined);
