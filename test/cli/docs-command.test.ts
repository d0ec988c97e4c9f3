import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildSite } from "../../cli/build-site.ts";
import { run } from "../../cli/run.ts";
import { auctionApi } from "./auction.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sockwright-docs-"));
  await writeFile(join(folder, "auction.yaml"), auctionApi());
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function docs(...args: readonly string[]): Promise<{ code: number; printed: string; said: string }> {
  const printed: string[] = [];
  const said: string[] = [];
  const plain = (_: unknown, text: string): string => text;
  const terminal = {
    print: (text: string) => void printed.push(text),
    say: (text: string) => void said.push(text),
    style: plain,
    dataStyle: plain,
    folder,
  };
  const code = await run(["docs", ...args], terminal);
  return { code, printed: printed.join("\n"), said: said.join("\n") };
}

async function configure(choice: object): Promise<void> {
  const config = { documents: ["auction.yaml"], docs: choice };
  // Under another name each time: a module is loaded once.
  for (const name of ["mjs", "js", "mts"]) await rm(join(folder, `sockwright.config.${name}`), { force: true });
  const name = "language" in choice && choice.language === "fr" ? "js" : "mjs";
  await writeFile(join(folder, `sockwright.config.${name}`), `export default ${JSON.stringify(config)};`);
}

const page = (path: string): string => join(folder, "site", path);

