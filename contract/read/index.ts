import type { Contract } from "../model.ts";
import type { BundledDocument } from "./bundle/bundle-documents.ts";
import type { Language, OverlaysReading } from "./overlay/translations.ts";
import type { TranslationFiles, TranslationOptions } from "./overlay/translation-files.ts";
import type { Placed } from "./parse-placed.ts";
import type { ScenariosReading } from "./read-scenarios.ts";
import type { ReadOptions, Reading } from "./reading.ts";

export type { BundledDocument } from "./bundle/bundle-documents.ts";
export type { Language, OverlaysReading, TranslationFiles, TranslationOptions };
export type { ReadOptions, Reading } from "./reading.ts";
export type { ScenariosReading } from "./read-scenarios.ts";
export type { Placed } from "./parse-placed.ts";
export { type KeptSources, openKeptSources } from "./kept-sources.ts";
export { codeFrame } from "./code-frame.ts";
export { diagnosticIds, explainDiagnostic } from "./explain-diagnostic.ts";

// Each of these loads what it needs when it is called: a kept contract needs no parser, and reading needs no linter.

/**
 * Reads documents into one contract, as a mock needs it: AsyncAPI 3.0 and 3.1 (2.x is converted), OpenAPI 3.0 and 3.1, YAML or
 * JSON, with the files they refer to. Finds what keeps a document from being understood, schemas with impossible keywords
 * included, and leaves what breaks a rule but can be played, such as an example that does not match, to {@link checkContract}.
 *
 * @returns the contract and warnings, or every fault found; it never throws for a document's fault
 */
export async function readContract(files: readonly string[], options: ReadOptions = {}): Promise<Reading> {
  const reader = await import("./read-contract.ts");
  return reader.readContract(files, options);
}

/**
 * Reads documents and holds them to everything a contract must keep: the specifications of their formats, schemas that match
 * their examples, messages that can be told apart, ports without collisions, extensions that are understood.
 *
 * @returns the contract with warnings, or all faults; sorted by file and line, each once
 */
export async function checkContract(files: readonly string[], options: ReadOptions = {}): Promise<Reading> {
  const checker = await import("./check-contract.ts");
  return checker.checkContract(files, options);
}

/**
 * As {@link readContract}, and keeps what was read until one of the files changes.
 *
 * @param options `cacheFolder` defaults to `node_modules/.cache/sockwright` in the root, else a folder of the user's own under the system's temporary one
 */
export async function readContractCached(
  files: readonly string[],
  options: ReadOptions & { readonly cacheFolder?: string } = {},
): Promise<Reading & { readonly cached: boolean }> {
  const { compiledPath, keepCompiled, loadCompiled } = await import("./compiled-contract.ts");
  const path = compiledPath(files, options);
  const kept = loadCompiled(path);
  if (kept !== undefined) return { ...kept, cached: true };
  const reading = await readContract(files, options);
  keepCompiled(path, reading);
  return { ...reading, cached: false };
}

/**
 * Reads scenarios, a file each, against the contract that they are to be played from.
 *
 * @param root what relative paths start from, and {@link Source.file} is relative to; default the current folder
 * @returns those that can be played, and every fault of the others; it never throws for a fault of a file
 */
export async function readScenarios(
  files: readonly string[],
  contract: Contract,
  root?: string,
): Promise<ScenariosReading> {
  const reader = await import("./read-scenarios.ts");
  return reader.readScenarios(files, contract, root);
}

/** Parses a YAML or JSON text that is no document, and knows on which line everything in it is written. */
export async function parsePlaced(text: string, format: "yaml" | "json"): Promise<Placed> {
  const parser = await import("./parse-placed.ts");
  return parser.parsePlaced(text, format);
}

/**
 * Documents that make a contract, each in one file: every reference leads to a place in it, schemas that are shared stay shared. What is
 * secret is hidden. The same documents give the same texts.
 *
 * @param root what relative paths start from; default the current folder
 */
export async function bundleDocuments(files: readonly string[], root?: string): Promise<readonly BundledDocument[]> {
  const bundler = await import("./bundle/bundle-documents.ts");
  return bundler.bundleDocuments(files, root);
}

/**
 * Reads the Overlay documents of some documents, and compares translations with what they translate.
 *
 * @param root what relative paths start from; default the current folder
 * @returns how far each language is, with a warning for each text without a translation and each translation of an older text; and every
 *   fault of the overlays: one that is a translation may change nothing but texts for people
 */
export async function readOverlays(
  files: readonly string[],
  overlays: readonly string[],
  root?: string,
): Promise<OverlaysReading> {
  const reader = await import("./overlay/translations.ts");
  return reader.readOverlaysOf(files, overlays, root);
}

/**
 * Overlay documents for a translator to fill in: each text of the documents with what it says and its translation, where there is one that is
 * not of an older text.
 */
export async function translationFiles(
  files: readonly string[],
  overlays: readonly string[],
  options: TranslationOptions,
): Promise<TranslationFiles> {
  const writer = await import("./overlay/translation-files.ts");
  return writer.writeTranslations(files, overlays, options);
}
