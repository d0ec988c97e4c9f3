import type { Data, HeaderLines, Line, Transcript } from "../../transcript.ts";
import { markup, type Markup, nothing } from "./markup.ts";

/** How many lines of one transcript are shown. */
const most = 200;

/** What is longer than this is shown as far as here, with the rest to be opened. */
const longest = 1200;

/** What crossed the wire, line by line, with when and on which connection. The transcript must be masked already. */
export function timeline(transcript: Transcript): Markup {
  const shown =
    transcript.length <= most ? transcript : [...transcript.slice(0, most / 2), ...transcript.slice(-most / 2)];
  const cut = transcript.length - shown.length;
  const rows = shown.map((line, index) =>
    cut > 0 && index === most / 2
      ? markup`<li><span></span><span></span><span class="soft">… ${cut} more lines: --json has them …</span></li>\n${row(line)}`
      : row(line),
  );
  return markup`<ol class="wire">${rows}</ol>`;
}

function row(line: Line): Markup {
  return markup`<li class="${look(line)}"><span class="at">${at(line.at)}</span><span class="soft">${line.on}</span><span class="said">${words(line)}${headers(line)}</span></li>`;
}

const at = (ms: number): string => (ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

function look(line: Line): string {
  if (line.kind === "lost" || line.kind === "close") return `${sideOf(line)} is-end`;
  return sideOf(line);
}

function sideOf(line: Line): "is-client" | "is-server" {
  switch (line.kind) {
    case "request":
    case "connect":
      return "is-client";
    case "response":
    case "connected":
    case "lost":
      return "is-server";
    case "frame":
    case "ping":
    case "pong":
    case "close":
      return line.from === "client" ? "is-client" : "is-server";
  }
}

function words(line: Line): Markup {
  const arrow = sideOf(line) === "is-client" ? "→" : "←";
  switch (line.kind) {
    case "request":
      return markup`${arrow} <b>${line.method} ${line.url}</b>${body(line.body)}`;
    case "response":
      return markup`${arrow} <b>${line.status}</b>${body(line.body)}`;
    case "connect":
      return markup`${arrow} <b>upgrade ${line.url}</b>`;
    case "connected":
      return markup`${arrow} <b>101</b>`;
    case "frame":
      return markup`${arrow} ${shown(line.data)}`;
    case "ping":
    case "pong":
      return markup`${arrow} <b>${line.kind}</b> ${shown(line.data)}`;
    case "close":
      return markup`${arrow} <b>close ${line.code}</b> ${JSON.stringify(line.reason)}`;
    case "lost":
      return markup`${arrow} <b>${line.why}</b>`;
  }
}

const body = (data: Data | undefined): Markup => (data === undefined ? nothing : markup`\n${shown(data)}`);

function shown(data: Data): Markup {
  const text = textOf(data);
  if (text.length <= longest) return markup`${text}`;
  const rest = text.slice(longest);
  return markup`${text.slice(0, longest)}<details><summary>${rest.length} more characters</summary>${rest}</details>`;
}

function textOf(data: Data): string {
  if ("base64" in data) return `${data.bytes} bytes, base64 ${data.base64}`;
  // Long bodies were cut as they were taken down.
  return Buffer.byteLength(data.text) < data.bytes ? `${data.text}… (${data.bytes} bytes in all)` : data.text;
}

function headers(line: Line): Markup {
  const lines: HeaderLines = "headers" in line ? line.headers : [];
  if (lines.length === 0) return nothing;
  const list = lines.map(([name, value]) => `${name}: ${value}`).join("\n");
  return markup`<details><summary>${lines.length} headers</summary>${list}</details>`;
}
