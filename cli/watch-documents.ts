import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Config } from "./config.ts";
import { findFolders } from "./find-folders.ts";
import { watchFiles } from "./watch-files.ts";

/** Where documents are looked for. */
export interface LookedInto {
  /** The folder that the command runs in. */
  readonly folder: string;
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
}

/** Watches documents, what they refer to, and the folders where new ones would appear. */
export interface DocumentWatch extends Disposable {
  /** Watches the folders that there are now. To be called before documents are read, so that nothing slips in between. */
  look(looked: LookedInto): Promise<void>;
  /**
   * Watches these files too, by absolute path, instead of those before.
   *
   * @param since when reading them began, in milliseconds since 1970: what has changed from then on is a change
   */
  follow(files: readonly string[], since: number): void;
}

/** What systems round the time of a change down by, in milliseconds. */
const coarseness = 10;

/** Calls `changed` after anything that is watched has changed. */
export function watchDocuments(changed: () => void): DocumentWatch {
  const watch = watchFiles(changed);
  let files: readonly string[] = [];
  let entries: readonly string[] = [];
  let folders: readonly string[] = [];
  const followAll = (): readonly string[] => watch.follow([...files, ...entries], folders);

  return {
    async look({ folder, places, config }) {
      // A folder that appears before the one around it is watched is found when that is looked at once more.
      do ({ entries, folders } = await findFolders(folder, places, config));
      while (followAll().length > 0);
    },
    follow(read, since) {
      files = read;
      const unseen = new Set(followAll());
      if (files.some((file) => unseen.has(file) && changeOf(file) >= since - coarseness)) changed();
    },
    [Symbol.dispose]: () => watch[Symbol.dispose](),
  };
}

/** When a file was last written, replaced or renamed; of one that is not there, when its folder changed. */
function changeOf(file: string): number {
  const there = statSync(file, { throwIfNoEntry: false }) ?? statSync(dirname(file), { throwIfNoEntry: false });
  return there?.ctimeMs ?? 0;
}
