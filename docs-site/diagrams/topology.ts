import type { Diagram } from "../page.ts";
import { mermaidText } from "./mermaid-text.ts";
import { arrow, box, cut, drawing, label, letter } from "./svg.ts";

/** The ports of a machine, and what goes from one to another. */
export interface Topology {
  readonly title: string;
  readonly clients: string;
  readonly ports: readonly PortBox[];
  readonly traffic: readonly Way[];
}

interface Way {
  readonly from: readonly number[];
  readonly to: number;
  readonly words: string;
  /** Nothing goes this way: it is where clients should have gone. */
  readonly isMistake?: boolean;
}

export interface PortBox {
  readonly number: number;
  /** What is spoken there, and whose it is. */
  readonly protocols: string;
  readonly systems: string;
  /** Whether clients come here; otherwise it is described only. */
  readonly isOpen: boolean;
  /** Said about it, such as that WebSockets are refused. */
  readonly remark?: string;
}

const [left, wide, gap, slot, lineHeight, lane] = [44, 208, 16, 17, 17, 16];
const right = left + wide;
const firstLane = right + 34;
const dashes = 'stroke-dasharray="5 4"';

/** A way whose ports are all there, as rows of the picture. */
interface Drawn extends Way {
  readonly number: number;
  readonly starts: readonly number[];
  readonly end: number;
  /** How far out it goes; two that pass each other are never equally far out. */
  readonly lane: number;
}

/**
 * One row for each port, clients on the left, and what goes between ports on the right: each way has a number where it leaves and where
 * it arrives, and is said below. A picture that is higher than wide can be read on a phone.
 */
export function drawTopology({ title, clients, ports, traffic }: Topology): Diagram {
  const drawn = waysBetween(ports, traffic);
  const ends = ports.map((_, row) => endsAt(row, drawn));
  const heights = ports.map(({ remark }, row) =>
    Math.max(12 + lineHeight * (remark === undefined ? 2 : 3), slot * (ends[row]?.length ?? 0) + 8),
  );
  const tops = heights.map((_, row) => 58 + heights.slice(0, row).reduce((sum, one) => sum + one + gap, 0));
  const bottom = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0);
  const width = Math.max(firstLane + lane * Math.max(0, ...drawn.map((way) => way.lane + 1)) + 8, 380);

  const boxes = ports.map(({ number, protocols, systems, isOpen, remark }, row) => {
    const y = tops[row] ?? 0;
    const texts = [protocols, systems, ...(remark === undefined ? [] : [remark])];
    const middle = y + (heights[row] ?? 0) / 2;
    const first = middle - (texts.length * lineHeight) / 2 + 13;
    return [
      box(left, y, wide, heights[row] ?? 0, isOpen ? "" : dashes),
      label(left + 12, first, `:${number}`, 'font-weight="700" font-size="14"'),
      ...texts.map((text, at) =>
        at === 0
          ? label(left + 68, first, cut(text, 18), "")
          : label(left + 12, first + at * lineHeight, cut(text, 26), 'fill-opacity=".8"'),
      ),
      ...(isOpen ? [arrow(`M24 ${middle}H${left - 2}`, [left - 2, middle], 0, 'stroke-opacity=".55"')] : []),
    ].join("");
  });

  /** Where a way leaves or reaches a port. */
  const heightOf = (way: Drawn, row: number, isTip: boolean): number => {
    const all = ends[row] ?? [];
    const at = all.findIndex((one) => one.way === way && one.isTip === isTip);
    return (tops[row] ?? 0) + ((heights[row] ?? 0) * (at + 1)) / (all.length + 1);
  };
  const ways = drawn.flatMap((way) => {
    const x = firstLane + lane * way.lane;
    const tip = heightOf(way, way.end, true);
    const more = way.isMistake === true ? dashes : "";
    const numbered = [tip, ...way.starts.map((row) => heightOf(way, row, false))].map((y) =>
      label(right + 19, y - 3, `${way.number}`, 'text-anchor="middle" font-size="10" font-weight="700"'),
    );
    const lines = way.starts.map((row) =>
      arrow(`M${right} ${heightOf(way, row, false)}H${x}V${tip}H${right + 2}`, [right + 2, tip], 180, more),
    );
    return [...lines, ...numbered];
  });

  const lines = drawn.flatMap(({ number, from, to, words, isMistake = false }) => {
    const where = `${number} · ${from.join(", ")} ${isMistake ? "⇢" : "→"} ${to}`;
    return inLines(words === "" ? where : `${where}: ${words}`, Math.floor((width - 24) / letter));
  });
  const said = lines.map((line, at) => label(12 + line.indent * letter, bottom + 30 + at * lineHeight, line.text, ""));
  const open = ports.flatMap(({ isOpen }, row) => (isOpen ? [(tops[row] ?? 0) + (heights[row] ?? 0) / 2] : []));
  const bus = `<path d="M24 42V${Math.max(42, ...open)}" fill="none" stroke="currentColor" stroke-width="1.2" stroke-opacity=".55"/>`;
  const client = box(12, 8, 100, 34) + label(62, 29, cut(clients, 12), 'text-anchor="middle" font-weight="600"') + bus;
  const height = bottom + (drawn.length === 0 ? 12 : 24 + lines.length * lineHeight);
  return {
    mermaid: mermaidOf(clients, ports, traffic),
    svg: drawing({ width, height, title, words: inWords(ports, traffic) }, [client, ...boxes, ...ways, ...said]),
  };
}

