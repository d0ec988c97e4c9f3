import type { Diagnostic } from "../../diagnostic.ts";
import type { CatalogueEntry } from "./entry.ts";
import { type ExtensionId, extensions } from "./extensions.ts";
import { type OverlayId, overlays } from "./overlays.ts";
import { type PromiseId, promises } from "./promises.ts";
import { type ReadingId, reading } from "./reading.ts";
import { type ScenarioId, scenarios } from "./scenarios.ts";
import { type StructureId, structure } from "./structure.ts";

/** Every entry by id, in groups, in the order of `docs/diagnostics.md`. */
export const catalogue: Readonly<Record<string, Readonly<Record<string, CatalogueEntry>>>> = {
  "Files and references": reading,
  Structure: structure,
  Promises: promises,
  Extensions: extensions,
  Scenarios: scenarios,
  "Overlays and translations": overlays,
};

export type DiagnosticId = ReadingId | StructureId | PromiseId | ExtensionId | ScenarioId | OverlayId;

const entries: ReadonlyMap<string, CatalogueEntry> = new Map(
  Object.values(catalogue).flatMap((group) => Object.entries(group)),
);

/** The catalogue's entry for an id, where there is one. */
export function entryOf(id: string): CatalogueEntry | undefined {
  return entries.get(id);
}

/** How grave a fault is. */
export function severityOf(id: DiagnosticId): Diagnostic["severity"] {
  return entries.get(id)?.severity ?? "error";
}

/** Every id, in the order of `docs/diagnostics.md`. */
export function idsOfCatalogue(): readonly string[] {
  return [...entries.keys()];
}
