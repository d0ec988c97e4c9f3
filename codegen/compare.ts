/** What to say of an entry that is new, that is gone, and that may have changed. */
interface Cases<V> {
  gained(key: string, value: V): readonly string[];
  lost(key: string, value: V): readonly string[];
  both(key: string, before: V, after: V): readonly string[];
}

/** What is to be said of two records, in the order of their keys. */
export function compare<V>(
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
  cases: Cases<V>,
): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return keys.flatMap((key) => {
    const was = Object.hasOwn(before, key) ? before[key] : undefined;
    const is = Object.hasOwn(after, key) ? after[key] : undefined;
    if (was === undefined) return is === undefined ? [] : cases.gained(key, is);
    return is === undefined ? cases.lost(key, was) : cases.both(key, was, is);
  });
}
