import type { Data, Line, Transcript } from "../transcript.ts";
import { maskTranscript } from "./mask.ts";

/** How many lines of a transcript a person reads. */
const most = 24;

/**
 * A transcript as lines that can be pasted into an issue, secrets masked: `→` went to the server, `←` came from it. Of a long one the
 * beginning and the end are shown, and how much lies between.
 */
export function printTranscript(transcript: Transcript): readonly string[] {
  const several = new Set(transcript.map(({ on }) => on)).size > 1;
  const lines = maskTranscript(transcript).map((line) => plain(`${several ? `${line.on} ` : ""}${wordsOf(line)}`));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, 6), `… ${lines.length - most + 1} more …`, ...lines.slice(-(most - 7))];
}

/** What a line says, with an arrow that says which way. */
export function wordsOf(line: Line): string {
  switch (line.kind) {
    case "request":
      return `→ ${line.method} ${line.url}${line.body === undefined ? "" : ` ${shown(line.body)}`}`;
    case "response":
      return `← ${line.status}${line.body === undefined ? "" : ` ${shown(line.body)}`}`;
    case "connect":
      return `→ upgrade ${line.url}`;
    case "connected":
      return "← 101";
    case "frame":
      return `${arrow(line.from)} ${shown(line.data)}`;
    case "ping":
    case "pong":
      return `${arrow(line.from)} ${line.kind} ${shown(line.data)}`;
    case "close":
      return `${arrow(line.from)} close ${line.code} ${JSON.stringify(line.reason)}`;
    case "lost":
      return `← ${line.why}`;
  }
}

const arrow = (from: "client" | "server"): string => (from === "client" ? "→" : "←");

function shown(data: Data): string {
  if ("base64" in data) return `${data.bytes} bytes, base64 ${data.base64.slice(0, 120)}`;
  return data.text.length > 400 ? `${data.text.slice(0, 397)}…` : data.text;
}

/** What a peer sends must not drive the reader's terminal. */
export const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");
