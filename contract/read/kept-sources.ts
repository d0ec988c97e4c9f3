import type { SourceFile } from "./source-file.ts";

/** Files as they were parsed last, for who reads the same documents again and again. */
export interface KeptSources {
  /** The file at `path`, where it was kept with this very text and under this name. */
  find(path: string, name: string, text: string): SourceFile | undefined;
  keep(file: SourceFile): void;
}

/** Keeps one text for each path. Files are read each time all the same: what is kept never stands for another text. */
export function openKeptSources(): KeptSources {
  const files = new Map<string, SourceFile>();
  return {
    find(path, name, text) {
      const file = files.get(path);
      return file?.text === text && file.name === name ? file : undefined;
    },
    keep: (file) => void files.set(file.path, file),
  };
}
