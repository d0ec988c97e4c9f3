import { stripTypeScriptTypes } from "node:module";
import { compileFunction } from "node:vm";
import type { Script } from "./scripts-in.ts";

/**
 * Runs the code of snippets, one after another, as one program.
 *
 * @param around what the program finds around it: the globals of a browser, variables of the code it would be pasted into
 * @param names variables and classes of the program that the caller wants to see
 */
export function playSnippets<Seen>(
  snippets: readonly Script[],
  around: Readonly<Record<string, unknown>>,
  names: readonly (keyof Seen & string)[] = [],
): Seen {
  const code = snippets.map(({ text }) => text).join("\n");
  const program = `${stripTypeScriptTypes(code)}\nreturn { ${names.join(", ")} };`;
  const run = compileFunction(program, Object.keys(around)) as (...values: readonly unknown[]) => Seen;
  return run(...Object.values(around));
}
