import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { Contract } from "../contract/index.ts";
import type { Written } from "./manifest.ts";
import { UsageFault } from "./usage-fault.ts";

/** A system that a run over other documents wrote into the folder. */
export interface OtherRun {
  readonly system: string;
  /** Its documents; empty where an earlier version wrote it, which did not note them. */
  readonly documents: readonly string[];
}

/** Tells what a run over some documents may replace in a folder from what belongs to runs over others. */
export interface Claims {
  /** The documents of a system, as the manifest notes them: relative to the folder. */
  documentsOf(system: string): readonly string[];
  /** The run that a system of the manifest belongs to, where that is another one. */
  otherRun(system: string, written: Written): OtherRun | undefined;
  /** @throws {UsageFault} where a system was also written from documents that are there and that this run does not read */
  refuseToCutDown(system: string, written: Written): void;
}

/** @param root what paths in the contract are relative to */
export function claimsOf({ documents }: Contract, root: string, folder: string): Claims {
  const noted = (file: string): string => relative(folder, resolve(root, file)).split(sep).join("/");
  const named = (name: string): string => relative(root, resolve(folder, name)).split(sep).join("/");
  const read = new Set(documents.map(({ source }) => noted(source.file)));
  const isThere = (name: string): boolean => existsSync(resolve(folder, name));
  return {
    documentsOf: (system) => [
      ...new Set(documents.filter((one) => one.system === system).map(({ source }) => noted(source.file))),
    ],
    otherRun(system, { documents: own, files }) {
      if (!Object.keys(files).some(isThere)) return undefined;
      if (own === undefined) return { system, documents: [] };
      // What is not there any more can be written by nobody: its code is stale.
      if (own.some((name) => read.has(name)) || !own.some(isThere)) return undefined;
      return { system, documents: own.map(named) };
    },
    refuseToCutDown(system, { documents: own = [], files }) {
      if (!Object.keys(files).some(isThere)) return;
      const unread = own.filter((name) => !read.has(name) && isThere(name)).map(named);
      if (unread.length === 0) return;
      throw new UsageFault(
        `${named(system)} was also written from ${unread.join(" and ")}, and this run would remove all of that: name every document of "${system}" in one run, choose another --out, or delete ${named(system)} first`,
      );
    },
  };
}
