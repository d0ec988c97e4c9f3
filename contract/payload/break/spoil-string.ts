import { patternMatches } from "../pattern/safe-pattern.ts";
import type { Occurrence, Spoiled, SpoilTools } from "./occurrence.ts";

const longest = 2_000_000;

/** Breaks lengths (in code points), `pattern` and `format`. */
export function* spoilString({ node, keyword, value }: Occurrence, tools: SpoilTools): Generator<Spoiled> {
  const asked = node[keyword];
  const text = String(value);
  switch (keyword) {
    case "minLength":
      if (typeof asked === "number" && asked > 0)
        yield {
          value: [...text].slice(0, asked - 1).join(""),
          summary: `${asked - 1} characters, one less than the minimum`,
        };
      return;
    case "maxLength":
      if (typeof asked === "number" && asked < longest) {
        const last = [...text].at(-1) ?? "a";
        for (const filling of [last, "a", "0"])
          yield {
            value: lengthened(text, asked + 1, filling),
            summary: `${asked + 1} characters, one more than the maximum`,
          };
      }
      return;
    case "pattern": {
      const length = [...text].length;
      const others = [
        `${text}!`,
        `!${text}`,
        "§".repeat(length),
        " ".repeat(length),
        text.toUpperCase(),
        text.toLowerCase(),
        "§",
        "",
        "a",
        "0",
        `${text}\n§`,
        "\n",
      ];
      for (const other of others)
        if (!patternMatches(String(asked), other))
          yield { value: other, summary: `a text that does not match ${String(asked)}` };
      return;
    }
    case "format": {
      const length = [...text].length;
      const others = [
        `not a ${String(asked)}`,
        `${text} %`,
        "§".repeat(Math.max(1, length)),
        "%",
        "",
        "a b",
        "[",
        "~2",
        "*",
      ];
      for (const other of others)
        if (!tools.fits(onlyFormat(asked), other))
          yield { value: other, summary: `a text that is no ${String(asked)}` };
    }
  }
}

function lengthened(text: string, length: number, filling: string): string {
  const characters = [...text];
  return text + filling.repeat(Math.max(0, length - characters.length));
}

const formats = new Map<unknown, { readonly format: unknown }>();

/** One schema for each format, so that each is compiled once. */
function onlyFormat(format: unknown): { readonly format: unknown } {
  let schema = formats.get(format);
  if (schema === undefined) formats.set(format, (schema = { format }));
  return schema;
}
