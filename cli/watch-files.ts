import { type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Editors write a file in several steps; what comes closer together than this is one change. */
const settleMs = 60;

export interface FileWatch extends Disposable {
  /** Watches these files instead, by absolute path. */
  follow(files: readonly string[]): void;
}

/** Calls `changed` after any of the followed files was written, replaced or removed. */
export function watchFiles(changed: () => void): FileWatch {
  const watchers = new Map<string, FSWatcher>();
  let names = new Map<string, ReadonlySet<string>>();
  let timer: NodeJS.Timeout | undefined;

  // Folders are watched rather than files: an editor that replaces a file would take its watcher away with it.
  function open(folder: string): FSWatcher | undefined {
    try {
      return watch(folder, (_, name) => {
        if (name !== null && !names.get(folder)?.has(name)) return;
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
    follow(files) {
      names = Map.groupBy(files, dirname)
        .entries()
        .reduce((map, [folder, inside]) => map.set(folder, new Set(inside.map((file) => basename(file)))), new Map());
      for (const folder of watchers.keys()) if (!names.has(folder)) close(folder);
      for (const folder of names.keys()) {
        if (watchers.has(folder)) continue;
        const watcher = open(folder);
        if (watcher) watchers.set(folder, watcher);
      }
    },
    [Symbol.dispose]() {
      clearTimeout(timer);
      for (const folder of watchers.keys()) close(folder);
    },
  };
}
