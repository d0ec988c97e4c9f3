#!/usr/bin/env node
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { findNode, isNewEnough, minimumNode, nodePackage } from "./find-node.js";

// A checkout runs from its sources; the published package holds only what was compiled from them.
const source = new URL("../cli/main.ts", import.meta.url);
const main = existsSync(source) ? source : new URL("../dist/cli/main.js", import.meta.url);

if (isNewEnough(process.version)) {
  nodeModule.enableCompileCache();
  await import(main.href);
} else {
  const node = findNode(process.cwd()) ?? findNode(fileURLToPath(new URL(".", import.meta.url)));
  // The variable stops a `node` that is itself too old from starting this file for ever.
  if (!node || process.env.SOCKWRIGHT_RESPAWNED) {
    const beside = nodePackage ? `, or "npm install --save-dev ${nodePackage}@24" in this folder` : "";
    console.error(
      `sockwright needs Node.js ${minimumNode} or newer (this is ${process.version}): "nvm install 24"${beside}`,
    );
    process.exit(2);
  }
  const child = spawn(node, process.argv.slice(1), {
    stdio: "inherit",
    env: { ...process.env, SOCKWRIGHT_RESPAWNED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
