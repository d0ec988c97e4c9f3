import type { Mutant } from "../index.ts";
import { kindOfCheck } from "./kind-of-check.ts";
import { namesFaultOf } from "./noticed-by.ts";
import type { Sighting } from "./sighting.ts";
import { survivors } from "./survivors.ts";

export type Judgement =
  /** A check that names its fault turned red. */
  | { readonly outcome: "named"; readonly kinds: readonly string[]; readonly others: number }
  /** Only checks that ask something else turned red. */
  | { readonly outcome: "noticed"; readonly kinds: readonly string[] }
  | { readonly outcome: "survived"; readonly because: string | undefined }
  | { readonly outcome: "equivalent"; readonly because: string; readonly red: readonly string[] };

const kindsOf = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(kindOfCheck))].toSorted();

/** What a mutant's sighting means: whether it was caught, and by the check that names its fault. */
export function judgeMutant({ id, caughtBy, equivalent }: Mutant, { red }: Pick<Sighting, "red">): Judgement {
  if (equivalent !== undefined) return { outcome: "equivalent", because: equivalent, red };
  if (red.length === 0) return { outcome: "survived", because: survivors[id] };
  const naming = red.filter((check) => namesFaultOf(caughtBy, check));
  if (naming.length === 0) return { outcome: "noticed", kinds: kindsOf(red) };
  return { outcome: "named", kinds: kindsOf(naming), others: red.length - naming.length };
}
