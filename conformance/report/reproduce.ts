import type { Transcript } from "../transcript.ts";
import { hidden, maskText } from "./mask.ts";
import type { Report } from "./report.ts";

/** How to see a broken promise again. */
export interface Reproduction {
  /** A line for a shell, secrets left out; absent where no common tool can say what was said. */
  readonly shell?: string;
  /** The check alone, with the same seed; absent where nothing was asked. */
  readonly replay?: string;
}

/** Lines to paste: `curl` for the last request, `wscat` for the last connection, and the check itself. */
export function reproduce(
  id: string,
  { seed, isPassive, client }: Pick<Report, "seed" | "isPassive" | "client">,
  transcript: Transcript,
  during?: string,
): Reproduction {
  const seeded = seed === "sockwright" ? "" : ` --seed ${quoted(seed)}`;
  // Nobody but the client itself can show what it does.
  if (client !== undefined)
    return {
      replay: `sockwright test --client ${quoted(maskCommand(client))} --only ${id}${during === undefined ? "" : ` --only ${during}`}${seeded}`,
    };
  const replay = `sockwright replay ${id}${seeded}`;
  const shell = curlOf(transcript) ?? wscatOf(transcript);
  return { ...(isPassive !== true && { replay }), ...(shell !== undefined && { shell }) };
}

/** Words of a command line that say what is secret: `--token abc`, `TOKEN=abc`. */
const maskCommand = (command: string): string =>
  maskText(command).replaceAll(
    /(-[\w-]+) (?!-)(\S+)|(-?\b[\w-]+)=(\S+)/g,
    (whole, ...parts: (string | undefined)[]) => {
      const [option, , variable] = parts;
      const name = option ?? variable ?? "";
      return maskText(`?${name}=x`) === `?${name}=x` ? whole : `${name}${option === undefined ? "=" : " "}${hidden}`;
    },
  );

const quoted = (text: string): string =>
  /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Connections that stand when a line crosses: one client cannot show what several say to each other. */
function openAt(transcript: Transcript, at: number): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { kind, on } of transcript.slice(0, at)) {
    if (kind === "connect") open.add(on);
    if (["close", "lost", "response"].includes(kind)) open.delete(on);
  }
  return open;
}

function curlOf(transcript: Transcript): string | undefined {
  const at = transcript.findLastIndex(({ kind }) => kind === "request" || kind === "connect");
  const last = transcript[at];
  if (last?.kind !== "request" || openAt(transcript, at).size > 0) return undefined;
  const { method, url, headers, body } = last;
  const parts = [
    "curl -i",
    ...(method === "GET" ? [] : method === "HEAD" ? ["--head"] : [`-X ${method}`]),
    ...headers.filter(([name]) => !isOwn.test(name)).map(headerOf),
    // Long bodies are no line to paste.
    ...(body !== undefined && "text" in body && body.bytes <= 2000
      ? [`--data-raw ${quoted(maskText(body.text))}`]
      : []),
    addressOf(url),
  ];
  return parts.join(" ");
}

/** Headers that the tool says of itself: those of the client that was listened to would break its handshake, or have its answer compressed. */
const isOwn =
  /^(accept|accept-encoding|connection|content-length|host|upgrade|user-agent|sec-websocket-(extensions|key|version))$/i;

const isCredential = (name: string): boolean => /^(authorization|cookie|x-.*key)$/i.test(name);

/** A header as an option. The shell fills the credential in, so that it stands in nobody's history or report. */
function headerOf([name, value]: readonly [string, string]): string {
  if (!isCredential(name)) return `-H ${quoted(`${name}: ${maskText(value)}`)}`;
  // `Bearer`, `Basic`: what stands after that word is the credential.
  const [scheme = ""] = /^[A-Za-z][\w-]* (?=\S+$)/.exec(value) ?? [];
  return `-H "${name}: ${scheme}$TOKEN"`;
}

/** An address, where the shell fills in what is secret too. */
function addressOf(url: string): string {
  const masked = maskText(url);
  if (!masked.includes(hidden)) return quoted(masked);
  return `"${masked.replaceAll(/[\\"`$]/g, String.raw`\$&`).replaceAll(hidden, "$TOKEN")}"`;
}

/** How long a frame may be that somebody pastes. */
const longestFrame = 500;

function wscatOf(transcript: Transcript): string | undefined {
  const at = transcript.findLastIndex(({ kind }) => kind === "connect");
  const connect = transcript[at];
  if (connect?.kind !== "connect" || connect.url.includes("EIO=")) return undefined;
  const others = transcript.slice(at).filter(({ on }) => on !== connect.on);
  // Of those who have left, the last word may come late.
  if (openAt(transcript, at).size > 0 || others.some(({ kind }) => kind === "request")) return undefined;
  const texts: string[] = [];
  for (const line of transcript.slice(at)) {
    if (line.on !== connect.on || !("from" in line) || line.from !== "client" || line.kind === "close") continue;
    if (line.kind !== "frame" || !("text" in line.data) || line.data.bytes > longestFrame) return undefined;
    texts.push(line.data.text);
  }
  const further = [
    ...connect.headers.flatMap(([name, value]) =>
      name.toLowerCase() === "sec-websocket-protocol"
        ? value.split(/, */).map((protocol) => `-s ${quoted(protocol)}`)
        : isOwn.test(name)
          ? []
          : headerOf([name, value]),
    ),
    ...texts.map((text) => `-x ${quoted(maskText(text))}`),
  ];
  return [`wscat -c ${addressOf(connect.url)}`, ...further].join(" ");
}
