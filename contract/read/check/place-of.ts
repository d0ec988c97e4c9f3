import type { Source } from "../../model.ts";
import type { Place } from "../place.ts";
import type { Reader } from "../reader.ts";

/** The place a node of the contract was read from, or one further in. */
export function placeOf(reader: Reader, source: Source, further = ""): Place | undefined {
  const file = reader.shelf.named(source.file);
  return file && { file, pointer: source.pointer + further, value: undefined };
}
