import { trialFolder } from "../trials.ts";

/**
 * The configuration of VitePress, as text: it runs where the site is built, and takes everything from the JSON beside it. Nothing of a
 * document is in it.
 */
export const configFile: string = String.raw`// Written by "sockwright docs". What is particular to this site is in site.json.
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const { base, locales } = read("./site.json");
const languages = Object.entries(locales);
const byKey = (made) => Object.fromEntries(languages.map(([key, locale]) => [key, made(locale)]));
const diagrams = new Map(Object.entries(read("./diagrams.json")));

/** Where something can be tried: a folder beside this file, if the site has it, and the pages that lead to it. */
const trialFiles = fileURLToPath(new URL("./${trialFolder}", import.meta.url));
const trials = existsSync(trialFiles) ? read("./${trialFolder}/site.json").languages : {};
const trialAt = (language, id = "") =>
  "/${trialFolder}/?language=" + encodeURIComponent(language) + (id === "" ? "" : "#" + encodeURIComponent(id));
const trialOf = new Map(
  Object.entries(trials).flatMap(([language, { things }]) =>
    Object.entries(things).map(([id, page]) => [page.slice(3).replace(/html$/, "md"), { language, id }]),
  ),
);
const wordsIn = (language) => languages.find(([, { lang }]) => lang === language)[1].words;

/** Neither accents nor capitals matter to who searches. */
const processTerm = (term) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Words, and paths as a whole, alone and with their method: who searches for one means the page of just that. */
const tokenize = (text) => [
  ...text.split(/[\n\r\p{Z}\p{P}]+/u),
  ...(text.match(/(?:\/[\w{}.-]+){2,}/g) ?? []),
  ...(text.match(/\b[A-Z]{3,7} \/[\w{}./-]*/g) ?? []),
];

/** Many pages name a request, and one is about it. */
const boostDocument = (id, term) => (/^[a-z]+ \//.test(term) && id.includes("/operations/") ? 4 : 1);

const themeOf = ({ lang, words, sidebar }) => ({
  nav: lang in trials ? [{ text: words.tryItHere, link: trialAt(lang), target: "_self" }] : [],
  outline: { level: [2, 3], label: words.onThisPage },
  sidebar,
  docFooter: { prev: words.previous, next: words.next },
  darkModeSwitchLabel: words.theme,
  lightModeSwitchTitle: words.toLight,
  darkModeSwitchTitle: words.toDark,
  sidebarMenuLabel: words.menu,
  returnToTopLabel: words.toTop,
  skipToContentLabel: words.skip,
  langMenuLabel: words.languages,
  notFound: {
    title: words.notFoundTitle,
    quote: words.notFoundQuote,
    linkLabel: words.notFoundLink,
    linkText: words.notFoundLink,
  },
});

const searchIn = ({ words }) => ({
  translations: {
    button: { buttonText: words.search, buttonAriaLabel: words.search },
    modal: {
      displayDetails: words.showDetails,
      resetButtonTitle: words.resetSearch,
      backButtonTitle: words.back,
      noResultsText: words.noResults,
      footer: {
        selectText: words.toSelect,
        selectKeyAriaLabel: words.toSelect,
        navigateText: words.toNavigate,
        navigateUpKeyAriaLabel: words.toNavigate,
        navigateDownKeyAriaLabel: words.toNavigate,
        closeText: words.toClose,
        closeKeyAriaLabel: words.toClose,
      },
    },
  },
});

/** The same page in every language, for search engines. */
function alternates({ pageData }) {
  if (languages.length < 2 || pageData.isNotFound) return [];
  const path = pageData.relativePath;
  const own = languages.find(([key]) => key !== "root" && path.startsWith(key + "/"));
  const rest = (own === undefined ? path : path.slice(own[0].length + 1)).replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html");
  const linkTo = (hreflang, link) => ["link", { rel: "alternate", hreflang, href: base + link.slice(1) + rest }];
  return [...languages.map(([, { lang, link }]) => linkTo(lang, link)), linkTo("x-default", "/")];
}

export default defineConfig({
  base,
  // Browsers ask for one that is not there otherwise.
  head: [["link", { rel: "icon", href: "data:," }]],
  locales: byKey(({ label, lang, link, title, description, ...rest }) => ({
    label,
    lang,
    link,
    title,
    description,
    themeConfig: themeOf({ lang, ...rest }),
  })),
  transformHead: alternates,
  metaChunk: true,
  ignoreDeadLinks: "localhostLinks",
  markdown: {
    // Pages hold text of documents: no HTML, no attributes of Vue.
    html: false,
    attrs: { disable: true },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: setUp,
  },
  themeConfig: {
    search: {
      provider: "local",
      options: {
        locales: byKey(searchIn),
        miniSearch: { options: { processTerm, tokenize }, searchOptions: { combineWith: "AND", prefix: true, fuzzy: 0.1, boostDocument } },
        // Examples and samples would be most of the index.
        _render(text, env, md) {
          env.isSearched = true;
          const html = md.render(text.replace(/^(${"`"}{3,})[^]*?^\1$/gm, ""), env);
          return env.frontmatter?.search === false ? "" : html;
        },
      },
    },
  },
  // Every page can be had as Markdown, under its own address.
  buildEnd({ srcDir, outDir, pages }) {
    for (const page of pages) cpSync(join(srcDir, page), join(outDir, page));
    const documents = join(srcDir, "documents");
    if (existsSync(documents)) cpSync(documents, join(outDir, "documents"), { recursive: true });
    if (existsSync(trialFiles)) cpSync(trialFiles, join(outDir, "${trialFolder}"), { recursive: true });
  },
});

