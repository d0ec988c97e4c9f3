import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteFile } from "../docs-site/index.ts";
import { type Changes, compareFolder } from "./generated-folder.ts";
import { type FileHashes, hashesOf } from "./manifest.ts";
import { UsageFault } from "./usage-fault.ts";

/** The folder of a site: what it should hold, and how that differs from what it holds. */
export interface DocsFolder {
  readonly folder: string;
  /** The manifest included. */
  readonly files: readonly SiteFile[];
  readonly changes: Changes;
}

/** What a run leaves in its folder, so that the next one knows what is its own. */
const manifestName = ".sockwright-docs.json";

const about = "What `sockwright docs` wrote here, so that it can remove what is stale.";

/**
 * Compares the folder of a site with what it should hold; nothing is written.
 *
 * @throws {UsageFault} when a file is in the way that no earlier run wrote, or the manifest cannot be understood
 */
export function compareDocs(folder: string, pages: readonly SiteFile[]): DocsFolder {
  const known = readManifest(folder);
  const manifest = { path: manifestName, text: `${JSON.stringify({ about, files: hashesOf(pages) }, null, 1)}\n` };
  const files = [...pages, manifest];
  const changes = compareFolder(folder, files, Object.keys(known ?? {}));
  const foreign = changes.changed.filter((path) => path !== manifestName && !Object.hasOwn(known ?? {}, path));
  if (foreign.length > 0) {
    const [first = ""] = foreign;
    throw new UsageFault(
      `${join(folder, first)} is there and was not written by \`sockwright docs\`: choose another --out, or move it away`,
    );
  }
  return { folder, files, changes };
}

function readManifest(folder: string): FileHashes | undefined {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return undefined;
  try {
    const { files } = JSON.parse(readFileSync(path, "utf8")) as { readonly files: FileHashes };
    if (typeof files !== "object" || files === null) throw new TypeError("no manifest");
    return files;
  } catch (error) {
    throw new UsageFault(`${path} cannot be read: delete it, and the folder that it is in`, { cause: error });
  }
}
