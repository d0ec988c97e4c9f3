import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Diagnostic, Source } from "../contract/index.ts";
import type { Paint } from "./terminal.ts";

/** Turns diagnostics into what a person reads: place, words, code frame, what to do; one block each. */
export interface DiagnosticPrinter {
  /** The folder that {@link Source.file} is relative to. */
  readonly root: string;
  readonly style: Paint;
  readonly codeFrame: (text: string, source: Source) => string;
}

const colours = { error: "red", warning: "yellow", info: "cyan" } as const;

/** All of `diagnostics` as text, worst first only where the reader sorted them so. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], printer: DiagnosticPrinter): string {
  return diagnostics.map((diagnostic) => block(diagnostic, printer)).join("\n\n");
}

function block(diagnostic: Diagnostic, { root, style, codeFrame }: DiagnosticPrinter): string {
  const { id, severity, source, message, fix, related } = diagnostic;
  const lines = [
    `${style("bold", place(source))}  ${style(colours[severity], severity)}  ${style("dim", id)}`,
    indent(plain(message)),
  ];
  const text = readSource(resolve(root, source.file));
  if (text !== undefined) lines.push(indent(plain(codeFrame(text, source))));
  if (related) lines.push(indent(`see also ${place(related)}`));
  lines.push(indent(`${style("green", "fix:")} ${plain(fix)}`));
  return lines.filter((line) => line.trim() !== "").join("\n");
}

/** `file:line:column`, which terminals and editors turn into a link. */
function place({ file, line, column }: Source): string {
  return `${plain(file)}:${line}:${column}`;
}

/** One line that counts them: `2 errors, 1 warning`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counts = (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === "info" ? `${count} notes` : plural(count, severity)));
  return counts.length === 0 ? "no findings" : counts.join(", ");
}

/** `1 port`, `2 ports`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Documents are other people's: their text must not drive the reader's terminal. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return stripVTControlCharacters(text).replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}
