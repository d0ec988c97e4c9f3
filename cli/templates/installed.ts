import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** `folder` and every folder above it. */
function upwards(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

/** The folders in which Node.js looks for what is required from a file in `folder`. */
export function moduleFolders(folder: string): readonly string[] {
  return upwards(folder).map((one) => join(one, "node_modules"));
}

/** Where a package, or a folder in one, is installed that can be seen from one of `folders`. */
export function findInstalled(name: string, folders: readonly string[]): string | undefined {
  return folders
    .flatMap(moduleFolders)
    .map((modules) => join(modules, name))
    .find((path) => existsSync(path));
}
