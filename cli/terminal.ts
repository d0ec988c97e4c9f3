import { styleText } from "node:util";
import { liveLine, type ShowLine } from "./live-line.ts";

/** How commands speak: data goes to stdout, talk to stderr. */
export interface Terminal {
  /** One piece of data, with a line end after it. */
  print(text: string): void;
  /** One line of talk. */
  say(text: string): void;
  /** Colours talk, where the reader's terminal and environment (`NO_COLOR`, `FORCE_COLOR`) allow it. */
  readonly style: Paint;
  /** The same for data, which may go elsewhere. */
  readonly dataStyle: Paint;
  /** Shows how far something has come; absent where nobody watches. */
  readonly show?: ShowLine | undefined;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Colours a text, or leaves it as it is. */
export type Paint = (format: Style, text: string) => string;

export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** The terminal this process stands in. */
export const processTerminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
  style: (format, text) => styleText(format, text, { stream: process.stderr }),
  dataStyle: (format, text) => styleText(format, text, { stream: process.stdout }),
  show: liveLine(process.stderr, process.env),
  folder: process.cwd(),
};
