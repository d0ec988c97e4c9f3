import { jsonFaultIn } from "./json-fault.ts";
import { keysIn, positionIn, sizeIn } from "./json-text.ts";
import type { Parsed } from "./parsed.ts";

// As in YAML: deeper than any document, and shallow enough for every recursive walk.
const maxDepth = 400;

/** Parses JSON with the strictness of `JSON.parse`; a key written twice is an error too. */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, id: "syntax-error", ...jsonFaultIn(text) };
  }
  const { depth, keys } = sizeIn(text);
  // Where a key is written twice, the value has one of them.
  const fault = depth > maxDepth + 1 || keys > countKeys(value) ? faultIn(text) : undefined;
  return fault === undefined ? { ok: true, value, positions: positionIn(text) } : { ok: false, ...fault };
}

/** Of a value that is nested no deeper than a document may be. */
function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += countKeys(item);
  else {
    const entries = Object.values(value);
    count = entries.length;
    for (const entry of entries) count += countKeys(entry);
  }
  return count;
}

type Fault = Omit<Extract<Parsed, { ok: false }>, "ok">;

/** What is found first from the beginning of the text: a key that is written twice, or a value that is nested too deeply. */
function faultIn(text: string): Fault | undefined {
  let depth = 0;
  const open: (Set<string> | undefined)[] = [];
  for (const { at, sign } of keysIn(text)) {
    if (sign === "}" || sign === "]") {
      depth -= 1;
      open.pop();
    } else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > maxDepth + 1)
        return { id: "syntax-error", offset: at, reason: `values are nested more than ${maxDepth} deep` };
      open.push(sign === "{" ? new Set() : undefined);
    } else {
      const name = JSON.parse(sign) as string;
      const names = open.at(-1);
      if (names?.has(name)) return { id: "duplicate-key", offset: at, reason: `the key "${name}" is written twice` };
      names?.add(name);
    }
  }
  return undefined;
}
