import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate, type GeneratedFile } from "../../codegen/index.ts";
import type { Contract } from "../../contract/index.ts";
import { systemsOf } from "./contracts.ts";

const root = join(import.meta.dirname, "../..");

/** Generated code in a folder of its own, as a user has it. */
export interface GeneratedPackage extends Disposable {
  readonly folder: string;
  readonly files: readonly GeneratedFile[];
  write(path: string, text: string): void;
  /**
   * What this TypeScript says about the files, and about what they import from the folder and the runtime; empty where it is
   * content.
   *
   * @default everything in the folder
   */
  compile(compiler: Compiler, files?: string): string;
  /** Loads a module of the folder. */
  load(path: string): Promise<Readonly<Record<string, unknown>>>;
}

export type Compiler = (typeof compilers)[number];

export const compilers = ["typescript", "typescript-5.9"] as const;

const compilerOptions = {
  target: "es2024",
  lib: ["es2024", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
  module: "esnext",
  moduleResolution: "bundler",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
  skipLibCheck: true,
};

/** Generates the systems of a contract, or of several; `isWanted` keeps the files that a test is about. */
export async function generatedPackage(
  given: Contract | readonly Contract[],
  isWanted: (path: string) => boolean = () => true,
): Promise<GeneratedPackage> {
  const folder = mkdtempSync(join(tmpdir(), "sockwright-generated-"));
  const runtime = join(root, "codegen/runtime/index.ts");
  const files: GeneratedFile[] = [];
  for (const contract of Array.isArray(given) ? (given as readonly Contract[]) : [given as Contract])
    for (const system of systemsOf(contract))
      files.push(...(await generate(contract, { system, runtime })).filter(({ path }) => isWanted(path)));
  if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error("two contracts have one system");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  // React and socket.io-client, which a user of the hooks has.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  write("package.json", JSON.stringify({ type: "module" }));
  for (const { path, text } of files) write(path, text);
  return {
    folder,
    files,
    write,
    compile(compiler, included = "**/*.ts") {
      write("tsconfig.json", JSON.stringify({ compilerOptions, include: [included] }));
      const tsc = join(root, "node_modules", compiler, "bin/tsc");
      const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { cwd: folder, encoding: "utf8" });
      // What the mock is made of is checked with settings of its own; lines that go on are indented.
      return stdout.replaceAll(/^\.\.\/(?!.*codegen\/runtime\/).*\n(?:[ \t].*\n)*/gm, "");
    },
    load: (path) =>
      import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href) as Promise<Record<string, unknown>>,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
