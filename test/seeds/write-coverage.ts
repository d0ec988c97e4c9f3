// Rewrites docs/coverage.md: `npm run coverage:seeds`.
import { writeFileSync } from "node:fs";
import { coveragePage } from "./coverage-page.ts";
import { readDocuments, systemsOf } from "./documents.ts";
import { readSeeds } from "./seed.ts";

const documents = await readDocuments();
writeFileSync(
  new URL("../../docs/coverage.md", import.meta.url),
  coveragePage(documents, readSeeds(systemsOf(documents))),
);
