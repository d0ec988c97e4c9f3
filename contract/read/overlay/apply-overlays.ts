import { isMapping, type Place } from "../place.ts";
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
  const { update } = action;
  if (update === undefined) return value;
  return found.reduce((whole, steps) => changed(whole, steps, (old) => merged(old, update, report)), value);
}

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

/** Mappings are merged, lists get an entry, and a single value gives way to another. */
function merged(old: unknown, update: Place, report: Report): unknown {
  if (Array.isArray(old)) return [...(old as unknown[]), update.value];
  if (isMapping(old) === isMapping(update.value) && !Array.isArray(update.value)) return union(old, update.value);
  const [wants, has] = isMapping(old) ? ["a mapping", "none"] : ["a single value", "more"];
  const fix = "give `update` the form of what `target` selects, or let `target` select what is around it";
  report("overlay-update-misfit", update, `\`target\` selects ${wants}, and the \`update\` is ${has}`, fix);
  return old;
}

function union(old: unknown, update: unknown): unknown {
  if (Array.isArray(old) && Array.isArray(update)) return [...(old as unknown[]), ...(update as unknown[])];
  if (!isMapping(old) || !isMapping(update)) return update;
  const entries = Object.entries(update).map(
    ([key, value]) => [key, Object.hasOwn(old, key) ? union(old[key], value) : value] as const,
  );
  return { ...old, ...Object.fromEntries(entries) };
}
