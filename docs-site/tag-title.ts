import type { Contract } from "../contract/index.ts";

/** What people call a tag: the document that uses it says so, else another of its system; else its name. */
export function tagTitle(
  { documents }: Pick<Contract, "documents">,
  { document, system }: { readonly document: string; readonly system: string },
  tag: string,
): string {
  const own = documents.filter((one) => one.system === system);
  const first = own.toSorted((one, other) => Number(other.id === document) - Number(one.id === document));
  const titles = first.flatMap(({ tagTitles = {} }) => (Object.hasOwn(tagTitles, tag) ? [tagTitles[tag]] : []));
  return titles[0] ?? tag;
}
