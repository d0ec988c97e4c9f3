import { Parser } from "@asyncapi/parser";
import type { ContractDraft } from "../draft-contract.ts";
import type { Place } from "../place.ts";
import { pointerTo } from "../pointer.ts";
import { foreignSchemas } from "./foreign-schemas.ts";

// Parameters, references and schemas are looked at by checks that see into other files; "else" and "then" only say that something inside is wrong.
const leftToOthers =
  /^(asyncapi3-channel-parameters|asyncapi3-operation-messages-from-referred-channel|invalid-ref|unresolved|asyncapi-latest-version|parser-error|asyncapi-schema|asyncapi3-payload|asyncapi-payload)/;
const empty = /must match "(else|then)" schema|must match exactly one schema/;

/** Operations and messages; beyond this a document takes the parser many seconds. */
const most = 300;

// Made once: its rules take longer to compile than a document to check.
const parser = new Parser({ ruleset: { recommended: false } });

/** The AsyncAPI specification's own rules, as the AsyncAPI project's parser checks them; errors only. */
export async function checkAsyncApiRules({
  contract,
  parts,
  reader,
  diagnostics: known,
}: ContractDraft): Promise<void> {
  const isForeign = foreignSchemas(known);
  for (const { desk, document } of parts) {
    // What was converted has been understood, and its lines are not those of the text.
    if (document.format !== "asyncapi" || document.formatVersion.startsWith("2")) continue;
    const { file } = desk.root;
    const size = [...contract.operations, ...contract.messages].filter(
      ({ source }) => source.file === file.name,
    ).length;
    if (size > most) {
      const fix = "nothing needs to be done; `npx @asyncapi/cli validate` runs these rules on their own";
      reader.report(
        "rules-not-run",
        desk.root,
        `${size} operations and messages are more than the rules of the AsyncAPI project are run on`,
        fix,
      );
      continue;
    }
    const { diagnostics } = await parser.parse(file.text, { source: file.path });
    for (const { code, message, path, severity, source } of diagnostics) {
      if (
        severity !== 0 ||
        leftToOthers.test(String(code)) ||
        empty.test(message) ||
        (source !== undefined && source !== file.path)
      )
        continue;
      const place: Place = { file, pointer: path.reduce<string>(pointerTo, ""), value: undefined };
      if (isForeign(place)) continue;
      reader.report(
        "asyncapi-rule",
        place,
        `${message} (${String(code)})`,
        "see this rule in the AsyncAPI specification",
      );
    }
  }
}
