import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { findDocuments } from "./find-documents.ts";
import { findOverlays } from "./find-overlays.ts";
import { plural } from "./print-diagnostics.ts";
import { sayFaults } from "./say-faults.ts";
import type { Terminal } from "./terminal.ts";

/** One call of `sockwright docs --translate`. */
export interface TranslateCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly json: boolean;
}

/** Writes overlays with every text of the documents that has no translation yet, and resolves to what the command ends with. */
export async function translateDocs(
  { places, config, language, json }: TranslateCall,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await findDocuments(terminal.folder, places, config);
  if (found.files.length === 0) {
    if (json) terminal.print(JSON.stringify({ ok: false, files: [] }));
    terminal.say("nothing to translate: no AsyncAPI or OpenAPI document was found; name documents, or a folder");
    return exitCode.nothingChecked;
  }
  // Beside the documents, also where they were named one by one: what is there already must not be lost.
  const overlays = await findOverlays({ ...found, origin: "folders" }, config);
  const { translationFiles } = await import("../contract/read/index.ts");
  const { files, missing, diagnostics } = await translationFiles(found.files, overlays, {
    language,
    into: "overlays",
    root: found.root,
    isPart: found.origin === "arguments",
  });
  await sayFaults(diagnostics, found.root, terminal);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const names = files.map(({ path }) => relative(terminal.folder, path));
  const isRefused = files.length === 0 && diagnostics.some(({ severity }) => severity === "error");
  if (json) terminal.print(JSON.stringify({ ok: !isRefused, files: names }));
  else for (const name of names) terminal.print(name);
  if (!isRefused) terminal.say(outcomeOf(files.length, missing));
  return isRefused ? exitCode.contractInvalid : exitCode.fine;
}

function outcomeOf(written: number, missing: number): string {
  const overlays = `${plural(written, "overlay")} written`;
  return missing === 0
    ? `${overlays}: nothing is left to translate`
    : `${overlays}: fill in what is empty (${plural(missing, "text")}), then run \`sockwright check\``;
}