describe("sockwright docs", () => {
  test("writes pages that can be read as they are, and says what makes a site of them", async () => {
    const { code, said } = await docs("auction.yaml");
    expect(code).toBe(0);
    expect(said).toMatch(/site\/: \d+ pages, \d+ files written, 0 unchanged/);
    expect(said).toContain("--build");
    expect(await readFile(page("ports.md"), "utf8")).toContain("# Ports and traffic");
    expect(await readFile(page(".vitepress/config.mjs"), "utf8")).toContain("html: false");
  });

  test("offers the documents to whoever reads about their system", async () => {
    await docs("auction.yaml");
    const links = (await readFile(page("auction/index.md"), "utf8")).matchAll(/\]\(\.\.\/(documents\/[^)]+)\)/g);
    const texts = await Promise.all([...links].map(([, to = ""]) => readFile(page(to), "utf8")));
    expect(texts.map((text) => [text.startsWith("openapi: "), text.includes("x-system")])).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  test("writes nothing a second time, and removes what is stale", async () => {
    await docs("auction.yaml");
    expect((await docs("auction.yaml")).said).toContain(" 0 files written");
    const api = (await readFile(join(folder, "auction.yaml"), "utf8")).replaceAll("/word", "/phrase");
    await writeFile(join(folder, "auction.yaml"), api);
    expect((await docs("auction.yaml")).said).toMatch(/\d+ stale removed/);
  });

  test("says with --check what is not as it would be, and writes nothing", async () => {
    const missing = await docs("auction.yaml", "--check");
    expect(missing.code).toBe(1);
    expect(missing.printed).toContain("missing  site/index.md");
    expect(existsSync(page("index.md"))).toBe(false);
    await docs("auction.yaml");
    expect((await docs("auction.yaml", "--check")).code).toBe(0);
    await writeFile(page("index.md"), "edited");
    const edited = await docs("auction.yaml", "--check", "--json");
    expect(edited.code).toBe(1);
    expect(JSON.parse(edited.printed)).toMatchObject({ ok: false, changes: { changed: ["index.md"] } });
  });

  test("leaves alone what somebody else wrote", async () => {
    await writeFile(join(folder, "index.md"), "# Mine\n");
    const { code, said } = await docs("auction.yaml", "--out", ".");
    expect(code).toBe(2);
    expect(said).toContain("was not written by `sockwright docs`");
    expect(await readFile(join(folder, "index.md"), "utf8")).toBe("# Mine\n");
  });

  test("takes title, base and redirects from the configuration", async () => {
    const config = { documents: ["auction.yaml"], docs: { title: "House rules", base: "/rules/" } };
    await writeFile(join(folder, "sockwright.config.mjs"), `export default ${JSON.stringify(config)};`);
    expect((await docs()).code).toBe(0);
    expect(JSON.parse(await readFile(page(".vitepress/site.json"), "utf8"))).toMatchObject({
      base: "/rules/",
      locales: { root: { title: "House rules", lang: "en" } },
    });
    expect(await readFile(page("index.md"), "utf8")).toContain("# House rules");
  });

  test("writes the pages in every language that overlays translate into, beside each other", async () => {
    await configure({ titles: { "pt-BR": "Regras da casa" } });
    const first = await docs("--translate", "pt-BR");
    expect(first).toMatchObject({ code: 0, printed: join("overlays", "pt-BR", "auction.overlay.yaml") });
    const path = join(folder, "overlays/pt-BR/auction.overlay.yaml");
    const overlay = await readFile(path, "utf8");
    await writeFile(path, overlay.replace("      title: ''", "      title: Leilão"));
    const { code, said } = await docs();
    expect(code).toBe(0);
    expect(said).toContain("pt-BR: 25 % of 4 texts translated");
    expect(await readFile(page("pt-BR/index.md"), "utf8")).toContain("# Regras da casa");
    expect(await readFile(page("pt-BR/ports.md"), "utf8")).toContain("# Portas e tráfego");
    expect(await readFile(page("pt-BR/auction/index.md"), "utf8")).toContain("# Leilão");
    expect(await readFile(page("auction/index.md"), "utf8")).toContain("# Auction");
    const forPrograms = await readFile(page("public/pt-BR/llms.txt"), "utf8");
    expect(forPrograms).toContain("](/pt-BR/auction/index.md)");
    expect(forPrograms).toContain("\n## Leilão\n");
    expect(JSON.parse(await readFile(page(".vitepress/site.json"), "utf8"))).toMatchObject({
      locales: { root: { label: "English" }, "pt-BR": { label: "Português (Brasil)", link: "/pt-BR/" } },
    });
  });

  test.each([
    { args: ["--title", "House rules"], want: ["House rules", "Normas"] },
    {
      args: ["--title", "House rules", "--title", "pt-BR=Regras = da casa"],
      want: ["House rules", "Regras = da casa"],
    },
    { args: ["--title", "pt-BR=Regras"], want: ["Auction", "Regras"] },
    { args: ["--title", "en=Rules", "--title", "pt-BR=Regras"], want: ["Rules", "Regras"] },
    { args: ["--title", "1=2"], want: ["1=2", "Normas"] },
    { args: [], want: ["Auction", "Normas"] },
  ])("calls the site in each language what $args say", async ({ args, want }) => {
    await configure({ titles: { "pt-BR": "Normas" } });
    await docs("--translate", "pt-BR");
    expect((await docs(...args)).code).toBe(0);
    const texts = await Promise.all(["index.md", "pt-BR/index.md"].map((path) => readFile(page(path), "utf8")));
    expect(texts.map((text) => /^# (.*)$/m.exec(text)?.[1])).toEqual(want);
  });

  test("writes only the languages that are asked for, and knows when there is no overlay", async () => {
    await configure({});
    await docs("--translate", "pt-BR");
    expect((await docs("--languages", "none")).code).toBe(0);
    await expect(readFile(page("pt-BR/index.md"), "utf8")).rejects.toThrow("ENOENT");
    const { code, said } = await docs("--languages", "pt-BR,fr");
    expect(code).toBe(2);
    expect(said).toContain("sockwright docs --translate fr");
  });

  test("speaks the language of the documents, where it knows it", async () => {
    await configure({ language: "pt-BR" });
    expect((await docs()).said).not.toContain("in English");
    expect(await readFile(page("ports.md"), "utf8")).toContain("# Portas e tráfego");
    await configure({ language: "fr" });
    expect((await docs()).said).toContain("not known in fr: they are in English");
  });

  test("refuses an overlay that would change the contract in one language", async () => {
    await configure({});
    await mkdir(join(folder, "overlays"));
    const overlay = `overlay: 1.0.0
info: { title: Test, version: 1.0.0, x-language: pt-BR }
extends: ../auction.yaml
actions: [{ target: "$.servers[0]", update: { url: "http://localhost:1" } }]
`;
    await writeFile(join(folder, "overlays/one.yaml"), overlay);
    const { code, said } = await docs();
    expect(code).toBe(3);
    expect(said).toContain("translation-changes-contract");
  });

  test("links each operation to the page of a mock only where the configuration says where that is", async () => {
    await docs("auction.yaml");
    const path = (await readFile(page("auction/index.md"), "utf8")).match(/operations\/[^)]+\.md/)?.[0] ?? "";
    const operation = `auction/${path}`;
    expect(await readFile(page(operation), "utf8")).not.toContain("Try it");
    const write = (tryIt: string | boolean): Promise<void> =>
      writeFile(join(folder, "sockwright.config.mjs"), `export default ${JSON.stringify({ docs: { tryIt } })};`);
    await write("http://127.0.0.1:7380/docs");
    await docs("auction.yaml");
    expect(await readFile(page(operation), "utf8")).toMatch(
      /^\[Try it on a running mock\]\(http:\/\/127\.0\.0\.1:7380\/docs#auction\.\w+\)$/m,
    );
    await write(false);
    expect((await docs("auction.yaml")).code).toBe(0);
    expect(await readFile(page(operation), "utf8")).not.toContain("Try it");
    for (const wrong of ["javascript:alert(1)", true]) {
      await write(wrong);
      expect((await docs("auction.yaml")).code).toBe(2);
    }
  });

  test.each([
    { args: ["nothing.yaml"], want: 3 },
    { args: ["auction.yaml", "--languages", "português"], want: 2 },
    { args: ["auction.yaml", "--translate", "pt-BR", "--build"], want: 2 },
    { args: [], want: 5 },
    { args: ["auction.yaml", "--base", "rules"], want: 2 },
    { args: ["auction.yaml", "--title", ""], want: 2 },
    { args: ["auction.yaml", "--title", "pt-BR=Regras"], want: 2 },
    { args: ["auction.yaml", "--title", "en="], want: 2 },
    { args: ["auction.yaml", "--title", "Rules", "--title", "House rules"], want: 2 },
    { args: ["auction.yaml", "--title", "en=Rules", "--title", "en=House rules"], want: 2 },
    { args: ["auction.yaml", "--check", "--build"], want: 2 },
    { args: ["auction.yaml", "--out", ""], want: 2 },
  ])("ends with $want for $args", async ({ args, want }) => {
    expect((await docs(...args)).code).toBe(want);
  });

  test.each([
    { given: undefined, want: "is not installed: npm install --save-dev vitepress@1.6.4" },
    { given: { folder: "nowhere", version: "2.0.1", isSeen: true }, want: "2.0.1 is not one that this can use" },
  ])("says what to install: $want", async ({ given, want }) => {
    await expect(buildSite(folder, given)).rejects.toThrow(want);
  });
});
