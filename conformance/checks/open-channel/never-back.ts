import type { Transcript } from "../../transcript.ts";
import { broken, kept, type Verdict } from "../../verdict.ts";

/** Whether moments that were told one after the other, in milliseconds since 1970 at `/timestamp`, never go back. */
export function neverBack(times: readonly number[], transcript: () => Transcript): Verdict {
  const at = times.findIndex((time, index) => index > 0 && time < times[index - 1]!);
  if (at === -1) return kept;
  return broken({
    expected: `${new Date(times[at - 1]!).toISOString()} or later`,
    got: new Date(times[at]!).toISOString(),
    pointer: "/timestamp",
    transcript: transcript(),
  });
}
