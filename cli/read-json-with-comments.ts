/**
 * The value of a JSON text as TypeScript reads its settings: with comments, a comma after the last entry and a byte order mark.
 *
 * @throws {SyntaxError} when it is none
 */
export function readJsonWithComments(text: string): unknown {
  const bare = replaceOutsideStrings(text.replace(/^\uFEFF/, ""), String.raw`//[^\n\r]*|/\*[\s\S]*?\*/`, " ");
  return JSON.parse(replaceOutsideStrings(bare, String.raw`,(?=\s*[}\]])`, ""));
}

function replaceOutsideStrings(text: string, pattern: string, replacement: string): string {
  const either = new RegExp(String.raw`("(?:\\.|[^"\\])*")|${pattern}`, "g");
  return text.replace(either, (_, string: string | undefined) => string ?? replacement);
}
