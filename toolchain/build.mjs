// Compiles what the published package holds into dist/, which then is this tree once more: the same rooms in the same places,
// so that a file finds the documents beside it by the same relative path in a checkout and in a package.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
for (const documents of ["asyncapi", "openapi", "schemas"]) {
  if (existsSync(join(root, documents))) cpSync(join(root, documents), join(dist, documents), { recursive: true });
}
