import type { Source } from "../../model.ts";
import { child, type Place } from "../place.ts";
import { stepsOf } from "../pointer.ts";
import type { Reader } from "../reader.ts";

/** The place a node of the contract was read from, or one further in. */
export function placeOf(reader: Reader, source: Source, further = ""): Place | undefined {
  const file = reader.shelf.named(source.file);
  return file && { file, pointer: source.pointer + further, value: undefined };
}

/** The entry `key` of the mapping at `place`, read from its file. */
export function readAt(place: Place, key: string): Place {
  const whole: Place = { file: place.file, pointer: "", value: place.file.value };
  return child(stepsOf(place.pointer).reduce<Place>(child, whole), key);
}
