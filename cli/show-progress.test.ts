import { expect, test } from "vitest";
import { drivenClock } from "../mock-server/index.ts";
import { liveLine } from "./live-line.ts";
import { showProgress } from "./show-progress.ts";

/** What a terminal of so many columns was written. */
function terminal(columns = 80): { readonly written: string[]; readonly stream: Parameters<typeof liveLine>[0] } {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY: true, columns, write: (text: Uint8Array | string) => written.push(String(text)) > 0 },
  };
}

test("a run of less than a second shows nothing, and leaves nothing behind", () => {
  const { written, stream } = terminal();
  const clock = drivenClock();
  {
    using progress = showProgress(3, liveLine(stream, {}), clock);
    progress.step(false);
    clock.advance(900);
  }
  clock.advance(10_000);
  expect(written).toEqual([]);
});

test("a longer one shows how far it has come, in one line that is taken away at the end", () => {
  const { written, stream } = terminal();
  const clock = drivenClock();
  {
    using progress = showProgress(12, liveLine(stream, {}), clock);
    progress.step(false);
    clock.advance(1000);
    progress.step(true);
    clock.advance(1000);
  }
  expect(written[0]).toBe("\r\u001b[2K1 of 12 checks, 1 s");
  expect(written.at(-2)).toBe("\r\u001b[2K2 of 12 checks, 1 broken, 2 s");
  expect(written.at(-1)).toBe("\r\u001b[2K");
  const count = written.length;
  clock.advance(5000);
  expect(written).toHaveLength(count);
});

test.each([
  { where: "a file or a pipe", isTTY: false, env: {} },
  { where: "a pipeline", isTTY: true, env: { CI: "true" } },
  { where: "a terminal that cannot go back", isTTY: true, env: { TERM: "dumb" } },
])("nothing is shown in $where", ({ isTTY, env }) => {
  expect(liveLine({ ...terminal().stream, isTTY }, env)).toBeUndefined();
});

test.each([{ CI: "false" }, { CI: "" }, {}])("it is shown where somebody watches: %o", (env) => {
  expect(liveLine(terminal().stream, env)).toBeTypeOf("function");
});

test.each([
  { columns: 10, want: "123456789" },
  { columns: 0, want: "123456789012345" },
])("a line in a terminal of $columns columns is $want", ({ columns, want }) => {
  const { written, stream } = terminal(columns);
  liveLine(stream, {})?.("123456789012345");
  expect(written).toEqual([`\r\u001b[2K${want}`]);
});
