type Fields = Readonly<Record<string, unknown>>;

/** Whether `value` has all of these properties. */
export function fits(is: Fields | undefined, value: unknown): boolean {
  return Object.entries(is ?? {}).every(([name, part]) => (value as Fields | null)?.[name] === part);
}

/** `value` with those of these properties that it does not have; only objects can be given any. */
export function dress(is: Fields | undefined, value: unknown): unknown {
  return is && (value === undefined || {}.toString.call(value) === "[object Object]")
    ? { ...is, ...(value as Fields | undefined) }
    : value;
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
