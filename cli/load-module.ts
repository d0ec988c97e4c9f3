import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

let isPrepared = false;
let loads = 0;

/**
 * What a user's TypeScript or JavaScript module exports by default, read anew on every call.
 *
 * The module may import `sockwright` even where the package is not installed beside it: it gets the running one.
 *
 * @throws whatever the module throws while it loads
 */
export async function loadModule(file: string): Promise<unknown> {
  prepare();
  loads += 1;
  // Node.js keeps modules by URL: another query is another module.
  const module = (await import(`${pathToFileURL(file).href}?load=${loads}`)) as { readonly default?: unknown };
  return module.default;
}

function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  const source = new URL("../index.ts", import.meta.url);
  const library = (existsSync(source) ? source : new URL("../index.js", import.meta.url)).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "sockwright" ? { url: library, shortCircuit: true } : next(specifier, context),
  });
}
