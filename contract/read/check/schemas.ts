import { isMatchedSafely } from "../../payload/index.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { checkKeywordValues } from "../keyword-values.ts";
import { checkPatterns, patternsOf } from "../patterns.ts";
import { child } from "../place.ts";
import { meantFormat } from "./known-formats.ts";

/** Schemas for themselves: values of keywords, regular expressions, names of formats. Reading has looked at part of it. */
export function checkSchemas({ reader }: ContractDraft): void {
  checkKeywordValues(reader, "all");
  checkPatterns(reader, "strict");
  for (const { place } of reader.schemas.read) {
    for (const { at, pattern } of patternsOf(place)) {
      if (isMatchedSafely(pattern)) continue;
      const fix = "write it without look-around and back-references, or without the repetition inside the repetition";
      const message = `"${pattern}" could take a matcher forever, so no text of more than 16 characters is matched with it: such a text counts as wrong`;
      reader.report("pattern-not-matched-safely", at, message, fix);
    }
    const format = child(place, "format");
    if (typeof format.value !== "string") continue;
    const meant = meantFormat(format.value);
    const message = `no tool knows a format "${format.value}", so nothing is checked by it`;
    if (meant !== undefined) reader.report("format-misspelt", format, message, `did you mean \`${meant}\`?`);
  }
}
