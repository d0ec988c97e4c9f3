/** A JSON value as YAML in block style, every text quoted. */
export function yamlOf(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return `${JSON.stringify(value)}\n`;
  const entries = Object.entries(value);
  if (entries.length === 0) return Array.isArray(value) ? "[]\n" : "{}\n";
  const lines = entries.map(([key, entry]) => {
    const head = Array.isArray(value)
      ? `${indent}-`
      : `${indent}${/^[a-z_]\w*$/i.test(key) ? key : JSON.stringify(key)}:`;
    const isBlock = typeof entry === "object" && entry !== null && Object.keys(entry as object).length > 0;
    return `${head}${isBlock ? "\n" : " "}${yamlOf(entry, `${indent}  `)}`;
  });
  return lines.join("");
}
