import type { Asking } from "../asking.ts";
import type { Line, Recorder, Transcript } from "../transcript.ts";
import type { Broken, Verdict } from "../verdict.ts";
import { simplify } from "./simplify.ts";

/** Something that was said, and did not go well. */
export interface Shrinking {
  /** What came of it. */
  readonly verdict: Broken;
  readonly said: unknown;
  /** Whether something simpler keeps, or breaks, the contract in the same way as what was said. */
  readonly isAlike: (value: unknown) => boolean;
  /** Says it, in a request or on a connection of its own. */
  readonly again: (value: unknown) => Promise<Verdict>;
  /** How often it may be said. */
  readonly most: number;
  /** How large something is, where bytes do not tell. @default bytes of JSON */
  readonly size?: { readonly of: "requests" | "clients"; readonly count: (value: unknown) => number };
}

/** How long it may take: after that, what was found is told. */
const longestMs = 15_000;

/**
 * The same failure, shown with the simplest thing to say that brings it about. What was said is said once more first: where that ends otherwise, it
 * stays as it was.
 */
export async function shrink(
  asking: Asking,
  { verdict, said, isAlike, again, most, size }: Shrinking,
): Promise<Broken> {
  asking.hold(verdict);
  const whyNot = asking.mayShrink();
  if (whyNot !== undefined) return { ...verdict, shrunk: { because: whyNot } };
  const { clock, recorder } = asking;
  const over = clock.now() + longestMs;
  let asked = 0;
  let found = verdict;
  let other: string | undefined;

  async function fails(value: unknown): Promise<boolean> {
    if (asked >= most || clock.now() > over || asking.signal.aborted) return false;
    asked += 1;
    const before = recorder.lines();
    const one = await again(value);
    other = one.outcome === "broken" ? one.got : one.outcome === "kept" ? "what was promised" : one.because;
    if (one.outcome !== "broken" || !isSame(one, verdict)) return false;
    found = { ...one, transcript: verdict.transcript, shown: linesSince(before, recorder) };
    asking.hold(found);
    return true;
  }

  if (!(await fails(said)))
    return { ...verdict, shrunk: { because: `said once more, it brought ${other ?? "nothing"}` } };
  const simplest = await simplify({ value: said, isAlike, fails });
  const count = size?.count ?? sizeOf;
  return { ...found, shrunk: { from: count(said), to: count(simplest), asked, ...(size && { of: size.of }) } };
}

/** One request of several, or one connection: where it is at fault, only what crossed for it is shown. */
export async function alone(asking: Pick<Asking, "recorder">, ask: () => Promise<Verdict>): Promise<Verdict> {
  const before = asking.recorder.lines();
  const verdict = await ask();
  if (verdict.outcome !== "broken") return verdict;
  const shown = linesSince(before, asking.recorder);
  return shown.length === verdict.transcript.length ? verdict : { ...verdict, shown };
}

/** What has crossed since, but for the last words of connections that were there before, and what keeps Engine.IO alive. */
function linesSince(before: Transcript, { lines }: Recorder): Transcript {
  const earlier = new Set(before.map(({ on }) => on));
  const since = lines()
    .slice(before.length)
    .filter(({ on }) => !earlier.has(on));
  const engines = new Set(since.flatMap((line) => (line.kind === "connect" && isEngine(line.url) ? [line.on] : [])));
  return since.filter((line) => !(engines.has(line.on) && isHeartbeat(line)));
}

const isEngine = (url: string): boolean => /[?&]EIO=/.test(url);

/** Engine.IO's packets `ping` and `pong`. */
const isHeartbeat = (line: Line): boolean =>
  line.kind === "frame" && "text" in line.data && /^[23]$/.test(line.data.text);

/** Whether two failures are one, whatever values stand in them. */
function isSame(one: Broken, other: Broken): boolean {
  const plain = ({ got }: Broken): string => got.replaceAll(/"[^"]*"|\d{4,}/g, "…");
  return plain(one) === plain(other) && one.pointer === other.pointer;
}

/** In bytes of JSON. */
const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? "");
