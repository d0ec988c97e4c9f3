/**
 * What tells connections apart: every option that is data. Functions are left out, so that one that is new with every render
 * does not open a connection with every render; properties count whatever their order.
 */
export function optionsKey(options: object): string {
  return JSON.stringify(plain(options));
}

function plain(value: unknown): unknown {
  if (typeof value === "function") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const prototype: unknown = Object.getPrototypeOf(value);
  // Signals and other living objects: their identity is not data.
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, plain(part)]));
}
