import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The first of `names` that is in `folder` or, where none is, in the nearest folder above it; its absolute path. */
export function findNearest(folder: string, names: readonly string[]): string | undefined {
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  return found ?? (above === folder ? undefined : findNearest(above, names));
}
