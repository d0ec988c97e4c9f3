import type { ContractDraft } from "../draft-contract.ts";
import { schemaNameOf } from "../schema-names.ts";

/** Schemas of one system that carry one name and say different things. */
export function checkShapes({ written: contract, reader }: ContractDraft): void {
  const first = new Map<string, { readonly id: string; readonly text: string }>();
  for (const [id, place] of reader.schemas.places) {
    // What a file keeps under `$defs` is named within that file.
    const isPublic = place.pointer === "" || /\/components\/schemas\/[^/]+$/.test(place.pointer);
    const schema = contract.schemas[id];
    if (!isPublic || schema === undefined) continue;
    const name = schemaNameOf(place);
    const system = id.slice(0, id.length - schema.name.length - 1);
    const text = shapeOf(schema.schema);
    const known = first.get(`${system} ${name}`);
    if (known === undefined) first.set(`${system} ${name}`, { id, text });
    else if (known.text !== text) {
      const fix = "let both refer to one shared schema, or give one of them another name";
      reader.report(
        "two-shapes",
        place,
        `"${name}" already means another schema in system "${system}"`,
        fix,
        reader.schemas.places.get(known.id),
      );
    }
  }
}

const words = new Set(["title", "description", "examples", "deprecated"]);

/** What a schema allows, without what it says to people, keys in order. */
function shapeOf(schema: unknown): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (words.has(key) && typeof value !== "object") return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
