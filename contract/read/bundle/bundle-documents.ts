import { resolve } from "node:path";
import { dump } from "js-yaml";
import { isMapping } from "../place.ts";
import type { Reader } from "../reader.ts";
import { reporter } from "../report.ts";
import { makeShelf } from "../shelf.ts";
import { bundleDocument } from "./bundler.ts";
import { withoutExtensions } from "./without-extensions.ts";

/** A document in one file, as YAML. */
export interface BundledDocument {
  /** As `Source.file` of the document says it. */
  readonly file: string;
  readonly text: string;
  /** Without the extensions of this toolkit, where it has any. */
  readonly plain?: string;
}

/** See `index.ts`. */
export function bundleDocuments(files: readonly string[], folder: string = process.cwd()): readonly BundledDocument[] {
  const root = resolve(folder);
  const paths = [...new Set(files.map((file) => resolve(root, file)))];
  const { report } = reporter();
  const shelf = makeShelf(root, paths, report, undefined);
  const reader: Reader = {
    shelf,
    report,
    schemas: { named: new Map(), ids: new Map(), places: new Map(), waiting: [], read: [], holdsMarks: false },
    operationId: () => undefined,
  };
  return paths.flatMap((path): BundledDocument[] => {
    const file = shelf.open(path);
    if (file === undefined || !isMapping(file.value)) return [];
    const format = Object.hasOwn(file.value, "asyncapi") ? "asyncapi" : "openapi";
    const value = bundleDocument(reader, { file, pointer: "", value: file.value }, format);
    const text = write(value);
    const plain = write(withoutExtensions(value, format));
    return [{ file: file.name, text, ...(plain === text ? {} : { plain }) }];
  });
}

const write = (value: unknown): string => dump(value, { lineWidth: -1, noRefs: true });
