import { maskText } from "../../contract/index.ts";
import { flat } from "../markdown/flat.ts";

/** One letter of the font that diagrams are written in. */
export const letter = 7.3;

/** Text of a document in XML and HTML. */
export const escapeXml = (text: string): string =>
  flat(maskText(text))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** No more than so many letters. */
export const cut = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
};

/** A drawing that takes the colour of the text around it, and says in words what it shows. */
export function drawing(
  { width, height, title, words }: { width: number; height: number; title: string; words: string },
  parts: readonly string[],
): string {
  const id = `d${mark(`${title}\n${words}`)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" role="img" aria-labelledby="${id}-t ${id}-d" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12" fill="currentColor">`,
    `<title id="${id}-t">${escapeXml(title)}</title>`,
    `<desc id="${id}-d">${escapeXml(words)}</desc>`,
    ...parts,
    "</svg>",
  ].join("");
}

function mark(text: string): string {
  let sum = 7;
  for (const letterOf of text) sum = (Math.imul(sum, 31) + (letterOf.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}

export const label = (x: number, y: number, text: string, more = 'text-anchor="middle"'): string =>
  `<text x="${round(x)}" y="${round(y)}" ${more}>${escapeXml(text)}</text>`;

export const box = (x: number, y: number, width: number, height: number, more = ""): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="6" fill="none" stroke="currentColor" stroke-width="1.2" ${more}/>`;

/** A line with a head at its end. */
export function arrow(points: string, at: readonly [x: number, y: number], angle: number, more = ""): string {
  const [x, y] = at;
  return (
    `<path d="${points}" fill="none" stroke="currentColor" stroke-width="1.2" ${more}/>` +
    `<path d="M0 0L-8 -4L-8 4Z" transform="translate(${round(x)} ${round(y)}) rotate(${angle})"/>`
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
