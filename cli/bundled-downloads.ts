import type { Contract } from "../contract/index.ts";
import type { Download } from "../docs-site/index.ts";

/**
 * The documents of a contract for readers of its site: each in one file, and once more without the extensions of this toolkit where it has any.
 *
 * @param root what paths in the contract are relative to
 */
export async function bundledDownloads({ documents }: Contract, root: string): Promise<readonly Download[]> {
  const { bundleDocuments } = await import("../contract/read/index.ts");
  const files = documents.map(({ source }) => source.file);
  const bundles = new Map((await bundleDocuments(files, root)).map((bundle) => [bundle.file, bundle]));
  return documents.flatMap(({ id, system, source }) => {
    const { text, plain } = bundles.get(source.file) ?? {};
    if (text === undefined) return [];
    const whole = { system, name: `${id}.yaml`, text, hasExtensions: plain !== undefined };
    return plain === undefined
      ? [whole]
      : [whole, { system, name: `${id}.plain.yaml`, text: plain, hasExtensions: false }];
  });
}
