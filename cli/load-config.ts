import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { type LoadedModule, loadModule } from "./load-module.ts";
import { isBasePath } from "./base-path.ts";
import { isLanguageTag } from "./language-tag.ts";
import { mostWorkers } from "./mock-settings.ts";
import { UsageFault } from "./usage-fault.ts";

/** A configuration and the file it came from; without a file, the empty one. */
export interface LoadedConfig {
  readonly config: Config;
  readonly file?: string;
  /** Every file that has a say in it, the places where one may yet appear included: a change of one may change it. */
  readonly files: readonly string[];
}

/** What the file of a configuration may be called; the first one there is taken. */
export const configNames: readonly string[] = [
  "sockwright.config.ts",
  "sockwright.config.mts",
  "sockwright.config.js",
  "sockwright.config.mjs",
];

/**
 * Reads the configuration file of `folder`.
 *
 * @throws UsageFault when it cannot be loaded or says something that no configuration says
 */
export async function loadConfig(folder: string): Promise<LoadedConfig> {
  const places = configNames.map((name) => join(folder, name));
  const file = places.find((path) => existsSync(path));
  if (file === undefined) return { config: {}, files: places };
  let module: LoadedModule;
  try {
    module = await loadModule(file);
  } catch (error) {
    throw new UsageFault(`${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const loaded = module.exported;
  if (typeof loaded !== "object" || loaded === null || Array.isArray(loaded)) {
    throw new UsageFault(`${file} exports no configuration: write \`export default defineConfig({ … })\``);
  }
  for (const [key, value] of Object.entries(loaded)) check(file, key, value);
  return { config: loaded as Config, file, files: [...new Set([...places, ...module.files])] };
}

const isText = (value: unknown): boolean => typeof value === "string";
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    words.some((word) => word === value);

const docsWords =
  "an object of title, base (`/docs/`), redirects (old id → new id), language (`en`), overlays (files, folders or globs), " +
  "translations (languages), titles (language → title) and tryIt (`http://127.0.0.1:7380/docs`, or false)";

const entries: { readonly [Key in keyof Required<Config>]: { is(value: unknown): boolean; readonly words: string } } = {
  documents: { is: isTextList, words: "a list of files, folders or globs" },
  systems: { is: isRecord, words: "an object of document → system" },
  perspective: { is: isOneOf("server", "client"), words: '"server" or "client"' },
  ports: { is: (value) => isText(value) && isPortChoice(String(value)), words: '"exact", "offset:N" or "random"' },
  strictPorts: { is: (value) => typeof value === "boolean", words: "true or false" },
  socketioAdmin: { is: (value) => typeof value === "boolean", words: "true or false" },
  host: { is: (value) => isText(value) && String(value).trim() !== "", words: "a host name or address" },
  workers: { is: isWorkers, words: `a whole number from 1 to ${mostWorkers}` },
  seed: { is: isText, words: "a text" },
  auth: { is: isOneOf("any", "strict", "off"), words: '"any", "strict" or "off"' },
  only: { is: isTextList, words: "a list of systems" },
  scenarios: { is: isTextList, words: "a list of files, folders or globs" },
  docs: { is: isDocsChoice, words: docsWords },
  handlers: { is: isRecord, words: "an object of system → handlers" },
};

function isDocsChoice(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { title, base, redirects, language, overlays, translations, titles, tryIt, ...rest } = value as Readonly<
    Record<string, unknown>
  >;
  const isTextOr = (given: unknown): boolean => given === undefined || isText(given);
  const isMap = (given: unknown): boolean =>
    given === undefined || (isRecord(given) && Object.values(given as object).every(isText));
  const isListOr = (given: unknown): boolean => given === undefined || isTextList(given);
  const areTags = [language, ...(Array.isArray(translations) ? (translations as unknown[]) : [])].every(
    (tag) => tag === undefined || isLanguageTag(tag),
  );
  const isBase = base === undefined || (typeof base === "string" && isBasePath(base));
  const isAddress =
    tryIt === undefined || tryIt === false || (typeof tryIt === "string" && /^https?:\/\/[^\s<>()#]+$/i.test(tryIt));
  return (
    Object.keys(rest).length === 0 &&
    isTextOr(title) &&
    isTextOr(base) &&
    isBase &&
    isAddress &&
    [redirects, titles].every(isMap) &&
    [overlays, translations].every(isListOr) &&
    areTags
  );
}

function check(file: string, key: string, value: unknown): void {
  if (!Object.hasOwn(entries, key)) {
    throw new UsageFault(
      `${file}: "${key}" is not an entry of a configuration: use ${Object.keys(entries).join(", ")}`,
    );
  }
  const entry = entries[key as keyof Config];
  if (value !== undefined && !entry.is(value)) throw new UsageFault(`${file}: "${key}" must be ${entry.words}`);
}

/** Whether a mock can have so many workers. */
export function isWorkers(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostWorkers;
}

/** Whether a text is one of the values that `ports` takes. */
export function isPortChoice(text: string): boolean {
  return text === "exact" || text === "random" || /^offset:-?\d+$/.test(text);
}
