import { type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDocumentName } from "./find-documents.ts";

/** Editors write a file in several steps; what comes closer together than this is one change. */
const settleMs = 60;

export interface FileWatch extends Disposable {
  /** Watches these files instead, and these folders for documents and folders that appear in them; by absolute path. */
  follow(files: readonly string[], folders?: readonly string[]): void;
}

/** Calls `changed` after any of the followed files was written, replaced or removed, or a document appeared. */
export function watchFiles(changed: () => void): FileWatch {
  const watchers = new Map<string, FSWatcher>();
  let names = new Map<string, ReadonlySet<string>>();
  let open: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  // Folders are watched rather than files: an editor that replaces a file would take its watcher away with it.
  function watchFolder(folder: string): FSWatcher | undefined {
    try {
      return watch(folder, (_, name) => {
        if (name !== null && !names.get(folder)?.has(name) && !(open.has(folder) && mayHold(folder, name))) return;
        clearTimeout(timer);
        timer = setTimeout(changed, settleMs);
      }).on("error", () => close(folder));
    } catch {
      // The folder is gone; the reader says so when it looks for the document.
      return undefined;
    }
  }

  function close(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  return {
    follow(files, folders = []) {
      // Whoever was looking for folders when the watch ended comes too late: watchers opened now would keep the process.
      if (isOver) return;
      open = new Set(folders);
      names = Map.groupBy(files, dirname)
        .entries()
        .reduce((map, [folder, inside]) => map.set(folder, new Set(inside.map((file) => basename(file)))), new Map());
      for (const folder of folders) if (!names.has(folder)) names.set(folder, new Set());
      for (const folder of watchers.keys()) if (!names.has(folder)) close(folder);
      for (const folder of names.keys()) {
        if (watchers.has(folder)) continue;
        const watcher = watchFolder(folder);
        if (watcher) watchers.set(folder, watcher);
      }
    },
    [Symbol.dispose]() {
      isOver = true;
      clearTimeout(timer);
      for (const folder of watchers.keys()) close(folder);
    },
  };
}

/** Whether what was touched in a folder may be a document, or hold some. */
function mayHold(folder: string, name: string): boolean {
  return isDocumentName(name) || statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true;
}
