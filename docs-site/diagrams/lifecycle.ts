import type { Diagram } from "../page.ts";
import { mermaidText } from "./mermaid-text.ts";
import { arrow, box, cut, drawing, label, letter } from "./svg.ts";

/** The states of a connection, and what leads from one to the next. */
export interface Lifecycle {
  readonly title: string;
  readonly states: {
    readonly connecting: string;
    readonly open: string;
    readonly closed: string;
    readonly refused: string;
    readonly ended: string;
  };
  /** What leads from connecting to open, and from connecting to refused; empty where nothing does. */
  readonly accepted: string;
  readonly refused: string;
  /** Which of those lead back to connecting. */
  readonly retried: string;
  /** Codes, or other reasons, for which an open connection ends. */
  readonly closes: string;
  /** What leads back to connecting, and what to the end. */
  readonly again: string;
  readonly never: string;
}

const most = 52;
const [wide, high] = [112, 34];

export function drawLifecycle({ title, states, ...ways }: Lifecycle): Diagram {
  const clipped = (text: string): string => cut(text, most);
  const [accepted, closes] = [halves(clipped(ways.accepted)), halves(clipped(ways.closes))];
  const gaps = [accepted, closes].map((lines) => Math.max(64, Math.max(...lines.map(widthOf)) + 24));
  const x = (at: number): number => 12 + at * wide + gaps.slice(0, at).reduce((sum, gap) => sum + gap, 0);
  const row = ways.again === "" ? 16 : 70;
  const below = row + 100;
  const beside = (at: number, words: string): number => x(at) + wide / 2 + 8 + widthOf(clipped(words));
  const [refused, retried] = ways.retried === "" ? [ways.refused, ""] : [`↓ ${ways.refused}`, `↑ ${ways.retried}`];
  const width = Math.max(x(2) + wide, ...[refused, retried].map((text) => beside(0, text)), beside(2, ways.never)) + 12;
  const isLow = ways.refused !== "" || ways.never !== "";
  const height = isLow ? below + high + 12 : row + high + 12;
  const state = (at: number, y: number, name: string): string =>
    box(x(at), y, wide, high) + label(x(at) + wide / 2, y + 21, name, 'text-anchor="middle" font-weight="600"');
  const across = (at: number, [above = "", under = ""]: readonly string[]): string => {
    const [from, to] = [x(at) + wide, x(at + 1) - 2];
    const middle = (from + to) / 2;
    return (
      arrow(`M${from} ${row + 17}H${to}`, [to, row + 17], 0) +
      label(middle, row + 10, above) +
      (under === "" ? "" : label(middle, row + 33, under))
    );
  };
  const down = (at: number, [words, wordsUp = ""]: readonly [string, string?], name: string): string => {
    const middle = x(at) + wide / 2;
    const [top, low] = [row + high, below - 2];
    const line = (y: number, text: string): string => label(middle + 8, y, clipped(text), 'text-anchor="start"');
    const way = arrow(`M${middle} ${top}V${low}`, [middle, low], 90) + state(at, below, name);
    if (wordsUp === "") return way + line(top + 36, words);
    const backAt = middle - 24;
    return (
      way +
      line(top + 26, words) +
      arrow(`M${backAt} ${below}V${top + 2}`, [backAt, top + 2], 270) +
      line(top + 46, wordsUp)
    );
  };
  const back = (): string => {
    const [from, to] = [x(2) + wide / 2, x(0) + wide / 2];
    return (
      arrow(`M${from} ${row}V30H${to}V${row - 2}`, [to, row - 2], 90) +
      label((from + to) / 2, 22, cut(ways.again, Math.floor((from + to - 24) / letter)))
    );
  };
  const parts = [
    state(0, row, states.connecting),
    state(1, row, states.open),
    state(2, row, states.closed),
    across(0, accepted),
    across(1, closes),
    ...(ways.refused === "" ? [] : [down(0, [refused, retried], states.refused)]),
    ...(ways.never === "" ? [] : [down(2, [ways.never], states.ended)]),
    ...(ways.again === "" ? [] : [back()]),
  ];
  const moves = [
    ["connecting", "open", ways.accepted],
    ["connecting", "refused", ways.refused],
    ["refused", "connecting", ways.retried],
    ["open", "closed", ways.closes],
    ["closed", "connecting", ways.again],
    ["closed", "ended", ways.never],
  ] as const;
  const there = moves.filter(([, to, words]) => words !== "" || to === "open" || to === "closed");
  const words = there
    .map(([from, to, why]) => `${states[from]} → ${states[to]}${why === "" ? "" : `: ${why}`}`)
    .join("; ");
  const names = [...new Set(there.flatMap(([from, to]) => [from, to]))];
  const mermaid = [
    "stateDiagram-v2",
    ...names.map((name) => `  state "${mermaidText(states[name])}" as ${name}`),
    "  [*] --> connecting",
    ...there.map(([from, to, why]) => `  ${from} --> ${to}${why === "" ? "" : `: ${mermaidText(why)}`}`),
  ].join("\n");
  return { mermaid, svg: drawing({ width, height, title, words }, parts) };
}

const widthOf = (text: string): number => text.length * letter;

/** A long text in two lines of about the same length, parted between two words. */
function halves(text: string): readonly string[] {
  if (text.length <= 20) return [text];
  const [first = "", ...rest] = text.split(" / ");
  if (rest.length > 0) return [first, rest.join(" / ")];
  const gaps = [...text.matchAll(/(?<=,) /g), ...text.matchAll(/ /g)].map(({ index }) => index);
  const [near] = gaps.toSorted((left, right) => Math.abs(left - text.length / 2) - Math.abs(right - text.length / 2));
  return near === undefined ? [text] : [text.slice(0, near), text.slice(near + 1)];
}
