import { globSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../contract/index.ts";
import { readContract, readOverlays, translationFiles } from "../contract/read/index.ts";
import { docsSite, type Site, wordsIn } from "../docs-site/index.ts";

const root = join(import.meta.dirname, "..");
const filesOf = (pattern: string): readonly string[] => globSync(pattern, { cwd: root }).toSorted();
const documents = filesOf("{asyncapi,openapi}/*.yaml");
const overlays = filesOf("overlays/**/*.yaml");
const language = "pt-BR";

async function read(tag?: string): Promise<Contract> {
  const shown = tag === undefined ? {} : { overlays: { files: overlays, language: tag } };
  const reading = await readContract(documents, { root, ...shown });
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return reading.contract;
}

describe("the documents of the bundled systems in Brazilian Portuguese", () => {
  test("every text is translated, and none has changed since", async () => {
    const { languages, diagnostics } = await readOverlays(documents, overlays, root);
    expect(diagnostics).toEqual([]);
    expect(languages).toMatchObject([{ tag: language, stale: 0 }]);
    const [one] = languages;
    expect(one?.texts).toBeGreaterThan(1000);
    expect(one?.translated).toBe(one?.texts);
  });

  test("the overlays are as the command writes them", async () => {
    const { files } = await translationFiles(documents, overlays, { language, into: "overlays", root });
    expect(files.map(({ path }) => path)).toEqual([]);
  });

  test("what is code in a text is the same code in its translation", async () => {
    const [english, portuguese] = [proseOf(await read()), proseOf(await read(language))];
    expect([...portuguese.keys()]).toEqual([...english.keys()]);
    // Where a translation adds the wording of the protocol, which is English.
    const added = new Set(["Token inválido (`Invalid token`)"]);
    const differing = [...english].filter(([place, text]) => {
      const own = portuguese.get(place) ?? "";
      return codeIn(text) !== codeIn(own) && !added.has(own);
    });
    expect(differing).toEqual([]);
  });
});

describe("their site in both languages", () => {
  let site: Site;
  beforeAll(async () => {
    const translations = [{ contract: await read(language), language }];
    site = docsSite(await read(), { translations });
  }, 60_000);

  const pages = (): readonly string[] => site.files.map(({ path }) => path).filter((path) => path.endsWith(".md"));

  test("has each page in each language", () => {
    const portuguese = pages().filter((path) => path.startsWith("pt-BR/"));
    const english = pages().filter((path) => !path.startsWith("pt-BR/"));
    expect(portuguese.map((path) => path.slice("pt-BR/".length))).toEqual(english);
    expect(english.length).toBeGreaterThan(150);
  });

  test("has no heading of the site in the other language", () => {
    const { words } = wordsIn("en");
    const same = new Set<string>(Object.values(wordsIn(language).words));
    const foreign = new Set<string>(Object.values(words).filter((word) => !same.has(word)));
    const found = site.files
      .filter(({ path }) => path.startsWith("pt-BR/") && path.endsWith(".md"))
      .flatMap(({ path, text }) =>
        [...text.replaceAll(/^(`{3,})[^]*?^\1$/gm, "").matchAll(/^#{1,4} (.+)$/gm)]
          .filter(([, heading = ""]) => foreign.has(heading))
          .map(([heading]) => `${path}: ${heading}`),
      );
    expect(found).toEqual([]);
  });
});

test("each sentence of the site has the same places to fill in every language", () => {
  const [english, portuguese] = [wordsIn("en").words, wordsIn(language).words];
  const placesIn = (sentence: string): string => [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted().join();
  const differing = Object.entries(english).filter(
    ([key, sentence]) => placesIn(sentence) !== placesIn(portuguese[key as keyof typeof portuguese]),
  );
  expect(differing).toEqual([]);
});

/** Titles and descriptions of a contract, by where they are. */
function proseOf(value: unknown, at = ""): Map<string, string> {
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, entry]: [string, unknown]): [string, string][] =>
      typeof entry === "string" && ["title", "summary", "description"].includes(key)
        ? [[`${at}/${key}`, entry]]
        : [...proseOf(entry, `${at}/${key}`)],
    ),
  );
}

const codeIn = (text: string): string => [...text.matchAll(/`[^`\n]+`/g)].map(String).toSorted().join();
