import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ours } from "../figure.ts";
import type { Bench } from "./bench.ts";

/** What `npm install sockwright` puts into an empty folder. */
export const install: Bench = async ({ workshop }) => {
  const modules = join(workshop.installed, "node_modules");
  const { packages } = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")) as { packages: object };
  const kilobytes = Number(execFileSync("du", ["-sk", modules], { encoding: "utf8" }).split("\t")[0]);
  return [
    {
      what: "production install",
      unit: "MB",
      samples: { [ours]: [kilobytes / 1024] },
      budgets: [{ bound: "at most", value: 115 }],
      note: "disk space of `node_modules` (`du`)",
    },
    {
      what: "packages of a production install",
      unit: "",
      samples: { [ours]: [Object.keys(packages).length] },
      budgets: [{ bound: "at most", value: 240 }],
    },
  ];
};
