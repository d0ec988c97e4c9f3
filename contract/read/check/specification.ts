import { BaseResolver, createConfig, lint, type NormalizedProblem, type Source } from "@redocly/openapi-core";
import type { Document } from "../../model.ts";
import type { ContractDraft } from "../draft-contract.ts";
import type { Place } from "../place.ts";
import type { Reader } from "../reader.ts";
import { foreignSchemas } from "./foreign-schemas.ts";

/** Documents and the files they refer to, held to the structure their specification asks for (by Redocly's linter). */
export async function checkSpecification({ parts, reader, diagnostics }: ContractDraft): Promise<void> {
  const hasBrokenReferences = diagnostics.some(({ id }) => id.startsWith("reference-") || id === "syntax-error");
  const isForeign = foreignSchemas(diagnostics);
  const config = await createConfig({ rules: { struct: "error" } });
  for (const { desk, document } of parts) {
    const externalRefResolver = new ShelfResolver(reader);
    try {
      const problems = await lint({ ref: desk.root.file.path, config, externalRefResolver });
      for (const problem of problems) reportProblem(reader, document, problem, isForeign);
    } catch (error) {
      // The linter gives up on references that lead nowhere, which have been reported with their place.
      if (hasBrokenReferences) continue;
      if (error instanceof RangeError) {
        const fix = "nothing needs to be done; schemas that refer to each other in shorter chains can be linted";
        reader.report(
          "rules-not-run",
          desk.root,
          "the linter ran out of stack on this document, whose structure is unchecked",
          fix,
        );
        continue;
      }
      const reason = error instanceof Error ? error.message : String(error);
      reader.report("structure-invalid", desk.root, oneLine(reason), "correct what the message names");
    }
  }
}

/** Opens only what the reader has opened: nothing outside the project, nothing over the network. */
class ShelfResolver extends BaseResolver {
  readonly #files: ReadonlySet<string>;

  constructor(reader: Reader) {
    super();
    this.#files = new Set(reader.shelf.files());
  }

  override async loadExternalRef(path: string): Promise<Source> {
    if (!this.#files.has(path)) throw new Error(`${path} is not read`);
    return super.loadExternalRef(path);
  }
}

// AsyncAPI's schemas are a superset of draft-07; later keywords are used all the same, and our own check says where that matters.
const laterKeywords =
  /`(\$defs|\$anchor|\$dynamicRef|\$dynamicAnchor|\$vocabulary|prefixItems|unevaluated\w+|dependent\w+|minContains|maxContains|nullable|example)`/;

// AsyncAPI allows `true` and `false` for schemas; the linter does not know it.
const booleanSchema = /^Expected type `Schema` \(object\) but got `boolean`/;

function reportProblem(
  reader: Reader,
  document: Document,
  { message, suggest, location }: NormalizedProblem,
  isForeign: (place: Place) => boolean,
): void {
  const [at] = location;
  const file = at && reader.shelf.opened().find(({ path }) => path === at.source.absoluteRef);
  if (file === undefined || at?.pointer === undefined) return;
  if (document.format === "asyncapi" && (laterKeywords.test(message) || booleanSchema.test(message))) return;
  const place: Place = { file, pointer: decoded(at.pointer), value: undefined };
  if (isForeign(place)) return;
  const [first] = suggest;
  const fix =
    first === undefined
      ? `follow the ${document.format === "asyncapi" ? "AsyncAPI" : "OpenAPI"} specification`
      : `did you mean \`${first}\`?`;
  reader.report("structure-invalid", place, oneLine(message), fix);
}

/** From a URI fragment (`#/paths/~1lots`) to a JSON Pointer. */
function decoded(pointer: string): string {
  const plain = pointer.replace(/^#/, "").replace(/\/$/, "");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

const oneLine = (message: string): string => message.replaceAll(/\s*\n\s*/g, " ").trim();
