import { RandExp } from "./randexp.ts";

/** A parsed regular expression, as randexp's own parser gives it. The numbers are its token types. */
export type Token =
  | {
      readonly type: 0 | 1;
      readonly stack?: readonly Token[];
      readonly options?: readonly (readonly Token[])[];
      readonly followedBy?: boolean;
      readonly notFollowedBy?: boolean;
      readonly lookBehind?: boolean;
    }
  | { readonly type: 2; readonly value: "^" | "$" | "b" | "B" }
  | SetToken
  | { readonly type: 4; readonly from: number; readonly to: number }
  | { readonly type: 5; readonly min: number; readonly max: number; readonly value: Token }
  | { readonly type: 6; readonly value: number }
  | { readonly type: 7; readonly value: number };

export interface SetToken {
  readonly type: 3;
  readonly set: readonly Token[];
  readonly not: boolean;
}

/** `undefined` for what that parser does not understand: Unicode classes, sticky corners of the syntax. */
export function tokensOf(pattern: string): Token | undefined {
  if (/\\[pPk]|\\u\{|[\ud800-\udfff]/.test(pattern)) return undefined;
  try {
    return (new RandExp(pattern) as unknown as { readonly tokens: Token }).tokens;
  } catch {
    return undefined;
  }
}

/** The sequences that a group or the whole pattern chooses from. */
export function alternatives(token: Extract<Token, { type: 0 | 1 }>): readonly (readonly Token[])[] {
  return token.options ?? [token.stack ?? []];
}
