import { dirname, relative } from "node:path";
import { findNearest } from "./find-nearest.ts";
import { importEndings } from "./import-endings.ts";
import { readTsconfig, type Tsconfig, UnreadableTsconfig } from "./read-tsconfig.ts";

/** What imports between generated files are to end in, and why, in words. */
export interface ExtensionChoice {
  readonly extension: keyof typeof importEndings;
  readonly words: string;
}

/** What the nearest tsconfig.json makes of imports in `folder`, which need not be there yet; without one there is no choice. */
export async function chooseExtension(folder: string): Promise<ExtensionChoice | undefined> {
  const file = findNearest(folder, ["tsconfig.json"]);
  if (file === undefined) return undefined;
  try {
    const { extension, because } = await choiceOf(await readTsconfig(file), dirname(file));
    const end = extension === "none" ? "have no ending" : `end in ${importEndings[extension]}`;
    return { extension, words: `imports between generated files ${end}: ${because}; --extension says otherwise` };
  } catch (error) {
    if (!(error instanceof UnreadableTsconfig)) throw error;
    const words = `${error.message}; so imports between generated files end in .ts, and --extension says otherwise`;
    return { extension: "ts", words };
  }
}

interface Choice {
  readonly extension: ExtensionChoice["extension"];
  readonly because: string;
}

/** From what every compiler takes to what only some do. */
const byTolerance = ["js", "none", "ts"] as const;

async function choiceOf(tsconfig: Tsconfig, root: string): Promise<Choice> {
  if (tsconfig.projects.length === 0) return ownChoice(tsconfig, root);
  // Which of them the code is for cannot be known, so it is written as all of them take it.
  const choices: Choice[] = [];
  for (const project of tsconfig.projects) choices.push(await choiceOf(await readTsconfig(project), root));
  const [strictest] = choices.toSorted(
    (left, right) => byTolerance.indexOf(left.extension) - byTolerance.indexOf(right.extension),
  );
  return strictest ?? ownChoice(tsconfig, root);
}

/** What asks for endings as Node.js does. */
const likeNode = /^node(16|18|20|next)$/i;

function ownChoice({ file, compilerOptions }: Tsconfig, root: string): Choice {
  const name = relative(root, file);
  const allowing = ["allowImportingTsExtensions", "rewriteRelativeImportExtensions"].find(
    (option) => compilerOptions[option] === true,
  );
  if (allowing !== undefined) return { extension: "ts", because: `${name} has ${allowing}` };
  const { module, moduleResolution } = compilerOptions;
  const [option, value] = moduleResolution === undefined ? ["module", module] : ["moduleResolution", moduleResolution];
  const without = "without allowImportingTsExtensions";
  if (likeNode.test(String(value)))
    return { extension: "js", because: `${name} has "${option}": "${String(value)}" ${without}` };
  return { extension: "none", because: `${name} resolves modules as bundlers do, ${without}` };
}
