import type { Finding } from "../../conformance/index.ts";
import type { Place } from "./place.ts";

/** GitHub shows this many of each kind for one step, and drops the rest without a word. */
const mostOfAKind = 10;

/**
 * Findings as commands of GitHub Actions, which shows them beside the lines: ten errors and ten warnings at most, in the order given, and a
 * line that says how many were left out.
 */
export function githubAnnotations(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => Place,
): readonly string[] {
  const kinds = [
    { command: "error", list: findings.filter(({ level }) => level === "error") },
    { command: "warning", list: findings.filter(({ level }) => level !== "error") },
  ];
  return kinds.flatMap(({ command, list }) => {
    const lines = list.slice(0, mostOfAKind).map((finding) => {
      const { path, line, column } = placeOf(finding);
      const col = column === undefined ? "" : `,col=${column}`;
      return `::${command} file=${property(path)},line=${line}${col},title=${property(finding.title)}::${data(finding.message)}`;
    });
    const left = list.length - lines.length;
    return left > 0
      ? [...lines, `${left} more ${command}s are not shown as annotations: GitHub takes ten a step`]
      : lines;
  });
}

/** A line end would end the command, and begin another one. */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
