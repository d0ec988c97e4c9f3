import type { Diagnostic } from "../../diagnostic.ts";
import type { Place } from "../place.ts";

/** Whether a place lies in a schema of a language that is not read, and that other tools take for JSON Schema. */
export function foreignSchemas(diagnostics: readonly Diagnostic[]): (place: Place) => boolean {
  const holders = diagnostics.flatMap(({ id, source }) =>
    id === "schema-format-not-read"
      ? [{ file: source.file, pointer: source.pointer.replace(/\/schemaFormat$/, "") }]
      : [],
  );
  return ({ file, pointer }) =>
    holders.some((holder) => holder.file === file.name && pointer.startsWith(holder.pointer));
}
