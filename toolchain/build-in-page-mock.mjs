// Makes one file of the mock that pages of documentation have inside them, with the licences of what is in it: dist/try-it/.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where a package and the commands of a checkout look for it. */
export const inPageMockFolder = join(root, "dist", "try-it");

/**
 * The names of all public suffixes are a third of the program. They tell whose cookies are whose among domains; a mock inside a page knows this machine only, for which
 * nobody looks there.
 */
const noPublicSuffixes = {
  name: "no-public-suffixes",
  enforce: "pre",
  resolveId: (name) => (name === "tldts" ? "\0tldts" : undefined),
  load: (id) => (id === "\0tldts" ? "export const getDomain = () => null;" : undefined),
};

/** Writes `mock.js` and `mock.licenses.txt` into a folder. */
export async function buildInPageMock(folder = inPageMockFolder) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [noPublicSuffixes],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      lib: { entry: "mock-server/try-it/in-page/backstage.ts", formats: ["es"], fileName: "mock" },
    },
  });
  if (output.length !== 1) throw new Error(`the mock is ${output.length} files, and must be one`);
  const [{ code, modules }] = output;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "mock.js"), `/*! Licences of what is in this file: mock.licenses.txt */\n${code}`);
  writeFileSync(join(folder, "mock.licenses.txt"), licencesOf(Object.keys(modules)));
}

/** The licence of each package that modules come from. */
function licencesOf(modules) {
  const packages = new Set(
    modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []).toSorted(),
  );
  const own = { folder: root, name: "sockwright" };
  const all = [own, ...[...packages].map((folder) => ({ folder, name: folder.replace(/^.*\/node_modules\//, "") }))];
  return all.map(({ folder, name }) => `${name}\n\n${licenceIn(folder)}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

function licenceIn(folder) {
  const name = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (name !== undefined) return readFileSync(join(folder, name), "utf8").trim();
  const path = join(folder, "package.json");
  const { license, author } = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  if (license === undefined) throw new Error(`${folder} has no licence`);
  return `${license}${author === undefined ? "" : `, ${typeof author === "string" ? author : author.name}`}`;
}

if (import.meta.main) await buildInPageMock();
