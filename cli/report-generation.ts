import { relative } from "node:path";
import type { GenerateArguments } from "./generate-settings.ts";
import { type Generation, isUpToDate } from "./generation.ts";
import { plural } from "./print-diagnostics.ts";
import type { OtherRun } from "./other-runs.ts";
import type { Terminal } from "./terminal.ts";

/** Says what was generated, what would be, or what drifted. */
export function reportGeneration(
  generation: Generation,
  { json, check, dryRun, template }: GenerateArguments,
  ms: number,
  terminal: Terminal,
): void {
  const { folder, files, drift, choice, others = [] } = generation;
  const { added, changed, stale, unchanged } = generation.changes;
  const isSame = isUpToDate(generation);
  const where = relative(terminal.folder, folder) || ".";
  if (choice !== undefined) terminal.say(choice);
  if (json) {
    const changes = { added, changed, stale };
    const told = { folder, changes, drift, others, files: files.length, ms };
    terminal.print(JSON.stringify({ ok: !check || isSame, ...told }));
    return;
  }
  for (const other of others) terminal.say(inWords(other, where));
  if (check) {
    for (const sentence of drift) terminal.print(sentence);
    if (!isSame && drift.length === 0 && template === undefined)
      terminal.print("the contract is the same and the files are not: they were edited, or another version wrote them");
    printChanges(generation, where, terminal);
    const again = template === undefined ? "run `sockwright generate`" : "run the same without `--check`";
    const verdict = isSame
      ? `is what the documents say: ${plural(files.length, "file")}`
      : `is not what the documents say: ${again}`;
    terminal.say(`${where} ${verdict}`);
    return;
  }
  if (dryRun) {
    for (const path of [...added, ...changed]) terminal.print(`would write   ${where}/${path}`);
    for (const path of stale) terminal.print(`would remove  ${where}/${path}`);
  }
  for (const sentence of drift) terminal.say(sentence);
  const counts = [
    dryRun ? "nothing was written" : `${plural(added.length + changed.length, "file")} written`,
    ...(stale.length === 0 || dryRun ? [] : [`${stale.length} stale removed`]),
    `${unchanged.length} unchanged`,
  ];
  terminal.say(`${terminal.style("green", `${where}/`)}: ${counts.join(", ")} (${ms} ms)`);
}

function inWords({ system, documents }: OtherRun, where: string): string {
  const by =
    documents.length === 0 ? "by another version" : `from ${documents.join(" and ")}, which this run does not read`;
  return `${where}/${system} was written ${by}: it stays as it is; delete it where nobody needs it any more`;
}

function printChanges({ changes }: Generation, where: string, terminal: Terminal): void {
  const lists = [
    ["missing", changes.added],
    ["differs", changes.changed],
    ["stale", changes.stale],
  ] as const;
  for (const [what, paths] of lists) for (const path of paths) terminal.print(`${what.padEnd(8)} ${where}/${path}`);
}
