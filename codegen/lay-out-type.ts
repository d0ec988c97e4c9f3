/**
 * Lays out what json-schema-to-typescript prints without a format, as Prettier would; nothing where that takes more than indenting
 * lines. Most types are of that kind.
 */
export function layOutType(printed: string): string | undefined {
  const lines: string[] = [];
  let depth = 0;
  let isComment = false;
  for (const line of printed.trimEnd().split("\n")) {
    if (isComment || line.startsWith("/**")) {
      isComment = !line.endsWith("*/");
      lines.push(`${"  ".repeat(depth)}${line}`.trimEnd());
      continue;
    }
    if (line.startsWith("}")) depth -= 1;
    const laid = layOutLine(line, depth);
    if (laid === undefined) return undefined;
    lines.push(laid);
    if (line.endsWith("{")) depth += 1;
  }
  return depth === 0 ? `${lines.join("\n")}\n` : undefined;
}

const width = 120;

function layOutLine(line: string, depth: number): string | undefined {
  const indent = "  ".repeat(depth);
  if (line === "}") return depth === 0 ? "}" : `${indent}};`;
  if (/^export interface \w+ \{$/.test(line)) return line;
  if (/^[\w$]+\??: \{$/.test(line)) return `${indent}${line}`;
  const [, head, type] = /^(export type \w+ = |(?:[\w$]+\??|\[k: string\]): )(\([^()]*\)|[^()]*)$/.exec(line) ?? [];
  if (head === undefined || type === undefined || !isPlain(type)) return undefined;
  const laid = `${indent}${head}${type.replace(/^\((.*)\)$/, "$1")};`;
  return laid.length <= width ? laid : undefined;
}

/** Names, keywords, texts without quotes in them, and what joins them. */
const isPlain = (type: string): boolean =>
  /^\(?(?:[\w$]+(?:\[\])*|"[^"\\']*")(?: \| (?:[\w$]+(?:\[\])*|"[^"\\']*"))*\)?$/.test(type);
