import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnosticIds, diagnosticsPage, explainDiagnostic } from "./explain-diagnostic.ts";

test("docs/diagnostics.md lists what the catalogue holds", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/diagnostics.md"), "utf8");
  expect(page).toBe(diagnosticsPage());
});

test("every id is explained, with its severity, what to do and an example", () => {
  for (const id of diagnosticIds)
    expect(explainDiagnostic(id)).toMatch(
      new RegExp(`^${id} \\((error|warning|info)\\)\n[^]+What to do: [^]+\n    \\S`),
    );
});

test("an id that does not exist has no explanation", () => {
  expect(explainDiagnostic("no-such-thing")).toBeUndefined();
  expect(explainDiagnostic("__proto__")).toBeUndefined();
});
