import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostic.ts";
import { isMapping, type Place } from "../place.ts";
import type { Reader } from "../reader.ts";
import { reporter } from "../report.ts";
import { makeShelf } from "../shelf.ts";
import { applyOverlays } from "./apply-overlays.ts";
import { type Overlay, readOverlays } from "./overlay.ts";
import { type Prose, proseOf } from "./prose.ts";

/** Overlays, and the texts of the documents that they may translate. */
export interface OverlayDesk {
  readonly overlays: readonly Overlay[];
  readonly prose: readonly Prose[];
  readonly reader: Reader;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads overlays, and documents as they are before they are translated: those that name no language have been applied. */
export function openOverlays(files: readonly string[], overlayFiles: readonly string[], folder: string): OverlayDesk {
  const root = resolve(folder);
  const absolute = (paths: readonly string[]): readonly string[] => [
    ...new Set(paths.map((one) => resolve(root, one))),
  ];
  const { report, diagnostics } = reporter();
  const overlays = readOverlays(
    makeShelf(root, absolute(overlayFiles), report, undefined),
    absolute(overlayFiles),
    report,
  );
  const general = overlays.filter(({ language }) => language === undefined);
  // What is wrong with the documents themselves is said by whoever reads them.
  const quiet = reporter().report;
  const shelf = makeShelf(root, absolute(files), quiet, undefined, (file) => applyOverlays(file, general, report));
  const reader: Reader = {
    shelf,
    report: quiet,
    schemas: { named: new Map(), ids: new Map(), places: new Map(), waiting: [], read: [], holdsMarks: false },
    operationId: () => undefined,
  };
  const documents = absolute(files).flatMap((path): readonly Place[] => {
    const file = shelf.open(path);
    return file === undefined || !isMapping(file.value) ? [] : [{ file, pointer: "", value: file.value }];
  });
  const prose = proseOf(reader, documents);
  const opened = new Set(shelf.opened().map(({ path }) => path));
  for (const { place, path } of overlays)
    if (!opened.has(path))
      report(
        "overlay-extends-nothing",
        { ...place, pointer: "/extends" },
        `the file that \`extends\` names is no document here, and no document refers to it`,
        "correct the path, which is relative to the overlay, or take the overlay away",
      );
  return { overlays, prose, reader, diagnostics };
}
