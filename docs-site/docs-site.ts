import { type Contract, type Diagnostic, type Operation, resourcesOf } from "../contract/index.ts";
import { paragraph, samplesBlock } from "./blocks.ts";
import { type Book, openBook } from "./book.ts";
import { llmsText } from "./llms-text.ts";
import { titled } from "./markdown/flat.ts";
import { codeSpan, link, type Md, md } from "./markdown/md.ts";
import { writePage } from "./markdown/write-page.ts";
import type { Page } from "./page.ts";
import { channelPage } from "./pages/channel.ts";
import { connectingPage } from "./pages/connecting.ts";
import { errorsPage } from "./pages/errors.ts";
import { homePage, titleOfSystem } from "./pages/home.ts";
import { httpOperationPage, webhookPage } from "./pages/http-operation.ts";
import { listPages } from "./pages/lists.ts";
import { messageOperationPage } from "./pages/message-operation.ts";
import { portsPage } from "./pages/ports.ts";
import { resourcePage } from "./pages/resource.ts";
import { systemPage } from "./pages/system.ts";
import { relativeTo } from "./permalink.ts";
import { redirectPages } from "./redirects.ts";
import type { ClientNames } from "./samples/client-names.ts";
import { httpSamples } from "./samples/http-samples.ts";
import { messageSamples } from "./samples/message-samples.ts";
import { sidebarOf } from "./sidebar.ts";
import { configFile } from "./vitepress/config-file.ts";
import { type TrialPages, trialPages } from "./trials.ts";
import { styleFile, themeFile } from "./vitepress/theme-files.ts";
import { plainly } from "./words/words.ts";
import { nameOfLanguage } from "./words/words-in.ts";

/** What a site is made with, beside the contract. */
export interface SiteOptions {
  /**
   * What the site is called.
   *
   * @default the title of the only system, else "Documentation"
   */
  readonly title?: string;
  /**
   * The path that the site is served under, with a slash at both ends.
   *
   * @default "/"
   */
  readonly base?: string;
  /** Id of a channel or operation as it was → id as it is: who comes to the old page is sent to the new one. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** What generated clients are called; without it there are no samples of them. */
  readonly clients?: ClientNames;
  /** Files to download from the pages of their system. */
  readonly downloads?: readonly Download[];
  /**
   * The language that the documents are written in, as a BCP 47 tag. What no document says is said in it too, where the site knows how.
   *
   * @default "en"
   */
  readonly language?: string;
  /** The same documents in other languages: each has its pages in a folder that is called like it. */
  readonly translations?: readonly Translation[];
  /**
   * Where a mock is that readers can try operations on: the address of its page, which the Markdown links to.
   *
   * @default none: a built site may have a mock of its own
   */
  readonly tryIt?: string;
}

/** A contract with its texts in another language. */
export interface Translation {
  readonly contract: Contract;
  readonly language: string;
  /** As {@link SiteOptions.title}. */
  readonly title?: string;
}

/** A file that readers may take with them. */
export interface Download {
  readonly system: string;
  /** `auction-live.yaml` */
  readonly name: string;
  readonly text: string;
  /** Whether it has the extensions of this toolkit. */
  readonly hasExtensions: boolean;
}

/** A file of the site before it was written; `path` is relative to its folder, with `/`. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** A site as files, in the order of their paths, and what was left out of it. */
export interface Site {
  readonly files: readonly SiteFile[];
  /** Examples that do not fit their schema, and redirects that lead nowhere. */
  readonly notes: readonly Diagnostic[];
  /** By language, that of the documents first: the pages about what can be tried. */
  readonly trials: Readonly<Record<string, TrialPages>>;
}

/**
 * The published documentation of a contract: pages of Markdown that can be read as they are, and what VitePress needs to make a site of them.
 * The same contract gives the same bytes.
 */
export function docsSite(contract: Contract, options: SiteOptions = {}): Site {
  const { base = "/", downloads = [], language = "en", title, translations = [] } = options;
  const own = editionOf({ contract, language, ...(title === undefined ? {} : { title }) }, "", options);
  const others = translations.map((one) => editionOf(one, `${one.language}/`, options));
  const all = [own, ...others];
  const files: SiteFile[] = [
    ...all.flatMap((edition) => edition.files),
    ...downloads.map(({ name, text }) => ({ path: `documents/${name}`, text })),
    { path: ".vitepress/config.mjs", text: configFile },
    { path: ".vitepress/theme/index.js", text: themeFile },
    { path: ".vitepress/theme/style.css", text: styleFile },
    { path: ".vitepress/site.json", text: asJson({ base, locales: localesOf(all) }) },
    { path: ".vitepress/diagrams.json", text: asJson(diagramsOf(all.flatMap(({ pages }) => pages))) },
  ];
  return {
    files: files.toSorted((left, right) => (left.path < right.path ? -1 : 1)),
    // What is wrong with examples is wrong in every language.
    notes: eachOnce(own.book.notes),
    trials: Object.fromEntries(all.map(({ book }) => [book.language, trialPages(book)])),
  };
}

