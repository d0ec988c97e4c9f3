/** Equal values give equal texts, whatever the order of their keys. Where a thing was written does not count. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  // In a loop: whole contracts go through here.
  let text = "";
  for (const key of Object.keys(value).sort()) {
    const entry = (value as Readonly<Record<string, unknown>>)[key];
    if (entry === undefined || isSource(key, entry)) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(entry)}`;
  }
  return `{${text}}`;
}

/** Lines move whenever somebody edits a comment. */
const isSource = (key: string, value: unknown): boolean =>
  key === "source" && typeof value === "object" && value !== null && "pointer" in value && "line" in value;
