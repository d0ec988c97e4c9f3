import { alternatives, type Token } from "./pattern-tokens.ts";

/** One state of a matcher, as plain data. */
export type State =
  | { readonly kind: "read"; readonly ranges: readonly Range[]; readonly next: number }
  | { readonly kind: "either"; readonly next: readonly number[] }
  | { readonly kind: "at"; readonly where: "^" | "$" | "b" | "B"; readonly next: number }
  | { readonly kind: "end" };

/** The first and the last of neighbouring code points. */
type Range = readonly [number, number];

/** A pattern as states to be in; `start` is the first of them. */
export interface Machine {
  readonly states: readonly State[];
  readonly start: number;
}

const mostStates = 2_000;

/**
 * A matcher that follows all readings at once, so that its time grows with the length of the text and never explodes.
 * `undefined` for look-arounds, back-references and repetitions that unfold to thousands of states.
 */
export function linearMatcher(root: Token): ((text: string) => boolean) | undefined {
  const machine = linearMachine(root);
  return machine === undefined ? undefined : (text) => run(machine.states, machine.start, text);
}

/** What {@link linearMatcher} runs, for those who run it elsewhere. */
export function linearMachine(root: Token): Machine | undefined {
  const states: State[] = [{ kind: "end" }];
  const start = build(root, 0, states);
  return start === undefined ? undefined : { states, start };
}

/** Adds the states of a token that go on to `next`; gives the first of them. */
function build(token: Token, next: number, states: State[]): number | undefined {
  if (states.length > mostStates) return undefined;
  const add = (state: State): number => states.push(state) - 1;
  switch (token.type) {
    case 0:
    case 1: {
      if (token.type === 1 && (token.followedBy === true || token.notFollowedBy === true || token.lookBehind === true))
        return undefined;
      const starts = alternatives(token).map((choice) =>
        choice.reduceRight<number | undefined>(
          (after, part) => (after === undefined ? undefined : build(part, after, states)),
          next,
        ),
      );
      return starts.includes(undefined) ? undefined : add({ kind: "either", next: starts as number[] });
    }
    case 2:
      return add({ kind: "at", where: token.value, next });
    case 3:
    case 4:
    case 7:
      return add({ kind: "read", ranges: rangesOf(token), next });
    case 5: {
      let after: number | undefined = next;
      if (token.max === Infinity) {
        const loop: number[] = [next];
        after = add({ kind: "either", next: loop });
        const body = build(token.value, after, states);
        if (body === undefined) return undefined;
        loop.unshift(body);
      } else {
        for (let count = token.min; count < token.max && after !== undefined; count += 1) {
          const body = build(token.value, after, states);
          after = body === undefined ? undefined : add({ kind: "either", next: [body, next] });
        }
      }
      for (let count = 0; count < token.min && after !== undefined; count += 1)
        after = build(token.value, after, states);
      return after;
    }
    case 6:
      return undefined;
  }
}

/** The code points that a character or a class stands for, in order and apart. */
function rangesOf(token: Token): readonly Range[] {
  if (token.type === 7) return [[token.value, token.value]];
  if (token.type === 4) return [[token.from, token.to]];
  if (token.type !== 3) return [];
  const merged: [number, number][] = [];
  for (const [from, to] of token.set.flatMap(rangesOf).toSorted(([left], [right]) => left - right)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  if (!token.not) return merged;
  const ends = [-1, ...merged.map(([, to]) => to)];
  const starts = [...merged.map(([from]) => from), 0x110000];
  return ends.map((end, index): Range => [end + 1, starts[index]! - 1]).filter(([from, to]) => from <= to);
}

const includes = (ranges: readonly Range[], code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

const isWord = (code: number | undefined): boolean => code !== undefined && /\w/.test(String.fromCodePoint(code));

function run(states: readonly State[], start: number, text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const seenAt = new Int32Array(states.length).fill(-1);
  let current: number[] = [];
  for (let position = 0; position <= codes.length; position += 1) {
    const reading: number[] = [];
    const stack = [start, ...current];
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      if (seenAt[index] === position) continue;
      seenAt[index] = position;
      const state = states[index]!;
      if (state.kind === "end") return true;
      if (state.kind === "read") reading.push(index);
      else if (state.kind === "either") stack.push(...state.next);
      else if (holds(state.where, codes, position)) stack.push(state.next);
    }
    current = [];
    const code = codes[position];
    if (code === undefined) return false;
    for (const index of reading) {
      const state = states[index]!;
      if (state.kind === "read" && includes(state.ranges, code)) current.push(state.next);
    }
  }
  return false;
}

function holds(where: "^" | "$" | "b" | "B", codes: readonly number[], position: number): boolean {
  if (where === "^") return position === 0;
  if (where === "$") return position === codes.length;
  return (isWord(codes[position - 1]) !== isWord(codes[position])) === (where === "b");
}
