import { isMapping } from "./given.ts";

/** Whether a value holds what a part of it says: entries that the part does not name are free, lists are alike item by item. */
export function holds(whole: unknown, part: unknown): boolean {
  if (isMapping(part))
    return (
      isMapping(whole) &&
      Object.entries(part).every(([name, one]) => Object.hasOwn(whole, name) && holds(whole[name], one))
    );
  if (Array.isArray(part))
    return (
      Array.isArray(whole) &&
      whole.length === part.length &&
      part.every((one: unknown, index) => holds(whole[index], one))
    );
  return Object.is(whole, part);
}

/** A value with the entries of another in place of its own; mappings are put together, anything else is replaced. */
export function putOver(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const entries = Object.entries(over).map(([name, one]): [string, unknown] => [
    name,
    Object.hasOwn(base, name) ? putOver(base[name], one) : one,
  ]);
  return { ...base, ...Object.fromEntries(entries) };
}