/** Text broken between its words; what does not begin with the number stands further in. */
function inLines(text: string, most: number): readonly { readonly text: string; readonly indent: number }[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && longer.length + (lines.length > 1 ? 4 : 0) > most) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines.map((line, at) => ({ text: cut(line, at === 0 ? most : most - 4), indent: at === 0 ? 0 : 4 }));
}

/** Each in a lane of its own as far as ways pass each other, the shortest next to the ports. */
function waysBetween(ports: readonly PortBox[], traffic: readonly Way[]): readonly Drawn[] {
  const rows = new Map(ports.map(({ number }, row) => [number, row]));
  const found = traffic.flatMap((way) => {
    const end = rows.get(way.to);
    const starts = way.from.flatMap((one) => rows.get(one) ?? []);
    if (end === undefined || starts.length === 0) return [];
    return [{ ...way, starts, end, top: Math.min(end, ...starts), bottom: Math.max(end, ...starts) }];
  });
  const taken: { readonly top: number; readonly bottom: number; readonly lane: number }[] = [];
  const lanes = new Map(
    found
      .toSorted((one, other) => one.bottom - one.top - (other.bottom - other.top))
      .map((way) => {
        const near = taken.filter(({ top, bottom }) => top <= way.bottom && way.top <= bottom);
        let free = 0;
        while (near.some((one) => one.lane === free)) free += 1;
        taken.push({ top: way.top, bottom: way.bottom, lane: free });
        return [way, free] as const;
      }),
  );
  return found.map((way, at) => ({ ...way, number: at + 1, lane: lanes.get(way) ?? 0 }));
}

interface End {
  readonly way: Drawn;
  readonly isTip: boolean;
  readonly isUp: boolean;
}

/** What leaves and reaches a port from top to bottom, so that no two cross: what goes up before what goes down. */
function endsAt(row: number, drawn: readonly Drawn[]): readonly End[] {
  const all = drawn.flatMap((way): End[] => [
    ...(way.starts.includes(row) ? [{ way, isTip: false, isUp: way.end < row }] : []),
    ...(way.end === row ? [{ way, isTip: true, isUp: Math.max(...way.starts) < row }] : []),
  ]);
  return all.toSorted((one, other) =>
    one.isUp === other.isUp
      ? (one.isUp ? 1 : -1) * (one.way.lane - other.way.lane)
      : Number(other.isUp) - Number(one.isUp),
  );
}

const remarked = ({ protocols, systems, remark }: PortBox): string =>
  [protocols, systems, ...(remark === undefined ? [] : [remark])].join(", ");

const inWords = (ports: readonly PortBox[], traffic: readonly Way[]): string =>
  [
    ...ports.map((one) => `${one.number}: ${remarked(one)}`),
    ...traffic.map((one) => `${one.from.join(", ")} → ${one.to}: ${one.words}`),
  ].join("; ");

function mermaidOf(clients: string, ports: readonly PortBox[], traffic: readonly Way[]): string {
  return [
    "flowchart LR",
    `  clients["${mermaidText(clients)}"]`,
    ...ports.map((one) => `  p${one.number}["${one.number} ${mermaidText(remarked(one))}"]`),
    ...ports.filter(({ isOpen }) => isOpen).map(({ number }) => `  clients --> p${number}`),
    ...traffic.flatMap(({ from, to, words, isMistake = false }) =>
      from.map(
        (one) => `  p${one} ${isMistake ? "-.->" : "-->"}${words === "" ? "" : `|"${mermaidText(words)}"|`} p${to}`,
      ),
    ),
  ].join("\n");
}
