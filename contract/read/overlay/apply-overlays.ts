import { child, isMapping, type Place } from "../place.ts";
import type { Report } from "../report.ts";
import type { SourceFile } from "../source-file.ts";
import type { Overlay, OverlayAction } from "./overlay.ts";
import { selected } from "./selected.ts";

/** A file as overlays change it, one after the other. Everything in it stays where it was written. */
export function applyOverlays(file: SourceFile, overlays: readonly Overlay[], report: Report): SourceFile {
  const own = overlays
    .filter(({ path }) => path === file.path)
    // A translation that is still to be written leaves the text of the document.
    .flatMap(({ actions, language }) => (language === undefined ? actions : actions.map(withoutEmpty)));
  if (own.length === 0) return file;
  return { ...file, value: own.reduce((value, action) => applied(value, action, file, report), file.value) };
}

type Steps = readonly (string | number)[];

function applied(value: unknown, action: OverlayAction, file: SourceFile, report: Report): unknown {
  const found = selected(value, action.target);
  if (found.length === 0) {
    const fix = "correct the JSONPath, or take the action away where what it changed is gone";
    const target = { ...action.place, pointer: `${action.place.pointer}/target` };
    report("overlay-matches-nothing", target, `${action.target} selects nothing in ${file.name}`, fix);
  }
  // From the end, so that the entries of a list that are still to be removed keep their places.
  if (action.removes) return found.toReversed().reduce(without, value);
  const update = action.copy === undefined ? action.update : copied(value, action.copy, file, report);
  if (update === undefined) return value;
  const merging = { isCopy: action.copy !== undefined, report };
  const change = (old: unknown): unknown =>
    // Since 1.1 a list brings its entries; before, it becomes one entry.
    Array.isArray(old) && !(action.joinsLists && Array.isArray(update.value))
      ? [...(old as unknown[]), update.value]
      : merged(old, update, merging);
  return found.reduce((whole, steps) => changed(whole, steps, change), value);
}

/** What a `copy` selects in the document as it is by then, at the place of the `copy`. */
function copied(value: unknown, copy: Place, file: SourceFile, report: Report): Place | undefined {
  const found = selected(value, String(copy.value));
  const [only] = found;
  if (only !== undefined && found.length === 1) return { ...copy, value: only.reduce(entry, value) };
  const count = found.length === 0 ? "nothing" : `${found.length} things`;
  const fix = "let `copy` select the one thing that is to be copied: `$.components.schemas.Good`";
  report("overlay-copies-not-one", copy, `${String(copy.value)} selects ${count} in ${file.name}`, fix);
  return undefined;
}

const entry = (value: unknown, step: string | number): unknown =>
  (value as Readonly<Record<string | number, unknown>>)[step];

function withoutEmpty(action: OverlayAction): OverlayAction {
  const { update } = action;
  return update === undefined ? action : { ...action, update: { ...update, value: filled(update.value) } };
}

function filled(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).filter(([, entry]) => typeof entry !== "string" || entry.trim() !== "");
  return Object.fromEntries(kept.map(([key, entry]) => [key, filled(entry)]));
}

function changed(value: unknown, [step, ...rest]: Steps, change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, at) => (at === step ? changed(item, rest, change) : (item as unknown)));
  if (!isMapping(value) || !Object.hasOwn(value, step)) return value;
  return { ...value, [step]: changed(value[step], rest, change) };
}

function without(value: unknown, steps: Steps): unknown {
  const last = steps.at(-1);
  if (last === undefined) return value;
  return changed(value, steps.slice(0, -1), (old) => {
    if (Array.isArray(old)) return old.filter((_, at) => at !== last);
    return isMapping(old) ? Object.fromEntries(Object.entries(old).filter(([key]) => key !== last)) : old;
  });
}

interface Merging {
  /** Whether what is merged is written in the document, not in the overlay. */
  readonly isCopy: boolean;
  readonly report: Report;
}

/** Mappings are merged, lists joined, and a single value gives way to another. */
function merged(old: unknown, update: Place, merging: Merging): unknown {
  const { value } = update;
  const [has, wants] = [formOf(value), formOf(old)];
  if (has !== wants) {
    const fix = "merge what has the form of what is there, or let `target` select what is around it";
    const what = merging.isCopy ? "what is copied" : "the `update`";
    merging.report("overlay-update-misfit", update, `${what} is ${has} where the document has ${wants}`, fix);
    return old;
  }
  if (Array.isArray(old)) return [...(old as unknown[]), ...(value as unknown[])];
  if (!isMapping(old) || !isMapping(value)) return value;
  const entries = Object.keys(value).map((key) => {
    const inner = child(update, key);
    const place = merging.isCopy ? { ...update, value: inner.value } : inner;
    return [key, Object.hasOwn(old, key) ? merged(old[key], place, merging) : inner.value] as const;
  });
  return { ...old, ...Object.fromEntries(entries) };
}

function formOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return isMapping(value) ? "a mapping" : "a single value";
}
