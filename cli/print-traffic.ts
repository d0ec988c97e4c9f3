import type { LogEntry } from "../mock-server/index.ts";
import type { Paint } from "./terminal.ts";

const colours = { info: "cyan", warning: "yellow", error: "red" } as const;

/** One line about the traffic, with its evidence on the lines below. */
export function printTraffic(entry: LogEntry, style: Paint): string {
  const { level, system, about, summary, message, pointer, expected, got, source } = entry;
  const place = [message && `message ${message}`, pointer && `at ${pointer}`].filter(Boolean).join(" ");
  const details = [
    place,
    expected && `expected ${expected}${got === undefined ? "" : `, got ${got}`}`,
    source && `promised in ${source.file}:${source.line}:${source.column}`,
  ];
  const head = `${style(colours[level], level)} ${style("bold", system)} ${about}: ${summary}`;
  return [
    head,
    ...details.filter((detail) => detail !== undefined && detail !== "").map((detail) => `  ${detail}`),
  ].join("\n");
}
