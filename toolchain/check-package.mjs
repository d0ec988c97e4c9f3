// Packs what would be published, asks publint about it, and TypeScript whether it finds the types of every entry.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const pkgDir = fileURLToPath(new URL("..", import.meta.url));

const build = fileURLToPath(new URL("build.mjs", import.meta.url));
if (spawnSync(process.execPath, [build], { stdio: "inherit" }).status !== 0) process.exit(1);
const { messages, pkg } = await publint({ pkgDir, pack: "npm", strict: true });
for (const message of messages) console.error(formatMessage(message, pkg));

const faults = typeFaults(pkg);
for (const fault of faults) console.error(fault);
process.exit(messages.length === 0 && faults.length === 0 ? 0 : 1);

/** What TypeScript says about a project that imports every entry with types, in each way of finding modules. */
function typeFaults({ name, exports }) {
  const folder = mkdtempSync(join(tmpdir(), "check-package-"));
  try {
    unpack(folder, name);
    // An entry without types would be `any`, and `noImplicitAny` says so.
    const entries = Object.keys(exports).filter((entry) => exports[entry].types !== undefined);
    const lines = entries.map((entry, at) => `export * as entry${at} from "${join(name, entry)}";\n`);
    writeFileSync(join(folder, "entries.ts"), lines.join(""));
    // Only an older TypeScript knows the way of before `exports`.
    return [
      ["typescript-5.9", "commonjs", "node10"],
      ["typescript", "nodenext", "nodenext"],
      ["typescript", "preserve", "bundler"],
    ].flatMap(([compiler, module, moduleResolution]) => {
      const compilerOptions = { module, moduleResolution, target: "es2024", strict: true, noEmit: true };
      const lib = ["es2024", "esnext.disposable", "dom"];
      const settings = { compilerOptions: { ...compilerOptions, lib, types: [], skipLibCheck: true } };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...settings, files: ["entries.ts"] }));
      const tsc = join(pkgDir, "node_modules", compiler, "bin/tsc");
      const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
      return status === 0 ? [] : [`with "moduleResolution": "${moduleResolution}", ${compiler} says:\n${stdout}`];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the package where npm would put it, beside links to what it depends on. */
function unpack(folder, name) {
  const packing = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(spawnSync("npm", packing, { cwd: pkgDir, encoding: "utf8" }).stdout);
  const home = join(folder, "node_modules", name);
  mkdirSync(home, { recursive: true });
  spawnSync("tar", ["-xzf", join(folder, filename), "-C", home, "--strip-components=1"]);
  for (const dependency of ["@types", "msw", "react", "vitest"]) {
    symlinkSync(join(pkgDir, "node_modules", dependency), join(folder, "node_modules", dependency));
  }
}
