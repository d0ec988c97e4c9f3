import { type Given, givenAt, type ScenarioFault } from "./given.ts";
import type { Names } from "./names.ts";
import { readChange } from "./read-change.ts";
import { readClose } from "./read-close.ts";
import { readEmit } from "./read-emit.ts";
import { readExpect } from "./read-expect.ts";
import { readAnswer } from "./read-answer.ts";
import { faultEntries, readFault } from "./read-fault.ts";
import type { Action, Step } from "./scenario.ts";

/** Turns the entries of one kind of step into what it does; undefined where something is wrong, which is noted. */
export type ActionReader = (given: Given, names: Names, faults: ScenarioFault[]) => Action | undefined;

/** Steps that are mappings, with the entries that each may have. */
const readers: Readonly<Record<string, { readonly entries: readonly string[]; readonly read: ActionReader }>> = {
  emit: { entries: ["channel", "message", "payload", "with", "example", "to"], read: readEmit },
  expect: { entries: ["channel", "message", "operation", "where", "status", "within"], read: readExpect },
  answer: { entries: ["operation", "status", "body", "times"], read: readAnswer },
  change: { entries: ["resource", "key", "set", "remove"], read: readChange },
  fault: {
    entries: faultEntries,
    read: readFault,
  },
  close: { entries: ["channel", "code", "reason", "to"], read: readClose },
};

const verbs = ["wait", "mend", ...Object.keys(readers)];

/** Reads one step; undefined where something is wrong, which is noted. */
export function readStep(
  names: Names,
  value: unknown,
  path: readonly string[],
  faults: ScenarioFault[],
): Step | undefined {
  const given = givenAt(value, path, [...verbs, "note"], faults);
  if (given === undefined) return undefined;
  const note = given.text("note");
  const [verb, ...others] = verbs.filter((name) => given.has(name));
  const isMisspelt = verb === undefined && Object.keys(value as object).some((name) => name !== "note");
  // That is said already.
  if (isMisspelt) return undefined;
  if (verb === undefined || others.length > 0) {
    const got = verb === undefined ? "none" : [verb, ...others].join(" and ");
    given.wrong(undefined, `a step does one thing: expected one of ${verbs.join(", ")}, got ${got}`);
    return undefined;
  }
  const action = actionOf(verb, given, names, faults);
  return action && { ...action, ...(note !== undefined && { note }) };
}

function actionOf(verb: string, given: Given, names: Names, faults: ScenarioFault[]): Action | undefined {
  if (verb === "wait") {
    const ms = given.duration("wait");
    return ms === undefined ? undefined : { kind: "wait", ms };
  }
  if (verb === "mend") {
    const fault = given.text("mend");
    if (fault === undefined) return undefined;
    return fault === "all" ? { kind: "mend" } : { kind: "mend", fault };
  }
  const reader = readers[verb];
  const raw = given.raw(verb);
  if (reader === undefined) return undefined;
  const inner = givenAt(raw, [...given.path, verb], reader.entries, faults);
  return inner && reader.read(inner, names, faults);
}
