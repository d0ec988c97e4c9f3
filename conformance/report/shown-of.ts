import type { Transcript } from "../transcript.ts";
import type { Broken } from "../verdict.ts";

/** What a person is shown of the wire: what the failure needs. */
export const shownOf = ({ shown, transcript }: Broken): Transcript => shown ?? transcript;

/** What became of looking for something simpler to say, in words; undefined where nothing was made up. */
export function shrunkWords({ shrunk }: Broken): string | undefined {
  if (shrunk === undefined) return undefined;
  if ("because" in shrunk) return `no, ${shrunk.because}`;
  const times = `asked ${shrunk.asked} more ${shrunk.asked === 1 ? "time" : "times"}`;
  return shrunk.to < shrunk.from
    ? `from ${shrunk.from} to ${shrunk.to} ${shrunk.of ?? "bytes"}, ${times}`
    : `no, nothing simpler brings it about; ${times}`;
}
