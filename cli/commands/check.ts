import { relative, resolve, sep } from "node:path";
import { Command } from "commander";
import type { Contract, Diagnostic } from "../../contract/index.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findDocuments } from "../find-documents.ts";
import { findOverlays } from "../find-overlays.ts";
import { findScenarios, type ScenariosCall } from "../find-scenarios.ts";
import { annotationsOption } from "../findings/annotations-option.ts";
import type { Folders } from "../findings/place.ts";
import { loadConfig } from "../load-config.ts";
import { perspectiveOption } from "../perspective-option.ts";
import { countDiagnostics, plural, printDiagnostics } from "../print-diagnostics.ts";
import { checkOverlays, progressOf } from "../read-languages.ts";
import type { CommandContext } from "../run.ts";
import type { Terminal } from "../terminal.ts";

interface CheckOptions {
  readonly json?: true;
  readonly perspective?: "server" | "client";
  /** Path of a SARIF file. */
  readonly sarif?: string;
  readonly annotations?: "github";
}

/** `sockwright check`: every fault of the documents, each with its place and what to do. */
export function checkCommand({ terminal, finish }: CommandContext): Command {
  return new Command("check")
    .summary("say what is wrong in documents")
    .description("Checks AsyncAPI and OpenAPI documents, and says for every fault where it is and what to do.")
    .argument("[documents...]", "files, folders or globs")
    .addOption(perspectiveOption())
    .option("--sarif <file>", "write SARIF 2.1.0, for code scanning")
    .addOption(annotationsOption())
    .option("--json", "print one JSON document instead of text")
    .addHelpText("after", "\nExit codes: 0 nothing found, 1 warnings, 3 errors, 5 there was no document to check.")
    .action(async (places: string[], options: CheckOptions) => {
      const { config } = await loadConfig(terminal.folder);
      const { files, root, origin } = await findDocuments(terminal.folder, places, config);
      // Elsewhere than at home the bundled documents would make a run in a wrong folder green for ever.
      const isAstray = origin === "bundled" && resolve(root) !== resolve(terminal.folder);
      if (files.length === 0 || isAstray) {
        if (options.json)
          terminal.print(JSON.stringify({ ok: false, documents: [], scenarios: [], languages: [], diagnostics: [] }));
        const where = isAstray
          ? `in asyncapi/ or openapi/ of ${terminal.folder}: name documents, or a folder`
          : "there";
        terminal.say(`nothing to check: no AsyncAPI or OpenAPI document was found ${where}`);
        return finish(exitCode.nothingChecked);
      }
      const { checkContract, codeFrame } = await import("../../contract/read/index.ts");
      const perspective = options.perspective ?? config.perspective ?? "server";
      const reading = await checkContract(files, { root, perspective, systems: config.systems ?? {} });
      const played = reading.ok ? await checkScenarios(reading.contract, { origin, root, config }) : noScenarios;
      const overlays = await findOverlays({ origin, root }, config);
      const shown = await checkOverlays({ files, origin, root }, reading.ok ? overlays : []);
      const diagnostics = [...reading.diagnostics, ...played.diagnostics, ...shown.diagnostics];
      const ending = endingFor(diagnostics);
      if (options.json) {
        const documents = files.map((file) => relative(root, file).split(sep).join("/"));
        const scenarios = played.files.map((file) => relative(root, file).split(sep).join("/"));
        terminal.print(
          JSON.stringify({
            ok: ending === exitCode.fine,
            documents,
            scenarios,
            languages: shown.languages,
            diagnostics,
          }),
        );
      } else {
        const report = printDiagnostics(diagnostics, { root, style: terminal.dataStyle, codeFrame });
        if (report !== "") terminal.print(`${report}\n`);
        const also = played.files.length === 0 ? "" : `, ${plural(played.files.length, "scenario")}`;
        if (!reading.ok && overlays.length > 0)
          terminal.say("overlays, translations among them, were not looked at: mend the errors of the documents first");
        for (const language of shown.languages) terminal.say(progressOf(language));
        terminal.say(`${plural(files.length, "document")}${also}: ${countDiagnostics(diagnostics)}`);
      }
      await tellTools(diagnostics, options, { root, folder: terminal.folder }, terminal);
      return finish(ending);
    });
}

const noScenarios = { files: [], diagnostics: [] };

/** What is wrong with the scenarios that belong to the documents. */
async function checkScenarios(
  contract: Contract,
  call: ScenariosCall,
): Promise<{ readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const files = await findScenarios(call);
  if (files.length === 0) return noScenarios;
  const { readScenarios } = await import("../../contract/read/index.ts");
  const { diagnostics } = await readScenarios(files, contract, call.root);
  return { files, diagnostics };
}

/** Tells those that show findings beside the lines. */
async function tellTools(
  diagnostics: readonly Diagnostic[],
  { sarif, annotations }: CheckOptions,
  folders: Folders,
  terminal: Terminal,
): Promise<void> {
  if (sarif === undefined && annotations === undefined) return;
  const { placesIn } = await import("../findings/place.ts");
  const { findingsOfDiagnostics } = await import("../findings/of-diagnostics.ts");
  const findings = findingsOfDiagnostics(diagnostics);
  const placeOf = placesIn({ ...folders, workspace: process.env["GITHUB_WORKSPACE"] });
  if (sarif !== undefined) {
    const { sarifOf } = await import("../findings/write-sarif.ts");
    const { writeReport } = await import("../write-report.ts");
    await writeReport(resolve(folders.folder, sarif), sarifOf(findings, { command: "check", placeOf }));
  }
  if (annotations !== undefined) {
    const { githubAnnotations } = await import("../findings/annotate-github.ts");
    for (const line of githubAnnotations(findings, placeOf)) terminal.say(line);
  }
}

function endingFor(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some(({ severity }) => severity === "error")) return exitCode.contractInvalid;
  return diagnostics.some(({ severity }) => severity === "warning") ? exitCode.findings : exitCode.fine;
}
