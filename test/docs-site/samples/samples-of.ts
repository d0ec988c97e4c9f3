import type { Contract, Operation } from "../../../contract/index.ts";
import { clientNames } from "../../../codegen/index.ts";
import { docsSite } from "../../../docs-site/index.ts";
import { siteMap } from "../../../docs-site/site-map.ts";

/** One sample as a reader copies it from a page. */
export interface Copied {
  /** The page, without `.md`. */
  readonly page: string;
  /** What the page is about. */
  readonly operation: Operation;
  readonly label: string;
  readonly language: string;
  readonly code: string;
}

/** Every sample on the pages of a contract. */
export function samplesOf(contract: Contract): readonly Copied[] {
  const { files } = docsSite(contract, { clients: clientNames(contract) });
  const map = siteMap(contract);
  const operations = new Map(contract.operations.map((operation) => [map.operation(operation), operation]));
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/^\*\*([^*\n]+)\*\*\n\n(`{3,})(\w+)\n([^]*?)\n\2$/gm)].map(
      ([, label = "", , language = "", code = ""]) => {
        const operation = operations.get(path);
        if (operation === undefined) throw new Error(`${path} has code on it, and is not about an operation`);
        return { page: path.replace(/\.md$/, ""), operation, label, language, code };
      },
    ),
  );
}
