import { dirname, resolve } from "node:path";
import { misspelt } from "../misspelt.ts";
import { child, entriesOf, isMapping, itemsOf, type Place, textOf } from "../place.ts";
import type { Report } from "../report.ts";
import type { Shelf } from "../shelf.ts";
import { pathFault } from "./selected.ts";

/** An Overlay document (OpenAPI Overlay Specification 1.0 and 1.1), as far as it could be understood. */
export interface Overlay {
  /** The whole document. */
  readonly place: Place;
  /** A BCP 47 tag, where it is a translation: `pt-BR`. */
  readonly language: string | undefined;
  /** The file that it changes, absolute. */
  readonly path: string;
  readonly actions: readonly OverlayAction[];
}

export interface OverlayAction {
  readonly place: Place;
  readonly target: string;
  /** What is merged into what the target selects. */
  readonly update: Place | undefined;
  /** The JSONPath to what is merged instead, as the document has it when the action's turn comes. */
  readonly copy: Place | undefined;
  readonly removes: boolean;
  /** Whether a list that is merged into a list brings its entries, as since 1.1; before, it becomes one entry. */
  readonly joinsLists: boolean;
}

const known = {
  overlay: ["overlay", "info", "extends", "actions"],
  info: ["title", "version", "description"],
  action: ["target", "description", "update", "copy", "remove"],
} as const;

/** Reads Overlay documents; what is wrong with them is reported, and left out. */
export function readOverlays(shelf: Shelf, paths: readonly string[], report: Report): readonly Overlay[] {
  return paths.flatMap((path) => {
    const file = shelf.open(path);
    return file === undefined ? [] : readOverlay({ file, pointer: "", value: file.value }, report);
  });
}

function readOverlay(place: Place, report: Report): readonly Overlay[] {
  const fault = (at: Place, message: string, fix: string): void => report("overlay-invalid", at, message, fix);
  const version = child(place, "overlay");
  if (!isMapping(place.value) || !/^1\.[01]\.\d+$/.test(textOf(version))) {
    const got = isMapping(place.value) ? JSON.stringify(version.value ?? null) : "no mapping";
    fault(
      isMapping(place.value) && version.value !== undefined ? version : place,
      `an overlay says \`overlay: 1.0.x\` or \`1.1.x\`, and here is ${got}`,
      "write `overlay: 1.0.0` at the top, or move the file out of the folder of overlays",
    );
    return [];
  }
  refuseUnknown(place, known.overlay, fault);
  refuseUnknown(child(place, "info"), known.info, fault);
  const extended = child(place, "extends");
  if (textOf(extended) === "") {
    fault(
      extended.value === undefined ? place : extended,
      "`extends` does not say which file this overlay changes",
      "name the document, or the file it refers to, relative to the overlay: `extends: ../asyncapi/chat.yaml`",
    );
    return [];
  }
  const actions = child(place, "actions");
  if (!Array.isArray(actions.value))
    fault(actions.value === undefined ? place : actions, "`actions` is no list", "write a list of actions");
  const path = resolve(dirname(place.file.path), textOf(extended));
  const language = languageOf(child(child(place, "info"), "x-language"), fault);
  const isFirst = textOf(version).startsWith("1.0.");
  return [
    { place, path, language, actions: itemsOf(actions).flatMap((one) => readAction(one, isFirst, report, fault)) },
  ];
}

type Fault = (at: Place, message: string, fix: string) => void;

function languageOf(place: Place, fault: Fault): string | undefined {
  if (place.value === undefined) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(textOf(place));
    if (tag !== undefined) return tag;
  } catch {
    // Said below.
  }
  fault(place, `${JSON.stringify(place.value)} is no language tag`, "write a tag of BCP 47, such as `pt-BR`");
  return undefined;
}

function readAction(place: Place, isFirst: boolean, report: Report, fault: Fault): readonly OverlayAction[] {
  refuseUnknown(place, known.action, fault);
  const target = child(place, "target");
  const update = child(place, "update");
  const copy = child(place, "copy");
  const remove = child(place, "remove");
  if (textOf(target) === "") {
    fault(target.value === undefined ? place : target, "an action without a `target`", "write a JSONPath: `$.info`");
    return [];
  }
  if (remove.value !== undefined && typeof remove.value !== "boolean")
    fault(remove, "`remove` is true or false", "write `remove: true`, or leave it out");
  if (update.value === undefined && copy.value === undefined && remove.value !== true) {
    fault(place, "an action that changes nothing", "give it an `update`, a `copy`, or `remove: true`");
    return [];
  }
  if (copy.value !== undefined && (isFirst || update.value !== undefined)) {
    if (isFirst)
      fault(copy, "`copy` is known since 1.1, and this overlay is older", "write `overlay: 1.1.0` at the top");
    else fault(copy, "an action with both `update` and `copy`", "make two actions of it, one after the other");
    return [];
  }
  const paths = copy.value === undefined ? [target] : [target, copy];
  for (const path of paths) {
    const why = typeof path.value === "string" ? pathFault(path.value) : "it is no text";
    if (why === undefined) continue;
    const fix = "write a JSONPath of RFC 9535, such as `$.channels.chat` or `$.paths['/chats/{id}'].get`";
    report("overlay-path-invalid", path, `${JSON.stringify(path.value)} is no JSONPath: ${why}`, fix);
    return [];
  }
  return [
    {
      place,
      target: textOf(target),
      update: update.value === undefined ? undefined : update,
      copy: copy.value === undefined ? undefined : copy,
      removes: remove.value === true,
      joinsLists: !isFirst,
    },
  ];
}

/** What this toolkit takes from extensions, and what those who do not remember it write. */
const extensions = ["x-language", "x-source"];
const otherNames = new Map([
  ["x-lang", "x-language"],
  ["x-locale", "x-language"],
]);

function refuseUnknown(place: Place, fields: readonly string[], fault: Fault): void {
  for (const [key, entry] of entriesOf(place)) {
    const meant = key.startsWith("x-") ? (otherNames.get(key) ?? misspelt(key, extensions)) : undefined;
    if (meant !== undefined)
      fault(entry, `"${key}" is known to nobody here`, `did you mean \`${meant}\`? Else choose another name`);
    if (!fields.includes(key) && !key.startsWith("x-"))
      fault(entry, `"${key}" is no field of an overlay here`, `what is known here: ${fields.join(", ")}`);
  }
}
