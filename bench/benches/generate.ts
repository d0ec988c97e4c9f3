import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Budget, type Figure, median, ours } from "../figure.ts";
import { interleave } from "../interleave.ts";
import { madeAsyncApi } from "../made/asyncapi.ts";
import { madeOpenApi } from "../made/openapi.ts";
import { yamlOf } from "../made/yaml.ts";
import { timeEdits } from "../time-edits.ts";
import { peerPath } from "../workshop.ts";
import type { Bench } from "./bench.ts";

/** A command that writes code from a document. */
interface Generator {
  readonly name: string;
  argsFor(document: string, folder: string): readonly string[];
}

const peers: readonly Generator[] = [
  {
    name: "openapi-typescript",
    argsFor: (document, folder) => [
      peerPath("openapi-typescript/bin/cli.js"),
      document,
      "--output",
      join(folder, "types.ts"),
    ],
  },
  {
    name: "orval",
    argsFor: (document, folder) => [
      peerPath("orval/dist/bin/orval.mjs"),
      "--input",
      document,
      "--output",
      join(folder, "api.ts"),
      "--client",
      "fetch",
    ],
  },
  {
    name: "modelina",
    argsFor: (document, folder) => [
      join(import.meta.dirname, "../generators/modelina.mjs"),
      document,
      join(folder, "models"),
    ],
  },
];

const root = join(import.meta.dirname, "../..");
const bundled = ["asyncapi", "openapi"].map((name) => join(root, name));
/** Nobody waits longer; a run that was stopped counts as this. */
const patienceMs = 60_000;
const sizes = [10, 100, 300, 1000] as const;
const large = 1000;

/** How long a person waits for code: each sample is a process of its own that has never seen the document. */
export const generate: Bench = async ({ workshop, rounds, say }) => {
  const { command, env, installed } = workshop;
  const folder = join(env["TMPDIR"] ?? installed, "..", "generate");
  mkdirSync(folder, { recursive: true });
  const own: Generator = {
    name: ours,
    argsFor: (document, out) => [command, "generate", ...(document === "" ? bundled : [document]), "--out", out],
  };

  const typesOnly: Generator = {
    name: "sockwright, types only",
    argsFor: (document, out) => [...own.argsFor(document, out), "--emit", "types"],
  };

  async function time({ name, argsFor }: Generator, document: string): Promise<number> {
    const out = join(folder, "out");
    rmSync(out, { recursive: true, force: true });
    workshop.forget("contracts");
    mkdirSync(out);
    const started = performance.now();
    const { status, stderr, error } = spawnSync(process.execPath, argsFor(document, out), {
      cwd: folder,
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 28,
      timeout: patienceMs,
      encoding: "utf8",
    });
    if (error !== undefined && "code" in error && error.code === "ETIMEDOUT") return patienceMs;
    if (status !== 0 || !existsSync(out))
      throw new Error(`${name} ended with ${status} on ${document}: ${stderr} ${String(error)}`);
    return performance.now() - started;
  }

  function write(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }
  const documents = sizes.map((size) => ({
    size,
    openapi: write(
      `openapi-${size}.json`,
      JSON.stringify(madeOpenApi({ operations: size, examples: 3 }), undefined, 2),
    ),
    asyncapi: write(`asyncapi-${size}.yaml`, yamlOf(madeAsyncApi(size))),
  }));
  const few = Math.min(rounds, 3);

  say("the four systems");
  const four = await interleave(rounds, [own], (subject) => time(subject, ""));
  const figures: Figure[] = [
    { what: "the four systems", unit: "ms", samples: four, budgets: [{ bound: "at most", value: 2000 }] },
  ];
  say("the four systems again, after an edit");
  const edits = {
    folders: [...bundled, join(root, "schemas")],
    file: "schemas/veloflux/ai-snapshot.yaml",
    text: "description: What",
  };
  const edited = await timeEdits(command, edits, { parent: folder, env: { ...process.env, ...env }, rounds });
  figures.push({
    what: "the four systems again after an edit, --watch",
    unit: "ms",
    samples: { [ours]: edited },
    budgets: [{ bound: "at most", value: 200 }],
    note: "from the moment that a schema is saved until the code is written; the 20 ms that a save may take are in it",
  });
  const growth: Record<"openapi" | "asyncapi", (readonly [number, number])[]> = { openapi: [], asyncapi: [] };
  for (const { size, openapi } of documents) {
    say(`OpenAPI, ${size} operations`);
    const isCompared = size === sizes[0] || size === large;
    const samples = await interleave(
      size === large ? 1 : few,
      isCompared ? [own, typesOnly, ...peers] : [own],
      (subject) => time(subject, openapi),
    );
    growth.openapi.push([size, median(samples[ours] ?? [])]);
    const budgets: Budget[] = size === large ? [{ bound: "at most", value: 1, times: "openapi-typescript" }] : [];
    figures.push({ what: `OpenAPI, ${size} operations`, unit: "ms", samples, budgets, note: written });
    const { [typesOnly.name]: fewer = [], "openapi-typescript": peer = [] } = samples;
    if (isCompared)
      figures.push({
        what: `OpenAPI, ${size} operations, types only on both sides`,
        unit: "ms",
        samples: { [ours]: fewer, "openapi-typescript": peer },
        budgets: [{ bound: "at most", value: 1, times: "openapi-typescript" }],
      });
  }
  for (const { size, asyncapi } of documents) {
    say(`AsyncAPI, ${size} channels`);
    const samples = await interleave(size === large ? 1 : few, [own], (subject) => time(subject, asyncapi));
    growth.asyncapi.push([size, median(samples[ours] ?? [])]);
    figures.push({ what: `AsyncAPI, ${size} channels of five messages`, unit: "ms", samples, budgets: [] });
  }
  for (const kind of ["openapi", "asyncapi"] as const) {
    figures.push({
      what: `growth from 10 to 1,000 ${kind === "openapi" ? "operations" : "channels"}: time ∝ size to the power of`,
      unit: "",
      samples: { [ours]: [exponentOf(growth[kind])] },
      budgets: [{ bound: "at most", value: 1 }],
      note: "the steepest step between neighbouring sizes, on logarithmic axes; 1 is linear, and 99 says that a run was stopped",
    });
  }
  return figures;
};

const written =
  "sockwright writes types, validators, factories, clients, hooks, MSW handlers and server interfaces; openapi-typescript types; orval types and fetch functions; modelina an interface a file; what takes longer than a minute is stopped and counts as that";

/** Results are kept as JSON, which has no infinity. */
const stopped = 99;

/** The steepest step between neighbouring sizes: a straight line through all of them would hide it behind the time that starting takes. */
function exponentOf(points: readonly (readonly [size: number, ms: number])[]): number {
  if (points.some(([, ms]) => ms >= patienceMs)) return stopped;
  const steps = points.slice(1).map(([size, ms], index) => {
    const [before, faster] = points[index] ?? [1, 1];
    return Math.log(ms / faster) / Math.log(size / before);
  });
  return Math.max(...steps);
}
