import type { Finding } from "../../conformance/index.ts";
import type { Diagnostic } from "../../contract/index.ts";

/** Faults of documents as findings, errors first. */
export function findingsOfDiagnostics(diagnostics: readonly Diagnostic[]): readonly Finding[] {
  return diagnostics
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ id, severity, source, message, fix }) => ({
      rule: id,
      level: severity === "info" ? "note" : severity,
      title: id,
      message: `${message}\nfix: ${fix}`,
      source,
      key: `${source.file}#${source.pointer} ${message}`,
    }));
}

const order: readonly Diagnostic["severity"][] = ["error", "warning", "info"];
