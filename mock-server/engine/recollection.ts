/** The newest of what was heard, as many as there is room for. */
export interface Recollection<Thing> {
  /** Oldest first. */
  readonly things: readonly Thing[];
  /** Keeps one more thing; the oldest ones make room for it. Returns roughly what its payload takes, in bytes. */
  keep(thing: Thing, payload: unknown): number;
}

/** Roughly what a value takes in memory, in bytes; counting stops above `enough`. */
export function weightOf(value: unknown, enough: number): number {
  const open: unknown[] = [value];
  let weight = 0;
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    weight += 16;
    if (typeof node === "string") weight += 2 * node.length;
    else if (ArrayBuffer.isView(node)) weight += node.byteLength;
    else if (typeof node === "object" && node !== null) for (const entry of Object.values(node)) open.push(entry);
    if (weight > enough) return weight;
  }
  return weight;
}

/** Remembers up to `maxThings`, and no more than about `maxBytes` of their payloads besides the newest. */
export function openRecollection<Thing>(maxThings: number, maxBytes: number): Recollection<Thing> {
  const things: Thing[] = [];
  const weights: number[] = [];
  let total = 0;
  return {
    things,
    keep(thing, payload) {
      const weight = weightOf(payload, maxBytes);
      things.push(thing);
      weights.push(weight);
      total += weight;
      let gone = 0;
      for (; gone < things.length - 1 && total > maxBytes; gone += 1) total -= weights[gone] ?? 0;
      // One by one, every message above the number would move all the others.
      for (; things.length - gone > maxThings && things.length >= 2 * maxThings; gone += 1) total -= weights[gone] ?? 0;
      things.splice(0, gone);
      weights.splice(0, gone);
      return weight;
    },
  };
}
