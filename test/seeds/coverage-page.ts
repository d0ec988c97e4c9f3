import type { Documents } from "./documents.ts";
import { factsOf } from "./facts-of.ts";
import type { Seed } from "./seed.ts";

/** The page `docs/coverage.md`: one table for each seed. */
export function coveragePage(documents: Documents, seeds: readonly Seed[]): string {
  return `${opening}\n${seeds.map((seed) => section(documents, seed)).join("\n")}`;
}

const opening = `# What the source material says, and where the documents say it

Written by \`npm run coverage:seeds\`: read from the pages in [\`test/seeds/\`](../test/seeds/) and found in the documents.
Do not edit it; run that command after a change to \`asyncapi/\`, \`openapi/\` or \`schemas/\`.

A test (\`test/seed-coverage.test.ts\`) fails when a fact has no place in a document, when an example of a seed does not fit its
message, and when this page is out of date.
`;

function section(documents: Documents, seed: Seed): string {
  const facts = factsOf(seed);
  const rows = facts.map((fact) => {
    const place = fact.find(documents);
    const where = place === undefined ? "**nowhere**" : link(`${place.file}:${place.line}`, place.file, place.line);
    const said = link(String(fact.line), `test/seeds/${seed.file}`, fact.line);
    return `| ${fact.kind} | \`${cell(fact.text)}\` | ${said} | ${where} |\n`;
  });
  return [
    `## ${seed.file}\n\n`,
    `${facts.length} facts.\n\n`,
    "| Kind | Fact | Line of the seed | Described in |\n|---|---|---|---|\n",
    ...rows,
  ].join("");
}

const link = (text: string, file: string, line: number): string => `[${text}](../${file}#L${line})`;

/** A pipe ends a cell, even inside backticks. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("`", "'");
