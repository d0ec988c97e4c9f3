import type { HttpOperation } from "../contract/index.ts";
import { checkId } from "./check.ts";
import { printTranscript } from "./report/print-transcript.ts";
import type { Transcript } from "./transcript.ts";

/** A login of a target file that means nothing in this contract. */
export class LoginNotUnderstood extends Error {
  override readonly name = "LoginNotUnderstood";
  constructor(name: string, why: string) {
    super(`${name} of the target cannot be understood: ${why}`);
  }
}

interface FailedLogin {
  /** Where it stands in the target file. */
  readonly name: string;
  /** `POST /sessions`. */
  readonly called: string;
  readonly operation: HttpOperation;
  readonly expected: string;
  readonly got: string;
}

/** The target did not let somebody in whom the target file says that it knows. This says nothing about whether it keeps its contract. */
export class LoginFailed extends Error {
  override readonly name = "LoginFailed";
  constructor({ name, called, operation, expected, got }: FailedLogin, lines: () => Transcript) {
    const { file, line } = operation.source;
    super(
      [
        `${name}: nobody could log in with ${called}, so that nothing was asked`,
        `      asked by   ${file}:${line}`,
        `      expected   ${expected}`,
        `      got        ${got}`,
        ...printTranscript(lines().map(withoutSuccess)).map((text) => `      ${text}`),
        `      correct ${name} in the target file; \`sockwright test --only ${checkId("http", operation.document, operation.key)}\` asks about the operation alone`,
      ].join("\n"),
    );
  }
}

/** Bodies are secrets here: who logs in, and with what. Those of refusals say why. */
function withoutSuccess(line: Transcript[number]): Transcript[number] {
  if (line.kind !== "request" && !(line.kind === "response" && line.status < 300)) return line;
  const { body: _, ...rest } = line;
  return rest;
}
