import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Names, in a module's URL, the load that it belongs to. */
const mark = "sockwright-load";

/** What each load that goes on has met so far. */
const filesOf = new Map<string, Set<string>>();

let isPrepared = false;
let loads = 0;

/** A module of a user's. */
export interface LoadedModule {
  /** What it exports by default. */
  readonly exported: unknown;
  /** The file itself and those that it imports by relative paths, by absolute path. */
  readonly files: readonly string[];
}

/**
 * What a user's TypeScript or JavaScript module exports by default, read anew on every call, the modules that it imports by
 * relative paths included.
 *
 * TypeScript is taken for an ES module whatever `type` the nearest package.json has: `npm init` writes `commonjs`. The
 * module may import `sockwright` even where the package is not installed beside it: it gets the running one.
 *
 * @throws whatever the module throws while it loads
 */
export async function loadModule(file: string): Promise<LoadedModule> {
  prepare();
  loads += 1;
  const load = String(loads);
  const files = new Set<string>();
  filesOf.set(load, files);
  try {
    // Node.js keeps modules by URL: another query is another module.
    const module = (await import(`${pathToFileURL(file).href}?${mark}=${load}`)) as { readonly default?: unknown };
    return { exported: module.default, files: [...files] };
  } finally {
    filesOf.delete(load);
  }
}

function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  const source = new URL("../index.ts", import.meta.url);
  const library = (existsSync(source) ? source : new URL("../index.js", import.meta.url)).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "sockwright") return { url: library, shortCircuit: true };
      const found = next(specifier, context);
      const url = new URL(found.url);
      const load = url.searchParams.get(mark) ?? (isRelative(specifier) ? loadOf(context.parentURL) : null);
      if (load === null || url.protocol !== "file:" || !/\.m?[jt]s$/.test(url.pathname)) return found;
      filesOf.get(load)?.add(fileURLToPath(url));
      url.searchParams.set(mark, load);
      return { ...found, url: url.href, ...(url.pathname.endsWith(".ts") ? { format: "module-typescript" } : {}) };
    },
  });
}

const isRelative = (specifier: string): boolean => specifier.startsWith("./") || specifier.startsWith("../");

/** The load that a module belongs to, where it belongs to one. */
function loadOf(url = ""): string | null {
  return URL.canParse(url) ? new URL(url).searchParams.get(mark) : null;
}
