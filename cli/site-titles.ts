import { InvalidArgumentError } from "commander";
import type { Config } from "./config.ts";
import { isLanguageTag } from "./language-tag.ts";
import { UsageFault } from "./usage-fault.ts";

/** What a site is called on the command line. */
export interface GivenTitles {
  /** In every language that has no title of its own. */
  readonly title?: string;
  /** BCP 47 tag → title. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * One more title of a command line: `House rules`, or `pt-BR=Regras da casa`.
 *
 * @throws {InvalidArgumentError} when it is empty, or there is one already
 */
export function addTitle(given: string, before: GivenTitles = { titles: {} }): GivenTitles {
  const [, tag = "", own = ""] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  const [language, words] = isLanguageTag(tag) ? [tag, own] : [undefined, given];
  if (words.trim() === "") throw new InvalidArgumentError("Write what the site is called.");
  if (language === undefined) {
    if (before.title !== undefined)
      throw new InvalidArgumentError(
        "The site has one title already. Another language has its own: pt-BR=Regras da casa.",
      );
    return { ...before, title: words };
  }
  if (Object.hasOwn(before.titles, language)) throw new InvalidArgumentError(`${language} has a title already.`);
  return { ...before, titles: { ...before.titles, [language]: words } };
}

/** A configuration in which the titles of the command line have taken the place of its own. */
export function withTitles(config: Config, given: GivenTitles | undefined): Config {
  if (given === undefined) return config;
  const { docs = {} } = config;
  const title = given.titles[docs.language ?? "en"] ?? given.title ?? docs.title;
  const titles = { ...docs.titles, ...given.titles };
  return { ...config, docs: { ...docs, ...(title === undefined ? {} : { title }), titles } };
}

/** @throws {UsageFault} when a title is in a language that the site has no pages in */
export function refuseForeignTitles(given: GivenTitles | undefined, languages: readonly string[]): void {
  const foreign = Object.keys(given?.titles ?? {}).find((tag) => !languages.includes(tag));
  if (foreign !== undefined)
    throw new UsageFault(
      `--title ${foreign}=…: the site has no pages in ${foreign}, but in ${languages.join(", ")}; a title that begins so is written ${languages[0] ?? "en"}=${foreign}=…`,
    );
}
