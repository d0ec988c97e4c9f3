import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The folder this package's rooms and documents lie in: the checkout, or `dist/` of the published package, which has the
 * same tree.
 */
export const packageFolder: string = fileURLToPath(new URL("..", import.meta.url));

/** As package.json says it. */
export function packageVersion(): string {
  const own = new URL("../package.json", import.meta.url);
  const file = existsSync(own) ? own : new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return version;
}
