import type { HeaderLines } from "../transcript.ts";
import { type Framing, Malformed } from "./body-reader.ts";

/** The first line and the headers of one message. */
export interface HttpHead {
  readonly line: string;
  readonly headers: HeaderLines;
}

/** Longest head that is read along. */
export const mostHeadBytes: number = 128 * 1024;

const field = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/;

/**
 * Takes a head apart (RFC 9112 §2 to §5).
 *
 * @throws Malformed where it is none
 */
export function readHead(bytes: Buffer): HttpHead {
  const [line = "", ...lines] = bytes.toString("latin1").split("\r\n");
  const headers = lines.map((text): [string, string] => {
    const [, name, value] = field.exec(text) ?? [];
    if (name === undefined || value === undefined || /[\n\r\0]/.test(value))
      throw new Malformed(`the header that begins ${JSON.stringify(text.split(/[:\s]/)[0]?.slice(0, 40) ?? "")}`);
    return [name, value];
  });
  return { line, headers };
}

/** Method and target of a request. @throws Malformed */
export function readRequestLine(line: string): { readonly method: string; readonly target: string } {
  const [, method, target] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\S+) HTTP\/1\.[01]$/.exec(line) ?? [];
  if (method === undefined || target === undefined)
    throw new Malformed(`${JSON.stringify(line.slice(0, 60))} in place of a request line of HTTP/1.1`);
  return { method, target };
}

/** @throws Malformed */
export function readStatusLine(line: string): number {
  const [, status] = /^HTTP\/1\.[01] (\d{3})(?: .*)?$/.exec(line) ?? [];
  if (status === undefined)
    throw new Malformed(`${JSON.stringify(line.slice(0, 60))} in place of a status line of HTTP/1.1`);
  return Number(status);
}

/** All values of a header, whatever its case. */
export const valuesOf = (headers: HeaderLines, name: string): readonly string[] =>
  headers
    .filter(([one]) => one.toLowerCase() === name)
    .flatMap(([, value]) => value.split(",").map((part) => part.trim()));

/** How the body of a message with these headers ends; undefined where they say nothing. @throws Malformed */
export function framingOf(headers: HeaderLines): Framing | undefined {
  const codings = valuesOf(headers, "transfer-encoding");
  if (codings.length > 0)
    return codings.at(-1)?.toLowerCase() === "chunked" ? { kind: "chunked" } : { kind: "until-end" };
  const lengths = new Set(valuesOf(headers, "content-length"));
  const [length] = lengths;
  if (length === undefined) return undefined;
  if (lengths.size > 1 || !/^\d{1,15}$/.test(length))
    throw new Malformed(`${JSON.stringify([...lengths].join(", ").slice(0, 40))} in place of a Content-Length`);
  return { kind: "length", bytes: Number(length) };
}
