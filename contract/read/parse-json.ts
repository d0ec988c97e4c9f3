import { jsonFaultIn } from "./json-fault.ts";
import type { Parsed } from "./parsed.ts";
import type { Position } from "./position.ts";

// As in YAML: deeper than any document, and shallow enough for every recursive walk.
const maxDepth = 400;

/** Parses JSON with the strictness of `JSON.parse`; a key written twice is an error too. */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, id: "syntax-error", ...jsonFaultIn(text) };
  }
  const scanned = scan(text);
  if (scanned.fault !== undefined) return { ok: false, ...scanned.fault };
  return { ok: true, value, positions: () => scanned.position };
}

interface Scanned {
  readonly position: Position;
  readonly fault?: { readonly id: "duplicate-key" | "syntax-error"; readonly offset: number; readonly reason: string };
}

/** Positions in a text that is known to be JSON. */
function scan(text: string): Scanned {
  let at = 0;
  let fault: Scanned["fault"];

  const skip = (): void => {
    while (text.charCodeAt(at) <= 32) at += 1;
  };
  const string = (): string => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at += 1;
    return text.slice(start, at);
  };

  function value(key: number, depth: number): Position {
    skip();
    const start = at;
    const first = text[at];
    if (first === '"') {
      string();
      return { key, value: start };
    }
    if (first !== "{" && first !== "[") {
      while (at < text.length && !",]} \n\r\t".includes(text[at] ?? "")) at += 1;
      return { key, value: start };
    }
    if (depth > maxDepth) {
      fault ??= { id: "syntax-error", offset: start, reason: `values are nested more than ${maxDepth} deep` };
      at = text.length;
      return { key, value: start };
    }
    return first === "{" ? object(key, depth) : array(key, depth);
  }

  function object(key: number, depth: number): Position {
    const children = new Map<string, Position>();
    const position: Position = { key, value: at++, children };
    for (skip(); at < text.length && text[at] !== "}"; skip()) {
      const start = at;
      const name = JSON.parse(string()) as string;
      if (children.has(name))
        fault ??= { id: "duplicate-key", offset: start, reason: `the key "${name}" is written twice` };
      skip();
      at += 1;
      children.set(name, value(start, depth + 1));
      skip();
      if (text[at] === ",") at += 1;
    }
    at += 1;
    return position;
  }

  function array(key: number, depth: number): Position {
    const children = new Map<string, Position>();
    const position: Position = { key, value: at++, children };
    skip();
    for (let index = 0; at < text.length && text[at] !== "]"; index += 1) {
      children.set(String(index), value(-1, depth + 1));
      skip();
      if (text[at] === ",") at += 1;
      skip();
    }
    at += 1;
    return position;
  }

  const position = value(-1, 0);
  return fault === undefined ? { position } : { position, fault };
}
