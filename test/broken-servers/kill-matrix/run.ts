// Asks every mutant, and rewrites docs/kill-matrix.md: `npm run kill-matrix`.
//
//   --only W15 --only I    asks the mutants whose ids begin so, and keeps what is known of the others
//   --missing              asks those that nothing is known of, such as the rest of a run that was stopped
//   --leave-out            asks each once more without the checks that it turned red (gate 4)
//   --workers 2            how many processes ask at a time
import { parseArgs } from "node:util";
import { mutants } from "../index.ts";
import { askMutants } from "./ask-mutants.ts";
import { budgetMinutes, keepMatrix, readMatrix } from "./kept-files.ts";
import { judgeMutant } from "./judge-mutant.ts";
import { kindOfCheck } from "./kind-of-check.ts";
import { plans } from "./question-mutant.ts";
import type { Sighting } from "./sighting.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    missing: { type: "boolean", default: false },
    "leave-out": { type: "boolean", default: false },
    workers: { type: "string", default: "2" },
  },
});

const kinds = countBy([...plans.harbour, ...plans.conversations].map(({ id }) => kindOfCheck(id)));
const isWhole = values.only === undefined && !values.missing;
const known = new Map<string, Sighting>(isWhole ? [] : readMatrix().sightings.map((entry) => [entry.id, entry]));
const wanted = mutants.filter(
  ({ id }) =>
    (values.only === undefined || values.only.some((start) => id.startsWith(start))) &&
    !(values.missing && known.has(id)),
);

const start = performance.now();
let done = 0;
await askMutants(wanted, { workers: Number(values.workers), leaveOut: values["leave-out"] }, (sighting) => {
  const mutant = mutants.find(({ id }) => id === sighting.id);
  known.set(sighting.id, sighting);
  done += 1;
  const outcome = mutant === undefined ? "" : judgeMutant(mutant, sighting).outcome;
  process.stderr.write(`${done}/${wanted.length} ${sighting.id}: ${outcome}, ${sighting.red.length} red\n`);
  keepMatrix({ kinds, sightings: mutants.flatMap(({ id }) => known.get(id) ?? []) });
});
const minutes = (performance.now() - start) / 60_000;
process.stderr.write(`${wanted.length} servers in ${minutes.toFixed(1)} minutes\n`);
if (isWhole && !values["leave-out"] && minutes > budgetMinutes) {
  process.stderr.write(`kill-matrix: that is more than ${budgetMinutes} minutes\n`);
  process.exitCode = 1;
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
