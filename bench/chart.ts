/** A line of a chart: `[x, y]`, both more than nothing. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const width = 640;
const height = 360;
const edge = { left: 56, right: 150, top: 36, bottom: 36 };
const colours = ["#0b6bcb", "#c2410c", "#15803d", "#7c3aed", "#a16207"];

/** A chart on logarithmic axes as SVG: what is in proportion rises as steeply as the diagonal of a square. */
export function chartOf(title: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const [left, right] = decades(all.map(([x]) => x));
  const [low, high] = decades(all.map(([, y]) => y));
  const across = (x: number): number =>
    edge.left + ((Math.log10(x) - left) / (right - left)) * (width - edge.left - edge.right);
  const up = (y: number): number =>
    height - edge.bottom - ((Math.log10(y) - low) / (high - low)) * (height - edge.top - edge.bottom);
  const grid = [
    ...ticks(left, right).map(
      (x) =>
        `<path class="grid" d="M${round(across(x))} ${edge.top}V${height - edge.bottom}"/>` +
        `<text x="${round(across(x))}" y="${height - 14}" text-anchor="middle">${shown(x)}</text>`,
    ),
    ...ticks(low, high).map(
      (y) =>
        `<path class="grid" d="M${edge.left} ${round(up(y))}H${width - edge.right}"/>` +
        `<text x="${edge.left - 8}" y="${round(up(y) + 4)}" text-anchor="end">${shown(y)}</text>`,
    ),
  ];
  const drawn = lines.map(({ name, points }, index) => {
    const colour = colours[index % colours.length];
    const path = points.map(([x, y]) => `${round(across(x))} ${round(up(y))}`).join("L");
    const dots = points.map(([x, y]) => `<circle cx="${round(across(x))}" cy="${round(up(y))}" r="3"/>`).join("");
    // A legend beside the chart: at the ends of the lines, names would lie on each other.
    const at = edge.top + 12 + index * 20;
    return (
      `<g stroke="${colour}" fill="${colour}"><path class="line" d="M${path}"/>${dots}</g>` +
      `<text x="${width - edge.right + 16}" y="${at}" style="fill:${colour}">${name}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<style>text{font:12px system-ui,sans-serif;fill:#57606a}.grid{stroke:#8c959f55;fill:none}.line{fill:none;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#9da7b3}}</style>
<text x="${edge.left}" y="20">${title}</text>
${[...grid, ...drawn].join("\n")}
</svg>
`;
}

/** The powers of ten between which values lie. */
function decades(values: readonly number[]): readonly [low: number, high: number] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

const ticks = (low: number, high: number): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));

const round = (value: number): number => Math.round(value * 10) / 10;

const shown = (value: number): string => value.toLocaleString("en");
