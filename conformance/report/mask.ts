import type { Report } from "./report.ts";
import type { Verdict } from "../verdict.ts";
import type { Data, HeaderLines, Line, Transcript } from "../transcript.ts";

/** What stands in place of a secret. */
export const hidden = "•••";

/** Names of what is secret by its name: in queries, headers, and properties of JSON. */
const secretNames =
  /(?:^|[-_.])(?:token|secret|password|passwd|authorization|cookie|api[-_]?key|credential)s?$|^(?:x-[\w-]*key|auth)$/i;

/** JSON Web Tokens wherever they stand (RFC 7519 §3). */
const jwt = /\beyJ[\w-]{6,}\.[\w-]+\.[\w-]*/g;

const isSecretName = (name: string): boolean => secretNames.test(name);

/** A text in which nothing secret can be read. */
export function maskText(text: string): string {
  return text
    .replaceAll(jwt, hidden)
    .replaceAll(/((?:"([\w.-]+)")\s*:\s*)"(?:[^"\\]|\\.)*"/g, (whole, before: string, name: string) =>
      isSecretName(name) ? `${before}"${hidden}"` : whole,
    )
    .replaceAll(/([?&])([^=&#\s]+)=([^&#\s]*)/g, (whole, separator: string, name: string) =>
      isSecretName(decode(name)) ? `${separator}${name}=${hidden}` : whole,
    );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is shorter stands everywhere by chance. */
const shortestSecret = 6;

/** A report in which nothing secret can be read. */
export function maskReport({ secrets = [], ...report }: Report): Report {
  return {
    ...report,
    results: report.results.map((result) => ({
      ...result,
      verdict: hideSecrets(secrets, maskVerdict(result.verdict)),
    })),
    coverage: {
      ...report.coverage,
      clauses: report.coverage.clauses.map((clause) =>
        clause.reached ? clause : { ...clause, because: maskText(clause.because) },
      ),
    },
  };
}

/** The same with every text in it changed that holds one of `secrets`, as it is or percent-encoded. */
export function hideSecrets<Value>(secrets: readonly string[], value: Value): Value {
  const known = [...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]))]
    .filter(({ length }) => length >= shortestSecret)
    .toSorted((a, b) => b.length - a.length);
  return known.length === 0 ? value : without(known, value);
}

function without<Value>(secrets: readonly string[], value: Value): Value {
  if (typeof value === "string")
    return secrets.reduce<string>((text, secret) => text.replaceAll(secret, hidden), value) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => without(secrets, entry)) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, without(secrets, entry)])) as Value;
}

function maskVerdict(verdict: Verdict): Verdict {
  switch (verdict.outcome) {
    case "kept":
      return verdict;
    case "broken": {
      const { expected, got, transcript } = verdict;
      return {
        ...verdict,
        expected: maskText(expected),
        got: maskText(got),
        transcript: maskTranscript(transcript),
      };
    }
    case "not-asked":
    case "inconclusive":
      return { ...verdict, because: maskText(verdict.because) };
  }
}

/** A transcript in which nothing secret can be read; everything else stays as it crossed. */
export function maskTranscript(transcript: Transcript): Transcript {
  return transcript.map(maskLine);
}

function maskLine(line: Line): Line {
  switch (line.kind) {
    case "request":
      return { ...line, url: maskText(line.url), headers: maskHeaders(line.headers), ...maskBody(line.body) };
    case "response":
      return { ...line, headers: maskHeaders(line.headers), ...maskBody(line.body) };
    case "connect":
      return { ...line, url: maskText(line.url), headers: maskHeaders(line.headers) };
    case "connected":
      return { ...line, headers: maskHeaders(line.headers) };
    case "frame":
    case "ping":
    case "pong":
      return { ...line, data: maskData(line.data) };
    case "close":
    case "lost":
      return line;
  }
}

/** Whether nothing of a header's value may be seen. */
export const isSecretHeader = (name: string): boolean => isSecretName(name) || /^set-cookie$/i.test(name);

const maskHeaders = (headers: HeaderLines): HeaderLines =>
  headers.map(([name, value]) => [name, isSecretHeader(name) ? hidden : maskText(value)]);

const maskData = (data: Data): Data => ("text" in data ? { ...data, text: maskText(data.text) } : data);

const maskBody = (body: Data | undefined): { readonly body?: Data } =>
  body === undefined ? {} : { body: maskData(body) };
