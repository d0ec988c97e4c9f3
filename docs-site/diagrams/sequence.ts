import type { Diagram } from "../page.ts";
import { mermaidText } from "./mermaid-text.ts";
import { arrow, box, cut, drawing, label, letter } from "./svg.ts";

/** Who speaks with whom, from top to bottom. */
export interface Sequence {
  readonly title: string;
  readonly actors: readonly string[];
  readonly steps: readonly Step[];
}

export interface Step {
  /** Where in `actors`. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Whether it is an answer. */
  readonly isAnswer?: boolean;
}

const most = 44;
const [top, step] = [56, 40];

export function drawSequence({ title, actors, steps }: Sequence): Diagram {
  const longest = Math.max(16, ...steps.map(({ words }) => Math.min(most, words.length)));
  const column = longest * letter + 40;
  const width = column * (actors.length - 1) + 140;
  const height = top + steps.length * step + 24;
  const x = (actor: number): number => 70 + actor * column;
  const lines = actors.map(
    (name, at) =>
      `${box(x(at) - 60, 10, 120, 28)}${label(x(at), 29, cut(name, 15), 'text-anchor="middle" font-weight="600"')}` +
      `<path d="M${x(at)} 38V${height - 8}" stroke="currentColor" stroke-opacity=".35" stroke-dasharray="3 4"/>`,
  );
  const arrows = steps.map(({ from, to, words, isAnswer }, at) => {
    const y = top + at * step + 22;
    const [start, end] = [x(from), x(to)];
    const right = end > start;
    const tip = right ? end - 2 : end + 2;
    const dashes = isAnswer === true ? 'stroke-dasharray="5 4"' : "";
    return (
      arrow(`M${start} ${y}H${tip}`, [tip, y], right ? 0 : 180, dashes) +
      label((start + end) / 2, y - 7, cut(words, most))
    );
  });
  const told = steps.map(({ from, to, words }) => `${actors[from] ?? ""} → ${actors[to] ?? ""}: ${words}`).join("; ");
  const mermaid = [
    "sequenceDiagram",
    ...actors.map((name, at) => `  participant a${at} as ${mermaidText(name)}`),
    ...steps.map(
      ({ from, to, words, isAnswer }) => `  a${from}${isAnswer === true ? "-->>" : "->>"}a${to}: ${mermaidText(words)}`,
    ),
  ].join("\n");
  return { mermaid, svg: drawing({ width, height, title, words: told }, [...lines, ...arrows]) };
}
