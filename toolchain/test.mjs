// Everything that must hold before a change is handed in, one step after another: `npm test`.
// `npm test -- lint types` runs only the steps named.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));

const steps = [
  { name: "format", command: "oxfmt --check ." },
  { name: "lint", command: "oxlint --type-aware --deny-warnings" },
  { name: "dead-code", command: "knip" },
  {
    name: "types",
    command: "node node_modules/typescript/bin/tsc -p . && node node_modules/typescript/bin/tsc -p examples/dashboard",
  },
  { name: "generated", command: "node bin/sockwright.js generate --check" },
  { name: "tests", command: "vitest run", streams: true },
  { name: "package", command: "node toolchain/check-package.mjs" },
];

const env = { ...process.env, PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter) };

function run({ name, command, streams }) {
  process.stdout.write(`${styleText("bold", `▶ ${name}`)} ${styleText("dim", command)}\n`);
  const start = performance.now();
  const stdio = streams ? "inherit" : ["ignore", "pipe", "pipe"];
  const { status, stdout, stderr } = spawnSync(command, { cwd: root, env, shell: true, stdio, encoding: "utf8" });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const passed = status === 0;
  // What a passing check prints is noise; what a failing one prints is the point.
  if (!passed && !streams) process.stdout.write(`${stdout}${stderr}`);
  process.stdout.write(`${passed ? styleText("green", "✔") : styleText("red", "✘")} ${name} ${seconds} s\n\n`);
  return { name, passed, seconds };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no step is called ${unknown.join(", ")}: choose from ${steps.map((step) => step.name).join(", ")}`);
  process.exit(2);
}

const results = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(run);
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
console.log(results.map(({ name, passed, seconds }) => `${passed ? "✔" : "✘"} ${name} ${seconds} s`).join("   "));
console.log(failed.length === 0 ? "npm test: every step passed" : `npm test: FAILED at ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
