import { type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDocumentName } from "./find-documents.ts";

/** Editors write a file in several steps, a millisecond or two apart; what comes closer together than this is one change. */
const settleMs = 20;

/** Who writes a file empties it first, and may take a while on a busy machine: for so many times as long it is waited for. */
const patience = 25;

export interface FileWatch extends Disposable {
  /**
   * Watches these files instead, and these folders for documents and folders that appear in them; by absolute path.
   *
   * @returns what is watched from now on and was not before: a change of it so far has gone unnoticed
   */
  follow(files: readonly string[], folders?: readonly string[]): readonly string[];
}

/** Calls `changed` after any of the followed files was written, replaced or removed, or a document appeared. */
export function watchFiles(changed: () => void): FileWatch {
  const watchers = new Map<string, { readonly inode: number; readonly watcher: FSWatcher }>();
  let names = new Map<string, Set<string>>();
  let open: ReadonlySet<string> = new Set();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  function settle(left: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (left > 0 && [...touched].some(isEmptyFile)) return settle(left - 1);
      touched.clear();
      changed();
    }, settleMs);
  }

  // Folders are watched rather than files: an editor that replaces a file would take its watcher away with it.
  function watchFolder(folder: string): FSWatcher | undefined {
    try {
      return watch(folder, (_, name) => {
        if (name !== null && !names.get(folder)?.has(name) && !(open.has(folder) && mayHold(folder, name))) return;
        if (name !== null) touched.add(join(folder, name));
        settle(patience);
      }).on("error", () => close(folder));
    } catch {
      // The folder is gone; the reader says so when it looks for the document.
      return undefined;
    }
  }

  function close(folder: string): void {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  }

  const wasWatched = (file: string): boolean =>
    names.get(dirname(file))?.has(basename(file)) === true || (open.has(dirname(file)) && isDocumentName(file));

  return {
    follow(files, folders = []) {
      // Whoever was looking for folders when the watch ended comes too late: watchers opened now would keep the process.
      if (isOver) return [];
      const added = [...files.filter((file) => !wasWatched(file)), ...folders.filter((folder) => !open.has(folder))];
      open = new Set(folders);
      names = new Map(folders.map((folder) => [folder, new Set<string>()]));
      for (const file of files) addTo(names, file);
      for (const folder of watchers.keys()) if (!names.has(folder)) close(folder);
      // The map grows while it is gone through: a folder that is not there is waited for where it would appear.
      for (const folder of names.keys()) {
        const inode = inodeOf(folder);
        // One that was removed and made anew is another folder.
        if (watchers.get(folder)?.inode !== inode) close(folder);
        if (inode === undefined) addTo(names, folder);
        if (inode === undefined || watchers.has(folder)) continue;
        const watcher = watchFolder(folder);
        if (watcher) watchers.set(folder, { inode, watcher });
      }
      return added;
    },
    [Symbol.dispose]() {
      isOver = true;
      clearTimeout(timer);
      for (const folder of watchers.keys()) close(folder);
    },
  };
}

function addTo(names: Map<string, Set<string>>, path: string): void {
  const inside = names.get(dirname(path)) ?? new Set();
  names.set(dirname(path), inside.add(basename(path)));
}

function isEmptyFile(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === 0;
}

const inodeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

/** Whether what was touched in a folder may be a document, or hold some. */
function mayHold(folder: string, name: string): boolean {
  return isDocumentName(name) || statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true;
}
