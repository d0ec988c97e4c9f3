import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import { lineColumnAt, lineStartsOf, positionAt } from "./position.ts";

/** A text of a user's, parsed, with the line of everything in it; or the line at which it cannot be parsed, and why. */
export type Placed =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** 1-based; of the nearest thing around it where nothing is written at `path`. */
      readonly lineAt: (path: readonly string[]) => number;
    }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** Parses YAML, or JSON as strictly as `JSON.parse` does. */
export function parsePlaced(text: string, format: "yaml" | "json"): Placed {
  const plain = text.replace(/^\uFEFF/, "");
  const parsed = format === "json" ? parseJson(plain) : parseYaml(plain);
  const starts = lineStartsOf(plain);
  if (!parsed.ok)
    return {
      ok: false,
      line: lineColumnAt(starts, Math.min(parsed.offset, plain.length)).line,
      reason: parsed.reason,
    };
  return {
    ok: true,
    value: parsed.value,
    lineAt(path) {
      const { key, value } = positionAt(parsed.positions(), path);
      return lineColumnAt(starts, key === -1 ? value : key).line;
    },
  };
}
