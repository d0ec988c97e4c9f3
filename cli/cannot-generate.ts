import type { ExitCode } from "./exit-code.ts";

/** Nothing can be generated from what the documents say; `ending` is what the command ends with. */
export class CannotGenerate extends Error {
  override readonly name = "CannotGenerate";
  readonly ending: ExitCode;
  constructor(ending: ExitCode, words: string, cause?: unknown) {
    super(words, { cause });
    this.ending = ending;
  }
}
