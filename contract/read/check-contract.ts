import type { Diagnostic } from "../diagnostic.ts";
import { checkAmbiguity } from "./check/ambiguity.ts";
import { checkExamples } from "./check/examples.ts";
import { checkExtensions } from "./check/extensions.ts";
import { checkKeywords } from "./check/keywords.ts";
import { checkOperations } from "./check/operations.ts";
import { checkPerspective } from "./check/perspective.ts";
import { checkPorts } from "./check/ports.ts";
import { checkSchemas } from "./check/schemas.ts";
import { checkShapes } from "./check/shapes.ts";
import { draftContract, type ContractDraft } from "./draft-contract.ts";
import type { ReadOptions, Reading } from "./reading.ts";
import { sorted } from "./sorted.ts";

const checks: readonly ((draft: ContractDraft) => void)[] = [
  checkOperations,
  checkSchemas,
  checkExamples,
  checkKeywords,
  checkShapes,
  checkAmbiguity,
  checkPorts,
  checkPerspective,
  checkExtensions,
];

/** See `index.ts`. */
export async function checkContract(files: readonly string[], options: ReadOptions = {}): Promise<Reading> {
  const draft = await draftContract(files, options);
  for (const check of checks) check(draft);
  const { checkSpecification } = await import("./check/specification.ts");
  await checkSpecification(draft);
  // The parser follows every reference itself; where one is broken or forbidden, it is not let loose.
  if (!draft.diagnostics.some(({ id }) => id.startsWith("reference-") || id === "syntax-error")) {
    const { checkAsyncApiRules } = await import("./check/asyncapi-rules.ts");
    await checkAsyncApiRules(draft);
  }
  const { contract, reader } = draft;
  const diagnostics = sorted(withoutRepetition(draft.diagnostics));
  const ok = !diagnostics.some(({ severity }) => severity === "error");
  return ok ? { ok, contract, diagnostics, files: reader.shelf.files() } : { ok, diagnostics, files: reader.shelf.files() };
}

/** What the general linters say about a line that a check of our own has said more about. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const lineOf = ({ source }: Diagnostic): string => `${source.file}:${source.line}`;
  const rank = ({ id }: Diagnostic): number => (id === "asyncapi-rule" ? 2 : id === "structure-invalid" ? 1 : 0);
  const best = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === "error") best.set(lineOf(diagnostic), Math.min(best.get(lineOf(diagnostic)) ?? 2, rank(diagnostic)));
  }
  return diagnostics.filter((diagnostic) => rank(diagnostic) === 0 || rank(diagnostic) <= (best.get(lineOf(diagnostic)) ?? 2));
}
