import type { ContractDraft } from "../draft-contract.ts";
import { child } from "../place.ts";

/** `x-brand`: its form, and whether it stands where it has an effect. */
export function checkBrands({ reader }: ContractDraft): void {
  const named = new Set([...reader.schemas.places.values()].map(({ value }) => value));
  for (const { place, schema } of reader.schemas.read) {
    const brand = child(place, "x-brand");
    if (brand.value === undefined) continue;
    if (typeof brand.value !== "boolean") {
      const fix = "see `docs/extensions.md` for the fields of this extension";
      reader.report("extension-invalid", brand, "`x-brand` must be true or false", fix);
    } else if (brand.value && !(named.has(place.value) && isScalar(schema))) {
      const fix = "move it to a named schema with `type: string`, `integer` or `number`";
      reader.report("extension-misplaced", brand, "`x-brand` has no effect here", fix);
    }
  }
}

const isScalar = (schema: unknown): boolean =>
  ["string", "integer", "number"].includes(String((schema as { readonly type?: unknown }).type));
