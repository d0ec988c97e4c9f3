/** Equal values give equal texts, whatever the order of their keys. Where a thing was written does not count. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  const entries = Object.entries(value)
    .filter(([key, entry]) => entry !== undefined && !isSource(key, entry))
    .toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join()}}`;
}

/** Lines move whenever somebody edits a comment. */
const isSource = (key: string, value: unknown): boolean =>
  key === "source" && typeof value === "object" && value !== null && "pointer" in value && "line" in value;
