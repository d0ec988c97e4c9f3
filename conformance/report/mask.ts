import { hidden, isSecretHeader, maskText } from "../../contract/index.ts";
import type { Report } from "./report.ts";
import type { Verdict } from "../verdict.ts";
import type { Data, HeaderLines, Line, Transcript } from "../transcript.ts";

export { hidden, isSecretHeader, maskText };

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
      const { expected, got, transcript, shown, shrunk } = verdict;
      return {
        ...verdict,
        expected: maskText(expected),
        got: maskText(got),
        transcript: maskTranscript(transcript),
        ...(shown && { shown: maskTranscript(shown) }),
        ...(shrunk && { shrunk: "because" in shrunk ? { because: maskText(shrunk.because) } : shrunk }),
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

const maskHeaders = (headers: HeaderLines): HeaderLines =>
  headers.map(([name, value]) => [name, isSecretHeader(name) ? hidden : maskText(value)]);

const maskData = (data: Data): Data => ("text" in data ? { ...data, text: maskText(data.text) } : data);

const maskBody = (body: Data | undefined): { readonly body?: Data } =>
  body === undefined ? {} : { body: maskData(body) };
