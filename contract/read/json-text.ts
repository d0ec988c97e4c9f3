import type { Position } from "./position.ts";

// Every function here takes a text that `JSON.parse` has taken: nothing is checked twice.

const [quote, backslash, comma, colon] = [34, 92, 44, 58];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** How many containers are open at once at most, and how many keys are written, those that are written twice included. */
export function sizeIn(text: string): { readonly depth: number; readonly keys: number } {
  let [most, depth, keys] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfString(text, at) - 1;
    else if (sign === colon) keys += 1;
    else if (sign === openObject || sign === openList) most = Math.max(most, (depth += 1));
    else if (sign === closeObject || sign === closeList) depth -= 1;
  }
  return { depth: most, keys };
}

/** The brackets and the keys of a text, each with its offset; a key with its quotes. */
export function* keysIn(text: string): Generator<{ readonly at: number; readonly sign: string }> {
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if ("{}[]".includes(sign)) yield { at, sign };
    if (sign !== '"') continue;
    const end = endOfString(text, at);
    if (text.charCodeAt(skip(text, end)) === colon) yield { at, sign: text.slice(at, end) };
    at = end - 1;
  }
}

/** Where everything is written, found out where somebody asks: most of a large document nobody asks about. */
export function positionIn(text: string): () => Position {
  let root: Position | undefined;
  return () => (root ??= positionAt(text, -1, skip(text, 0)));
}

function positionAt(text: string, key: number, value: number): Position {
  const first = text.charCodeAt(value);
  if (first !== openObject && first !== openList) return { key, value };
  let children: ReadonlyMap<string, Position> | undefined;
  return {
    key,
    value,
    get children() {
      return (children ??= childrenAt(text, value));
    },
  };
}

function childrenAt(text: string, start: number): ReadonlyMap<string, Position> {
  const children = new Map<string, Position>();
  const isList = text.charCodeAt(start) === openList;
  const close = isList ? closeList : closeObject;
  let at = skip(text, start + 1);
  while (text.charCodeAt(at) !== close) {
    const end = isList ? at : endOfString(text, at);
    const value = isList ? at : skip(text, skip(text, end) + 1);
    const name = isList ? String(children.size) : (JSON.parse(text.slice(at, end)) as string);
    children.set(name, positionAt(text, isList ? -1 : at, value));
    at = skip(text, endOfValue(text, value));
    if (text.charCodeAt(at) === comma) at = skip(text, at + 1);
  }
  return children;
}

/** Past blanks. */
function skip(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Past the closing quote of the string that begins here. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

/** Past the value that begins here. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfString(text, at) - 1;
    else if (sign === openObject || sign === openList) depth += 1;
    else if (sign === closeObject || sign === closeList) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && sign === comma) return at;
    else continue;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
