/** The plain values and the lists inside something said, by property name; outer ones first, and each name once. */
export function leavesOf(value: unknown): [string, unknown][] {
  const found = new Map<string, unknown>();
  let level: object[] = typeof value === "object" && value !== null && !ArrayBuffer.isView(value) ? [value] : [];
  for (let depth = 0; level.length > 0 && depth < 6; depth += 1) {
    const deeper: object[] = [];
    for (const node of level) {
      if (Array.isArray(node)) continue;
      for (const [name, entry] of Object.entries(node)) {
        if (Array.isArray(entry)) found.set(name, found.get(name) ?? entry);
        else if (typeof entry === "object" && entry !== null) deeper.push(entry);
        else if (!found.has(name)) found.set(name, entry);
      }
    }
    level = deeper;
  }
  return [...found];
}
