import type { Diagnostic } from "../diagnostic.ts";
import { severityOf, type DiagnosticId } from "./catalogue/index.ts";
import { sourceOf, type Place } from "./place.ts";

/** Notes a fault, once for each place and id. */
export type Report = (id: DiagnosticId, where: Place, message: string, fix: string, related?: Place) => void;

/** A report and the diagnostics it has gathered. */
export function reporter(): { readonly report: Report; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report: Report = (id, where, message, fix, related) => {
    const key = `${id} ${where.file.path}#${where.pointer} ${message}`;
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push({
      id,
      severity: severityOf(id),
      source: sourceOf(where),
      message,
      fix,
      ...(related && { related: sourceOf(related) }),
    });
  };
  return { report, diagnostics };
}