/** The site in one language. */
interface Edition {
  readonly book: Book;
  readonly title: string;
  readonly pages: readonly Page[];
  readonly files: readonly SiteFile[];
}

function editionOf({ contract, language, ...own }: Translation, folder: string, options: SiteOptions): Edition {
  const book = openBook(contract, language, folder);
  const { words, map } = book;
  const title =
    own.title ??
    options.title ??
    (map.systems.length === 1 ? titleOfSystem(book, map.systems[0] ?? "") : words.documentation);
  const pages = pagesOf(book, title, options);
  const written = [...pages, ...redirectPages(book, options.redirects ?? {})];
  const llms = llmsText({
    title,
    summary: words.homeSummary,
    pages,
    base: options.base ?? "/",
    above: folder,
    nameOf: (own) => {
      const system = map.systems.find((one) => map.system(one).startsWith(`${folder}${own}/`));
      return system === undefined ? own : titleOfSystem(book, system);
    },
  });
  const files = [
    ...written.map((page) => ({ path: page.path, text: writePage(page) })),
    { path: `public/${folder}llms.txt`, text: llms },
  ];
  return { book, title, pages, files };
}

const localesOf = (all: readonly Edition[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    all.map(({ book, title }) => [
      book.map.folder === "" ? "root" : book.language,
      {
        label: nameOfLanguage(book.language),
        lang: book.language,
        link: `/${book.map.folder}`,
        title: titled(title),
        description: book.words.homeSummary,
        words: book.words,
        sidebar: sidebarOf(book),
      },
    ]),
  );

function pagesOf(book: Book, title: string, options: SiteOptions): readonly Page[] {
  const { contract, map } = book;
  const { downloads = [] } = options;
  const filesOf = (system: string): readonly Md[] =>
    downloads
      .filter((one) => one.system === system)
      .map(({ name, hasExtensions }) => {
        const to = relativeTo(map.system(system), `documents/${encodeURIComponent(name)}`);
        return md`${link(codeSpan(name), to)}: ${book.say(hasExtensions ? "downloadWhole" : "downloadPlain")}`;
      });
  const systems = map.systems.flatMap((system) => {
    const isOwn = (one: { readonly system: string }): boolean => one.system === system;
    return [
      systemPage(book, system, filesOf(system)),
      ...contract.channels.filter(isOwn).map((channel) => channelPage(book, channel)),
      ...contract.operations.filter(isOwn).flatMap((operation) => operationPage(book, operation, options)),
      ...contract.webhooks.filter(isOwn).map((webhook) => webhookPage(book, webhook)),
      ...resourcesOf(contract)
        .filter(isOwn)
        .map((resource) => resourcePage(book, resource)),
      ...listPages(book, system),
      connectingPage(book, system),
      // Among what a search finds in several systems, a title alone has to tell whose it is.
      { ...errorsPage(book, system), title: plainly(book.words, "errorsOf", { system: titleOfSystem(book, system) }) },
    ];
  });
  return [homePage(book, title, true), portsPage(book), ...systems];
}

function operationPage(book: Book, operation: Operation, { clients, tryIt }: SiteOptions): readonly Page[] {
  const channel = book.channel(operation.channel);
  const trial = tryIt === undefined ? [] : [paragraph(link(book.say("tryIt"), `${tryIt}#${pieceOf(operation.id)}`))];
  if (operation.kind === "http") {
    if (channel?.protocol !== "http") return [];
    const samples = samplesBlock(book.say, httpSamples(book, operation, channel, clients));
    return [httpOperationPage(book, operation, channel, [...samples, ...trial])];
  }
  if (channel === undefined || channel.protocol === "http") return [];
  const samples = samplesBlock(book.say, messageSamples(book, operation, channel, clients));
  return [messageOperationPage(book, operation, channel, [...samples, ...trial])];
}

/** An id in an address that stands between brackets. */
const pieceOf = (id: string): string => encodeURIComponent(id).replaceAll("(", "%28").replaceAll(")", "%29");

const diagramsOf = (pages: readonly Page[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "diagram" ? [[block.diagram.mermaid, block.diagram.svg] as const] : [],
      ),
    ),
  );

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** One example may be on several pages. */
const eachOnce = (notes: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(notes.map((note) => [`${note.source.file}${note.source.pointer}${note.message}`, note])).values(),
];
