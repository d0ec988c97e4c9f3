import type { Line, Transcript } from "../transcript.ts";

/** The lines of one connection that evidence is made of: how it began, and what came last. */
export interface ConnectionLog {
  add(line: Line | undefined): void;
  lines(): Transcript;
}

/** How many lines from the beginning, and how many before the last, are kept. */
const fromStart = 2;
const newest = 20;

export function openLog(): ConnectionLog {
  const first: Line[] = [];
  const last: Line[] = [];
  return {
    add(line) {
      if (line === undefined) return;
      if (first.length < fromStart) first.push(line);
      else last.push(line);
      if (last.length > newest) last.shift();
    },
    lines: () => [...first, ...last],
  };
}
