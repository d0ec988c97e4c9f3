type Fields = Readonly<Record<string, unknown>>;

/** `object`, `array`, `string`, `number`, `boolean` or `null`. */
export const kindOf = (value: unknown): string => ({}).toString.call(value).slice(8, -1).toLowerCase();

/** Whether `value` has all that `is` has. */
export function fits(is: unknown, value: unknown): boolean {
  if (is === undefined || is === value) return true;
  return (
    Object(is) === is &&
    kindOf(is) === kindOf(value) &&
    Object.entries(is as Fields).every(([name, part]) => fits(part, (value as Fields)[name]))
  );
}

/** `value` with what `is` has and it does not; only objects can be given any. */
export function dress(is: unknown, value: unknown): unknown {
  if (value === undefined) return is;
  return kindOf(is) + kindOf(value) === "objectobject" ? { ...(is as Fields), ...(value as Fields) } : value;
}

/** What stands where `path` leads. */
export function pick(path: readonly string[], value: unknown): unknown {
  return path.reduce<unknown>((node, name) => (node as Fields | null | undefined)?.[name], value);
}

/** A copy of `value` that has something where `path` leads: what it had there, else `part`. */
export function plant([name, ...rest]: readonly string[], value: unknown, part: unknown): unknown {
  if (name === undefined) return value ?? part;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Fields) }) as Record<string, unknown>;
  copy[name] = plant(rest, copy[name], part);
  return copy;
}
