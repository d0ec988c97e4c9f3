// Writes the pages that are made from the sources: `npm run docs`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diagnosticsPage } from "../contract/read/explain-diagnostic.ts";

writeFileSync(fileURLToPath(new URL("../docs/diagnostics.md", import.meta.url)), diagnosticsPage());
