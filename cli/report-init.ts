import type { Step } from "./next-steps.ts";
import type { InitCall, InitPlan } from "./plan-init.ts";
import { plural } from "./print-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

/** How `sockwright init` ended. */
export interface InitOutcome {
  readonly call: InitCall;
  readonly plan: InitPlan;
  readonly dryRun: boolean;
  /** Empty where nothing could be written. */
  readonly next: readonly Step[];
}

/** The outcome as one JSON document. */
export function initAsJson({ call, plan, dryRun, next }: InitOutcome): string {
  const { starter, documents, present, inTheWay } = plan;
  const ok = inTheWay.length === 0;
  const files = ok ? plan.files.map(({ path }) => path) : [];
  const commands = next.map(({ command }) => command);
  return JSON.stringify({
    ok,
    folder: call.folder,
    ...starter,
    dryRun,
    files,
    documents,
    present,
    inTheWay,
    next: commands,
  });
}

/** Says what was written, or why nothing was, and what to do next. */
export function reportInit({ call, plan, dryRun, next }: InitOutcome, terminal: Terminal): void {
  if (plan.inTheWay.length > 0) return sayWhatIsInTheWay(call, plan, terminal);
  for (const { path } of plan.files) terminal.print(`${dryRun ? "would write" : "wrote"}  ${path}`);
  if (plan.present !== undefined) terminal.say(`${plan.present} is there already: nothing was written`);
  else if (plan.starter === undefined) sayWhatWasThere(call, plan, terminal);
  if (!dryRun) sayNext(next, terminal);
}

function sayWhatIsInTheWay({ force }: InitCall, { inTheWay }: InitPlan, terminal: Terminal): void {
  for (const path of inTheWay) terminal.print(`in the way  ${path}`);
  const those = inTheWay.length === 1 ? "it" : "them";
  const advice = `move ${those} away${force ? "" : `, choose another folder, or replace ${those} with --force`}`;
  const what = `nothing was written, for ${plural(inTheWay.length, "file")} in the way`;
  terminal.say(`${terminal.style("red", "error:")} ${what}: ${advice}`);
}

function sayWhatWasThere({ name }: InitCall, { documents }: InitPlan, terminal: Terminal): void {
  const they =
    documents.length === 1
      ? "was there, and the configuration names it"
      : "were there, and the configuration names them";
  terminal.say(`${plural(documents.length, "document")} ${they}: ${documents.join(", ")}`);
  if (name !== undefined)
    terminal.say("--name is for a new contract, which --force writes beside them: it has no effect here");
}

function sayNext(next: readonly Step[], terminal: Terminal): void {
  terminal.say(`\n${terminal.style("bold", "Next:")}`);
  const width = Math.max(...next.map(({ command, about }) => (about === undefined ? 0 : command.length)));
  for (const { command, about } of next) {
    terminal.say(
      about === undefined ? `  ${command}` : `  ${command.padEnd(width)}   ${terminal.style("dim", `# ${about}`)}`,
    );
  }
}
