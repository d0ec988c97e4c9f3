import { beforeAll, describe, expect, test } from "vitest";
import { docsSite, type Site } from "../../docs-site/index.ts";
import { readHostile } from "./hostile.ts";

let site: Site;
beforeAll(async () => {
  site = docsSite(await readHostile());
});

/** A page without its code, where anything may stand. */
const outsideCode = (text: string): string =>
  text.replaceAll(/^(`{3,}|~{3,})[^]*?^\1$/gm, "").replaceAll(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");

describe("pages of hostile documents", () => {
  test.each([
    { what: "HTML", pattern: /(?<!\\)</ },
    { what: "templates of Vue", pattern: /\{\{/ },
    { what: "links to scripts", pattern: /(?<!\\)\]\(\s*javascript:/i },
    { what: "pictures of other servers", pattern: /!\[[^\]]*\]\(/ },
    { what: "blocks of VitePress", pattern: /^\s*:::/m },
  ])("hold no $what outside of code", ({ pattern }) => {
    const pages = site.files.filter(({ path }) => path.endsWith(".md"));
    expect(pages.length).toBeGreaterThan(6);
    // The frontmatter is data.
    const found = pages.filter(({ text }) => pattern.test(outsideCode(text.replace(/^---\n[^]*?\n---\n/, ""))));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test.each([
    { what: "includes", pattern: /<!--\s*@include/ },
    { what: "tokens", pattern: /eyJhbGciOiJIUzI1NiJ9\./ },
    { what: "fences that are templates", pattern: /^\s*```\S*-vue/m },
  ])("hold no $what anywhere", ({ pattern }) => {
    expect(site.files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("have addresses of letters, digits and dashes only", () => {
    const odd = site.files.filter(
      ({ path }) => !/^(?:\.vitepress\/|public\/)?(?:[a-z0-9-]+\/)*[a-z0-9-]+\.\w+$/.test(path),
    );
    expect(odd).toEqual([]);
  });

  test("have HTML in the list at the side escaped, as VitePress takes its text for HTML", () => {
    const { locales } = JSON.parse(site.files.find(({ path }) => path === ".vitepress/site.json")?.text ?? "") as {
      readonly locales: { readonly root: { readonly sidebar: unknown } };
    };
    const { sidebar } = locales.root;
    expect(JSON.stringify(sidebar)).toContain("&lt;script&gt;");
    expect(JSON.stringify(sidebar)).not.toMatch(/<|javascript:[^)]*\)"/);
  });

  test("have pictures in which all text is text", () => {
    const diagrams = JSON.parse(
      site.files.find(({ path }) => path === ".vitepress/diagrams.json")?.text ?? "",
    ) as Record<string, string>;
    const tags = Object.values(diagrams).flatMap((svg) => [...svg.matchAll(/<\/?([a-z]+)/gi)].map(([, name]) => name));
    expect(new Set(tags)).toEqual(new Set(["svg", "title", "desc", "rect", "text", "path"]));
  });
});
