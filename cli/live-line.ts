/** Shows a line in place of the one before; undefined takes it away. */
export type ShowLine = (line: string | undefined) => void;

/** What is needed of a stream. */
export type LineStream = Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

/** A line that is written anew in its place, for somebody who watches: undefined where that is a file, a pipe or a pipeline's log. */
export function liveLine(stream: LineStream, env: Readonly<Record<string, string | undefined>>): ShowLine | undefined {
  const isPipeline = !["", "0", "false", undefined].includes(env["CI"]);
  if (!stream.isTTY || isPipeline || env["TERM"] === "dumb") return undefined;
  // Some terminals say that they have no columns.
  const width = (): number => (stream.columns > 0 ? stream.columns : 80);
  let isShown = false;
  return (line) => {
    if (line === undefined && !isShown) return;
    isShown = line !== undefined;
    // Back to the first column, and the line emptied; one that wraps could not be taken back.
    stream.write(`\r\u001b[2K${(line ?? "").slice(0, width() - 1)}`);
  };
}
