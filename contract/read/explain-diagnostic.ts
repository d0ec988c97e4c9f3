import { catalogue, entryOf, idsOfCatalogue } from "./catalogue/index.ts";
import type { CatalogueEntry } from "./catalogue/entry.ts";

/** See `index.ts`. */
export const diagnosticIds: readonly string[] = idsOfCatalogue();

/** See `index.ts`. */
export function explainDiagnostic(id: string): string | undefined {
  const entry = entryOf(id);
  if (entry === undefined) return undefined;
  const lines = [
    `${id} (${entry.severity})`,
    "",
    `${entry.title}.`,
    "",
    entry.why,
    "",
    `What to do: ${entry.mend}`,
    "",
    indented(entry.example),
  ];
  return lines.join("\n");
}

/** The text of `docs/diagnostics.md`. */
export function diagnosticsPage(): string {
  const head = [
    "# Diagnostics",
    "",
    "What `sockwright check` may find in a document. Each diagnostic has an id that stays the same across releases, and",
    "`sockwright explain <id>` prints its entry of this page. A position is where the entry at fault begins: its key in a",
    "mapping, the item itself in a list. Errors make a contract invalid (exit code 3); warnings and notes do not.",
    "",
    "`sockwright mock` refuses a document for the errors that keep it from being understood: files and references, entries without",
    "the form of their format, schemas with keywords that cannot hold their values, expressions that are none. It plays what breaks",
    "a rule and can be understood all the same: only `check` looks for that. An example that does not match is never said by a mock.",
    "",
    "The entries are those of `contract/read/catalogue/`; a test compares the two, and prints this page when they differ.",
  ];
  const groups = Object.entries(catalogue).flatMap(([group, entries]) => [
    "",
    `## ${group}`,
    ...Object.entries(entries).flatMap(section),
  ]);
  return `${[...head, ...groups].join("\n")}\n`;
}

function section([id, entry]: readonly [string, CatalogueEntry]): readonly string[] {
  const fence = "```";
  return [
    "",
    `### ${id}`,
    "",
    `**${entry.severity}** · ${entry.title}.`,
    "",
    entry.why,
    "",
    entry.mend,
    "",
    `${fence}yaml`,
    entry.example,
    fence,
  ];
}

const indented = (text: string): string => text.replaceAll(/^/gm, "    ");
