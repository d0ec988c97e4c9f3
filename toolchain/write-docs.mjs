// Writes the pages that are made from the sources, and the site of the bundled systems in site/: `npm run docs`.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diagnosticsPage } from "../contract/read/explain-diagnostic.ts";
import { buildInPageMock } from "./build-in-page-mock.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

writeFileSync(fileURLToPath(new URL("../docs/diagnostics.md", import.meta.url)), diagnosticsPage());
await buildInPageMock();
const titles = ["--title", "The bundled systems", "--title", "pt-BR=Os sistemas incluídos"];
const args = ["bin/sockwright.js", "docs", "--build", ...titles];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1);