function setUp(md) {
  md.core.ruler.after("block", "samples", gatherSamples);
  md.core.ruler.after("block", "corners", emptyCorners);
  md.core.ruler.after("block", "trial", leadToTrial);
  const { fence, text } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const { info, content } = tokens[index];
    const drawn = info.trim() === "mermaid" ? diagrams.get(content.trim()) : undefined;
    if (drawn !== undefined) return '<figure class="diagram" tabindex="0" v-pre>' + drawn + "</figure>\n";
    return content.length <= mostColoured ? fence(tokens, index, ...rest) : inOneColour(tokens[index], () => fence(tokens, index, ...rest));
  };
  // Otherwise Vue would take braces for an expression, and show or run what it makes of it.
  const braces = (html) => html.replaceAll("{{", "&#123;&#123;").replaceAll("}}", "&#125;&#125;");
  md.renderer.rules.text = (...args) => braces(text(...args));
  md.renderer.rules.code_inline = (tokens, index) =>
    "<code v-pre>" + braces(md.utils.escapeHtml(tokens[index].content)) + "</code>";
}

/** Colours make code ten times as long in HTML: with long examples, large sites could not be built, nor pages be loaded on the road. */
const mostColoured = 2000;

function inOneColour(token, render) {
  const { info } = token;
  const [language] = info.match(/^[\w-]*/);
  token.info = info.replace(/^[\w-]*/, "txt");
  const html = render();
  token.info = info;
  return html.replace("language-txt", "language-" + language).replace('<span class="lang">txt<', '<span class="lang">' + language + "<");
}

/** A cell of a head with nothing in it is the head of nothing. */
function emptyCorners({ tokens }) {
  for (const [at, open] of tokens.entries())
    if (open.type === "th_open" && tokens[at + 1].content.trim() === "") open.tag = tokens[at + 2].tag = "td";
}

/** What a page is about can be tried: it says so below its title. */
function leadToTrial({ tokens, env, md, Token }) {
  const trial = env.isSearched ? undefined : trialOf.get(env.relativePath);
  const at = tokens.findIndex(({ type }) => type === "heading_close");
  if (trial === undefined || at < 0) return;
  const link = new Token("html_block", "", 0);
  const href = md.utils.escapeHtml(base + trialAt(trial.language, trial.id).slice(1));
  link.content = '<p class="trial"><a href="' + href + '" target="_self">' + md.utils.escapeHtml(wordsIn(trial.language).tryItHere) + "</a></p>\n";
  tokens.splice(at + 1, 0, link);
}

/** Samples, each with its name above it, become one block with tabs. */
function gatherSamples({ tokens, Token }) {
  const nameAt = (at) => {
    const [open, inline, close, code] = tokens.slice(at, at + 4);
    const [, name] = /^\*\*([^*]+)\*\*$/.exec(inline?.content ?? "") ?? [];
    const isSample = open?.type === "paragraph_open" && close?.type === "paragraph_close" && code?.type === "fence";
    return isSample && open.level === 0 ? name : undefined;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const found = [];
    for (let next = at, name = nameAt(next); name !== undefined; next += 4, name = nameAt(next)) {
      const code = tokens[next + 3];
      code.info = code.info.trim() + " [" + name + "]";
      found.push(code);
    }
    if (found.length < 2) continue;
    const open = new Token("container_code-group_open", "div", 1);
    const close = new Token("container_code-group_close", "div", -1);
    open.block = close.block = true;
    tokens.splice(at, found.length * 4, open, ...found, close);
  }
}
`;
