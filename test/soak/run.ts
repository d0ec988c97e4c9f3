// Puts a mock under steady load, and measures whether its memory stays flat, its schedules keep their time, and no frame is lost:
// `npm run soak`.
//
//   --minutes 60        how long it takes
//   --seed 7            which operation follows which, and the mock's own seed
//   --share 0.7         of the capacity that is measured at the start
//   --every 60          how often it is measured, in seconds
//   --out soak.json     where the figures are kept, written anew each minute
//   --page soak.md      where they are told at the end
//
// Exit codes: 0 all rules were kept, 1 one was broken, 5 too short a time for one of them to be asked.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { judge } from "./judge.ts";
import { pageOf } from "./page.ts";
import { runSoak } from "./run-soak.ts";
import type { SoakFigures } from "./sample.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    seed: { type: "string", default: "sockwright" },
    share: { type: "string", default: "0.7" },
    every: { type: "string", default: "60" },
    out: { type: "string" },
    page: { type: "string" },
  },
});

function positive(name: "minutes" | "share" | "every"): number {
  const number = Number(values[name]);
  if (Number.isFinite(number) && number > 0) return number;
  process.stderr.write(`soak: --${name} is a number above 0, not "${values[name]}"\n`);
  process.exit(2);
}

const keep = (figures: SoakFigures): void => {
  if (values.out === undefined) return;
  writeFileSync(values.out, `${JSON.stringify({ ...figures, verdicts: judge(figures) }, undefined, 1)}\n`);
};

const figures = await runSoak({
  seed: values.seed,
  minutes: positive("minutes"),
  share: positive("share"),
  every: positive("every"),
  say: (line) => process.stderr.write(`soak: ${line}\n`),
  keep,
});
keep(figures);
if (values.page !== undefined) writeFileSync(values.page, pageOf(figures));
const verdicts = judge(figures);
process.stdout.write(`${figures.done} operations, ${figures.leftOut} left out\n`);
for (const { rule, outcome, got } of verdicts) process.stdout.write(`${outcome.padEnd(9)} ${rule}: ${got}\n`);
const has = (wanted: string): boolean => verdicts.some(({ outcome }) => outcome === wanted);
process.exitCode = has("broken") ? 1 : has("not asked") ? 5 : 0;
