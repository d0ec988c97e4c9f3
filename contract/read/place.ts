import type { Source } from "../model.ts";
import { pointerTo } from "./pointer.ts";
import { locate, type SourceFile } from "./source-file.ts";

/** A value together with where it is written. */
export interface Place {
  readonly file: SourceFile;
  readonly pointer: string;
  readonly value: unknown;
}

/** A mapping of a document; keys are looked up as own properties only. */
export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entry of a mapping or list; its value is `undefined` where there is none. */
export function child(place: Place, key: string | number): Place {
  const { value } = place;
  const own =
    typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string | number, unknown>)[key]
      : undefined;
  return { file: place.file, pointer: pointerTo(place.pointer, key), value: own };
}

/** The entry some steps further in. */
export function descend(place: Place, ...keys: readonly (string | number)[]): Place {
  return keys.reduce<Place>(child, place);
}

/** The entries of a mapping in the order they are written; none for anything else. */
export function entriesOf(place: Place): readonly (readonly [string, Place])[] {
  if (!isMapping(place.value)) return [];
  const keys = Object.keys(place.value);
  // JavaScript moves keys that look like numbers to the front.
  if (keys.some((key) => /^\d+$/.test(key))) {
    const order = new Map(keys.map((key) => [key, offsetOf(child(place, key))]));
    keys.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  }
  return keys.map((key) => [key, child(place, key)]);
}

function offsetOf(place: Place): number {
  const { line, column } = locate(place.file, place.pointer);
  return line * 1e6 + column;
}

/** The items of a list; none for anything else. */
export function itemsOf(place: Place): readonly Place[] {
  return Array.isArray(place.value) ? place.value.map((_, index) => child(place, index)) : [];
}

/** A string, or `""` for anything else. */
export function textOf(place: Place): string {
  return typeof place.value === "string" ? place.value : "";
}

export function sourceOf(place: Place): Source {
  return { file: place.file.name, pointer: place.pointer, ...locate(place.file, place.pointer) };
}

/** What tells two places apart. */
export function identityOf(place: Place): string {
  return `${place.file.path}#${place.pointer}`;
}
