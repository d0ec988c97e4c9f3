import { existsSync } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { FolderFile } from "../generated-folder.ts";

/** Every file in a folder, in the order of the paths; none where there is no such folder. */
export async function readOutput(folder: string): Promise<readonly FolderFile[]> {
  const entries = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
  const files: FolderFile[] = [];
  for (const entry of entries.toSorted()) {
    const path = join(folder, entry);
    const stats = await stat(path);
    if (!stats.isFile()) continue;
    const isExecutable = (stats.mode & 0o111) !== 0;
    files.push({
      path: entry.split(sep).join("/"),
      text: await readFile(path),
      ...(isExecutable ? { mode: stats.mode & 0o777 } : {}),
    });
  }
  return files;
}
