import { resolve } from "node:path";
import type { Contract, Document } from "../../contract/index.ts";
import { CannotGenerate } from "../cannot-generate.ts";
import { exitCode } from "../exit-code.ts";
import { compareFolder } from "../generated-folder.ts";
import type { Generation } from "../generation.ts";
import { defaultOptions, type FileHashes, hashesOf, type Manifest, manifestFile, readManifest } from "../manifest.ts";
import type { Terminal } from "../terminal.ts";
import { UsageFault } from "../usage-fault.ts";
import { findGenerator } from "./find-generator.ts";
import { findTemplate, refuseLostPath } from "./find-template.ts";
import { runTemplate } from "./run-template.ts";

/** Which template is to be run, and where its files go. */
export interface WantedTemplate {
  /** A package, a folder, or one that the generator brings. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly folder: string;
  /** What paths in the contract are relative to. */
  readonly root: string;
  /** Ends the template when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a template over the AsyncAPI document of a contract and compares what it makes with what is there; nothing is written.
 *
 * @throws {UsageFault} when there is no such template or no generator, several documents, or the template fails
 * @throws {CannotGenerate} when there is no AsyncAPI document, the generator does not take it, or the template writes nothing
 */
export async function generateFromTemplate(
  contract: Contract,
  { name, params, folder, root, ...ending }: WantedTemplate,
  terminal: Terminal,
): Promise<Generation> {
  refuseLostPath(name, terminal.folder);
  const generator = findGenerator(terminal.folder);
  const template = findTemplate(name, { folder: terminal.folder, generator: generator.folder });
  const { file } = theDocument(contract).source;
  const manifest = (await readManifest(folder)) ?? { options: defaultOptions, systems: {} };
  terminal.say(`running the template ${name} over ${file}`);
  const made = await runTemplate(
    { name, template, generator, document: resolve(root, file), params, ...ending },
    terminal,
  );
  if (made.length === 0)
    throw new CannotGenerate(exitCode.nothingChecked, `the template "${name}" wrote nothing for ${file}`);
  const before = manifest.templates?.[name]?.[file] ?? {};
  const documents = { ...manifest.templates?.[name], [file]: hashesOf(made) };
  const after: Manifest = { ...manifest, templates: { ...manifest.templates, [name]: documents } };
  const files = [...made, manifestFile(after)];
  // What somebody else has written there since then stays.
  const claimed = new Set(filesOf(after));
  const known = Object.keys(before).filter((path) => !claimed.has(path));
  return { folder, files, changes: compareFolder(folder, files, known), drift: [] };
}

function theDocument({ documents }: Contract): Document {
  const [document, ...others] = documents.filter(({ format }) => format === "asyncapi");
  if (document === undefined) {
    const words = "a template runs over an AsyncAPI document, and there is none: name one";
    throw new CannotGenerate(exitCode.nothingChecked, words);
  }
  if (others.length > 0) {
    const names = [document, ...others].map(({ source }) => source.file).join(", ");
    throw new UsageFault(`a template runs over one document: name one of ${names}`);
  }
  return document;
}

function filesOf({ systems, templates = {} }: Manifest): readonly string[] {
  const written: readonly FileHashes[] = [
    ...Object.values(systems).map(({ files }) => files),
    ...Object.values(templates).flatMap((documents) => Object.values(documents)),
  ];
  return written.flatMap((files) => Object.keys(files));
}
