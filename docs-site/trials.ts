import type { Book } from "./book.ts";

/** What leads from a page on which something can be tried to the pages that are about it, in one language. */
export interface TrialPages {
  /** The first page, relative to the folder of the trial. */
  readonly home: string;
  /** Id of an operation or channel → its page, relative to the folder of the trial. */
  readonly things: Readonly<Record<string, string>>;
}

/** The folder of the site that what can be tried is in. */
export const trialFolder = "try-it";

export function trialPages({ contract, map }: Book): TrialPages {
  const address = (path: string): string => `../${path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html")}`;
  return {
    home: address(map.home),
    things: Object.fromEntries([
      ...contract.channels.flatMap((one) =>
        one.protocol === "http" ? [] : [[one.id, address(map.channel(one))] as const],
      ),
      ...contract.operations.map((one) => [one.id, address(map.operation(one))] as const),
    ]),
  };
}
