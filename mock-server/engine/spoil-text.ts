import type { Fault } from "./fault.ts";

/** What of a text crosses where it is spoilt on its way; undefined where this fault leaves texts as they are. */
export function spoilText(text: string, { kind }: Fault): string | undefined {
  switch (kind) {
    case "truncate":
      return text.slice(0, text.length >> 1);
    case "malformed":
      // No JSON text begins so, and none that does can be mended by what follows.
      return `{${text}`;
    case "two-documents":
      return text + text;
    default:
      return undefined;
  }
}
