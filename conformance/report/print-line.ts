import type { Line } from "../transcript.ts";
import { hideSecrets, maskTranscript } from "./mask.ts";
import { plain, wordsOf } from "./print-transcript.ts";

/** One line of what crosses the wire for somebody who watches: when, on which connection, which way, and what; secrets hidden. */
export function printLine(line: Line, secrets: readonly string[]): string {
  const [masked = line] = hideSecrets(secrets, maskTranscript([line]));
  const at = line.at < 10_000 ? `${Math.round(line.at)} ms` : `${(line.at / 1000).toFixed(1)} s`;
  return `${at.padStart(9)}  ${line.on.padEnd(3)} ${plain(wordsOf(masked))}`;
}
