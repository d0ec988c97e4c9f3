import type { Transcript } from "../transcript.ts";
import { maskText } from "./mask.ts";

/** How to see a broken promise again. */
export interface Reproduction {
  /** A line for a shell, secrets left out; absent where no common tool can say what was said. */
  readonly shell?: string;
  /** The check alone, with the same seed. */
  readonly replay: string;
}

/** Lines to paste: `curl` for the last request, `wscat` for the last connection, and the check itself. */
export function reproduce(id: string, seed: string, transcript: Transcript): Reproduction {
  const replay = `sockwright test --only ${id}${seed === "sockwright" ? "" : ` --seed ${quoted(seed)}`}`;
  const shell = curlOf(transcript) ?? wscatOf(transcript);
  return { replay, ...(shell !== undefined && { shell }) };
}

const quoted = (text: string): string =>
  /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

function curlOf(transcript: Transcript): string | undefined {
  const last = transcript.findLast(({ kind }) => kind === "request" || kind === "connect");
  if (last?.kind !== "request") return undefined;
  const { method, url, headers, body } = last;
  const skipped = new Set(["content-length", "accept"]);
  const parts = [
    "curl -i",
    ...(method === "GET" ? [] : method === "HEAD" ? ["--head"] : [`-X ${method}`]),
    ...headers
      .filter(([name]) => !skipped.has(name.toLowerCase()))
      // The shell fills the credential in, so that it stands in nobody's history or report.
      .map(([name, value]) => `-H ${isCredential(name) ? `"${name}: $TOKEN"` : quoted(`${name}: ${maskText(value)}`)}`),
    // Long bodies are no line to paste.
    ...(body !== undefined && "text" in body && body.bytes <= 2000
      ? [`--data-raw ${quoted(maskText(body.text))}`]
      : []),
    quoted(maskText(url)),
  ];
  return parts.join(" ");
}

const isCredential = (name: string): boolean => /^(authorization|cookie|x-.*key)$/i.test(name);

function wscatOf(transcript: Transcript): string | undefined {
  const connect = transcript.findLast(({ kind }) => kind === "connect");
  if (connect?.kind !== "connect" || connect.url.includes("EIO=")) return undefined;
  const said = transcript.filter(({ kind, on }) => kind === "frame" && on === connect.on);
  const texts = said.flatMap((line) =>
    line.kind === "frame" && line.from === "client" && "text" in line.data && line.data.bytes <= 500
      ? [line.data.text]
      : [],
  );
  return [`wscat -c ${quoted(maskText(connect.url))}`, ...texts.map((text) => `-x ${quoted(maskText(text))}`)].join(
    " ",
  );
}
