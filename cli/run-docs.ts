import { relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { docsSite, type Site, type Translation, wordsIn } from "../docs-site/index.ts";
import { buildSite, findVitePress, vitepressVersion } from "./build-site.ts";
import type { Config } from "./config.ts";
import { bundledDownloads } from "./bundled-downloads.ts";
import { compareDocs, type DocsFolder } from "./docs-folder.ts";
import type { DocsArguments } from "./docs-settings.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { writeFolder } from "./generated-folder.ts";
import { packageFolder } from "./package-info.ts";
import { plural } from "./print-diagnostics.ts";
import { progressOf, readLanguages } from "./read-languages.ts";
import { readDocuments } from "./read-documents.ts";
import { sayFaults } from "./say-faults.ts";
import { refuseForeignTitles, withTitles } from "./site-titles.ts";
import type { Terminal } from "./terminal.ts";

/** One call of `sockwright docs`. */
export interface DocsCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: DocsArguments;
}

/** What there is to report of a run. */
interface Outcome {
  readonly docs: DocsFolder;
  readonly site: Site;
  readonly built?: string;
  readonly ms: number;
}

/**
 * Writes the pages of documents, makes a site of them where that is asked for, and resolves to what the command ends with.
 *
 * @throws {UsageFault} when the folder cannot be written to, or the site cannot be built
 */
export async function runDocs({ places, given, ...call }: DocsCall, terminal: Terminal): Promise<ExitCode> {
  const start = performance.now();
  const config = withTitles(call.config, given.title);
  const perspective = given.perspective ?? config.perspective ?? "server";
  const reading = await readDocuments({ places, config, perspective }, terminal);
  const { contract: plain, documents, origin, root } = reading;
  // Elsewhere than at home nobody wants pages about the bundled documents.
  const isAstray = origin === "bundled" && resolve(packageFolder) !== resolve(terminal.folder);
  if (documents === 0 || isAstray) {
    terminal.say("nothing to write about: no AsyncAPI or OpenAPI document was found; name documents, or a folder");
    if (given.json) terminal.print(JSON.stringify({ ok: false, changes: {}, files: 0 }));
    return exitCode.nothingChecked;
  }
  const tongues =
    plain && (await readLanguages({ places, config, perspective, folder: terminal.folder, ...wantedIn(given) }));
  if (tongues !== undefined) await sayFaults(tongues.diagnostics, root, terminal);
  if (plain === undefined || tongues?.diagnostics.some(({ severity }) => severity === "error")) {
    if (given.json) terminal.print(JSON.stringify({ ok: false, changes: {}, files: 0 }));
    return exitCode.contractInvalid;
  }
  const contract = tongues?.contract ?? plain;
  const { base = config.docs?.base } = given;
  const title = config.docs?.title;
  const language = config.docs?.language ?? "en";
  const unplayed = contract.described ?? [];
  if (unplayed.length > 0)
    terminal.say(
      `${plural(unplayed.length, "channel")} of protocols that are not played, on the page of the system only: ${unplayed.map(({ id }) => id).join(", ")}`,
    );
  for (const one of tongues?.languages ?? []) terminal.say(progressOf(one));
  const shown = [language, ...(tongues?.translations ?? []).map((one) => one.language)];
  refuseForeignTitles(given.title, shown);
  sayForeign(shown, terminal);
  const { clientNames } = await import("../codegen/index.ts");
  const site = docsSite(contract, {
    clients: clientNames(contract),
    downloads: await bundledDownloads(contract, root),
    ...(title === undefined ? {} : { title }),
    ...(base === undefined ? {} : { base }),
    language,
    translations: tongues?.translations ?? [],
    ...(config.docs?.tryIt ? { tryIt: config.docs.tryIt } : {}),
    ...(config.docs?.redirects === undefined ? {} : { redirects: config.docs.redirects }),
  });
  await sayFaults(site.notes, root, terminal);
  const docs = compareDocs(resolve(terminal.folder, given.out ?? "site"), site.files);
  if (given.check) return reportCheck({ docs, site, ms: passed(start) }, given, terminal);
  writeFolder(docs.folder, docs.files, docs.changes);
  const vitepress = findVitePress(docs.folder, terminal.folder);
  if (given.build) {
    terminal.say(`building the site: ${plural(pagesIn(site), "page")}`);
    const contracts = [{ contract, language }, ...(tongues?.translations ?? [])];
    await putTrial(docs.folder, site, contracts, config.docs?.tryIt, terminal);
  }
  const built = given.build ? await buildSite(docs.folder, vitepress) : undefined;
  report({ docs, site, ms: passed(start), ...(built === undefined ? {} : { built }) }, given, terminal);
  if (built === undefined && !given.json)
    terminal.say(
      vitepress === undefined
        ? `for a static site: npm install --save-dev vitepress@${vitepressVersion}, then the same with --build`
        : "for a static site: the same with --build",
    );
  return exitCode.fine;
}

