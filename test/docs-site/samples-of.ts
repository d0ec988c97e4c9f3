import type { Contract } from "../../contract/index.ts";
import { clientNames } from "../../codegen/index.ts";
import { docsSite } from "../../docs-site/index.ts";

/** One sample as a reader copies it from a page. */
export interface Copied {
  /** The page, without `.md`. */
  readonly page: string;
  readonly label: string;
  readonly language: string;
  readonly code: string;
}

/** Every sample on the pages of a contract. */
export function samplesOf(contract: Contract): readonly Copied[] {
  const { files } = docsSite(contract, { clients: clientNames(contract) });
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/^\*\*([^*\n]+)\*\*\n\n(`{3,})(\w+)\n([^]*?)\n\2$/gm)].map(
      ([, label = "", , language = "", code = ""]) => ({
        page: path.replace(/\.md$/, ""),
        label,
        language,
        code,
      }),
    ),
  );
}
