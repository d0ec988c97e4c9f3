// Makes a checkout ready to work in, then runs what it is asked to. Plain JavaScript without dependencies: it is the first
// thing that runs after a clone, on whatever Node.js (20 or newer) the machine has.
//
//   node toolchain/set-up.mjs [--tests] [script.js [arguments…]]
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { debianPackagesForTests } from "./debian-packages.mjs";
import { findNode, isNewEnough, minimumNode } from "../bin/find-node.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Talk goes to stderr: stdout belongs to the command that follows. */
function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(2);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return undefined;
  }
}

/** Whether npm's own record of what it installed says the same as the lockfile. */
function dependenciesAreInstalled() {
  const wanted = readJson("package-lock.json");
  const installed = readJson("node_modules/.package-lock.json");
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional, link }]) => {
    if (!path.startsWith("node_modules/")) return true;
    const found = installed.packages[path];
    // Binaries for other platforms are optional and absent.
    if (!found) return Boolean(optional);
    return link ? found.link === true : found.version === version && found.integrity === integrity;
  });
}

function installDependencies() {
  if (dependenciesAreInstalled()) return;
  say("installing the dependencies of package-lock.json (npm ci); this takes about a minute, once");
  const start = performance.now();
  // npm's own words only matter when it fails, and then they go to stderr.
  const npm = spawnSync("npm", ["ci"], { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (npm.status !== 0) fail("npm ci failed: see its message above, then run the same command again");
  say(`dependencies installed in ${seconds(start)} s`);
}

function installDebianPackages() {
  if (spawnSync("dpkg", ["--version"], { stdio: "ignore" }).status !== 0) return;
  const missing = debianPackagesForTests.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (sudo.length > 0 && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) {
    fail(`the tests need these Debian packages: sudo apt-get install ${missing.join(" ")}`);
  }
  say(`installing Debian packages for the tests: ${missing.join(" ")}`);
  const start = performance.now();
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", ...missing]]) {
    const [command, ...args] = [...sudo, "apt-get", "-qq", ...step];
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", env });
    // An unreachable mirror does not matter when the package lists are recent enough for the install that follows.
    if (status !== 0 && step[0] === "install") {
      process.stderr.write(`${stdout}${stderr}`);
      fail(`apt-get could not install them: sudo apt-get install ${missing.join(" ")}`);
    }
  }
  say(`Debian packages installed in ${seconds(start)} s`);
}

function isInstalled(name) {
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f=${Status}", name], { encoding: "utf8" });
  return stdout.endsWith(" installed");
}

function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

/** Runs `script` under the Node.js this repository is developed with, in this process where it already is that one. */
async function run(script, args) {
  if (isNewEnough(process.version)) {
    process.argv = [process.execPath, script, ...args];
    await import(pathToFileURL(script).href);
    return;
  }
  const node = findNode(root);
  if (!node) {
    fail(
      `this repository needs Node.js ${minimumNode} or newer (this is ${process.version}), ` +
        `and brings none for ${process.platform}-${process.arch}: install one, for example with "nvm install 24"`,
    );
  }
  const child = spawn(node, [script, ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [first, ...rest] = process.argv.slice(2);
const forTests = first === "--tests";
const [script, ...args] = forTests ? rest : [first, ...rest];

installDependencies();
if (forTests) installDebianPackages();
if (script) await run(resolve(root, script), args);
