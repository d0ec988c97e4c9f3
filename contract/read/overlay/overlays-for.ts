import { resolve } from "node:path";
import type { Report } from "../report.ts";
import { makeShelf } from "../shelf.ts";
import type { SourceFile } from "../source-file.ts";
import { applyOverlays } from "./apply-overlays.ts";
import { readOverlays } from "./overlay.ts";

/** Changes each file by the overlays that name no language, then by those of one. */
export function overlaysFor(
  files: readonly string[],
  language: string | undefined,
  root: string,
  report: Report,
): (file: SourceFile) => SourceFile {
  const paths = files.map((file) => resolve(root, file));
  const all = readOverlays(makeShelf(root, paths, report, undefined), paths, report);
  const general = all.filter((one) => one.language === undefined);
  const own = language === undefined ? [] : all.filter((one) => one.language === language);
  return (file) => {
    const whole = applyOverlays(file, general, report);
    return own.length === 0 ? whole : { ...applyOverlays(whole, own, report), untranslated: whole.value };
  };
}
