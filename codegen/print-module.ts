import { code, type Import, literal, join, identifier, nothing, remark, type SourceText } from "./source-text.ts";

/** One module: the remark that says where it comes from, its imports in order, and the code. */
export function printModule(origin: string, body: SourceText): string {
  const { text } = code`${remark(origin)}\n${importLines(body.imports)}${body}`;
  return `${text.trimEnd()}\n`;
}

function importLines(imports: readonly Import[]): SourceText {
  const lines = [...Map.groupBy(imports, ({ from }) => from)]
    .toSorted(([left], [right]) => rank(left) - rank(right) || compare(left, right))
    .map(([from, taken]) => importLine(from, taken));
  return lines.length === 0 ? nothing : code`${join(lines, nothing)}\n`;
}

/** Packages first, then what lies further up, then neighbours. */
const rank = (from: string): number => (from.startsWith("../") ? 1 : from.startsWith("./") ? 2 : 0);

/** By code unit: the same on every machine, whatever its language. */
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function importLine(from: string, taken: readonly Import[]): SourceText {
  const values = new Set(taken.filter(({ kind }) => kind === "value").map(({ name }) => name));
  const names = [...new Set(taken.map(({ name }) => name))].toSorted(compare);
  const onlyTypes = values.size === 0;
  const entries = names.map((name) =>
    onlyTypes || values.has(name) ? identifier(name) : code`type ${identifier(name)}`,
  );
  const keyword = onlyTypes ? code`import type` : code`import`;
  const short = code`${keyword} { ${join(entries, code`, `)} } from ${literal(from)};\n`;
  if (short.text.length <= 121) return short;
  return code`${keyword} {\n${join(
    entries.map((entry) => code`  ${entry},\n`),
    nothing,
  )}} from ${literal(from)};\n`;
}
