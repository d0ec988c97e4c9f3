import type { Diagnostic } from "../diagnostic.ts";
import type { Source } from "../model.ts";
import { checkAmbiguity } from "./check/ambiguity.ts";
import { checkBrands } from "./check/brands.ts";
import { checkExamples } from "./check/examples.ts";
import { checkExtensions } from "./check/extensions.ts";
import { checkKeywords } from "./check/keywords.ts";
import { checkKinds } from "./check/kinds.ts";
import { checkMessages } from "./check/messages.ts";
import { checkOnlyRemote } from "./check/only-remote.ts";
import { checkOperations } from "./check/operations.ts";
import { checkPathParameters } from "./check/path-parameters.ts";
import { checkPerspective } from "./check/perspective.ts";
import { checkPortProtocols } from "./check/port-protocols.ts";
import { checkPorts } from "./check/ports.ts";
import { checkProtocols } from "./check/protocols.ts";
import { checkSatisfiable } from "./check/satisfiable.ts";
import { checkSchemas } from "./check/schemas.ts";
import { checkShapes } from "./check/shapes.ts";
import { checkUpstreams } from "./check/upstreams.ts";
import { draftContract, type ContractDraft } from "./draft-contract.ts";
import type { ReadOptions, Reading } from "./reading.ts";
import { sorted } from "./sorted.ts";

const checks: readonly ((draft: ContractDraft) => void)[] = [
  checkOperations,
  checkMessages,
  checkPathParameters,
  checkProtocols,
  checkSchemas,
  checkExamples,
  checkSatisfiable,
  checkKeywords,
  checkKinds,
  checkShapes,
  checkAmbiguity,
  checkOnlyRemote,
  checkPorts,
  checkPortProtocols,
  checkUpstreams,
  checkPerspective,
  checkExtensions,
  checkBrands,
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
  return ok
    ? { ok, contract, diagnostics, files: reader.shelf.files() }
    : { ok, diagnostics, files: reader.shelf.files() };
}

/** Leaves out what a more general check says about a place that a more particular one has said already. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const best = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const key = spotOf(diagnostic);
    if (diagnostic.severity === "error")
      best.set(key, Math.min(best.get(key) ?? rankOf(diagnostic), rankOf(diagnostic)));
  }
  const lines = new Set(diagnostics.filter((one) => one.severity === "error" && rankOf(one) < 2).map(lineOf));
  const kept = diagnostics.filter((one) =>
    rankOf(one) < 2 ? rankOf(one) <= (best.get(spotOf(one)) ?? 2) : !lines.has(lineOf(one)),
  );
  // The parser often repeats the linter, sometimes a few columns further on.
  const linted = new Set(kept.filter(({ id }) => id === "structure-invalid").map(lineOf));
  // Who wrote a `url` has been told what to write for `host`.
  const withUrl = new Set(
    diagnostics.flatMap(({ id, source }) =>
      id === "wrong-shape" && /\/servers\/[^/]+\/url$/.test(source.pointer) ? [parentOf(source)] : [],
    ),
  );
  const lacksHost = (one: Diagnostic): boolean =>
    rankOf(one) === 2 && /\bhost\b/.test(one.message) && withUrl.has(`${one.source.file}#${one.source.pointer}`);
  return kept.filter((one) => (one.id !== "asyncapi-rule" || !linted.has(lineOf(one))) && !lacksHost(one));
}

const parentOf = ({ file, pointer }: Source): string => `${file}#${pointer.slice(0, pointer.lastIndexOf("/"))}`;
const lineOf = ({ source }: Diagnostic): string => `${source.file}:${source.line}`;
const spotOf = (diagnostic: Diagnostic): string => `${lineOf(diagnostic)}:${diagnostic.source.column}`;

/** 0 for what knows the meaning of a field, 1 for the schemas of extensions, 2 for specifications in general. */
function rankOf({ id }: Diagnostic): 0 | 1 | 2 {
  if (id === "structure-invalid" || id === "asyncapi-rule") return 2;
  return id === "extension-invalid" ? 1 : 0;
}
