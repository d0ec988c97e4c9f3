import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import type { Site } from "../../docs-site/index.ts";
import { siteOfChannels, siteOfDeepAnswer, siteOfRequests } from "./many.ts";

interface Entry {
  readonly link?: string;
  readonly items?: readonly Entry[];
}

/** The Markdown that the list at the side of a system links to. */
function besideOf({ files }: Site, system: string): { readonly letters: number; readonly paths: readonly string[] } {
  const frame = files.find(({ path }) => path === ".vitepress/site.json")?.text ?? "";
  const { locales } = JSON.parse(frame) as {
    readonly locales: { readonly root: { readonly sidebar: Readonly<Record<string, readonly Entry[]>> } };
  };
  const linksOf = ({ link, items = [] }: Entry): readonly string[] => [
    ...(link === undefined ? [] : [link]),
    ...items.flatMap(linksOf),
  ];
  const paths = (locales.root.sidebar[`/${system}/`] ?? []).flatMap(linksOf).map((link) => {
    const path = link.slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.md` : `${path}.md`;
  });
  return { letters: JSON.stringify(locales.root.sidebar).length, paths };
}

/** The pages that some pages link to, these included. */
function onward({ files }: Site, paths: readonly string[]): readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const links = paths.flatMap((path) =>
    [...(texts.get(path) ?? "").matchAll(/\]\(([^):#]+\.md)\)/g)].map(([, to = ""]) =>
      posix.join(posix.dirname(path), to),
    ),
  );
  return [...new Set([...paths, ...links])];
}

const pagesIn = ({ files }: Site, folder: string): readonly string[] =>
  files.flatMap(({ path }) => (path.startsWith(folder) && !path.endsWith("index.md") ? [path] : []));

describe("a document with 1,000 operations", () => {
  test("gets a page for each, and no page carries a list of all", { timeout: 120_000 }, async () => {
    const site = await siteOfRequests(1_000);
    const pages = site.files.filter(({ path }) => path.startsWith("shelves/operations/"));
    expect(pages).toHaveLength(1_000);
    expect(pages.every(({ text }) => text.includes("**curl**"))).toBe(true);
    // What VitePress puts on every page.
    expect(besideOf(site, "shelves").letters).toBeLessThan(5_000);
    const longest = site.files.filter(({ text }) => text.split("read-thing").length > 60);
    expect(longest.map(({ path }) => path)).toEqual(["public/llms.txt"]);
  });

  test(
    "has them in groups that the list at the side leads to, and each operation leads back",
    { timeout: 120_000 },
    async () => {
      const site = await siteOfRequests(1_000);
      const { paths } = besideOf(site, "shelves");
      const groups = pagesIn(site, "shelves/groups/");
      expect(groups).toHaveLength(20);
      expect(groups.filter((path) => !paths.includes(path))).toEqual([]);
      const reached = onward(site, paths);
      expect(pagesIn(site, "shelves/operations/").filter((path) => !reached.includes(path))).toEqual([]);
      expect(onward(site, ["shelves/operations/shelves/read-thing777.md"])).toContain("shelves/groups/shelf-17.md");
    },
  );
});

test.each([
  { tags: 0, groups: 20, side: "shelves/groups/v1-shelf-17.md", group: "v1-shelf-17" },
  { tags: 200, groups: 200, side: "shelves/groups/index.md", group: "shelf-177" },
])(
  "1,000 operations with $tags tags are in $groups groups, which the list at the side leads to",
  { timeout: 120_000 },
  async ({ tags, groups, side, group }) => {
    const site = await siteOfRequests(1_000, tags);
    expect(pagesIn(site, "shelves/groups/")).toHaveLength(groups);
    const { letters, paths } = besideOf(site, "shelves");
    expect(letters).toBeLessThan(5_000);
    expect(paths).toContain(side);
    const reached = onward(site, onward(site, paths));
    expect(pagesIn(site, "shelves/operations/").filter((path) => !reached.includes(path))).toEqual([]);
    expect(onward(site, [`shelves/groups/${group}.md`])).toContain("shelves/operations/shelves/read-thing777.md");
  },
);

test(
  "a document with 300 channels has a page of all, which the list at the side leads to",
  { timeout: 120_000 },
  async () => {
    const site = await siteOfChannels(300);
    const { letters, paths } = besideOf(site, "feeds");
    expect(letters).toBeLessThan(2_000);
    expect(paths).toContain("feeds/channels/index.md");
    const channels = onward(site, ["feeds/channels/index.md"]);
    expect(pagesIn(site, "feeds/channels/")).toHaveLength(300);
    expect(pagesIn(site, "feeds/channels/").filter((path) => !channels.includes(path))).toEqual([]);
    const operations = onward(site, channels);
    expect(pagesIn(site, "feeds/operations/").filter((path) => !operations.includes(path))).toEqual([]);
  },
);

test("a document with few operations has them all at the side, under heads that lead to their groups", async () => {
  const site = await siteOfRequests(40);
  const { paths } = besideOf(site, "shelves");
  expect(pagesIn(site, "shelves/groups/")).toHaveLength(20);
  const wanted = [...pagesIn(site, "shelves/groups/"), ...pagesIn(site, "shelves/operations/")];
  expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
});

test("a document whose operations are one group has no page of it", async () => {
  const site = await siteOfRequests(1);
  expect(pagesIn(site, "shelves/groups/")).toEqual([]);
  expect(besideOf(site, "shelves").paths).toContain("shelves/operations/shelves/read-thing0.md");
});

describe("an answer with much in it", () => {
  const treeOf = async (levels: number, properties: number): Promise<readonly string[]> => {
    const { files } = await siteOfDeepAnswer(levels, properties);
    const page = files.find(({ path }) => path === "depths/operations/depths/read-deep.md")?.text ?? "";
    return page.split("\n").filter((line) => /^ *- `p\d/.test(line));
  };

  test("is shown whole where there is room for it", async () => {
    const lines = await treeOf(4, 3);
    expect(lines).toHaveLength(3 + 9 + 27 + 81);
    expect(lines.filter((line) => line.includes("is not shown"))).toEqual([]);
  });

  test("is shown as deep as there is room for, each level whole, and says where there is more", async () => {
    const lines = await treeOf(6, 5);
    expect(lines).toHaveLength(5 + 25);
    expect(lines.filter((line) => line.includes("is not shown"))).toHaveLength(25);
  });
});
