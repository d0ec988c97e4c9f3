import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { child, identityOf, isMapping, type Place } from "./place.ts";
import { stepsOf } from "./pointer.ts";
import type { Reader } from "./reader.ts";
import { findAnchor, findId, identifiedAround, resolveId } from "./schema-names.ts";
import type { SourceFile } from "./source-file.ts";

// A pointer may lead through a `$ref` whose pointer leads through another; nobody means to go this far.
const deepest = 40;

/** The `$ref` of a value, where it has one. */
export function refOf(place: Place): string | undefined {
  const { value } = place;
  if (!isMapping(value) || !Object.hasOwn(value, "$ref")) return undefined;
  return typeof value["$ref"] === "string" ? value["$ref"] : undefined;
}

/** The place a `$ref` points at, one step; nothing when there is none, and then it has been reported. */
export function followOnce(reader: Reader, place: Place, ref: string, depth = 0): Place | undefined {
  const where: Place = { file: place.file, pointer: `${place.pointer}/$ref`, value: ref };
  const hash = ref.indexOf("#");
  const target = hash === -1 ? ref : ref.slice(0, hash);
  const fragment = decode(hash === -1 ? "" : ref.slice(hash + 1));
  const around = identifiedAround(place);
  const file = target === "" ? place.file : fileOf(reader, where, target, around?.id ?? "");
  if (file === undefined) return undefined;
  const root: Place = "pointer" in file ? file : { file, pointer: "", value: file.value };
  const inside = (from: Place): Place | undefined =>
    fragment === ""
      ? from
      : fragment.startsWith("/")
        ? walk(reader, from, stepsOf(fragment), depth + 1)
        : findAnchor(from, fragment);
  // A schema with an `$id` is a document to the references in it; many mean the whole file all the same.
  const found = (target === "" && around !== undefined ? inside(around.root) : undefined) ?? inside(root);
  if (found === undefined || found.value === undefined) {
    const fix = "correct the `$ref`, or write the missing entry";
    reader.report("reference-not-found", where, `nothing is written at "${ref}"`, fix);
    return undefined;
  }
  return found;
}

/** The place a chain of `$ref`s ends at; the place itself where it is none. Nothing when the chain is broken or has no end. */
export function follow(reader: Reader, place: Place, depth = 0): Place | undefined {
  const seen = new Set<string>();
  let current = place;
  for (let ref = refOf(current); ref !== undefined; ref = refOf(current)) {
    if (seen.has(identityOf(current)) || depth > deepest) {
      const where = { file: place.file, pointer: `${place.pointer}/$ref`, value: refOf(place) };
      const fix = "let one of them hold the value itself";
      const elsewhere = identityOf(current) === identityOf(place) ? undefined : current;
      reader.report(
        "reference-circular",
        where,
        "this `$ref` leads back to itself and never to a value",
        fix,
        elsewhere,
      );
      return undefined;
    }
    seen.add(identityOf(current));
    const next = followOnce(reader, current, ref, depth);
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/** As a JSON Pointer goes, and on through a `$ref` in the way: `#/channels/lot/messages/bid` where `lot` is written elsewhere. */
function walk(reader: Reader, root: Place, steps: readonly string[], depth: number): Place | undefined {
  let current = root;
  for (const step of steps) {
    let next = child(current, step);
    if (next.value === undefined && refOf(current) !== undefined && current !== root) {
      const behind = follow(reader, current, depth);
      if (behind === undefined) return undefined;
      next = child(behind, step);
    }
    if (next.value === undefined) return undefined;
    current = next;
  }
  return current;
}

function fileOf(reader: Reader, where: Place, target: string, base: string): SourceFile | Place | undefined {
  const files = [where.file, ...reader.shelf.opened()];
  const known = findId(files, target) ?? findId(files, resolveId(target, base) ?? target);
  if (known !== undefined) return known;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(target)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "file") {
    const fix = "save a copy of it beside the document and refer to that file; nothing is fetched over the network";
    reader.report("reference-remote", where, `"${target}" is not a file of this machine`, fix);
    return undefined;
  }
  const path = scheme === "file" ? pathOf(target) : resolve(dirname(where.file.path), decode(target));
  if (path === undefined || !reader.shelf.mayOpen(path)) {
    const fix =
      "keep shared files (`.yaml`, `.yml`, `.json`) in the project, or run from a folder that holds both files";
    reader.report(
      "reference-outside",
      where,
      `"${target}" lies outside the folders that documents may refer to, or is no YAML or JSON file`,
      fix,
    );
    return undefined;
  }
  return reader.shelf.open(path, where);
}

function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
