import { child, entriesOf, isMapping, itemsOf, textOf, type Place } from "./place.ts";
import { stepsOf } from "./pointer.ts";
import type { SourceFile } from "./source-file.ts";

/** What identifiers a file declares: `$anchor` names and absolute `$id` URLs, by the place they stand at. */
interface Declared {
  readonly anchors: ReadonlyMap<string, Place>;
  readonly ids: ReadonlyMap<string, Place>;
}

const declaredBy = new WeakMap<SourceFile, Declared>();

function declaredIn(file: SourceFile): Declared {
  const known = declaredBy.get(file);
  if (known !== undefined) return known;
  const anchors = new Map<string, Place>();
  const ids = new Map<string, Place>();
  if (/\$(anchor|dynamicAnchor|id)\b/.test(file.text)) {
    const seen = new Set<unknown>();
    const visit = (place: Place, base: string): void => {
      // YAML aliases put one value in many places.
      if (typeof place.value === "object" && (seen.has(place.value) || !seen.add(place.value))) return;
      if (isMapping(place.value)) {
        for (const keyword of ["$anchor", "$dynamicAnchor"]) {
          const name = textOf(child(place, keyword));
          if (name !== "" && !anchors.has(name)) anchors.set(name, place);
        }
        const written = textOf(child(place, "$id"));
        // Draft-07 writes a plain-name anchor as `$id: "#name"`.
        if (written.startsWith("#") && !anchors.has(written.slice(1))) anchors.set(written.slice(1), place);
        const id = idOf(place, base);
        if (id !== undefined && !ids.has(id)) ids.set(id, place);
        for (const [, entry] of entriesOf(place)) visit(entry, id ?? base);
      } else for (const item of itemsOf(place)) visit(item, base);
    };
    visit({ file, pointer: "", value: file.value }, "");
  }
  const declared = { anchors, ids };
  declaredBy.set(file, declared);
  return declared;
}

/** What a place is called by its `$id`, which may be relative to the one around it. */
function idOf(place: Place, base: string): string | undefined {
  const written = textOf(child(place, "$id")).replace(/#$/, "");
  return written === "" || written.startsWith("#") ? undefined : (resolveId(written, base) ?? written);
}

/** A URL from the point of view of another one; nothing where that makes none. */
export function resolveId(id: string, base: string): string | undefined {
  return URL.parse(id, base === "" ? undefined : base)?.href.replace(/#$/, "");
}

const mentions = new WeakMap<SourceFile, boolean>();

/** Looked for once: every reference asks, and a document may be megabytes long. */
function mentionsIds(file: SourceFile): boolean {
  let known = mentions.get(file);
  if (known === undefined) mentions.set(file, (known = /\$id\b/.test(file.text)));
  return known;
}

/** The nearest schema around a place that has an `$id`, and what it is called. */
export function identifiedAround({ file, pointer }: Place): { readonly root: Place; readonly id: string } | undefined {
  if (!mentionsIds(file)) return undefined;
  let place: Place = { file, pointer: "", value: file.value };
  let found: { readonly root: Place; readonly id: string } | undefined;
  for (const step of [undefined, ...stepsOf(pointer)]) {
    if (step !== undefined) place = child(place, step);
    const id = idOf(place, found?.id ?? "");
    if (id !== undefined) found = { root: place, id };
  }
  return found;
}

/** The schema with this `$anchor` in the file of `root`. */
export function findAnchor(root: Place, name: string): Place | undefined {
  return declaredIn(root.file).anchors.get(name);
}

/** The schema with this `$id` in one of the files. */
export function findId(files: readonly SourceFile[], id: string): Place | undefined {
  for (const file of files) {
    const found = declaredIn(file).ids.get(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `chat-message` and `chat message` as `ChatMessage`; capitals inside a word stay. */
export function pascalCase(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

const holders = new Set(["schemas", "$defs", "definitions"]);
const structure = new Set([
  "properties",
  "components",
  "channels",
  "messages",
  "operations",
  "paths",
  "allOf",
  "anyOf",
  "oneOf",
  "items",
]);

/**
 * The name of the schema at `place`: its key under `components.schemas`, `$defs` or `definitions`; the file's name in PascalCase for
 * a whole file; else the nearest such name around it with the keys that lead further in.
 */
export function schemaNameOf(place: Place): string {
  const steps = stepsOf(place.pointer);
  const fileName = pascalCase(place.file.path.replace(/^.*[/\\]/, "").replace(/(\.schema)?\.[^.]+$/i, ""));
  let begin = -1;
  for (let index = steps.length - 2; index >= 0 && begin === -1; index -= 1)
    if (holders.has(steps[index] ?? "")) begin = index + 1;
  if (begin !== -1 && begin === steps.length - 1) return steps[begin] ?? "";
  const inside = steps.slice(begin === -1 ? 0 : begin).filter((step) => !structure.has(step));
  const isDocument =
    isMapping(place.file.value) &&
    (Object.hasOwn(place.file.value, "openapi") || Object.hasOwn(place.file.value, "asyncapi"));
  const name = inside.map(pascalCase).join("");
  return (begin === -1 && !isDocument) || name === "" ? fileName + name : name;
}
