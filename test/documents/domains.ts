import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

/** Where the documents of other domains are. */
export const domainsFolder: string = join(import.meta.dirname, "domains");

/** The domains of `domains/`: a file, or a folder of several documents and of what they refer to. Files are absolute paths. */
export const domains: readonly { readonly name: string; readonly files: readonly string[] }[] = readdirSync(
  domainsFolder,
  { withFileTypes: true },
)
  .map((entry) => {
    const path = join(domainsFolder, entry.name);
    const files = entry.isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
    return { name: entry.name.replace(/\..*$/, ""), files: files.filter((file) => /\.(?:yaml|json)$/.test(file)) };
  })
  .toSorted((left, right) => (left.name < right.name ? -1 : 1));

/** The contract of one domain. */
export async function readDomain(wanted: string): Promise<Contract> {
  const { files = [] } = domains.find(({ name }) => name === wanted) ?? {};
  const reading = await readContract(files, { root: domainsFolder });
  if (!reading.ok) throw new Error(`the documents of ${wanted} make no contract`, { cause: reading.diagnostics });
  return reading.contract;
}
