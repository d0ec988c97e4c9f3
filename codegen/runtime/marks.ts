const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether `value` contains everything that `is` does. Nothing asked for fits everything. */
export function fits(is: unknown, value: unknown): boolean {
  if (is === undefined) return true;
  return isObject(is)
    ? typeof value === "object" &&
        value !== null &&
        Object.entries(is).every(([name, part]) => fits(part, (value as typeof is)[name]))
    : is === value;
}

/** `value` with everything that `is` contains and it does not. */
export function dress(is: unknown, value: unknown): unknown {
  if (value === undefined) return is;
  if (!isObject(is) || !isObject(value)) return value;
  const dressed: Record<string, unknown> = { ...is, ...value };
  for (const name of Object.keys(is)) dressed[name] = dress(is[name], value[name]);
  return dressed;
}

/** What stands where `path` leads. */
export function pick(path: readonly string[], value: unknown): unknown {
  return path.reduce<unknown>(
    (node, name) =>
      typeof node === "object" && node !== null ? (node as Readonly<Record<string, unknown>>)[name] : undefined,
    value,
  );
}

/** An object that holds `value` where `path` leads, for {@link dress}. */
export function wrap(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
}
