/** What readers put a token of theirs in place of. */
export const tokenMark = "YOUR_TOKEN";

/** Printed as code: the id of what has just been heard, in what answers it. */
export const askedIdMark = "ID_OF_WHAT_IS_ANSWERED";

const width = 72;

/** A JSON value in JavaScript, on one line where it is short. */
export function inScript(value: unknown, indent = ""): string {
  const long = JSON.stringify(value, null, 2) ?? "null";
  const short = JSON.stringify(value, null, 1)?.replaceAll(/\n\s*/g, " ") ?? "null";
  // A line feed in a text is an escape there, so that all that are left are between values.
  return short.length <= width ? short : long.replaceAll("\n", `\n${indent}`);
}

/** What leads into a value: `[1].id`. */
export const inside = (steps: readonly string[]): string =>
  steps
    .map((step) =>
      /^(?:0|[1-9]\d*)$/.test(step) ? `[${step}]` : /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${quoted(step)}]`,
    )
    .join("");

export const quoted = (text: string): string => JSON.stringify(text);

/** A JSON value in Python. */
export function inPython(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(inPython).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${JSON.stringify(key)}: ${inPython(entry)}`)
    .join(", ")}}`;
}

/** One word of a shell. */
export const inShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
