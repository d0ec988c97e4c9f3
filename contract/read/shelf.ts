import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, parse, relative, resolve, sep } from "node:path";
import type { KeptSources } from "./kept-sources.ts";
import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import { lineColumnAt } from "./position.ts";
import type { Place } from "./place.ts";
import type { Report } from "./report.ts";
import { sourceFile, type SourceFile } from "./source-file.ts";

/** The files that were read, each once. */
export interface Shelf {
  /** The file, or nothing when it cannot be read or parsed; what is wrong has been reported once. `from` is the `$ref` that asks. */
  readonly open: (path: string, from?: Place) => SourceFile | undefined;
  /** Absolute paths of every file that was opened, also of those that could not be parsed. */
  readonly files: () => readonly string[];
  readonly opened: () => readonly SourceFile[];
  /** The file with this name (relative to the root), where it has been opened. */
  readonly named: (name: string) => SourceFile | undefined;
  /** Puts a file in the place of the one with its path, as after a conversion. */
  readonly replace: (file: SourceFile) => void;
  /** Whether a `$ref` may reach this file. */
  readonly mayOpen: (path: string) => boolean;
}

/** Path relative to `root`, with `/` as separator. */
export function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join("/") || basename(path);
}

/**
 * @param documents absolute paths of the documents: `$ref`s may reach files below `root`, and below the folder that holds a
 *   document's own folder, and nothing else
 * @param sources what earlier readings parsed
 * @param overlay what a file is changed by before anybody sees it
 */
export function makeShelf(
  root: string,
  documents: readonly string[],
  report: Report,
  sources: KeptSources | undefined,
  overlay: (file: SourceFile) => SourceFile = (file) => file,
): Shelf {
  const known = new Map<string, SourceFile | undefined>();
  const names = new Map<string, SourceFile>();
  const around = new Set([root, ...documents.flatMap((path) => [dirname(path), dirname(dirname(path))])]);
  const folders = [...around]
    .filter((folder) => folder !== parse(folder).root)
    .map((folder) => ({ folder, real: realPathOf(folder) }));
  const reach = new Map<string, boolean>();

  function mayOpen(path: string): boolean {
    const answer = reach.get(path) ?? isWithinReach(path);
    reach.set(path, answer);
    return answer;
  }

  function isWithinReach(path: string): boolean {
    if (!/^\.(ya?ml|json)$/i.test(extname(path))) return false;
    const real = realPathOf(path);
    return folders.some((one) => isBelow(one.folder, path) && isBelow(one.real, real));
  }

  function open(path: string, from?: Place): SourceFile | undefined {
    if (known.has(path)) return known.get(path);
    const text = textAt(path, from);
    const plain = text === undefined ? undefined : parsed(path, text);
    const file = plain && overlay(plain);
    known.set(path, file);
    if (file !== undefined) names.set(file.name, file);
    return file;
  }

  function textAt(path: string, from: Place | undefined): string | undefined {
    const empty: Place = { file: sourceFile(path, nameOf(root, path), ""), pointer: "", value: undefined };
    const name = nameOf(root, path);
    try {
      if (statSync(path).isDirectory()) {
        const fix = "name the file itself, or a pattern such as `asyncapi/*.yaml`";
        report("not-a-file", from ?? empty, `"${name}" is a folder, and a file is expected`, fix);
        return undefined;
      }
      return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      const missing = code === "ENOENT" || code === "ENOTDIR";
      if (!missing)
        report(
          "file-not-readable",
          from ?? empty,
          `"${name}" cannot be read (${code})`,
          "check the permissions of the file",
        );
      else if (from)
        report(
          "reference-not-found",
          from,
          `there is no file "${name}"`,
          "correct the path in `$ref`; it is relative to the file it stands in",
        );
      else
        report(
          "file-not-found",
          empty,
          `there is no file "${name}"`,
          "check the path; relative paths start in the current folder",
        );
      return undefined;
    }
  }

  function parsed(path: string, text: string): SourceFile | undefined {
    const name = nameOf(root, path);
    const earlier = sources?.find(path, name, text);
    if (earlier !== undefined) return earlier;
    const result = extname(path).toLowerCase() === ".json" ? parseJson(text) : parseYaml(text);
    if (result.ok) {
      const file = sourceFile(path, name, text, result.value, result.positions);
      sources?.keep(file);
      return file;
    }
    const plain = sourceFile(path, name, text);
    const { line, column } = lineColumnAt(plain.lineStarts, Math.min(result.offset, text.length));
    const at = sourceFile(path, name, text, undefined, () => ({
      key: -1,
      value: Math.min(result.offset, text.length),
    }));
    report(
      result.id,
      { file: at, pointer: "", value: undefined },
      faultWords(result.id, result.reason, line, column),
      faultFix(result.id, path),
    );
    return undefined;
  }

  const files = (): readonly string[] => [...known.keys()];
  const opened = (): readonly SourceFile[] => [...known.values()].filter((file) => file !== undefined);
  const replace = (file: SourceFile): void => {
    known.set(file.path, file);
    names.set(file.name, file);
  };
  return { open, replace, files, opened, named: (name) => names.get(name), mayOpen };
}

function faultWords(
  id: "syntax-error" | "duplicate-key" | "several-yaml-documents",
  reason: string,
  line: number,
  column: number,
): string {
  switch (id) {
    case "syntax-error":
      return `the text cannot be parsed: ${reason}`;
    case "duplicate-key":
      return `a key is written twice in one mapping (line ${line}, column ${column})`;
    case "several-yaml-documents":
      return reason;
  }
}

function faultFix(id: "syntax-error" | "duplicate-key" | "several-yaml-documents", path: string): string {
  switch (id) {
    case "syntax-error":
      return extname(path).toLowerCase() === ".json"
        ? "write plain JSON: no comments, no commas at the end, keys in double quotes"
        : "check indentation (spaces, never tabs), colons and quotes around this line";
    case "duplicate-key":
      return "keep one of the two entries";
    case "several-yaml-documents":
      return "give each document a file of its own; `---` may stand only at the top";
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
