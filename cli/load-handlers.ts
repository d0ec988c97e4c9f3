import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Handlers } from "../mock-server/index.ts";
import type { Config } from "./config.ts";
import type { FoundDocuments } from "./find-documents.ts";
import { type LoadedModule, loadModule } from "./load-module.ts";
import { packageFolder } from "./package-info.ts";
import { UsageFault } from "./usage-fault.ts";

/** Handlers by system, and the files they were read from, those that they import included. */
export interface LoadedHandlers {
  readonly handlers: Readonly<Record<string, Handlers>>;
  readonly files: readonly string[];
}

/**
 * The handlers of the configuration; for the bundled documents those that are bundled with them, too.
 *
 * @throws UsageFault when a handlers file cannot be loaded
 */
export async function loadHandlers(
  origin: FoundDocuments["origin"],
  systems: readonly string[],
  config: Config,
  configFile: string | undefined,
): Promise<LoadedHandlers> {
  const handlers: Record<string, Handlers> = {};
  const files: string[] = [];
  const folder = configFile === undefined ? "." : dirname(configFile);
  for (const system of systems) {
    const given = Object.hasOwn(config.handlers ?? {}, system) ? config.handlers?.[system] : bundled(origin, system);
    if (given === undefined) continue;
    if (typeof given !== "string") {
      handlers[system] = given;
      continue;
    }
    const loaded = await load(resolve(folder, given));
    files.push(...loaded.files);
    handlers[system] = loaded.handlers;
  }
  return { handlers, files };
}

function bundled(origin: FoundDocuments["origin"], system: string): string | undefined {
  if (origin !== "bundled") return undefined;
  return [".ts", ".js"]
    .map((end) => join(packageFolder, "handlers", `${system}${end}`))
    .find((path) => existsSync(path));
}

async function load(file: string): Promise<{ readonly handlers: Handlers; readonly files: readonly string[] }> {
  let module: LoadedModule;
  try {
    module = await loadModule(file);
  } catch (error) {
    throw new UsageFault(`${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const { exported, files } = module;
  if (typeof exported !== "object" || exported === null) {
    throw new UsageFault(`${file} exports no handlers: write \`export default defineHandlers({ … })\``);
  }
  return { handlers: exported, files };
}