/** What a site has to try its operations, unless that is elsewhere; without a program, that is said. */
async function putTrial(
  folder: string,
  site: Site,
  contracts: readonly Pick<Translation, "contract" | "language">[],
  elsewhere: string | false | undefined,
  terminal: Terminal,
): Promise<void> {
  const { findInPageMock, removeTrial, writeTrial } = await import("./write-trial.ts");
  const mock = findInPageMock();
  if (elsewhere === undefined && mock !== undefined) {
    const byLanguage = new Map(contracts.map(({ contract, language }) => [language, contract]));
    return writeTrial(folder, site, byLanguage, mock);
  }
  removeTrial(folder);
  if (elsewhere === undefined)
    terminal.say(
      "nothing can be tried on the site: this checkout was not built, and `npm run build` makes what is missing",
    );
}

const wantedIn = ({ languages }: DocsArguments): { readonly wanted?: readonly string[] } =>
  languages === undefined ? {} : { wanted: languages };

function sayForeign(languages: readonly string[], terminal: Terminal): void {
  for (const language of languages)
    if (!wordsIn(language).isOwn)
      terminal.say(`the headings and labels of the site are not known in ${language}: they are in English`);
}

const passed = (start: number): number => Math.round(performance.now() - start);

const pagesIn = ({ files }: Site): number => files.filter(({ path }) => path.endsWith(".md")).length;

function asJson({ docs, site, built, ms }: Outcome, ok: boolean): string {
  const { added, changed, stale } = docs.changes;
  const { folder, files } = docs;
  return JSON.stringify({
    ok,
    folder,
    changes: { added, changed, stale },
    files: files.length,
    pages: pagesIn(site),
    notes: site.notes,
    ...(built === undefined ? {} : { built }),
    ms,
  });
}

function report(outcome: Outcome, given: DocsArguments, terminal: Terminal): void {
  if (given.json) {
    terminal.print(asJson(outcome, true));
    return;
  }
  const { docs, site, built, ms } = outcome;
  const { added, changed, stale, unchanged } = docs.changes;
  const where = relative(terminal.folder, docs.folder) || ".";
  const counts = [
    `${plural(added.length + changed.length, "file")} written`,
    ...(stale.length === 0 ? [] : [`${stale.length} stale removed`]),
    `${unchanged.length} unchanged`,
  ];
  terminal.say(
    `${terminal.style("green", `${where}/`)}: ${plural(pagesIn(site), "page")}, ${counts.join(", ")} (${ms} ms)`,
  );
  if (built !== undefined)
    terminal.say(`${terminal.style("green", `${relative(terminal.folder, built)}/`)}: the static site`);
}

function reportCheck(outcome: Outcome, given: DocsArguments, terminal: Terminal): ExitCode {
  const { docs } = outcome;
  const { added, changed, stale } = docs.changes;
  const where = relative(terminal.folder, docs.folder) || ".";
  const isSame = added.length + changed.length + stale.length === 0;
  if (given.json) terminal.print(asJson(outcome, isSame));
  else {
    const lists = [
      ["missing", added],
      ["differs", changed],
      ["stale", stale],
    ] as const;
    for (const [what, paths] of lists) for (const path of paths) terminal.print(`${what.padEnd(8)} ${where}/${path}`);
    const verdict = isSame ? "is what the documents say" : "is not what the documents say: run `sockwright docs`";
    terminal.say(`${where} ${verdict}`);
  }
  return isSame ? exitCode.fine : exitCode.findings;
}
