import { resolve } from "node:path";
import {
  causesOf,
  findingsOf,
  printReport,
  type Report,
  reportAsHtml,
  reportAsJson,
  reportAsJunit,
  reportAsMarkdown,
} from "../conformance/index.ts";
import { githubAnnotations } from "./findings/annotate-github.ts";
import { type Folders, placesIn } from "./findings/place.ts";
import { sarifOf } from "./findings/write-sarif.ts";
import type { ReportArguments } from "./report-settings.ts";
import type { Terminal } from "./terminal.ts";
import { writeReport } from "./write-report.ts";

/** Prints a report, and writes the files that were asked for. */
export async function tellReport(
  report: Report,
  { command, ...given }: ReportArguments & { readonly command: "test" | "proxy" },
  folders: Folders,
  terminal: Terminal,
): Promise<void> {
  terminal.print(given.json ? JSON.stringify(reportAsJson(report)) : printReport(report, terminal.dataStyle));
  const placeOf = placesIn(folders);
  const files = [
    [given.junit, reportAsJunit],
    [given.html, reportAsHtml],
    [given.markdown, (one: Report) => reportAsMarkdown(one)],
    [given.sarif, (one: Report) => sarifOf(findingsOf(one), { command, placeOf })],
  ] as const;
  for (const [path, write] of files)
    if (path !== undefined) await writeReport(resolve(folders.folder, path), write(report));
  if (given.annotations !== undefined)
    for (const line of githubAnnotations(causesOf(report), placeOf)) terminal.say(line);
}
