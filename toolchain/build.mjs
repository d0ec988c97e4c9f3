// Compiles what the published package holds into dist/, which then is this tree once more: the same rooms in the same places,
// so that a file finds the documents beside it by the same relative path in a checkout and in a package.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildInPageMock } from "./build-in-page-mock.mjs";
import { keepReachedTypes } from "./keep-reached-types.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: ["ignore", 2, 2],
});
if (status !== 0) process.exit(1);
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
keepReachedTypes(
  dist,
  Object.values(exports).flatMap(({ types }) => (types === undefined ? [] : [types.replace("./dist/", "")])),
);
for (const documents of ["asyncapi", "openapi", "scenarios", "schemas", "cli/starters"]) {
  cpSync(join(root, documents), join(dist, documents), { recursive: true });
}
// Beside these stands code, which is there already.
for (const folder of ["mock-server/control", "mock-server/try-it"]) {
  cpSync(join(root, folder), join(dist, folder), { recursive: true, filter: (path) => !path.endsWith(".ts") });
}
await buildInPageMock();
