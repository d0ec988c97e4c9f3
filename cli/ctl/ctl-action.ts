import type { Paint } from "../terminal.ts";
import type { Wish } from "./control-client.ts";

/** One thing that `sockwright ctl` can ask of a mock. */
export interface CtlAction {
  /** Name and arguments, as commander reads them. */
  readonly words: string;
  readonly summary: string;
  /** Flags with what they mean. */
  readonly options?: readonly (readonly [flags: string, meaning: string])[];
  /** @throws UsageFault when an argument is none */
  request(args: readonly string[], options: Readonly<Record<string, unknown>>): CtlRequest | Promise<CtlRequest>;
  /** The answer for people. */
  print(answer: unknown, style: Paint): string;
}

export interface CtlRequest extends Wish {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
}
