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

const [high, step, left, wide] = [46, 62, 150, 310];
const most = 40;
const dashes = 'stroke-dasharray="5 4"';

export function drawTopology({ title, clients, ports, traffic }: Topology): Diagram {
  const lane = (at: number): number => left + wide + 24 + at * 18;
  const words = Math.max(0, ...traffic.map((one) => Math.min(most, one.words.length + 9))) * letter;
  const width = lane(traffic.length) + words + 12;
  const height = 16 + ports.length * step;
  const y = (at: number): number => 12 + at * step;
  const place = new Map(ports.map(({ number }, at) => [number, at]));
  const middle = height / 2;
  const boxes = ports.map(({ number, protocols, systems, isOpen, remark }, at) => {
    const lines = remark === undefined ? systems : `${systems} · ${remark}`;
    const border = isOpen ? "" : dashes;
    const way = isOpen
      ? arrow(
          `M112 ${middle}C140 ${middle} 140 ${y(at) + 23} ${left - 2} ${y(at) + 23}`,
          [left - 2, y(at) + 23],
          0,
          'stroke-opacity=".55"',
        )
      : "";
    return (
      box(left, y(at), wide, high, border) +
      label(left + 12, y(at) + 20, `:${number}`, 'font-weight="700" font-size="14"') +
      label(left + 76, y(at) + 19, cut(protocols, 30), "") +
      label(left + 76, y(at) + 36, cut(lines, 30), 'fill-opacity=".8"') +
      way
    );
  });
  const drawn = traffic.flatMap((way, at) => {
    const end = place.get(way.to);
    const starts = way.from.flatMap((one) => place.get(one) ?? []);
    const nth = traffic.slice(0, at).filter(({ to }) => to === way.to).length;
    return end === undefined || starts.length === 0 ? [] : [{ ...way, at, starts, tip: y(end) + 12 + (nth % 3) * 11 }];
  });
  const ways = drawn.flatMap(({ at, starts, tip, isMistake = false }) =>
    starts.map((start) =>
      arrow(
        `M${left + wide} ${y(start) + 14 + at * 6}H${lane(at)}V${tip}H${left + wide + 2}`,
        [left + wide + 2, tip],
        180,
        isMistake ? dashes : "",
      ),
    ),
  );
  // Each beside where its arrow ends, as far as there is room.
  let free = 0;
  const said = drawn
    .toSorted((one, other) => one.tip - other.tip)
    .map(({ to, tip, words: text, isMistake = false }) => {
      free = Math.max(free + 16, tip + 4);
      return label(lane(traffic.length) - 8, free, cut(`${isMistake ? "⇢" : "→"} :${to} ${text}`, most), "");
    });
  const client =
    box(12, middle - 17, 100, 34) + label(62, middle + 4, cut(clients, 12), 'text-anchor="middle" font-weight="600"');
  const told = [
    ...ports.map(
      (one) => `${one.number}: ${one.protocols}, ${one.systems}${one.remark === undefined ? "" : `, ${one.remark}`}`,
    ),
    ...traffic.map((one) => `${one.from.join(", ")} → ${one.to}: ${one.words}`),
  ].join("; ");
  const mermaid = [
    "flowchart LR",
    `  clients["${mermaidText(clients)}"]`,
    ...ports.map(
      (one) =>
        `  p${one.number}["${one.number} ${mermaidText(`${one.protocols}, ${one.systems}${one.remark === undefined ? "" : `, ${one.remark}`}`)}"]`,
    ),
    ...ports.filter(({ isOpen }) => isOpen).map(({ number }) => `  clients --> p${number}`),
    ...traffic.flatMap(({ from, to, words: said, isMistake = false }) =>
      from.map((one) => `  p${one} ${isMistake ? "-.->" : "-->"}|"${mermaidText(said)}"| p${to}`),
    ),
  ].join("\n");
  return {
    mermaid,
    svg: drawing({ width, height: Math.max(height, free + 12), title, words: told }, [
      client,
      ...boxes,
      ...ways,
      ...said,
    ]),
  };
}
