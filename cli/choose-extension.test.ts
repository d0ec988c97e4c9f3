import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { chooseExtension } from "./choose-extension.ts";

/** A project that holds these files; what is no text is written as JSON. */
function project(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "sockwright-tsconfig-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

const saying = (compilerOptions: object, rest: object = {}): object => ({ compilerOptions, ...rest });

test.each([
  {
    given: "that allows .ts",
    options: { module: "nodenext", allowImportingTsExtensions: true },
    extension: "ts",
    because: "tsconfig.json has allowImportingTsExtensions",
  },
  {
    given: "that rewrites .ts",
    options: { module: "NodeNext", rewriteRelativeImportExtensions: true },
    extension: "ts",
    because: "tsconfig.json has rewriteRelativeImportExtensions",
  },
  {
    given: "that resolves as Node.js does, through its module",
    options: { module: "NodeNext", allowImportingTsExtensions: false },
    extension: "js",
    because: 'tsconfig.json has "module": "NodeNext" without allowImportingTsExtensions',
  },
  {
    given: "that resolves as Node.js does",
    options: { module: "node16", moduleResolution: "node16" },
    extension: "js",
    because: 'tsconfig.json has "moduleResolution": "node16" without allowImportingTsExtensions',
  },
  {
    given: "for a bundler",
    options: { module: "preserve", moduleResolution: "bundler" },
    extension: "none",
    because: "tsconfig.json resolves modules as bundlers do, without allowImportingTsExtensions",
  },
  {
    given: "that resolves as Node.js did once",
    options: { module: "commonjs", moduleResolution: "node10" },
    extension: "none",
    because: "tsconfig.json resolves modules as bundlers do",
  },
  { given: "that says nothing of modules", options: {}, extension: "none", because: "tsconfig.json resolves" },
])("a tsconfig.json $given makes it $extension", async ({ options, extension, because }) => {
  const folder = project({ "tsconfig.json": saying(options) });
  expect(await chooseExtension(join(folder, "src/generated"))).toEqual({
    extension,
    words: expect.stringContaining(`: ${because}`) as string,
  });
});

test.each([
  {
    given: "comments, and commas after the last entry",
    files: {
      "tsconfig.json":
        '\uFEFF// Ours.\n{ "compilerOptions": { /* "module": "esnext", */ "module": "nodenext", // "//"\n "paths": { "@/*": ["./src/*",], "//x": ["/* y */"], }, }, }\n',
    },
    extension: "js",
  },
  { given: "nothing at all", files: { "tsconfig.json": "" }, extension: "none" },
  {
    given: "a base beside it, which it overrides",
    files: {
      "tsconfig.json": saying({ allowImportingTsExtensions: false }, { extends: "./base" }),
      "base.json": saying({ module: "node20", allowImportingTsExtensions: true }),
    },
    extension: "js",
  },
  {
    given: "bases of which the later one wins",
    files: {
      "tsconfig.json": { extends: ["./one.json", "../two.json"] },
      "one.json": saying({ module: "nodenext" }),
      "../two.json": saying({ module: "esnext" }),
    },
    extension: "none",
  },
  {
    given: "a base of a base in a package",
    files: {
      "tsconfig.json": { extends: "./middle.json" },
      "middle.json": { extends: "@tsconfig/node24" },
      "node_modules/@tsconfig/node24/tsconfig.json": saying({ module: "nodenext" }),
      "node_modules/@tsconfig/node24/package.json": { name: "@tsconfig/node24" },
    },
    extension: "js",
  },
  {
    given: "a base in a package by its file, which the package exports from elsewhere",
    files: {
      "tsconfig.json": { extends: "settings/strict.json" },
      "node_modules/settings/files/strict.json": saying({ module: "nodenext" }),
      "node_modules/settings/package.json": { name: "settings", exports: { "./*": "./files/*" } },
    },
    extension: "js",
  },
  {
    given: "projects only, all of which allow .ts",
    files: {
      "tsconfig.json": { files: [], references: [{ path: "./tsconfig.app.json" }, { path: "./server" }] },
      "tsconfig.app.json": saying({ module: "esnext", allowImportingTsExtensions: true }),
      "server/tsconfig.json": saying({ module: "nodenext", rewriteRelativeImportExtensions: true }),
    },
    extension: "ts",
  },
  {
    given: "projects only, of which one resolves as Node.js does",
    files: {
      "tsconfig.json": { files: [], references: [{ path: "./tsconfig.app.json" }, { path: "./server" }] },
      "tsconfig.app.json": saying({ module: "esnext", allowImportingTsExtensions: true }),
      "server/tsconfig.json": saying({ module: "nodenext" }),
    },
    extension: "js",
  },
  {
    given: "projects beside files of its own",
    files: {
      "tsconfig.json": saying(
        { module: "esnext" },
        { include: ["src"], files: [], references: [{ path: "./server" }] },
      ),
      "server/tsconfig.json": saying({ module: "nodenext" }),
    },
    extension: "none",
  },
])("a tsconfig.json may hold $given", async ({ files, extension }) => {
  const inner = Object.entries(files).map(([path, content]) => [join("inner", path), content] as const);
  const folder = project(Object.fromEntries(inner));
  expect((await chooseExtension(join(folder, "inner/generated")))?.extension).toBe(extension);
});

test.each([
  { given: "no JSON", files: { "tsconfig.json": "{ compilerOptions: 1 }" }, says: "tsconfig.json cannot be read: " },
  { given: "a list", files: { "tsconfig.json": "[]" }, says: "tsconfig.json cannot be read: it holds no object" },
  {
    given: "a base that is not there",
    files: { "tsconfig.json": { extends: "./base.json" } },
    says: "base.json cannot be read: ",
  },
  {
    given: "a base that is not installed",
    files: { "tsconfig.json": { extends: "@sockwright/no-such-settings" } },
    says: '"@sockwright/no-such-settings", which ',
  },
  {
    given: "itself as its base",
    files: { "tsconfig.json": { extends: "./base" }, "base.json": { extends: "./tsconfig.json" } },
    says: "tsconfig.json extends itself",
  },
])("where tsconfig.json holds $given, it is ts, and why is said", async ({ files, says }) => {
  const choice = await chooseExtension(project(files));
  expect(choice?.extension).toBe("ts");
  expect(choice?.words).toContain(says);
});
