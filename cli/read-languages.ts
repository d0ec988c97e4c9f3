import type { Contract, Diagnostic } from "../contract/index.ts";
import type { Language } from "../contract/read/index.ts";
import type { Translation } from "../docs-site/index.ts";
import type { Config } from "./config.ts";
import { type FoundDocuments, findDocuments } from "./find-documents.ts";
import { findOverlays } from "./find-overlays.ts";
import { UsageFault } from "./usage-fault.ts";

/** Which documents, and into which languages. */
export interface LanguagesCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly perspective: "server" | "client";
  /** BCP 47 tags; default: those of the configuration, else all that overlays translate into. */
  readonly wanted?: readonly string[];
  readonly folder: string;
}

/** A contract as overlays change it, and in other languages; or what is wrong with the overlays. */
export interface LanguagesReading {
  /** Where overlays change what every language shows. */
  readonly contract?: Contract;
  readonly translations: readonly Translation[];
  readonly languages: readonly Language[];
  /** Faults; texts without a translation are none here. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads documents in every language that their overlays translate them into.
 *
 * @throws UsageFault when a language is wanted that there is no overlay for
 */
export async function readLanguages(call: LanguagesCall): Promise<LanguagesReading> {
  const { config, folder, perspective, places } = call;
  const found = await findDocuments(folder, places, config);
  const overlays = await findOverlays(found, config);
  const wanted = call.wanted ?? config.docs?.translations;
  const { readContract } = await import("../contract/read/index.ts");
  const { changesAll, languages, diagnostics } = await checkOverlays(found, overlays);
  const missing = wanted?.find((tag) => languages.every((one) => one.tag !== tag));
  if (missing !== undefined)
    throw new UsageFault(
      `no overlay translates into ${missing}: \`sockwright docs --translate ${missing}\` writes one to fill in`,
    );
  const faults = diagnostics.filter(({ id }) => id !== "translation-missing");
  if (faults.some(({ severity }) => severity === "error")) return { translations: [], languages, diagnostics: faults };
  const options = { root: found.root, perspective, systems: config.systems ?? {} };
  const read = async (language?: string): Promise<Contract | undefined> => {
    const own = language === undefined ? {} : { language };
    const reading = await readContract(found.files, { ...options, overlays: { files: overlays, ...own } });
    if (!reading.ok) faults.push(...reading.diagnostics.filter(({ severity }) => severity === "error"));
    return reading.ok ? reading.contract : undefined;
  };
  const contract = changesAll ? await read() : undefined;
  const translations: Translation[] = [];
  for (const { tag } of languages) {
    if (wanted !== undefined && !wanted.includes(tag)) continue;
    const translated = await read(tag);
    const title = config.docs?.titles?.[tag];
    if (translated !== undefined)
      translations.push({ contract: translated, language: tag, ...(title === undefined ? {} : { title }) });
  }
  return { ...(contract === undefined ? {} : { contract }), translations, languages, diagnostics: faults };
}

/** What is wrong with overlays, and how far each language is. */
export async function checkOverlays(
  { files, origin, root }: FoundDocuments,
  overlays: readonly string[],
): Promise<{
  readonly languages: readonly Language[];
  readonly changesAll: boolean;
  readonly diagnostics: readonly Diagnostic[];
}> {
  if (overlays.length === 0) return { languages: [], changesAll: false, diagnostics: [] };
  const { readOverlays } = await import("../contract/read/index.ts");
  const reading = await readOverlays(files, overlays, root);
  // Of documents that were named one by one, others may have overlays too.
  const isPart = origin === "arguments";
  return {
    ...reading,
    diagnostics: reading.diagnostics.filter(({ id }) => !isPart || id !== "overlay-extends-nothing"),
  };
}

/** How far a language is, in words. */
export function progressOf({ tag, texts, translated, stale }: Language): string {
  // Rounded down: 100 % is all of them.
  const share = texts === 0 ? 100 : Math.floor((translated / texts) * 100);
  return `${tag}: ${share} % of ${texts} texts translated${stale === 0 ? "" : `, ${stale} of them from an older text`}`;
}
