import { relative, resolve, sep } from "node:path";
import type { Finding } from "../../conformance/index.ts";

/** Where a tool that knows the repository shows a finding. */
export interface Place {
  /** Relative to the repository, with `/` as separator. */
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** Folders that paths are relative to. */
export interface Folders {
  /** What paths of findings are relative to. */
  readonly root: string;
  /** Where the command was called. */
  readonly folder: string;
  /** The checkout that a pipeline works in, where there is one. */
  readonly workspace?: string | undefined;
}

/** Turns a finding's place into one relative to the repository: the pipeline's checkout, else the folder of the call. */
export function placesIn({ root, folder, workspace }: Folders): (finding: Finding) => Place {
  const home = workspace !== undefined && isIn(workspace, folder) ? workspace : folder;
  return ({ source: { file, line, column } }) => ({
    path: relative(home, resolve(root, file)).split(sep).join("/"),
    line,
    ...(column !== undefined && { column }),
  });
}

function isIn(home: string, folder: string): boolean {
  const way = relative(home, folder);
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(home, way) === resolve(folder);
}
