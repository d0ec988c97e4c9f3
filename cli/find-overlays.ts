import { join } from "node:path";
import type { Config } from "./config.ts";
import { filesAt, filesIn } from "./find-beside.ts";
import type { FoundDocuments } from "./find-documents.ts";
import { UsageFault } from "./usage-fault.ts";

/**
 * The Overlay documents of the configuration, else those in `overlays/`; where documents were named one by one, only the former. Absolute
 * paths in alphabetical order.
 *
 * @throws UsageFault when an entry of the configuration leads to none
 */
export async function findOverlays(
  { origin, root }: Pick<FoundDocuments, "origin" | "root">,
  config: Config,
): Promise<readonly string[]> {
  const places = config.docs?.overlays;
  if (places === undefined) return origin === "arguments" ? [] : filesIn(join(root, "overlays"));
  const lists = await Promise.all(
    places.map(async (place) => {
      const files = await filesAt(root, place);
      if (files.length === 0) throw new UsageFault(`no overlay is at "${place}", which the configuration names`);
      return files;
    }),
  );
  return [...new Set(lists.flat())];
}
