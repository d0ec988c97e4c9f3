import type { Data, Line, Transcript } from "../transcript.ts";

/** A transcript as lines that can be pasted into an issue: `→` went to the server, `←` came from it. */
export function printTranscript(transcript: Transcript): readonly string[] {
  const several = new Set(transcript.map(({ on }) => on)).size > 1;
  return transcript.map((line) => `${several ? `${line.on} ` : ""}${words(line)}`);
}

function words(line: Line): string {
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
