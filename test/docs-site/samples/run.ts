// Runs the code of every page of the documentation of every contract there is here, as a reader copies it, against a mock:
// `npm run docs:samples`.
//
//   --system auction    only of this one: auction, bundled, or one of test/documents/domains
//   --label Python      only this kind
//   --page announce     only pages with this in their path
//   --at-once 3         how many run at a time
//
// A line for each failure, and a table of how many were run. Exit codes: 0 all do what their pages say, 1 one does not, 2 usage,
// 5 nothing was run.
import { parseArgs } from "node:util";
import { generatedFor } from "./generated-for.ts";
import { openLane } from "./lane.ts";
import { type Copied, samplesOf } from "./samples-of.ts";
import { type Subject, subjects } from "./subjects.ts";
import { typeFaults } from "./type-faults.ts";

const { values } = parseArgs({
  options: {
    system: { type: "string" },
    label: { type: "string" },
    page: { type: "string", default: "" },
    "at-once": { type: "string", default: "3" },
  },
});
const atOnce = Number(values["at-once"]);
if (!Number.isInteger(atOnce) || atOnce < 1) {
  process.stderr.write(`docs:samples: --at-once is a number above 0, not "${values["at-once"]}"\n`);
  process.exit(2);
}

const patience = 60;
const tally = new Map<string, number>();
let failures = 0;
const begun = performance.now();

async function run(subject: Subject): Promise<void> {
  const contract = await subject.read();
  const wanted = samplesOf(contract).filter(
    ({ label, page }) => (values.label ?? label) === label && page.includes(values.page),
  );
  if (wanted.length === 0) return;
  const start = performance.now();
  const generated = await generatedFor(contract);
  for (const line of await typeFaults(wanted, generated)) {
    failures += 1;
    process.stdout.write(`TYPE  ${line}\n`);
  }
  const queue = wanted.values();
  async function work(): Promise<void> {
    await using lane = await openLane({ contract, start: subject.start, generated, patience });
    // The lanes share one queue.
    for (const sample of queue) tell(sample, await lane.fault(sample));
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, wanted.length) }, work));
  process.stderr.write(`${subject.name}: ${wanted.length} in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);

  function tell({ label, page }: Copied, fault: string | undefined): void {
    const key = `${subject.name}\t${label}`;
    tally.set(key, (tally.get(key) ?? 0) + 1);
    if (fault === undefined) return;
    failures += 1;
    process.stdout.write(`FAIL  ${label} of ${page}\n${fault.replaceAll(/^/gm, "      ")}\n`);
  }
}

const chosen = subjects.filter(({ name }) => (values.system ?? name) === name);
for (const subject of chosen) await run(subject);

const sum = [...tally.values()].reduce((one, other) => one + other, 0);
const byLabel = Map.groupBy(tally, ([key]) => key.split("\t")[1] ?? "");
for (const [label, counts] of byLabel)
  process.stdout.write(`${String(counts.reduce((all, [, count]) => all + count, 0)).padStart(5)}  ${label}\n`);
process.stdout.write(
  `${sum} samples run in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${failures} failed\n`,
);
if (sum === 0) process.stderr.write("docs:samples: nothing was run: see --system, --label and --page\n");
process.exitCode = sum === 0 ? 5 : failures > 0 ? 1 : 0;
