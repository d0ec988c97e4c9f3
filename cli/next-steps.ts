import { relative } from "node:path";
import { findNearest } from "./find-nearest.ts";
import type { InitPlan } from "./plan-init.ts";

/** A command line, and what it is for. */
export interface Step {
  readonly command: string;
  readonly about?: string;
}

/** What to do once a project is set up in `folder`, for somebody who stands in `here`. */
export function nextSteps(folder: string, { starter }: InitPlan, here: string): readonly Step[] {
  const way = relative(here, folder);
  const packages = [
    "sockwright",
    "typescript",
    "@types/node",
    ...(starter?.template === "socketio" ? ["socket.io-client"] : []),
  ];
  const missing = packages.filter((name) => findNearest(folder, [`node_modules/${name}/package.json`]) === undefined);
  return [
    ...(way === "" ? [] : [{ command: `cd ${quoted(way)}` }]),
    ...(findNearest(folder, ["package.json"]) === undefined ? [{ command: "npm init --yes --init-type=module" }] : []),
    ...(missing.length === 0 ? [] : [{ command: `npm install --save-dev ${missing.join(" ")}` }]),
    ...(starter === undefined ? [{ command: "npx sockwright check", about: "what is wrong in the documents" }] : []),
    { command: "npx sockwright generate", about: `types and clients, into generated/${starter?.system ?? ""}` },
    {
      command: "npx sockwright mock",
      about: `plays ${starter === undefined ? "the documents" : places[starter.template]}`,
    },
  ];
}

/** Where the starting contracts are played. */
const places = {
  websocket: "http://localhost:4600/tasks and ws://localhost:4600/live",
  socketio: "http://localhost:4600/tasks, and /live with Socket.IO",
  http: "http://localhost:4600/tasks",
} as const;

/** As a shell takes it for one word. */
const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
