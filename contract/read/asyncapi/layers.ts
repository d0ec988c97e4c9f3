import { follow } from "../follow.ts";
import { child, itemsOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";

/** An object and the traits it takes up, the strongest first: its own fields, then the last trait, …, then the first. */
export type Layers = readonly [Place, ...Place[]];

/** AsyncAPI 3: traits fill in what the object itself leaves out, and a later trait wins over an earlier one. */
export function layersOf(desk: Desk, place: Place): Layers {
  const traits = itemsOf(child(place, "traits")).flatMap((entry) => follow(desk.reader, entry) ?? []);
  return [place, ...traits.toReversed()];
}

/** The entry of the strongest layer that has one; of the object itself, without value, where none has. */
export function field(layers: Layers, key: string): Place {
  return layers.map((layer) => child(layer, key)).find(({ value }) => value !== undefined) ?? child(layers[0], key);
}

/** That entry in every layer that has one, the strongest first. */
export function fields(layers: Layers, key: string): readonly Place[] {
  return layers.map((layer) => child(layer, key)).filter(({ value }) => value !== undefined);
}
